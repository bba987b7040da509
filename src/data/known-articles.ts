import type { Article, Feed } from './article.js';
import { addressOf, keepOrigin, withId } from './identity.js';
import { takeBody } from './lazy-body.js';
import { mergesOf, noteMerges } from './merge.js';
import { canonicalUrl } from './text/urls.js';

/** Returns whether two articles, or two values of a field, are equal but for bodies, which are not read for that. */
function isSameTeaser<T>(first: T, second: T): boolean {
  if (first === second || !first || !second || typeof first !== 'object') return first === second;
  if ('getTime' in first) return Number(first) === Number(second);
  const keys = Object.keys(first) as (keyof T)[];
  const isSame = (key: keyof T) => key === 'body' || isSameTeaser(first[key], second[key]);
  return keys.length === Object.keys(second).length && keys.every(isSame);
}

/** Returns the articles of a feed by their addresses; none for an address that several have. */
function byAddress({ articles, url = '' }: Feed): Map<string, Article | undefined> {
  const feedPage = canonicalUrl(url);
  const found = new Map<string, Article | undefined>();
  for (const article of articles) {
    const address = addressOf(article, feedPage);
    if (address) found.set(address, found.has(address) ? undefined : article);
  }
  return found;
}

/**
 * Finds the articles that were in a feed before: those with the same id, and of the others those whose address is the
 * same and belongs to nothing else.
 */
function findKnown(before: Feed, after: Feed): Map<Article, Article> {
  const known = new Map<Article, Article>();
  const byId = new Map(before.articles.map((article) => [article.id, article]));
  for (const article of after.articles) {
    const earlier = byId.get(article.id);
    if (earlier) known.set(article, earlier);
  }
  const taken = new Set(known.values());
  const byAddressBefore = byAddress(before);
  for (const [address, article] of byAddress(after)) {
    const earlier = byAddressBefore.get(address);
    if (article && earlier && !known.has(article) && !taken.has(earlier)) known.set(article, earlier);
  }
  return known;
}

/**
 * Returns the new version of a feed, in which an article keeps its id, and is the same object as before if it has not
 * changed: what is drawn of it needs not be drawn again.
 */
export function keepKnownArticles(before: Feed, after: Feed): Feed {
  const known = findKnown(before, after);
  const articles = after.articles.map((received) => {
    const earlier = known.get(received);
    if (!earlier) return received;
    // What was read is shared with other elements, which may know the article by another id.
    const article = earlier.id === received.id ? received : withId(received, earlier.id);
    // A page may have frozen what an event handed over.
    if (Object.isFrozen(earlier) || !isSameTeaser(earlier, article)) return article;
    takeBody(earlier, article);
    keepOrigin(article, earlier);
    return earlier;
  });
  noteMerges(articles, mergesOf(after.articles));
  return { ...after, articles };
}
