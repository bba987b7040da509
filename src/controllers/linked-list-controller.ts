import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed } from '../data/article.js';
import { toCssString } from '../page/css-string.js';
import { rootOf } from '../page/root.js';

/** The list that `<keyword-tags for>` filters. */
interface FilterableList extends HTMLElement {
  feed: Feed | null;
  keyword: string;
}

interface LinkedListHost extends ReactiveControllerHost, HTMLElement {
  readonly htmlFor: string;
}

/** Follows the list that an element names by `for`, even if that list comes later or is replaced. */
export class LinkedListController implements ReactiveController {
  readonly #host: LinkedListHost;
  #root: HTMLElement | ShadowRoot | undefined;
  #observer: MutationObserver | undefined;

  constructor(host: LinkedListHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The list; null until it is on the page and defined. */
  get list(): FilterableList | null {
    const { htmlFor } = this.#host;
    if (!htmlFor) return null;
    const found = this.#root?.querySelector(`[id=${toCssString(htmlFor)}]`);
    return found && 'feed' in found ? (found as FilterableList) : null;
  }

  hostConnected(): void {
    this.#root = rootOf(this.#host);
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#root, { attributeFilter: ['keyword'], subtree: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
