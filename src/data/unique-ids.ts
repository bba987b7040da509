import type { Article } from './article.js';
import { replaceId } from './identity.js';

/** Counts how often each name occurs. */
export function countEach(names: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * Gives articles that share an id others, which do not depend on where they stand: id and headline. Where the id tells
 * nothing, the address comes first.
 *
 * @param isWitness whether an id tells which article it is
 */
export function makeIdsUnique(articles: Article[], isWitness: (id: string) => boolean): void {
  const ids = countEach(articles.map(({ id }) => id));
  const shared = articles.filter(({ id }) => ids.get(id)! > 1 || !isWitness(id));
  if (shared.length === 0) return;
  const substitutes = shared.map(({ id, url = id, headline, published }) => [
    isWitness(id) ? id : url,
    `${id} ${headline}`,
    `${id} ${url} ${headline} ${Number(published)}`,
  ]);
  const counts = countEach(substitutes.flat());
  const used = new Map<string, number>();
  shared.forEach((article, at) => {
    const names = substitutes[at]!;
    const unique = names.find((name) => counts.get(name) === 1 && !ids.has(name));
    if (unique) return replaceId(article, unique);
    // Only articles of which all that a list shows is equal come here: it does not matter which is which.
    const last = names[2]!;
    const number = (used.get(last) ?? 0) + 1;
    used.set(last, number);
    replaceId(article, `${last} ${number}`);
  });
}
