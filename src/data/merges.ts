import type { Article } from './article.js';

/** Why two items of a feed are one article: what they have in common. */
export type MergeReason =
  'id+address' | 'id+headline' | 'address+headline' | 'id' | 'address' | 'headline' | 'number' | 'removed';

/** A version of an article that is not shown, because another one is. */
export interface Merge {
  merged: Article;
  kept: Article;
  /** `removed` if the publisher removed the article that is kept. */
  reason: MergeReason;
}

/** Not a part of the feed: only those who explain it ask. */
const merges = new WeakMap<Article[], Merge[]>();

/** Returns which versions were left out of a list of articles that was read, and why. */
export const mergesOf = (articles: Article[]): Merge[] => merges.get(articles) ?? [];

/** Keeps what was merged, for those who ask about a list of articles. */
export const noteMerges = (articles: Article[], found: Merge[]): unknown => merges.set(articles, found);
