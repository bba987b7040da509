import { toPlainText } from '../text/normalize.js';
import { collectLine } from './collect.js';
import { textOf } from './nodes.js';
import { MAX_BODY_NODES, toTree } from './tree.js';

export { validateBlocks as toBlocks } from './validate-blocks.js';

/** Converts HTML to text for display: without tags, with entities decoded and single spaces. */
export function toText(html: string): string {
  const line = collectLine(toTree(html, { nodes: MAX_BODY_NODES }), { url: '', open: [] });
  return toPlainText(textOf(line));
}
