import type { Article, Attribution, Author, Block, Correction, Label } from './article.js';
import { compact } from './compact.js';
import { toBlocks } from './markup/html-blocks.js';
import { validateBlocks } from './markup/validate-blocks.js';
import { asArray, isRecord, own } from './own.js';
import { readDate } from './text/dates.js';
import { toPlainText } from './text/normalize.js';
import { safeUrl } from './text/urls.js';
import { toPicture } from './to-picture.js';

const LABELS: readonly string[] = [
  'live',
  'breaking',
  'sponsored',
  'ad',
  'ai',
  'corrected',
] satisfies Label[];
const LANGUAGE = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;

function toAuthors(value: unknown, base: string): Author[] {
  return asArray(value)
    .map((author) =>
      compact<Author>({
        name: toPlainText(isRecord(author) ? own(author, 'name') : author),
        url: safeUrl(own(author, 'url'), base),
      }),
    )
    .filter(({ name }) => name);
}

function toAttribution(value: unknown, base: string): Attribution | undefined {
  const code = toPlainText(own(value, 'code'));
  const name = toPlainText(isRecord(value) ? own(value, 'name') : value) || code;
  return name ? compact<Attribution>({ name, code, url: safeUrl(own(value, 'url'), base) }) : undefined;
}

/** Keywords from a list or a comma-separated text: trimmed, without empty ones and doubles, in their order. */
export function toKeywords(value: unknown): string[] {
  const keywords = new Map<string, string>();
  for (const part of typeof value === 'string' ? value.split(',') : asArray(value)) {
    const keyword = toPlainText(isRecord(part) ? own(part, 'name') : part);
    const key = keyword.toLowerCase();
    if (keyword && !keywords.has(key)) keywords.set(key, keyword);
  }
  return [...keywords.values()];
}

function toBody(value: unknown, url: string): Block[] {
  return typeof value === 'string' ? toBlocks(value, { url }) : validateBlocks(value, { url });
}

function toCorrection(value: unknown, base: string): Correction | undefined {
  const text = toPlainText(isRecord(value) ? own(value, 'text') : value);
  if (!text) return undefined;
  const date = readDate(own(value, 'date'))?.date;
  return compact<Correction>({ text, date, url: safeUrl(own(value, 'url'), base) });
}

/**
 * An article from outside, under the names of native JSON: every field is checked, a wrong one is just absent.
 *
 * @param draft anything; also an Article, which is read back as itself
 * @param base what relative addresses stand against: the feed's final URL
 * @returns undefined without a headline, for then there is nothing to show
 */
export function toArticle(draft: unknown, base: string): Article | undefined {
  const text = (name: string) => toPlainText(own(draft, name));
  const headline = text('headline');
  const status = own(draft, 'status') === 'removed' ? 'removed' : 'ok';
  const url = safeUrl(own(draft, 'url'), base);
  const id = text('id') || url || headline;
  if (!headline && !(status === 'removed' && id)) return undefined;
  const published = readDate(own(draft, 'published'));
  const label = own(draft, 'label');
  return {
    ...compact<Partial<Article>>({
      url,
      kicker: text('kicker'),
      standfirst: text('standfirst'),
      published: published?.date,
      modified: readDate(own(draft, 'modified'))?.date,
      section: text('section'),
      attribution: toAttribution(own(draft, 'attribution'), base),
      picture: toPicture(own(draft, 'picture'), base),
      language: LANGUAGE.test(text('language')) ? text('language') : undefined,
      label: LABELS.includes(label as string) ? (label as Label) : undefined,
      correction: toCorrection(own(draft, 'correction'), base),
    }),
    id,
    headline,
    publishedPrecision:
      own(draft, 'publishedPrecision') === 'day' ? 'day' : (published?.precision ?? 'minute'),
    authors: toAuthors(own(draft, 'authors'), base),
    keywords: toKeywords(own(draft, 'keywords')),
    body: toBody(own(draft, 'body'), url ?? base),
    status,
  };
}
