import type { Article, Feed } from './article.js';
import { own } from './own.js';
import { listOf, present } from './read-fields.js';
import { toPlainText } from './text/normalize.js';
import { articleNumber, canonicalUrl, safeUrl } from './text/urls.js';
import { toArticle } from './to-article.js';

/** What a format makes of its input: native names, values not yet checked. */
export interface FeedDraft {
  title?: unknown;
  url?: unknown;
  articles: unknown[];
}

/** Returns the keys that identify an article: its id, its canonical URL, its number on that host. */
export function identities(article: Article): string[] {
  const id = `id ${article.id}`;
  const url = own(article, 'url') as string | undefined;
  return url ? [id, canonicalUrl(url), articleNumber(url) ?? id] : [id];
}

/** Returns NaN if the article does not say when it was modified. */
const modifiedMs = (article: Article) => Number(own(article, 'modified'));

/** Keeps one version of each article, the newest, in the place of the first. */
function withoutDuplicates(articles: Article[]): Article[] {
  const slots = new Map<string, { article: Article }>();
  for (const article of articles) {
    const keys = identities(article);
    const slot = keys.map((key) => slots.get(key)).find(Boolean) ?? { article };
    // Without times of modification, the later one in the feed counts as the newer one.
    const isOlder = modifiedMs(article) < modifiedMs(slot.article);
    if (!isOlder) slot.article = article;
    for (const key of keys) slots.set(key, slot);
  }
  return [...new Set(slots.values())].map(({ article }) => article);
}

const toArticles = listOf(toArticle);

/** Checks a draft, field by field and article by article, and removes duplicate articles. */
export function toFeed(draft: FeedDraft, base: string): Feed {
  const articles = withoutDuplicates(toArticles(own(draft, 'articles'), base));
  return present<Feed>({
    articles,
    title: toPlainText(own(draft, 'title')),
    url: safeUrl(own(draft, 'url'), base),
  });
}
