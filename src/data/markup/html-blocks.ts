import type { Block } from '../article.js';
import { toPlainText } from '../text/normalize.js';
import { collectLine } from './collect.js';
import { textOf } from './nodes.js';
import { MAX_BODY_NODES, toTree } from './tree.js';
import { validateBlocks } from './validate-blocks.js';

/**
 * Converts untrusted HTML of a body to blocks. Only the block vocabulary can be drawn: unknown tags keep their text,
 * scripts, styles and foreign content lose theirs, and pictures of 2 px or less are dropped as trackers.
 *
 * @param options.url what relative addresses are resolved against: the article's URL
 */
export function toBlocks(html: string, options: { url: string }): Block[] {
  return validateBlocks(html, options);
}

/** Converts HTML to text for display: without tags, with entities decoded and single spaces. */
export function toText(html: string): string {
  const nodes = toTree(html, { nodes: MAX_BODY_NODES });
  return toPlainText(textOf(collectLine(nodes, { url: '', open: [] })));
}
