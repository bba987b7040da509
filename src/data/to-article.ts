import type { Article, Attribution, Author, Correction, Label } from './article.js';
import { validateBlocks } from './markup/validate-blocks.js';
import { asArray, firstOwn, own } from './own.js';
import { fieldsOf, listOf, type Readers } from './read-fields.js';
import { toIsoDate } from './text/absolute-time.js';
import { readDate, type ReadDate } from './text/dates.js';
import { toPlainText } from './text/normalize.js';
import { safeUrl } from './text/urls.js';
import { toPicture } from './to-picture.js';

const LABELS: Label[] = ['live', 'breaking', 'sponsored', 'ad', 'ai', 'corrected'];
const toDate = (value: unknown) => readDate(value)?.date;

function readPublished(article: unknown): ReadDate | undefined {
  const published = readDate(own(article, 'published'));
  if (!published) return undefined;
  // A crawler that gives the time of its own visit does not know the time of day.
  const isFetchTime = published.date.getTime() === toDate(own(article, 'fetched'))?.getTime();
  const isDayOnly = isFetchTime || own(article, 'publishedPrecision') === 'day';
  return isDayOnly ? readDate(toIsoDate(published.date)) : published;
}

/** Reads keywords from a list or a comma-separated text: trimmed, in order, without empty ones and duplicates. */
export function toKeywords(value: unknown): string[] {
  const keywords = new Map<string, string>();
  for (const item of asArray(typeof value === 'string' ? value.split(',') : value)) {
    const keyword = toPlainText(own(item, 'name') ?? item);
    const key = keyword.toLowerCase();
    if (keyword && !keywords.has(key)) keywords.set(key, keyword);
  }
  return [...keywords.values()];
}

/** How each field of an article is read, by its native name. */
export const ARTICLE_READERS: Readers<Article> = {
  id: (value, base, whole) =>
    toPlainText(value) || safeUrl(own(whole, 'url'), base) || toPlainText(own(whole, 'headline')),
  url: safeUrl,
  headline: toPlainText,
  kicker: toPlainText,
  standfirst: toPlainText,
  published: (_value, _base, whole) => readPublished(whole)?.date,
  modified: toDate,
  publishedPrecision: (_value, _base, whole) => readPublished(whole)?.precision ?? 'minute',
  section: toPlainText,
  authors: listOf(fieldsOf<Author>({ name: toPlainText, url: safeUrl })),
  attribution: fieldsOf<Attribution>({
    name: (_value, _base, whole) => toPlainText(firstOwn(whole, 'name', 'code')),
    code: toPlainText,
    url: safeUrl,
  }),
  picture: toPicture,
  keywords: toKeywords,
  body: (value, base, whole) => validateBlocks(value, { url: safeUrl(own(whole, 'url'), base) ?? base }),
  language: (value) => /^[a-z]{2,3}(-[a-z\d]+)*$/i.exec(toPlainText(value))?.[0],
  label: (value) => LABELS.find((label) => label === value),
  correction: fieldsOf<Correction>({ text: toPlainText, date: toDate, url: safeUrl }),
  status: (value) => (value === 'removed' ? value : 'ok'),
};

const readArticle = fieldsOf(ARTICLE_READERS);

/**
 * Reads an article from outside, by the names of native JSON. Every field is checked, and a wrong one is absent.
 *
 * @param draft anything; an Article is read back as itself
 * @param base what relative addresses are resolved against: the feed's final URL
 * @returns undefined without a headline, unless the article was removed
 */
export function toArticle(draft: unknown, base: string): Article | undefined {
  const article = readArticle(draft, base);
  if (!article) return undefined;
  const isShowable = own(article, 'headline') || article.status === 'removed';
  return isShowable ? Object.assign({ headline: '' }, article) : undefined;
}
