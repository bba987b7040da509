import type { Article, Feed } from './article.js';
import { own } from './own.js';
import { fieldsOf, listOf } from './read-fields.js';
import { toPlainText } from './text/normalize.js';
import { articleNumber, canonicalUrl, safeUrl } from './text/urls.js';
import { toArticle } from './to-article.js';

/** What a format makes of its input: native names, nothing checked yet. */
export interface FeedDraft {
  title?: unknown;
  url?: unknown;
  articles: unknown[];
}

/** By what an article is known again: its id, its canonical URL, its number on that host. */
export function identities(article: Article): string[] {
  const id = `id ${article.id}`;
  const url = own(article, 'url') as string | undefined;
  return url ? [id, canonicalUrl(url), articleNumber(url) ?? id] : [id];
}

const modifiedAt = (article: Article) => Number(own(article, 'modified'));

/** One of each article: it keeps its first place, and the newest version is shown there. */
function withoutDoubles(articles: Article[]): Article[] {
  const places = new Map<string, { article: Article }>();
  for (const article of articles) {
    const names = identities(article);
    const place = names.map((name) => places.get(name)).find(Boolean) ?? { article };
    // Where nobody says when it was changed, the later one in the feed is the newer one.
    if (!(modifiedAt(article) < modifiedAt(place.article))) place.article = article;
    for (const name of names) places.set(name, place);
  }
  return [...new Set(places.values())].map(({ article }) => article);
}

const toArticles = listOf(toArticle);

const readFeedDraft = fieldsOf<Feed>({
  articles: (value, base) => withoutDoubles(toArticles(value, base)),
  title: toPlainText,
  url: safeUrl,
});

/** Checks a draft, field by field and article by article, and takes out the doubles. */
export function toFeed(draft: FeedDraft, base: string): Feed {
  return readFeedDraft(draft, base)!;
}
