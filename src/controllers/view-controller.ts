import type { ReactiveController } from 'lit';
import type { Article } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';
import { NewsViewEvent } from '../elements/events.js';

/** Half a card for one second counts as seen. */
const SEEN_RATIO = 0.5;
const SEEN_MS = 1000;

/**
 * Tells the page, once for each article, that its card was seen. Nothing is stored and nothing is sent.
 *
 * @param articles what is drawn, in the order of the cards
 */
export function createViewController(host: NewsElement, articles: () => Article[]): ReactiveController {
  const seen = new Set<string>();
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const cards = () => [...host.shadowRoot!.querySelectorAll('[part=card]')];

  function announce(card: Element): void {
    const article = articles()[cards().indexOf(card)];
    // When it is drawn next it is looked at anew, for then it may show another article.
    observer.unobserve(card);
    timers.delete(card);
    if (!article || seen.has(article.id)) return;
    seen.add(article.id);
    host.dispatchEvent(new NewsViewEvent(article));
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        clearTimeout(timers.get(target));
        // Cards come and go with every refresh: who is not looked at is not kept.
        timers.delete(target);
        // A card that was taken away is one that is not to be seen any more.
        if (intersectionRatio >= SEEN_RATIO)
          timers.set(
            target,
            setTimeout(() => announce(target), SEEN_MS),
          );
      }
    },
    { threshold: SEEN_RATIO },
  );

  return {
    hostUpdated() {
      for (const card of cards()) observer.observe(card);
    },

    hostDisconnected() {
      observer.disconnect();
      timers.forEach(clearTimeout);
    },
  };
}
