import type { Article } from '../data/article.js';
import { canonicalUrl } from '../data/text/urls.js';
import { identities } from '../data/to-feed.js';
import { rootOf } from './root.js';

interface Host extends HTMLElement {
  readonly excludeCurrent: boolean;
  readonly dedupe: boolean;
  /** What is drawn now. */
  readonly shownArticles: Article[];
}

/** What shows articles that a list may leave out. */
const DEDUPED = 'hot-events[dedupe], news-card';

/** By what it is known that an article stands elsewhere already: as the page itself, or earlier on it. */
export function shownElsewhere(host: Host): Set<string> {
  const names = new Set<string>();
  if (host.excludeCurrent) {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
    names.add(canonicalUrl(canonical?.href ?? location.href));
  }
  for (const element of host.dedupe ? rootOf(host).querySelectorAll<Host>(DEDUPED) : []) {
    if (element === host) break;
    for (const name of element.shownArticles?.flatMap(identities) ?? []) names.add(name);
  }
  return names;
}
