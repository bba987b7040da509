import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../data/article.js';
import { isPageHidden } from '../page/clock.js';
import { halfVisible } from '../page/intersections.js';

const SEEN_RATIO = 0.5;
/** A card that is half visible for so long counts as seen. */
const SEEN_MS = 1000;

/** A card, which knows its article. */
interface Card extends Element {
  article?: Article;
}

/** Notices when a reader has seen a card. Nothing is stored and nothing is sent. */
export class ViewController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #handleView: (article: Article) => void;
  readonly #seenIds = new Set<string | undefined>();
  readonly #timers = new Map<Card, ReturnType<typeof setTimeout>>();

  /** @param handleView called once for each article */
  constructor(host: ReactiveControllerHost & Element, handleView: (article: Article) => void) {
    this.#host = host;
    this.#handleView = handleView;
    host.addController(this);
  }

  hostUpdated(): void {
    for (const card of this.#cards) {
      if (!this.#seenIds.has(card.article?.id)) halfVisible.observe(card, this.#handleEntry);
    }
  }

  hostDisconnected(): void {
    for (const card of this.#cards) halfVisible.unobserve(card);
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  get #cards(): Iterable<Card> {
    // By its tag: browsers find the cards of a long list sooner than by a part.
    return this.#host.shadowRoot?.querySelectorAll('article') ?? [];
  }

  /** A card that was removed counts as no longer visible. */
  readonly #handleEntry = ({ target: card, intersectionRatio }: IntersectionObserverEntry): void => {
    clearTimeout(this.#timers.get(card));
    // Cards come and go with every refresh: only those being looked at are kept.
    this.#timers.delete(card);
    if (intersectionRatio < SEEN_RATIO) return;
    this.#timers.set(
      card,
      setTimeout(() => this.#reportView(card), SEEN_MS),
    );
  };

  #reportView(card: Card): void {
    this.#timers.delete(card);
    // The next update observes the card again if it was not seen, or shows another article by then.
    halfVisible.unobserve(card);
    const { article } = card;
    if (!article || this.#seenIds.has(article.id) || isPageHidden()) return;
    this.#seenIds.add(article.id);
    this.#handleView(article);
  }
}
