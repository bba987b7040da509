/** `<script type="application/json">` inside an element: data that a page brings along. */
export class InlineData {
  readonly #host: HTMLElement;
  readonly #onChange: () => void;
  #observer: MutationObserver | undefined;

  constructor(host: HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** The text of the script, null if there is none (yet). */
  text: string | null = null;

  /** The element may be upgraded before the parser has reached its children, so it goes on watching them. */
  connect(): void {
    this.#observer ??= new MutationObserver(() => this.#update());
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    document.addEventListener('DOMContentLoaded', this.#update);
    this.#update();
  }

  disconnect(): void {
    this.#observer?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#update);
  }

  readonly #update = (): void => {
    const script = [...this.#host.children].find((child) => child.matches('script[type="application/json"]'));
    const text = script?.textContent.trim() || null;
    // Half a script: the parser is still at it.
    if (text && document.readyState === 'loading' && !isComplete(text)) return;
    if (text === this.text) return;
    this.text = text;
    this.#onChange();
  };
}

function isComplete(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
