import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Browsers round where things are. */
const ROUNDING_PX = 0.5;

interface AnchorHost extends ReactiveControllerHost, Element {
  /** The ids of the articles that came with the last refresh. */
  readonly newIds: ReadonlySet<string>;
}

/** Returns the element that holds another one, also where that is in a slot or a shadow root. */
function parentOf(element: Element): Element | null {
  const { parentNode } = element.assignedSlot ?? element;
  return parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element | null);
}

/** Returns what scrolls an element up and down. */
function scrollerOf(element: Element): Element {
  const page = document.scrollingElement ?? document.documentElement;
  for (
    let parent = parentOf(element);
    parent instanceof Element && parent !== page;
    parent = parentOf(parent)
  ) {
    const isScroller = /auto|scroll/.test(getComputedStyle(parent).overflowY);
    if (isScroller && parent.scrollHeight > parent.clientHeight) return parent;
  }
  return page;
}

/**
 * Keeps what a reader reads where it is when a refresh brings something above it. Most browsers do so themselves, but
 * not Safari.
 */
export class AnchorController implements ReactiveController {
  readonly #host: AnchorHost;
  #newIds: ReadonlySet<string> | undefined;
  /** What stands at the top edge of the screen, and where, before an update. */
  #anchor: { item: Element; top: number } | undefined;

  constructor(host: AnchorHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { newIds } = this.#host;
    this.#anchor = newIds.size > 0 && newIds !== this.#newIds ? this.#findAnchor() : undefined;
    this.#newIds = newIds;
  }

  hostUpdated(): void {
    const { item, top } = this.#anchor ?? {};
    this.#anchor = undefined;
    if (!item?.isConnected || top === undefined) return;
    const moved = item.getBoundingClientRect().top - top;
    if (Math.abs(moved) > ROUNDING_PX) scrollerOf(this.#host).scrollTop += moved;
  }

  /** Nothing that a reader sees moves while the list begins below the edge. */
  #findAnchor() {
    if (this.#host.getBoundingClientRect().top >= 0) return undefined;
    const items = this.#host.shadowRoot?.querySelectorAll('[part=item]') ?? [];
    for (const item of items) {
      const { top, bottom } = item.getBoundingClientRect();
      if (bottom > 0) return { item, top };
    }
    return undefined;
  }
}
