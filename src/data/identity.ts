import type { Article } from './article.js';
import { own } from './own.js';
import { canonicalUrl, safeUrl } from './text/urls.js';

// What is known of an article beside the model. Most articles have none of it.

/** The ids of articles whose publisher gave another one, or which go on under an earlier one. */
const publishedIds = new WeakMap<object, string>();
/** Articles whose headline is made of their opening words. */
const untitled = new WeakSet();

/** Returns the id that the publisher gave an article, else what stands in for it. */
export const publishedId = (article: Article): string => publishedIds.get(article) ?? article.id;

/** Returns what tells an article from others of a feed without its address. */
export const toLongName = (article: Article): string => `${publishedId(article)} ${article.headline}`;

/** Returns whether the headline of an article is only its opening words. */
export const isUntitled = (article: Article): boolean => untitled.has(article);

/** Notes on an article what is known of its draft, or of an earlier object of the same article. */
export function keepOrigin(draft: unknown, article: Article): void {
  if (own(draft, 'isUntitled') || untitled.has(draft as object)) untitled.add(article);
  const id = publishedIds.get(draft as object);
  if (id) publishedIds.set(article, id);
  else publishedIds.delete(article);
}

/**
 * Returns an article under an id that may not be its publisher's: a copy, for what was read is shared with other elements.
 * The body is still read when it is asked for.
 */
export function withId(article: Article, id: string): Article {
  if (id === article.id) return article;
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(article)) as Article;
  keepOrigin(article, copy);
  publishedIds.set(copy, publishedId(article));
  copy.id = id;
  return copy;
}

/** Returns the address that an id is. What begins otherwise is none; the URL parser takes long to say so. */
const addressIn = (id: string, base = '') => (/^(?:https?:|\/)/i.test(id) ? safeUrl(id, base) : undefined);

/** Returns whether the id of an article is only its address. */
export function isAddress({ id, url }: Article): boolean {
  if (id === url) return true;
  const address = addressIn(id, url);
  return address !== undefined && canonicalUrl(address) === canonicalUrl(url ?? address);
}

/**
 * Returns the canonical address of an article. An id that is an address stands in for a missing one. The start page of
 * a host is not the address of an article, nor is the page of its feed.
 *
 * @param feedPages the canonical addresses of such pages
 */
export function addressOf({ id, url }: Article, ...feedPages: string[]): string | undefined {
  const address = canonicalUrl(url ?? addressIn(id) ?? '');
  return /^[^/]+\/\/[^/]+\/./.test(address) && !feedPages.includes(address) ? address : undefined;
}
