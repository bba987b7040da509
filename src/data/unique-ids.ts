import type { Article } from './article.js';
import { toLongName, withId } from './identity.js';

/** Counts how often each name occurs. */
export function countEach(names: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Counts how many different things hold each name. */
export function countHolders(pairs: [name: string, holder: string][]): Map<string, number> {
  const distinct = new Map(pairs.map(([name, holder]) => [`${name} ${holder}`, name]));
  return countEach([...distinct.values()]);
}

/**
 * Returns the articles with ids of which each is there once. Those that share one get others, which do not depend on
 * where they stand: id and headline. Where the id tells nothing, the address comes first.
 *
 * @param isWitness whether the id of an article tells which one it is
 */
export function makeIdsUnique(articles: Article[], isWitness: (article: Article) => boolean): Article[] {
  const ids = countEach(articles.map(({ id }) => id));
  const shared = articles.filter((article) => ids.get(article.id)! > 1 || !isWitness(article));
  if (shared.length === 0) return articles;
  const substitutes = shared.map((article) => {
    const { id, url = id, published } = article;
    const longName = toLongName(article);
    return [isWitness(article) ? id : url, longName, `${longName} ${url} ${Number(published)}`];
  });
  const counts = countEach(substitutes.flat());
  const used = new Map<string, number>();
  const renamed = new Map<Article, Article>();
  shared.forEach((article, at) => {
    const names = substitutes[at]!;
    const unique = names.find((name) => counts.get(name) === 1 && !ids.has(name));
    // Only articles of which all that a list shows is equal have none: it does not matter which is which.
    const last = names[2]!;
    const number = (used.get(last) ?? 0) + 1;
    if (!unique) used.set(last, number);
    renamed.set(article, withId(article, unique ?? `${last} ${number}`));
  });
  return articles.map((article) => renamed.get(article) ?? article);
}
