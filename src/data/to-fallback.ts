import type { Article, Feed, Label } from './article.js';
import { FeedError } from './feed-error.js';
import { shownArticles } from './find-article.js';
import type { FeedInput } from './input.js';
import { readFeedData } from './read-feed.js';
import { formatDate, formatDateTime, toIsoDate, toIsoDateTime } from './text/absolute-time.js';
import { escapeHtml } from './text/escape-html.js';

const DAY_MS = 24 * 60 * 60_000;
/** As many as a list shows by default. */
export const DEFAULT_LIMIT = 10;
/** The highest limit of a list. */
export const MAX_LIMIT = 1000;

/** The labels in words, as cards have them. */
const LABELS: Record<Label, string> = {
  live: 'Trực tiếp',
  breaking: 'Tin nóng',
  sponsored: 'Nội dung tài trợ',
  ad: 'Quảng cáo',
  ai: 'Có sử dụng AI',
  corrected: 'Cải chính',
};

export interface FallbackOptions {
  /** The most articles, from 1 to 1000; 10 by default. */
  limit?: number | undefined;
  /** The current time: what is live or breaking is no more when it is a day old. */
  now?: Date | undefined;
  /** What relative addresses are resolved against. Without it such articles have no link. */
  url?: string | URL | undefined;
}

/** Whether an article is news of the last day. What is written into a page stays there when the moment is over. */
function isOfToday({ published, modified }: Article, now: Date): boolean {
  const date = modified ?? published;
  return date !== undefined && now.getTime() - date.getTime() < DAY_MS;
}

const inVietnamese = (label: Label): string => LABELS[label];

function toLabel(article: Article, now: Date, say: (label: Label) => string): string {
  const { label } = article;
  if (!label) return '';
  const isOfTheMoment = label === 'live' || label === 'breaking';
  return isOfTheMoment && !isOfToday(article, now) ? '' : `${escapeHtml(say(label))}: `;
}

function toLink({ url, headline, language, label }: Article): string {
  const lang = language ? ` lang="${escapeHtml(language)}"` : '';
  const text = escapeHtml(headline);
  if (!url) return lang ? `<span${lang}>${text}</span>` : text;
  const rel = label === 'sponsored' || label === 'ad' ? ' rel="sponsored"' : '';
  return `<a href="${escapeHtml(url)}"${rel}${lang}>${text}</a>`;
}

function toTime({ published, publishedPrecision }: Article): string {
  if (!published) return '';
  const [dateTime, text] =
    publishedPrecision === 'day'
      ? [toIsoDate(published), formatDate(published)]
      : [toIsoDateTime(published), formatDateTime(published)];
  return ` <time datetime="${dateTime}">${text}</time>`;
}

/**
 * Writes articles as HTML: label, link and time, a line each. They must have been checked, as those of `readFeed` are.
 *
 * @param now the current time
 * @param say puts a label into words; in Vietnamese by default
 */
export const toFallback = (articles: Article[], now: Date, say = inVietnamese): string =>
  articles
    .map((article) => `${toLabel(article, now, say)}${toLink(article)}${toTime(article)}<br>`)
    .join('\n');

function toLimit(limit: unknown): number {
  const number = Math.trunc(Number(limit ?? DEFAULT_LIMIT));
  return Number.isNaN(number) ? DEFAULT_LIMIT : Math.min(Math.max(number, 1), MAX_LIMIT);
}

function toCheckedFeed(feed: unknown, url: string): Feed | null {
  try {
    return readFeedData(feed, url);
  } catch (error) {
    if (error instanceof FeedError) return null;
    throw error;
  }
}

/**
 * Writes the headlines of a feed as HTML to stand inside a tag: labels, links and absolute times, a line each. A server
 * puts it into its page for crawlers, and for readers without script. It is phrasing content, so it may stand in a
 * paragraph. All data are checked as those of a property are, and all texts are escaped.
 *
 * @param feed the model, or native JSON; null is no feed
 * @returns '' for what is no feed, or has no article to show
 */
export function renderFallback(
  feed: Feed | FeedInput | null | undefined,
  options: FallbackOptions = {},
): string {
  const { limit, now = new Date(), url = '' } = options;
  const articles = shownArticles(toCheckedFeed(feed, String(url)));
  return toFallback(articles.slice(0, toLimit(limit)), now);
}
