import type { Article } from '../data/article.js';
import { canonicalUrl } from '../data/text/urls.js';
import { identities } from '../data/to-feed.js';
import { rootOf } from './root.js';

interface ListElement extends HTMLElement {
  readonly excludeCurrent: boolean;
  readonly dedupe: boolean;
  /** The articles that are drawn now. */
  readonly shownArticles: Article[];
}

/** The elements whose articles a list with `dedupe` leaves out. */
const DEDUPED = 'hot-events[dedupe], news-card';

/** Returns the identities of the articles that are shown already: as the page itself, or by an earlier element. */
function shownElsewhere(list: ListElement): Set<string> {
  const names = new Set<string>();
  if (list.excludeCurrent) {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
    names.add(canonicalUrl(canonical?.href ?? location.href));
  }
  if (!list.dedupe) return names;
  for (const element of rootOf(list).querySelectorAll<ListElement>(DEDUPED)) {
    if (element === list) break;
    // An element that is not upgraded yet shows nothing.
    for (const article of element.shownArticles ?? []) {
      for (const name of identities(article)) names.add(name);
    }
  }
  return names;
}

/** Returns the articles that are not shown already, if the list asks for that. */
export function withoutShown(articles: Article[], list: ListElement): Article[] {
  const shown = shownElsewhere(list);
  if (shown.size === 0) return articles;
  return articles.filter((article) => !identities(article).some((name) => shown.has(name)));
}
