import type { ReactiveController } from 'lit';
import type { Feed } from './data/article.js';
import type { NewsElement } from './elements/news-element.js';

/** What `<keyword-tags for>` needs of the list that it filters. */
interface FilterableList extends HTMLElement {
  feed: Feed | null;
  keyword: string;
}

interface Host extends NewsElement {
  readonly htmlFor: string;
}

/** Follows the list that an element names by `for`, even if that list comes later or is replaced. */
export class LinkedList implements ReactiveController {
  readonly #host: Host;
  readonly #update = (): void => this.#host.requestUpdate();
  readonly #observer = new MutationObserver(this.#update);
  #root: Document | ShadowRoot | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The list, once it is there and defined. */
  get target(): FilterableList | null {
    const found = this.#root?.getElementById(this.#host.htmlFor);
    return found && 'feed' in found ? (found as FilterableList) : null;
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode() as Document | ShadowRoot;
    this.#root.addEventListener('news-load', this.#update);
    this.#observer.observe(this.#root, { attributeFilter: ['keyword'], subtree: true });
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener('news-load', this.#update);
    this.#observer.disconnect();
  }
}
