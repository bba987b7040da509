import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import { html } from './html.js';

/** The share of what is seen that a button moves on by: a card that was cut off is whole then. */
const PAGE = 0.85;
/** Browsers round how far something is scrolled. */
const ROUNDING_PX = 2;

const listIn = (frame: Element) => frame.querySelector<HTMLElement>('.shelf')!;

/** Marks the buttons that lead nowhere. */
function markEnds({ currentTarget }: Event): void {
  const frame = currentTarget as Element;
  const { scrollLeft, clientWidth, scrollWidth } = listIn(frame);
  const mark = (part: string, isEnd: boolean) =>
    frame.querySelector(`[part=${part}]`)?.setAttribute('aria-disabled', String(isEnd));
  mark('previous', scrollLeft <= ROUNDING_PX);
  mark('next', scrollLeft + clientWidth >= scrollWidth - ROUNDING_PX);
}

/** What may change whether there is more on either side, or come before a look at it. Scrolling does not bubble. */
const endListener = { handleEvent: markEnds, capture: true, passive: true };

/** The list scrolls by itself, without any script. A button only says how far. */
function scroll({ currentTarget }: Event, pages: number): void {
  const list = listIn((currentTarget as Element).parentElement!);
  list.scrollBy({ left: pages * list.clientWidth });
}

/** A list in one row, with buttons for those who have a mouse and no wheel for this direction. */
export function renderShelf(list: unknown): TemplateResult {
  const previous = msg('Tin trước', { id: 'previous', desc: 'Button: scroll back' });
  const next = msg('Tin sau', { id: 'next', desc: 'Button: scroll on' });
  // The names are the texts.
  /* eslint-disable lit-a11y/accessible-name */
  return html`<div
    class="shelf-frame"
    @scroll=${endListener}
    @pointerenter=${endListener}
    @focusin=${endListener}
  >
    ${list}
    <button
      part="previous"
      type="button"
      aria-disabled="true"
      @click=${(click: Event) => scroll(click, -PAGE)}
      .textContent=${previous}
    ></button>
    <button
      part="next"
      type="button"
      @click=${(click: Event) => scroll(click, PAGE)}
      .textContent=${next}
    ></button>
  </div>`;
}
