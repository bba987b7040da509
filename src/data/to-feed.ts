import type { Feed } from './article.js';
import { keepOrigin } from './identity.js';
import { mergeDoubles } from './merge.js';
import { own } from './own.js';
import { listOf, present } from './read-fields.js';
import { toPlainText } from './text/normalize.js';
import { safeUrl } from './text/urls.js';
import { toArticle } from './to-article.js';

/** What a format makes of its input: native names, values not yet checked. */
export interface FeedDraft {
  title?: unknown;
  url?: unknown;
  articles: unknown[];
}

const toArticles = listOf((draft, base) => {
  const article = toArticle(draft, base);
  if (article) keepOrigin(draft, article);
  return article;
});

/** Checks a draft, field by field and article by article, and merges the versions of each article. */
export function toFeed(draft: FeedDraft, base: string): Feed {
  const url = safeUrl(own(draft, 'url'), base);
  return present<Feed>({
    articles: mergeDoubles(toArticles(own(draft, 'articles'), base), [{ url }]),
    title: toPlainText(own(draft, 'title')),
    url,
  });
}
