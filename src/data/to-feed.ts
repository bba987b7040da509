import type { Article, Feed } from './article.js';
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
function identities({ id, url }: Article): string[] {
  const number = url && articleNumber(url);
  return [`id ${id}`, ...(url ? [`url ${canonicalUrl(url)}`] : []), ...(number ? [`number ${number}`] : [])];
}

/** Whether `next`, which stands later in the feed, is the newer version of the same article. */
function isUpdate(next: Article, shown: Article): boolean {
  return !next.modified || !shown.modified || next.modified >= shown.modified;
}

/** One of each article: it keeps its first place, and the newest version is shown there. */
function withoutDoubles(articles: Article[]): Article[] {
  const places = new Map<string, number>();
  const unique: Article[] = [];
  for (const article of articles) {
    const names = identities(article);
    const place = names.map((name) => places.get(name)).find((found) => found !== undefined) ?? unique.length;
    const shown = unique[place];
    if (!shown || isUpdate(article, shown)) unique[place] = article;
    for (const name of names) places.set(name, place);
  }
  return unique;
}

/** Checks a draft, field by field and article by article, and takes out the doubles. */
export function toFeed(draft: FeedDraft, base: string): Feed {
  const title = toPlainText(draft.title);
  const url = safeUrl(draft.url, base);
  const articles = draft.articles
    .map((article) => toArticle(article, base))
    .filter((article) => article !== undefined);
  return { ...(title && { title }), ...(url && { url }), articles: withoutDoubles(articles) };
}
