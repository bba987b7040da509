import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mount, unmount, type Redrawable } from '../page/clock.js';

/** Updates an element when time goes on, and whenever it enters a page. */
export class RedrawController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Redrawable;

  constructor(host: ReactiveControllerHost & Redrawable) {
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
