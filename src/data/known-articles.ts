import type { Article, Feed } from './article.js';
import { addressOf, keepOrigin, publishedId, toLongName, withId } from './identity.js';
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

/** Returns the articles by what each is called; none for a name that several have. */
function byName(articles: Article[], nameOf: (article: Article) => string | undefined) {
  const found = new Map<string, Article | undefined>();
  for (const article of articles) {
    const name = nameOf(article);
    if (name) found.set(name, found.has(name) ? undefined : article);
  }
  return found;
}

/**
 * Finds the articles that were in a feed before: those with the same id and headline, else the same address, else the same
 * id, if it belongs to nothing else. Some publishers count from the top, so an id may be that of the article above.
 *
 * @param ids gets the ids of what was found
 */
function findKnown(before: Feed, after: Feed, ids: Set<string>): Map<Article, Article> {
  const known = new Map<Article, Article>();
  const feedPage = canonicalUrl(after.url ?? '');
  for (const nameOf of [toLongName, (article: Article) => addressOf(article, feedPage), publishedId]) {
    const earlierByName = byName(before.articles, nameOf);
    for (const [name, article] of byName(after.articles, nameOf)) {
      const earlier = earlierByName.get(name);
      if (!article || !earlier || known.has(article) || ids.has(earlier.id)) continue;
      known.set(article, earlier);
      ids.add(earlier.id);
    }
  }
  return known;
}

/** Returns an article under an id that is not among those in use, and adds it to them. */
function withFreeId(article: Article, ids: Set<string>): Article {
  let { id } = article;
  while (ids.has(id)) id += ` ${article.headline}`;
  ids.add(id);
  return withId(article, id);
}

/**
 * Returns the new version of a feed, in which an article keeps its id, and is the same object as before if it has not
 * changed: what is drawn of it needs not be drawn again.
 */
export function keepKnownArticles(before: Feed, after: Feed): Feed {
  const ids = new Set<string>();
  const known = findKnown(before, after, ids);
  const articles = after.articles.map((received) => {
    const earlier = known.get(received);
    if (!earlier) return withFreeId(received, ids);
    const article = withId(received, earlier.id);
    // A page may have frozen what an event handed over.
    if (Object.isFrozen(earlier) || !isSameTeaser(earlier, article)) return article;
    takeBody(earlier, article);
    keepOrigin(article, earlier);
    return earlier;
  });
  noteMerges(articles, mergesOf(after.articles));
  return { ...after, articles };
}
