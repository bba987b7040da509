import type { ReactiveController } from 'lit';
import type { Article } from './data/article.js';
import type { NewsElement } from './elements/news-element.js';
import { NewsViewEvent } from './events.js';

/** Half a card for one second counts as seen. */
const SEEN_RATIO = 0.5;
const SEEN_MS = 1000;

/** Tells the page, once for each article, that its card was seen. Nothing is stored and nothing is sent. */
export class ViewController implements ReactiveController {
  readonly #host: NewsElement;
  readonly #articles: () => Article[];
  readonly #seen = new Set<string>();
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        clearTimeout(this.#timers.get(target));
        // Cards come and go with every refresh: who is not looked at is not kept.
        this.#timers.delete(target);
        // A card that was taken away is one that is not to be seen any more.
        if (intersectionRatio < SEEN_RATIO) continue;
        this.#timers.set(
          target,
          setTimeout(() => this.#announce(target), SEEN_MS),
        );
      }
    },
    { threshold: SEEN_RATIO },
  );

  /** @param articles what is drawn, in the order of the cards */
  constructor(host: NewsElement, articles: () => Article[]) {
    this.#host = host;
    this.#articles = articles;
    host.addController(this);
  }

  hostUpdated(): void {
    for (const card of this.#cards()) this.#observer.observe(card);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#timers.forEach((timer) => clearTimeout(timer));
  }

  #cards(): Element[] {
    return [...this.#host.shadowRoot!.querySelectorAll('[part=card]')];
  }

  #announce(card: Element): void {
    const article = this.#articles()[this.#cards().indexOf(card)];
    // When it is drawn next it is looked at anew, for then it may show another article.
    this.#observer.unobserve(card);
    this.#timers.delete(card);
    if (!article || this.#seen.has(article.id)) return;
    this.#seen.add(article.id);
    this.#host.dispatchEvent(new NewsViewEvent(article));
  }
}
