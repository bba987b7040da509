import type { Block, Inline } from '../article.js';
import { collapseSpaces } from '../text/normalize.js';
import { safeUrl } from '../text/urls.js';
import type { Element } from './tree.js';

type Wrapper = 'strong' | 'emphasis' | 'code' | 'mark' | 'sub' | 'sup';

/** Elements inside a text, and what they mean. */
export const WRAPPERS = new Map<string, Wrapper>([
  ...['strong', 'b', 'dt'].map((tag) => [tag, 'strong'] as const),
  ...['em', 'i', 'cite', 'dfn', 'var'].map((tag) => [tag, 'emphasis'] as const),
  ...['code', 'kbd', 'samp', 'tt'].map((tag) => [tag, 'code'] as const),
  ['mark', 'mark'],
  ['sub', 'sub'],
  ['sup', 'sup'],
]);

/** Takes text piece by piece and makes paragraphs of it, with the inline elements that each piece stands in. */
export function createParagraphs(blocks: Block[], url: string) {
  let run: Inline[] = [];
  /** The inline elements that are open in the run, outermost first, with what was made of them. */
  let path: { element: Element; children: Inline[] }[] = [];
  let endsInSpace = true;

  const childrenFor = (wrappers: Element[]): Inline[] => {
    const common = wrappers.findIndex((element, index) => path[index]?.element !== element);
    path = path.slice(0, common < 0 ? wrappers.length : common);
    for (const element of wrappers.slice(path.length)) {
      const children: Inline[] = [];
      const type = WRAPPERS.get(element.name);
      (path.at(-1)?.children ?? run).push(
        type
          ? { type, children }
          : { type: 'link', url: safeUrl(element.attributes.get('href'), url)!, children },
      );
      path.push({ element, children });
    }
    return path.at(-1)?.children ?? run;
  };

  const flush = () => {
    trimEnd(run);
    if (run.length) blocks.push({ type: 'paragraph', children: run });
    run = [];
    path = [];
    endsInSpace = true;
  };

  return {
    flush,
    text(text: string, wrappers: Element[]) {
      const collapsed = collapseSpaces(text);
      const piece = endsInSpace ? collapsed.trimStart() : collapsed;
      if (!piece) return;
      const children = childrenFor(wrappers);
      const last = children.length - 1;
      if (typeof children[last] === 'string') children[last] += piece;
      else children.push(piece);
      endsInSpace = piece.endsWith(' ');
    },
    /** One breaks the line, two end the paragraph. */
    lineBreak() {
      path = [];
      trimEnd(run, false);
      if (run.length && isBreak(run.at(-1))) flush();
      else if (run.length) run.push({ type: 'break' });
      endsInSpace = true;
    },
  };
}

const isBreak = (inline: Inline | undefined) => typeof inline === 'object' && inline.type === 'break';

/** Takes the space off the end of a run, however deep it stands, and the last line break. */
function trimEnd(run: Inline[], withBreak = true): void {
  if (withBreak && isBreak(run.at(-1))) run.pop();
  let inlines = run;
  for (;;) {
    const last = inlines.at(-1);
    if (typeof last === 'string') {
      inlines[inlines.length - 1] = last.trimEnd();
      return;
    }
    if (!last || last.type === 'break') return;
    inlines = last.children;
  }
}
