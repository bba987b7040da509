import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mount, unmount } from '../page/clock.js';

/** Updates an element when time goes on, and whenever it enters a page. */
export class RedrawController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    mount(this.#host);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    unmount(this.#host);
  }
}
