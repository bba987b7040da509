import { findControl, nameOf } from '../page/focus.js';

/** What a server drew into a root, with its styles. It stays until the element has something to show in its place. */
export class ServedContent {
  readonly #root: ShadowRoot;
  /** What is drawn here stands between these two. The parser may not have come to the end of what the server drew. */
  readonly #start = document.createComment('');
  readonly #end: Comment;

  constructor(root: ShadowRoot, end: Comment) {
    this.#root = root;
    this.#end = end;
    end.before(this.#start);
  }

  /** Whether there is something to read in it. Room for what is to come is nothing, and nor is a slot. */
  get isShown(): boolean {
    return this.#find('[part~=skeleton]').length === 0 && this.#nodes.some(hasText);
  }

  /**
   * Looks at what a reader has done and seen in it, before anything is drawn.
   *
   * @returns removes it in favour of what is drawn by then, where the reader goes on
   */
  prepare(): () => void {
    const { activeElement } = this.#root;
    const focused = activeElement && nameOf(activeElement);
    const scrolled = this.#find('[part~=list]')[0]?.scrollLeft;
    const loaded = this.#find<HTMLImageElement>('img').filter((picture) => picture.naturalWidth > 0);
    const widths = new Map(loaded.map((picture) => [picture.getAttribute('src'), picture.width]));
    return () => {
      for (const node of this.#nodes) node.remove();
      for (const picture of this.#root.querySelectorAll('img')) showAtOnce(picture, widths);
      if (scrolled)
        this.#root.querySelector('[part~=list]')?.scrollTo({ left: scrolled, behavior: 'instant' });
      if (focused) findControl(this.#root, focused)?.focus({ preventScroll: true });
    };
  }

  /** All that is not drawn here. */
  get #nodes(): ChildNode[] {
    const nodes = [...this.#root.childNodes];
    // A page may have taken away the first of them.
    const before = Math.max(0, nodes.indexOf(this.#start));
    return [...nodes.slice(0, before), ...nodes.slice(nodes.indexOf(this.#end) + 1)];
  }

  #find<Found extends Element>(selector: string): Found[] {
    return this.#nodes.flatMap((node) =>
      node instanceof Element ? [...node.querySelectorAll<Found>(selector)] : [],
    );
  }
}

const hasText = (node: Node): boolean =>
  node instanceof Element && !(node instanceof HTMLStyleElement) && node.textContent.trim() !== '';

/**
 * Shows a picture at once if it is loaded already: it must neither wait for its turn nor be loaded in another size.
 *
 * @param widths the widths of those that are loaded, by address
 */
function showAtOnce(picture: HTMLImageElement, widths: Map<string | null, number>): void {
  const width = widths.get(picture.getAttribute('src'));
  if (width === undefined) return;
  if (picture.sizes) picture.sizes = `${width}px`;
  picture.loading = 'eager';
}
