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
  #root: HTMLElement | ShadowRoot | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The list, once it is there and defined. */
  get target(): FilterableList | null {
    const found = this.#root?.querySelector(`[id="${CSS.escape(this.#host.htmlFor)}"]`);
    return found && 'feed' in found ? (found as FilterableList) : null;
  }

  hostConnected(): void {
    // Not the document: an element of the page may have the name of one of its methods.
    this.#root = this.#host.closest('html') ?? (this.#host.getRootNode() as ShadowRoot);
    this.#observer.observe(this.#root, { attributeFilter: ['keyword'], subtree: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
