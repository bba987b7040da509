import type { Article, Related } from './article.js';
import { newestFirst } from './merge-feeds.js';
import { canonicalUrl } from './text/urls.js';

/** How many articles stand beside a lead story. */
const MAX_RELATED = 3;

/** The articles of a list in the order in which they are shown. */
export interface Arranged {
  articles: Article[];
  /** Beside the first one, in a running story: what it names itself, else articles that share its kicker. */
  related: (Article | Related)[];
}

export interface Arrangement {
  layout: string;
  /** The most articles to show. Of a running story, the first and the newest are kept. */
  limit: number;
  /** How a running story is told. */
  order: 'newest' | 'oldest';
}

/** Returns the links of an article that are shown beside it: none to an article that is shown anyway. */
export function relatedLinks({ related }: Article, shown: Article[]): Related[] {
  const addresses = new Set(shown.map(({ url = '' }) => canonicalUrl(url)));
  return related.filter(({ url }) => !addresses.has(canonicalUrl(url))).slice(0, MAX_RELATED);
}

/** Returns what stands beside a lead story, out of its links and the articles behind it. */
function findRelated(lead: Article, others: Article[]): (Article | Related)[] {
  const links = relatedLinks(lead, [lead]);
  const { kicker } = lead;
  if (links.length || !kicker) return links;
  return others.filter((article) => article.kicker === kicker).slice(0, MAX_RELATED);
}

/**
 * Arranges the articles of a list. In a running story the first one leads, and the others follow by time; those without
 * a time come last. Nothing is in it twice.
 */
export function arrange(articles: Article[], { layout, limit, order }: Arrangement): Arranged {
  const [lead, ...others] = articles;
  if (layout !== 'event' || !lead) return { articles, related: [] };
  const related = findRelated(lead, others);
  const addresses = new Set(related.map(({ url = '' }) => canonicalUrl(url)));
  const isRelated = (article: Article) =>
    related.includes(article) || (article.url !== undefined && addresses.has(canonicalUrl(article.url)));
  const newest = newestFirst(others.filter((article) => !isRelated(article))).slice(0, limit - 1);
  return { articles: [lead, ...(order === 'oldest' ? oldestFirst(newest) : newest)], related };
}

function oldestFirst(articles: Article[]): Article[] {
  const dated = articles.filter(({ published }) => published);
  return [...dated.reverse(), ...articles.filter(({ published }) => !published)];
}
