import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far below the viewport a lazy element begins to load: about two screens of a phone. */
const LAZY_MARGIN = '1000px';

/** Knows whether an element is near the viewport, and updates it when that changes. */
export class ViewportController implements ReactiveController {
  isNear = false;

  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Where nothing can be observed (jsdom, for instance), everything counts as near.
    if (typeof IntersectionObserver === 'undefined') {
      this.isNear = true;
      return;
    }
    this.#observer ??= new IntersectionObserver((entries) => this.#handleEntries(entries), {
      rootMargin: LAZY_MARGIN,
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    // An element that is only moved is back within the task.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#observer?.disconnect();
    });
  }

  #handleEntries(entries: IntersectionObserverEntry[]): void {
    this.isNear = entries.at(-1)?.isIntersecting ?? false;
    this.#host.requestUpdate();
  }
}
