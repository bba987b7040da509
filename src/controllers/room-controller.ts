import type { ReactiveController } from 'lit';
import type { NewsElement } from '../elements/news-element.js';

/**
 * Where less came than the skeleton had room for, the room stays, though not beyond the screen: what a reader sees
 * below does not jump. Nor does it later: the room is given up when the element loads anew.
 */
export function createKeptRoom(host: NewsElement): ReactiveController {
  const find = (selector: string) => host.shadowRoot!.querySelector<HTMLElement>(selector);
  const bottomOf = (element: Element | null) => element?.getBoundingClientRect().bottom;
  let bottom: number | undefined;
  return {
    hostUpdate() {
      bottom = bottomOf(find('.skeleton'));
    },

    hostUpdated() {
      const stage = find('.stage');
      if (!stage || !bottom) return;
      stage.style = '';
      const missing = Math.min(bottom, innerHeight) - bottomOf(stage)!;
      // What turns out empty takes no room.
      if (missing > 1 && !find('.empty')) stage.style = `min-block-size:${stage.offsetHeight + missing}px`;
    },
  };
}
