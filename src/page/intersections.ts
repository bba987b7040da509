type Handle = (entry: IntersectionObserverEntry) => void;

/** Watches elements with one IntersectionObserver for the whole page, which costs less than one for each element. */
export class Intersections {
  readonly #options: IntersectionObserverInit;
  readonly #handles = new WeakMap<Element, Handle>();
  #observer: IntersectionObserver | undefined;

  constructor(options: IntersectionObserverInit) {
    this.#options = options;
  }

  /** Whether anything can be observed. Not on a server, nor in jsdom, for instance. */
  get isSupported(): boolean {
    return typeof IntersectionObserver !== 'undefined';
  }

  /** Calls `handle` soon, and whenever the element enters or leaves. Does nothing if it is observed already. */
  observe(element: Element, handle: Handle): void {
    if (!this.isSupported || this.#handles.has(element)) return;
    this.#observer ??= new IntersectionObserver((entries) => {
      for (const entry of entries) this.#handles.get(entry.target)?.(entry);
    }, this.#options);
    this.#handles.set(element, handle);
    this.#observer.observe(element);
  }

  unobserve(element: Element): void {
    this.#handles.delete(element);
    this.#observer?.unobserve(element);
  }
}

/** About two screens of a phone: how far below the viewport a lazy element begins to load. */
export const nearViewport = new Intersections({ rootMargin: '1000px' });
/** Half of a card. It cannot be the same observer, because a margin and a share of the element exclude each other. */
export const halfVisible = new Intersections({ threshold: 0.5 });
