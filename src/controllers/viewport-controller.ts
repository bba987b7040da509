import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearViewport } from '../page/intersections.js';

/** Knows whether an element is near the viewport, and updates it when that changes. */
export class ViewportController implements ReactiveController {
  /** Undefined until it is known. Where nothing can be observed, everything counts as near. */
  isNear: boolean | undefined = nearViewport.isSupported ? undefined : true;

  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    nearViewport.observe(this.#host, ({ isIntersecting }) => {
      this.isNear = isIntersecting;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    // An element that is only moved is back within the task.
    queueMicrotask(() => {
      if (!this.#host.isConnected) nearViewport.unobserve(this.#host);
    });
  }
}
