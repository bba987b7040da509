import type { Article, Author, Correction, Label } from './article.js';
import { toAttribution } from './attribution.js';
import { toLazyBody } from './lazy-body.js';
import { asArray, own } from './own.js';
import { listOf, present } from './read-fields.js';
import { toIsoDate } from './text/absolute-time.js';
import { readFirstDate, type ReadDate } from './text/dates.js';
import { toName } from './text/names.js';
import { toPlainText } from './text/normalize.js';
import { safeUrl } from './text/urls.js';
import { toMedia } from './to-media.js';
import { toPicture, toPortrait } from './to-picture.js';
import { toRelated } from './to-related.js';

const LABELS: Label[] = ['live', 'breaking', 'sponsored', 'ad', 'ai', 'corrected'];
const toDate = (values: unknown) => readFirstDate(values)?.date;

function readPublished(article: unknown): ReadDate | undefined {
  const published = readFirstDate(own(article, 'published'));
  if (!published) return undefined;
  // A crawler that gives the time of its own visit does not know the time of day.
  const isFetchTime = published.date.getTime() === toDate(own(article, 'fetched'))?.getTime();
  const isDayOnly = isFetchTime || own(article, 'publishedPrecision') === 'day';
  return isDayOnly ? readFirstDate(toIsoDate(published.date)) : published;
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

const toPictures = listOf(toPicture);

const toAuthors = listOf((value, base): Author | undefined => {
  const name = toName(own(value, 'name') ?? value);
  if (!name) return undefined;
  const picture = toPortrait(own(value, 'picture'), base);
  return present<Author>({ name, url: safeUrl(own(value, 'url'), base), picture });
});

function toCorrection(value: unknown, base: string): Correction | undefined {
  const text = toPlainText(own(value, 'text') ?? value);
  if (!text) return undefined;
  const date = toDate(own(value, 'date'));
  return present<Correction>({ text, date, url: safeUrl(own(value, 'url'), base) });
}

const toLanguage = (value: unknown) => /^[a-z]{2,3}(-[a-z\d]+)*$/i.exec(toPlainText(value))?.[0];

/**
 * Reads an article from outside, by the names of native JSON. Every field is checked, and a wrong one is absent. The
 * body is read when it is first asked for: lists never show it.
 *
 * @param draft anything; an Article is read back as itself
 * @param base what relative addresses are resolved against: the feed's final URL
 * @returns undefined without a headline, unless the article was removed
 */
export function toArticle(draft: unknown, base: string): Article | undefined {
  const field = (name: keyof Article) => own(draft, name);
  const url = safeUrl(field('url'), base);
  const headline = toPlainText(field('headline'));
  const id = toPlainText(field('id')) || url || headline;
  const status = field('status') === 'removed' ? 'removed' : 'ok';
  if (!id || (!headline && status === 'ok')) return undefined;
  const published = readPublished(draft);
  const body = toLazyBody(draft, url ?? base);
  const article = present<Article>(
    {
      id,
      url,
      kicker: toPlainText(field('kicker')),
      standfirst: toPlainText(field('standfirst')),
      published: published?.date,
      modified: toDate(field('modified')),
      publishedPrecision: published?.precision ?? 'minute',
      section: toPlainText(field('section')),
      authors: toAuthors(field('authors'), base),
      attribution: toAttribution(field('attribution'), base),
      picture: toPictures(field('picture'), base)[0] ?? body.findPicture(),
      media: toMedia(field('media')),
      related: toRelated(field('related'), base, url),
      keywords: toKeywords(field('keywords')),
    },
    { headline },
  );
  body.addTo(article);
  return present<Article>(
    {
      language: toLanguage(field('language')),
      label: LABELS.find((label) => label === field('label')),
      correction: toCorrection(field('correction'), base),
      status,
    },
    article,
  );
}
