import type { Block, Inline } from '../article.js';
import { collapseSpaces } from '../text/normalize.js';

/** An inline element that is open, with what stands in it so far in this line. */
export interface Wrapper {
  type: string;
  url?: string;
  children?: Inline[] | undefined;
}

/**
 * Takes text piece by piece and makes paragraphs of it; each piece stands in the inline elements of `open`.
 *
 * @param isLine all becomes one paragraph, where a paragraph would end there is a line break
 */
export function createParagraphs(blocks: Block[], open: Wrapper[], isLine: boolean) {
  let run: Inline[] = [];
  /** Where the last piece of the line stands. */
  let last: Inline[] | undefined;
  let endsInSpace = true;
  let endsInBreak = false;

  return {
    text(text: string) {
      const collapsed = collapseSpaces(text);
      const piece = endsInSpace ? collapsed.trimStart() : collapsed;
      if (!piece) return;
      if (endsInBreak && run.length) run.push({ type: 'break' });
      last = run;
      for (const wrapper of open) {
        // A space alone opens nothing.
        if (!wrapper.children && piece === ' ') break;
        if (!wrapper.children) last.push({ ...wrapper, children: (wrapper.children = []) } as Inline);
        last = wrapper.children;
      }
      last.push(typeof last.at(-1) === 'string' ? `${last.pop() as string}${piece}` : piece);
      endsInSpace = piece.endsWith(' ');
      endsInBreak = false;
    },
    /** Ends the paragraph; where it is a line break, only the line, unless it follows upon another. */
    end(isBreak = isLine) {
      const piece = last?.pop() as string | undefined;
      if (piece?.trim()) last!.push(piece.trimEnd());
      last = undefined;
      endsInSpace = true;
      for (const wrapper of open) wrapper.children = undefined;
      if (isBreak && (isLine || !endsInBreak)) {
        endsInBreak = true;
        return;
      }
      if (run.length) blocks.push({ type: 'paragraph', children: run });
      run = [];
      endsInBreak = false;
    },
  };
}
