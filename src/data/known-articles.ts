import type { Article, Feed } from './article.js';
import { takeBody } from './lazy-body.js';
import { isRecord } from './own.js';

/** Returns whether two values of the model are equal. */
function isSame(first: unknown, second: unknown): boolean {
  if (first instanceof Date && second instanceof Date) return first.getTime() === second.getTime();
  if (Array.isArray(first) && Array.isArray(second)) {
    return first.length === second.length && first.every((item, index) => isSame(item, second[index]));
  }
  if (!isRecord(first) || !isRecord(second)) return first === second;
  const keys = Object.keys(first);
  return keys.length === Object.keys(second).length && keys.every((key) => isSame(first[key], second[key]));
}

/** Returns whether two articles are equal but for their bodies, which are not read for that. */
function isSameTeaser(first: Article, second: Article): boolean {
  const keys = Object.keys(first) as (keyof Article)[];
  if (keys.length !== Object.keys(second).length) return false;
  return keys.every((key) => key === 'body' || isSame(first[key], second[key]));
}

/**
 * Returns the new version of a feed, in which an article that has not changed is the same object as before: what is
 * drawn of it needs not be drawn again.
 */
export function keepKnownArticles(before: Feed, after: Feed): Feed {
  const known = new Map(before.articles.map((article) => [article.id, article]));
  const articles = after.articles.map((article) => {
    const candidate = known.get(article.id);
    // A page may have frozen what an event handed over.
    const isKept = candidate && !Object.isFrozen(candidate) && isSameTeaser(candidate, article);
    if (!isKept) return article;
    takeBody(candidate, article);
    return candidate;
  });
  return { ...after, articles };
}
