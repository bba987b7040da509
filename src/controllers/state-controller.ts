import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedState } from './feed-host.js';

interface StateHost extends ReactiveControllerHost, HTMLElement {
  readonly state: FeedState;
}

/** Shows an element's state to style sheets as `:state(…)`, and to screen readers as busy. The host has no attribute of it. */
export class StateController implements ReactiveController {
  readonly #host: StateHost;
  readonly #internals: ElementInternals | undefined;
  #shownState: FeedState | undefined;

  constructor(host: StateHost) {
    this.#host = host;
    this.#internals = host.attachInternals?.();
    host.addController(this);
  }

  /** A root that was written in the markup, even a closed one. */
  get root(): ShadowRoot | null {
    return this.#internals?.shadowRoot ?? null;
  }

  hostUpdated(): void {
    const { state } = this.#host;
    if (state === this.#shownState || !this.#internals) return;
    this.#shownState = state;
    this.#internals.ariaBusy = String(state === 'loading');
    try {
      this.#internals.states.clear();
      this.#internals.states.add(state);
    } catch {
      // Older engines have no custom states. The property `state` serves there.
    }
  }
}
