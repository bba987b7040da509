import type { Block, Inline } from '../article.js';
import { collapseSpaces } from '../text/normalize.js';
import { isSamePicture } from '../text/picture-urls.js';

/** An inline element that is open. */
export interface Wrapper {
  type: string;
  url?: string;
  /** What it contains so far in this line; undefined if nothing. */
  children?: Inline[] | undefined;
}

/** Returns whether two blocks are the same picture, which says the same. */
function isTwin(block: Block, last: Block | undefined): boolean {
  if (block.type !== 'figure' || last?.type !== 'figure') return false;
  const [one, other] = [block.picture, last.picture];
  const isSaid = one.caption === other.caption && one.credit === other.credit;
  return isSaid && isSamePicture(one.src, other.src);
}

/** Makes paragraphs of text that comes piece by piece, and puts other blocks between them. */
export class ParagraphBuilder {
  readonly blocks: Block[] = [];
  readonly #wrappers: Wrapper[];
  readonly #isLine: boolean;
  /** The paragraph so far. */
  #inlines: Inline[] = [];
  /** The list that the last piece of this line is in. */
  #lastList: Inline[] | undefined;
  #endsInSpace = true;
  #endsInBreak = false;

  /**
   * @param wrappers the inline elements that are open, outermost first
   * @param isLine makes a single paragraph, with line breaks where others would end
   */
  constructor(wrappers: Wrapper[], isLine: boolean) {
    this.#wrappers = wrappers;
    this.#isLine = isLine;
  }

  /** Adds blocks. The paragraph before them must have ended. A picture twice in a row is one that is loaded late. */
  addBlocks(blocks: Block[]): void {
    for (const block of blocks) {
      if (!isTwin(block, this.blocks.at(-1))) this.blocks.push(block);
    }
  }

  addText(text: string): void {
    const collapsed = collapseSpaces(text);
    const piece = this.#endsInSpace ? collapsed.trimStart() : collapsed;
    if (!piece) return;
    if (this.#endsInBreak && this.#inlines.length) this.#inlines.push({ type: 'break' });
    const list = this.#openList(piece);
    const last = list.at(-1);
    if (typeof last === 'string') list[list.length - 1] = last + piece;
    else list.push(piece);
    this.#lastList = list;
    this.#endsInSpace = piece.endsWith(' ');
    this.#endsInBreak = false;
  }

  /** Ends the line. A second break in a row ends the paragraph. */
  addBreak(): void {
    this.#endLine();
    if (this.#endsInBreak && !this.#isLine) this.#flush();
    else this.#endsInBreak = true;
  }

  /** Ends the paragraph, or, where there is to be only one, its line. */
  endParagraph(): void {
    if (this.#isLine) this.addBreak();
    else this.finish();
  }

  /** Ends the last paragraph. */
  finish(): void {
    this.#endLine();
    this.#flush();
  }

  /** Returns the list that a piece belongs to: that of the innermost wrapper. */
  #openList(piece: string): Inline[] {
    let list = this.#inlines;
    for (const wrapper of this.#wrappers) {
      if (!wrapper.children) {
        // A space alone does not start an inline element.
        if (piece === ' ') break;
        wrapper.children = [];
        list.push({ ...wrapper, children: wrapper.children } as Inline);
      }
      list = wrapper.children;
    }
    return list;
  }

  /** Removes the space at the end of the line. */
  #endLine(): void {
    // The last thing in that list is always text.
    const text = (this.#lastList?.pop() as string | undefined)?.trimEnd();
    if (text) this.#lastList?.push(text);
    this.#lastList = undefined;
    this.#endsInSpace = true;
    for (const wrapper of this.#wrappers) wrapper.children = undefined;
  }

  #flush(): void {
    if (this.#inlines.length) this.blocks.push({ type: 'paragraph', children: this.#inlines });
    this.#inlines = [];
    this.#endsInBreak = false;
  }
}
