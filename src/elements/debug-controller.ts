import type { ReactiveController } from 'lit';
import { explain, say } from './explain.js';
import type { NewsElement } from './news-element.js';
import { findTagFaults } from './tag-faults.js';

/** Explains an element with `debug` to its page author, in the console. */
export class DebugController implements ReactiveController {
  readonly #host: NewsElement;
  /** What is written wrongly in the tag. It is named once, however often the element is drawn. */
  readonly #said = new Set<string>();

  constructor(host: NewsElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('news-load', ({ target, feed: { articles } }) => {
      if (this.#isAsked && target === host)
        explain(host, { error: null, articles, isEmpty: host.state === 'empty' });
    });
    host.addEventListener('news-error', ({ target, error }) => {
      if (this.#isAsked && target === host)
        explain(host, { error, articles: [], isEmpty: host.sources.length === 1 || host.state === 'error' });
    });
  }

  /** Chromium does not tell elements of their attributes while it parses a page of XML. */
  get #isAsked(): boolean {
    return this.#host.debug || this.#host.hasAttribute('debug');
  }

  /** Looks at the tag before a wrong value gives way to the one that reflects. */
  hostUpdate(): void {
    if (!this.#isAsked) return;
    for (const [written, fault] of findTagFaults(this.#host)) {
      if (!this.#said.has(written)) say(this.#host, fault);
      this.#said.add(written);
    }
    // What `for` names may come later.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', this.#handleComplete, { once: true });
    }
  }

  readonly #handleComplete = (): void => this.hostUpdate();
}
