import type { ReactiveController, ReactiveControllerHost } from 'lit';

const INLINE_SCRIPT = ':scope > script[type="application/json"]';

/** Reads the data that a page writes into an element, and updates the element when its children change. */
export class InlineDataController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The text of a `<script type="application/json">` in the element; null where there is none. */
  get text(): string | null {
    // A server has no children to look at.
    const text = this.#host.querySelector?.(INLINE_SCRIPT)?.textContent;
    return text?.trim() || null;
  }

  hostConnected(): void {
    // The parser may reach the children after the element is upgraded.
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
