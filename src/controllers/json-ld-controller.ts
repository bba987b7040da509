import type { Article } from '../data/article.js';
import { toJson } from '../data/own.js';
import { toIsoDate } from '../data/text/absolute-time.js';
import { getPolicy } from '../page/trusted-types.js';

const typed = (type: string, thing: object) => ({ '@type': type, ...thing });

/** An article as schema.org has it, https://schema.org/NewsArticle; what is undefined is left out. */
export const toNewsArticle = (article: Article) => {
  const { published, attribution } = article;
  return typed('NewsArticle', {
    headline: article.headline,
    url: article.url,
    mainEntityOfPage: article.url,
    description: article.standfirst,
    // A date without its time, where that is not known.
    datePublished: article.publishedPrecision === 'day' && published ? toIsoDate(published) : published,
    dateModified: article.modified,
    author: article.authors.map((author) => typed('Person', author)),
    publisher: attribution && typed('Organization', { name: attribution.name, url: attribution.url }),
    image: article.picture?.src,
    articleSection: article.section,
    keywords: article.keywords,
    inLanguage: article.language,
  });
};

/** A list of articles, https://schema.org/ItemList */
export const toItemList = (name: string, articles: Article[]) =>
  typed('ItemList', {
    name,
    itemListElement: articles.map((article, index) =>
      typed('ListItem', { position: index + 1, item: toNewsArticle(article) }),
    ),
  });

interface Host extends HTMLElement {
  readonly jsonLd: boolean;
}

/**
 * Tells search engines what an element shows, in one script of the document's head.
 *
 * @param toThing undefined where there is nothing to tell
 */
export function createJsonLd(host: Host, toThing: () => object | undefined) {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  let known = '';
  const hostDisconnected = () => script.remove();
  return {
    hostUpdated(): void {
      const thing = host.jsonLd && toThing();
      if (!thing) return hostDisconnected();
      // Whoever saves the page must not find an end tag in it.
      const text = toJson({ '@context': 'https://schema.org', ...thing }).replace(/</g, '\\u003c');
      if (text !== known) script.textContent = getPolicy()?.createScript(text) ?? text;
      known = text;
      // `document.head` may be an element of that name.
      document.querySelector('head')!.append(script);
    },
    hostDisconnected,
  };
}
