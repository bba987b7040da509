import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { findControl, nameOf } from '../page/focus.js';

/**
 * Keeps the focus where it is when the elements of a list change their places, for a node that moves loses it; and on the
 * same control of a card that is drawn anew.
 */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #focused: Element | null | undefined;
  #card: Element | null | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement;
    this.#card = this.#focused?.closest('article');
  }

  hostUpdated(): void {
    const focused = this.#focused as HTMLElement | undefined;
    this.#focused = undefined;
    if (!focused || focused === this.#host.shadowRoot?.activeElement) return;
    const control = focused.isConnected ? focused : this.#card && findControl(this.#card, nameOf(focused));
    control?.focus({ preventScroll: true });
  }
}
