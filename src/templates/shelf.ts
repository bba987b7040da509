import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import { renderButton } from './button.js';
import { html } from './html.js';

/** The share of what is seen that a button moves on by: a card that was cut off is whole then. */
const PAGE = 0.85;
/** Browsers round how far something is scrolled. */
const ROUNDING_PX = 2;

const listIn = (root: ParentNode) => root.querySelector<HTMLElement>('.list.shelf');

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

/** The list scrolls by itself, without any script. A button only says how far. */
function scroll({ currentTarget }: Event, pages: number): void {
  const list = listIn((currentTarget as Element).parentElement!);
  list?.scrollBy({ left: pages * list.clientWidth });
}

/** A list in one row, with buttons for those who have a mouse and no wheel for this direction. */
export function renderShelf(list: unknown): TemplateResult {
  const previous = msg('Tin trước', { id: 'previous', desc: 'Button: scroll back' });
  const next = msg('Tin tiếp theo', { id: 'next', desc: 'Button: scroll on' });
  return html`<div
    class="shelf-frame"
    @scroll=${endListener}
    @pointerenter=${endListener}
    @focusin=${endListener}
  >
    ${list} ${renderButton('previous', previous, (click) => scroll(click, -PAGE))}
    ${renderButton('next', next, (click) => scroll(click, PAGE))}
  </div>`;
}
