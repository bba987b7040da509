import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rootOf } from '../page/root.js';

/** Elements that were in the page before they were defined. Those with an address will draw a skeleton. */
const UNDEFINED = ':is(hot-events, keyword-tags, news-article, news-card):not(:defined, [src])';

let measured: Map<Element, DOMRect> | undefined;

/**
 * What an element takes up that is being defined. All that are about to be defined are measured with the first one: the
 * browser then lays out the page once, and none has given up its room yet.
 */
function measureReserved(host: Element): DOMRect | undefined {
  if (!measured?.has(host)) {
    if (!measured) queueMicrotask(() => (measured = undefined));
    measured ??= new Map();
    for (const element of rootOf(host).querySelectorAll(UNDEFINED))
      measured.set(element, element.getBoundingClientRect());
  }
  return measured.get(host);
}

/**
 * Keeps the height of the skeleton where less comes than it had room for, though not beyond the viewport: what a
 * reader sees below does not jump. The height is given up when the element loads anew or gets another width.
 *
 * An element whose data a script sets has no skeleton. Until then, and then, it keeps what the page reserved for it
 * before it was defined, as `bantin.css` does.
 */
export class RoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  /** What the element took up before it was defined, until its first update. */
  #reserved: DOMRect | undefined;
  /** The bottom of the skeleton, or of all that was reserved, before this update, in pixels of the viewport. */
  #bottom: number | undefined;
  /** What that is the bottom of. */
  #isSkeleton = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    if (host.isConnected && !host.hasAttribute('src')) this.#reserved = measureReserved(host);
    host.addController(this);
  }

  /** Whether there is room that the page reserved. */
  get hasRoom(): boolean {
    return (this.#reserved?.height ?? 0) > 0 || this.#find('.idle') !== null;
  }

  hostUpdate(): void {
    const skeleton = this.#find('.skeleton');
    const room = skeleton ?? this.#find('.idle');
    this.#isSkeleton = skeleton !== null;
    this.#bottom = (room?.getBoundingClientRect() ?? this.#reserved)?.bottom;
  }

  hostUpdated(): void {
    this.#holdReserved();
    const stage = this.#find('.stage');
    if (!stage || !this.#bottom) return;
    stage.style.cssText = '';
    const list = this.#find('.list');
    const { height, width } = stage.getBoundingClientRect();
    const { bottom } = (this.#isSkeleton ? stage : this.#host).getBoundingClientRect();
    const missing = Math.min(this.#bottom, innerHeight) - bottom;
    // An element that turns out empty takes no room.
    if (missing <= 1 || this.#find('.empty')) return;
    const kept = `--_kept: ${height + missing}px; --_width: ${width}px`;
    stage.style.cssText = list ? `${kept}; --_shared: ${toShared(list, missing)}` : kept;
  }

  /** Goes on holding what was reserved while there is nothing to read yet. */
  #holdReserved(): void {
    const idle = this.#find('.idle');
    const { height = 0, width = 0 } = this.#reserved ?? {};
    this.#reserved = undefined;
    if (idle && height > 0) idle.style.cssText = `--_kept: ${height}px; --_width: ${width}px`;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}

/** How high a list is if its items share what is missing, as far as that does not tear them apart. */
function toShared(list: HTMLElement, missing: number): string {
  const items = list.querySelectorAll('[part=item]').length;
  return `min(${list.offsetHeight + missing}px, ${list.offsetHeight}px + ${items}em)`;
}
