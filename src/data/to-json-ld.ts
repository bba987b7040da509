import type { Article } from './article.js';
import { toIsoDate } from './text/absolute-time.js';

const typed = (type: string, thing: object) => ({ '@type': type, ...thing });

/**
 * Converts an article to a schema.org NewsArticle, https://schema.org/NewsArticle. Fields that the article lacks are
 * undefined, so JSON leaves them out.
 */
export function toNewsArticle(article: Article) {
  const { published, attribution } = article;
  return typed('NewsArticle', {
    headline: article.headline,
    url: article.url,
    mainEntityOfPage: article.url,
    description: article.standfirst,
    datePublished: article.publishedPrecision === 'day' && published ? toIsoDate(published) : published,
    dateModified: article.modified,
    author: article.authors.map(({ name, url, picture }) =>
      typed('Person', { name, url, image: picture?.src }),
    ),
    publisher: attribution && typed('Organization', { name: attribution.name, url: attribution.url }),
    image: article.picture?.src,
    articleSection: article.section,
    keywords: article.keywords,
    inLanguage: article.language,
  });
}

/** Converts articles to a schema.org ItemList, https://schema.org/ItemList; undefined if there are none. */
export function toItemList(name: string, articles: Article[]) {
  if (articles.length === 0) return undefined;
  return typed('ItemList', {
    name,
    itemListElement: articles.map((article, index) =>
      typed('ListItem', { position: index + 1, item: toNewsArticle(article) }),
    ),
  });
}
