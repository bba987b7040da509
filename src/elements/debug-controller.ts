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
    // What `for` names may come later, and so may data.
    if (document.readyState !== 'complete') addEventListener('load', this.#handleLoad, { once: true });
  }

  /** Says that an element has nothing to read, unless what is wrong in its tag, or a list that it names, says more. */
  hostUpdated(): void {
    const isIdle = this.#host.state === 'idle' && document.readyState === 'complete';
    if (!this.#isAsked || !isIdle || this.#said.size > 0 || this.#host.hasAttribute('for')) return;
    this.#said.add('idle');
    explain(this.#host, { error: null, articles: [], isEmpty: true });
  }

  readonly #handleLoad = (): void => this.#host.requestUpdate();
}
