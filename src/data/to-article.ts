import type { Article, Attribution, Author, Correction, Label } from './article.js';
import { validateBlocks } from './markup/validate-blocks.js';
import { asArray, firstOwn, own } from './own.js';
import { fieldsOf, listOf } from './read-fields.js';
import { readDate, type ReadDate } from './text/dates.js';
import { toPlainText } from './text/normalize.js';
import { safeUrl } from './text/urls.js';
import { toVietnamTime } from './text/vietnam-time.js';
import { toPicture } from './to-picture.js';

const LABELS: Label[] = ['live', 'breaking', 'sponsored', 'ad', 'ai', 'corrected'];

const toDate = (value: unknown) => readDate(value)?.date;

/** The day in Vietnam, as a date is written whose time of day is not known. */
const toDay = (date: Date) => toVietnamTime(date).toISOString().slice(0, 10);

/** When it was published. A crawler that says when it came by does not know the time of day. */
function readPublished(article: unknown): ReadDate | undefined {
  const published = readDate(own(article, 'published'));
  if (!published) return undefined;
  const isGuess = +published.date === Number(toDate(own(article, 'fetched')));
  return isGuess || own(article, 'publishedPrecision') === 'day'
    ? readDate(toDay(published.date))
    : published;
}

/** Keywords from a list or a comma-separated text: trimmed, without empty ones and doubles, in their order. */
export function toKeywords(value: unknown): string[] {
  const seen = new Set(['']);
  return asArray(typeof value === 'string' ? value.split(',') : value)
    .map((keyword) => toPlainText(own(keyword, 'name') ?? keyword))
    .filter((keyword) => {
      const key = keyword.toLowerCase();
      return !seen.has(key) && seen.add(key);
    });
}

const readArticle = fieldsOf<Article>({
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
  body: (value, base, whole) => {
    const url = safeUrl(own(whole, 'url'), base) ?? base;
    return validateBlocks(value, { url });
  },
  language: (value) => /^[a-z]{2,3}(-[a-z\d]+)*$/i.exec(toPlainText(value))?.[0],
  label: (value) => LABELS.find((label) => label === value),
  correction: fieldsOf<Correction>({ text: toPlainText, date: toDate, url: safeUrl }),
  status: (value) => (value === 'removed' ? value : 'ok'),
});

/**
 * An article from outside, under the names of native JSON: every field is checked, a wrong one is just absent.
 *
 * @param draft anything; also an Article, which is read back as itself
 * @param base what relative addresses stand against: the feed's final URL
 * @returns undefined without a headline, for then there is nothing to show
 */
export function toArticle(draft: unknown, base: string): Article | undefined {
  const article = readArticle(draft, base);
  return article && (own(article, 'headline') || article.status === 'removed')
    ? Object.assign({ headline: '' }, article)
    : undefined;
}
