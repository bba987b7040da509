import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the height of the skeleton where less comes than it had room for, though not beyond the viewport: what a
 * reader sees below does not jump. The height is given up when the element loads anew or the window gets another width.
 */
export class RoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  /** The bottom of the skeleton before this update, in pixels of the viewport. */
  #skeletonBottom: number | undefined;
  /** The width of the window for which the height holds. */
  #width: number | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('resize', this.#handleResize);
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#handleResize);
  }

  hostUpdate(): void {
    this.#skeletonBottom = this.#find('.skeleton')?.getBoundingClientRect().bottom;
  }

  hostUpdated(): void {
    const stage = this.#find('.stage');
    if (!stage || !this.#skeletonBottom) return;
    this.#keep(stage, '', '');
    const list = this.#find('.list');
    const { offsetHeight } = stage;
    const { bottom } = stage.getBoundingClientRect();
    const missing = Math.min(this.#skeletonBottom, innerHeight) - bottom;
    // An element that turns out empty takes no room.
    if (missing <= 1 || this.#find('.empty')) return;
    // The items of a list share it, as far as that does not tear them apart.
    this.#keep(stage, `${offsetHeight + missing}px`, `${missing / (list?.childElementCount ?? 1)}px`);
    this.#width = innerWidth;
  }

  #keep(stage: HTMLElement, height: string, share: string): void {
    stage.style.minBlockSize = height;
    stage.style.setProperty('--_share', share);
  }

  /** Not for a bar of the browser that comes or goes. */
  readonly #handleResize = (): void => {
    const stage = this.#find('.stage');
    if (stage && innerWidth !== this.#width) this.#keep(stage, '', '');
  };

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
