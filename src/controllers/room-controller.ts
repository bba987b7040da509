import type { ReactiveController, ReactiveControllerHost } from 'lit';

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
    // Measuring makes the browser lay out the page, so it is not done where a skeleton will be drawn.
    if (host.isConnected && !host.hasAttribute('src')) this.#reserved = host.getBoundingClientRect();
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
    this.#bottom = room?.getBoundingClientRect().bottom;
    // What is above may have moved since it was measured.
    if (this.#reserved) this.#bottom ??= this.#host.getBoundingClientRect().top + this.#reserved.height;
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
