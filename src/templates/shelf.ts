import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import { renderButton } from './button.js';
import { html } from './html.js';

/** Browsers round how far something is scrolled. */
const ROUNDING_PX = 2;

const listIn = (root: ParentNode) => root.querySelector<HTMLElement>('.shelf');

/** Marks the buttons of a shelf that lead nowhere, if there is a shelf. */
export function markEnds(root: ParentNode): void {
  const list = listIn(root);
  if (!list) return;
  const { scrollLeft, clientWidth, scrollWidth } = list;
  const mark = (part: string, isEnd: boolean) =>
    root.querySelector(`[part=${part}]`)?.setAttribute('aria-disabled', String(isEnd));
  mark('previous', scrollLeft <= ROUNDING_PX);
  mark('next', scrollLeft + clientWidth >= scrollWidth - ROUNDING_PX);
}

/** For what changes whether there is more on either side, or comes before a look at it. Scrolling does not bubble. */
const endListener = {
  handleEvent: ({ currentTarget }: Event) => markEnds(currentTarget as Element),
  capture: true,
  passive: true,
};

/**
 * Scrolls on by as many cards as are whole, so that one that is cut off is the first then. The way there is the
 * browser's. It ends a little before a place to snap to, for some browsers never go back to one.
 */
function scroll({ currentTarget }: Event, direction: 1 | -1): void {
  const list = listIn((currentTarget as Element).parentElement!);
  const [first, second] = list?.children ?? [];
  if (!list || !first || !second) return;
  const step = second.getBoundingClientRect().left - first.getBoundingClientRect().left;
  const count = Math.max(1, Math.floor(list.clientWidth / step));
  list.scrollBy({ left: direction * (count * step - ROUNDING_PX) });
}

/** A list in one row, with buttons for those who have a mouse and no wheel for this direction. */
export function renderShelf(list: unknown): TemplateResult {
  const previous = msg('Tin trước', { id: 'previous' });
  const next = msg('Tin tiếp theo', { id: 'next' });
  return html`<div
    class="shelf-frame"
    @scroll=${endListener}
    @pointerenter=${endListener}
    @focusin=${endListener}
  >
    ${list} ${renderButton('previous', previous, (click) => scroll(click, -1))}
    ${renderButton('next', next, (click) => scroll(click, 1))}
  </div>`;
}
