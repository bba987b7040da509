import type { Feed } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';
import { rootOf } from '../page/root.js';

/** What `<keyword-tags for>` needs of the list that it filters. */
interface FilterableList extends HTMLElement {
  feed: Feed | null;
  keyword: string;
}

interface Host extends NewsElement {
  readonly htmlFor: string;
}

/** Follows the list that an element names by `for`, even if that list comes later or is replaced. */
export function createLinkedList(host: Host) {
  let root: HTMLElement | ShadowRoot | undefined;
  const observer = new MutationObserver(() => host.requestUpdate());
  const self = {
    /** The list, once it is there and defined. */
    get target(): FilterableList | null {
      const found = root?.querySelector(`[id="${CSS.escape(host.htmlFor)}"]`);
      return found && 'feed' in found ? (found as FilterableList) : null;
    },

    hostConnected(): void {
      root = rootOf(host);
      observer.observe(root, { attributeFilter: ['keyword'], subtree: true });
    },

    hostDisconnected(): void {
      observer.disconnect();
    },
  };
  host.addController(self);
  return self;
}
