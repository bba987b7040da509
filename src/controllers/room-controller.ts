import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the height of the skeleton where less comes than it had room for, though not beyond the viewport: what a
 * reader sees below does not jump. The height is given up when the element loads anew or gets another width.
 */
export class RoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  /** The bottom of the skeleton before this update, in pixels of the viewport. */
  #skeletonBottom: number | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#skeletonBottom = this.#find('.skeleton')?.getBoundingClientRect().bottom;
  }

  hostUpdated(): void {
    const stage = this.#find('.stage');
    if (!stage || !this.#skeletonBottom) return;
    stage.style.cssText = '';
    const list = this.#find('.list');
    const { bottom, height, width } = stage.getBoundingClientRect();
    const missing = Math.min(this.#skeletonBottom, innerHeight) - bottom;
    // An element that turns out empty takes no room.
    if (missing <= 1 || this.#find('.empty')) return;
    const kept = `--_kept: ${height + missing}px; --_width: ${width}px`;
    stage.style.cssText = list ? `${kept}; --_shared: ${toShared(list, missing)}` : kept;
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
