import type { Article, Feed } from '../data/article.js';
import { addressOf, toLongName } from '../data/identity.js';
import { MAX_HEADLINES } from '../data/merge.js';
import { canonicalUrl, safeUrl } from '../data/text/urls.js';
import { countEach } from '../data/unique-ids.js';
import { rootOf } from './root.js';

/** A list, or another element: that shows whatever it has. */
interface ListElement extends Element {
  readonly excludeCurrent?: boolean;
  readonly dedupe?: boolean;
  /** The articles that are drawn now. */
  readonly shownArticles?: Article[];
}

/** The elements whose articles a list with `dedupe` leaves out. */
const DEDUPED = 'hot-events[dedupe], news-card';

/** Whether there is no page around an element. */
const isDrawnOnServer = (element: Element): boolean => !('childNodes' in element);

/**
 * Returns the address of this page: without its fragment, and with it. The canonical address wins over the real one. A
 * server only knows the base.
 */
function namesOfPage(list: ListElement): string[] {
  const isOnServer = isDrawnOnServer(list);
  const canonical = isOnServer ? null : document.querySelector<HTMLLinkElement>('link[rel~=canonical]');
  const address = isOnServer ? new URL(list.baseURI || 'about:blank') : location;
  const [page, fragment = address.hash.slice(1)] = (safeUrl(canonical?.href, '') ?? address.href).split('#');
  return [canonicalUrl(page!), canonicalUrl(`${page}#${fragment}`)];
}

/** Returns the names of the articles that are shown already: as the page itself, or by an earlier element. */
function shownElsewhere(list: ListElement): Set<string> {
  const names = new Set<string>(list.excludeCurrent ? namesOfPage(list) : []);
  if (!list.dedupe || isDrawnOnServer(list)) return names;
  for (const element of rootOf(list).querySelectorAll<ListElement>(DEDUPED)) {
    if (element === list) break;
    // An element that is not upgraded yet shows nothing.
    for (const article of element.shownArticles ?? []) {
      names.add(toLongName(article));
      names.add(addressOf(article) ?? '');
    }
  }
  return names;
}

/**
 * Returns the articles that are not shown already, if the list asks for that.
 *
 * @param feed what they are of, whatever a filter left of it
 */
export function withoutShown(articles: Article[], feed: Feed | null, list: ListElement): Article[] {
  const shown = shownElsewhere(list);
  if (!feed || shown.size === 0) return articles;
  const feedPage = canonicalUrl(feed.url ?? '');
  const nameOf = (article: Article) => addressOf(article, feedPage) ?? '';
  const counts = countEach(feed.articles.map(nameOf));
  return articles.filter((article) => {
    const address = nameOf(article);
    // The episodes of a programme may all lead to its page.
    const isOwn = address && counts.get(address)! <= MAX_HEADLINES;
    return !shown.has(isOwn ? address : toLongName(article));
  });
}
