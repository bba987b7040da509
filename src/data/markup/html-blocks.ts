import type { Block } from '../article.js';
import { toPlainText } from '../text/normalize.js';
import { collectLine, textOf } from './collect.js';
import { toTree } from './tree.js';
import { validateBlocks } from './validate-blocks.js';

/**
 * Untrusted body HTML as blocks. What is not in the block vocabulary cannot be drawn: unknown tags keep their
 * text, scripts, styles and foreign content lose theirs, pictures of 2 px or less are trackers and vanish.
 *
 * @param options.url what relative addresses stand against: the article's URL
 */
export function toBlocks(html: string, options: { url: string }): Block[] {
  return validateBlocks(html, options);
}

/** HTML as text for people: tags gone, entities decoded, single spaces. */
export function toText(html: string): string {
  return toPlainText(textOf(collectLine(toTree(html, { nodes: 20_000 }), { url: '', open: [] })));
}
