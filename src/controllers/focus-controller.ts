import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the focus where it is when the elements of a list change their places: a node that moves loses it. */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #focused: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = (this.#host.shadowRoot?.activeElement ?? null) as HTMLElement | null;
  }

  hostUpdated(): void {
    const focused = this.#focused;
    this.#focused = null;
    if (!focused?.isConnected || focused === this.#host.shadowRoot?.activeElement) return;
    focused.focus({ preventScroll: true });
  }
}
