import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed } from './data/article.js';

/** What `<keyword-tags for>` needs of the list that it filters. */
interface FilterableList extends HTMLElement {
  feed: Feed | null;
  keyword: string;
}

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly htmlFor: string;
}

/** Follows the list that an element names by `for`, even if that list comes later or is replaced. */
export class LinkedList implements ReactiveController {
  /** The list, once it is there and defined. */
  target: FilterableList | null = null;

  readonly #host: Host;
  #root: Node | undefined;
  #observer: MutationObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener('news-load', this.#handleLoad);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener('news-load', this.#handleLoad);
    this.#observer?.disconnect();
    this.target = null;
  }

  hostUpdate(): void {
    const target = this.#find();
    if (target === this.target) return;
    this.target = target;
    this.#observer?.disconnect();
    if (!target) return;
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(target, { attributeFilter: ['keyword'] });
  }

  readonly #handleLoad = ({ target }: Event): void => {
    if ((target as Element).id === this.#host.htmlFor) this.#host.requestUpdate();
  };

  #find(): FilterableList | null {
    const { htmlFor } = this.#host;
    const found = htmlFor
      ? (this.#root as Document | ShadowRoot | undefined)?.getElementById?.(htmlFor)
      : null;
    return found && 'feed' in found && 'keyword' in found ? (found as FilterableList) : null;
  }
}
