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
  /** How many items share what is left of it. */
  #count = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('resize', this.#handleResize);
    document.fonts.addEventListener('loadingdone', this.#shareAgain);
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#handleResize);
    document.fonts.removeEventListener('loadingdone', this.#shareAgain);
  }

  hostUpdate(): void {
    this.#skeletonBottom = this.#find('.skeleton')?.getBoundingClientRect().bottom;
  }

  hostUpdated(): void {
    const stage = this.#find('.stage');
    if (!stage) return;
    if (!this.#skeletonBottom) {
      this.#shareAgain();
      return;
    }
    const { top } = stage.getBoundingClientRect();
    this.#share(stage, Math.min(this.#skeletonBottom, innerHeight) - top);
    this.#width = innerWidth;
  }

  /** Longer titles, and the letters of a font that comes late, take of what is left. */
  readonly #shareAgain = (): void => {
    const stage = this.#find('.stage');
    const height = parseFloat(stage?.style.minBlockSize ?? '');
    // What a reader asks for below leaves the items above where they are.
    if (stage && height > 0 && this.#itemCount <= this.#count) this.#share(stage, height);
  };

  get #itemCount(): number {
    return this.#find('.list')?.childElementCount ?? 1;
  }

  /** Makes the stage as high as it was. The items of a list share it, as far as that does not tear them apart. */
  #share(stage: HTMLElement, height: number): void {
    this.#keep(stage, '', '');
    const missing = height - stage.offsetHeight;
    // An element that turns out empty takes no room.
    if (missing <= 1 || this.#find('.empty')) return;
    this.#count = this.#itemCount;
    this.#keep(stage, `${height}px`, `${missing / this.#count}px`);
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
