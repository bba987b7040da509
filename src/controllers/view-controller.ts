import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../data/article.js';

/** A card that is half visible for one second counts as seen. */
const SEEN_RATIO = 0.5;
const SEEN_MS = 1000;

export interface ViewOptions {
  /** The articles that are drawn, in the order of their cards. */
  articles: () => Article[];
  /** Called once for each article. */
  handleView: (article: Article) => void;
}

/** Notices when a reader has seen a card. Nothing is stored and nothing is sent. */
export class ViewController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: ViewOptions;
  readonly #seenIds = new Set<string>();
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, options: ViewOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    if (typeof IntersectionObserver === 'undefined') return;
    this.#observer ??= new IntersectionObserver(
      (entries) => entries.forEach((entry) => this.#handleEntry(entry)),
      {
        threshold: SEEN_RATIO,
      },
    );
    for (const card of this.#cards) this.#observer.observe(card);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  get #cards(): Element[] {
    return [...(this.#host.shadowRoot?.querySelectorAll('[part=card]') ?? [])];
  }

  /** A card that was removed counts as no longer visible. */
  #handleEntry({ target, intersectionRatio }: IntersectionObserverEntry): void {
    clearTimeout(this.#timers.get(target));
    // Cards come and go with every refresh: only those being looked at are kept.
    this.#timers.delete(target);
    if (intersectionRatio < SEEN_RATIO) return;
    this.#timers.set(
      target,
      setTimeout(() => this.#reportView(target), SEEN_MS),
    );
  }

  #reportView(card: Element): void {
    const article = this.#options.articles()[this.#cards.indexOf(card)];
    // The next update observes the card again, for it may show another article by then.
    this.#observer?.unobserve(card);
    this.#timers.delete(card);
    if (!article || this.#seenIds.has(article.id)) return;
    this.#seenIds.add(article.id);
    this.#options.handleView(article);
  }
}
