import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from './data/article.js';
import { NewsViewEvent } from './events.js';

/** Half a card for one second counts as seen. */
const SEEN_RATIO = 0.5;
const SEEN_MS = 1000;

interface Host extends ReactiveControllerHost, HTMLElement {}

/** Tells the page, once for each article, that its card was seen. Nothing is stored and nothing is sent. */
export class ViewController implements ReactiveController {
  readonly #host: Host;
  readonly #articles: () => Article[];
  readonly #seen = new Set<string>();
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #observed = new Map<Element, Article>();
  #observer: IntersectionObserver | undefined;

  /** @param articles what is drawn, in the order of the cards */
  constructor(host: Host, articles: () => Article[]) {
    this.#host = host;
    this.#articles = articles;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!('IntersectionObserver' in globalThis)) return;
    this.#observer ??= new IntersectionObserver(
      (entries) => entries.forEach((entry) => this.#handle(entry)),
      {
        threshold: SEEN_RATIO,
      },
    );
    const articles = this.#articles();
    const cards = new Set<Element>(this.#host.shadowRoot?.querySelectorAll('[part=card]'));
    for (const card of this.#observed.keys()) if (!cards.has(card)) this.#forget(card);
    [...cards].forEach((card, at) => {
      const article = articles[at];
      if (!article || this.#seen.has(article.id)) return;
      if (!this.#observed.has(card)) this.#observer!.observe(card);
      this.#observed.set(card, article);
    });
  }

  hostDisconnected(): void {
    for (const card of [...this.#observed.keys()]) this.#forget(card);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  #handle({ target, isIntersecting, intersectionRatio }: IntersectionObserverEntry): void {
    clearTimeout(this.#timers.get(target));
    this.#timers.delete(target);
    if (!isIntersecting || intersectionRatio < SEEN_RATIO) return;
    this.#timers.set(
      target,
      setTimeout(() => this.#announce(target), SEEN_MS),
    );
  }

  #announce(card: Element): void {
    const article = this.#observed.get(card);
    this.#forget(card);
    if (!article || this.#seen.has(article.id)) return;
    this.#seen.add(article.id);
    this.#host.dispatchEvent(new NewsViewEvent(article));
  }

  #forget(card: Element): void {
    clearTimeout(this.#timers.get(card));
    this.#timers.delete(card);
    this.#observed.delete(card);
    this.#observer?.unobserve(card);
  }
}
