import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed } from '../data/article.js';
import { toCssString } from '../page/css-string.js';
import { focusFirst } from '../page/focus.js';
import { rootOf } from '../page/root.js';

/** The list that `<keyword-tags for>` filters. */
interface FilterableList extends HTMLElement {
  feed: Feed | null;
  keyword: string;
  readonly shownArticles: readonly unknown[];
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<unknown>;
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

  /** Whether the list is on the page and out of the reader's sight. */
  async isFar(): Promise<boolean> {
    const { list } = this;
    await list?.updateComplete;
    if (!list?.isConnected) return false;
    const { top, bottom } = list.getBoundingClientRect();
    return bottom <= 0 || top >= innerHeight;
  }

  /** How many articles the filter left, in the list's own words. */
  get filterSentence(): string {
    return this.list?.renderRoot.querySelector('[part=count]')?.textContent.trim() ?? '';
  }

  /** Brings the list into sight, and the focus to its first article. */
  show(): void {
    this.list?.scrollIntoView();
    focusFirst(this.list?.renderRoot.querySelector<HTMLElement>('[part=item]') ?? undefined);
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
