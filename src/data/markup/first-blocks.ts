import type { Block, Picture } from '../article.js';
import { asArray, own } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import { collect } from './collect.js';
import { isCaptioned } from './meanings.js';
import { isElement, textOf, type Child } from './nodes.js';
import { MAX_BODY_NODES, toTree } from './tree.js';
import { Markup, validateBlocks } from './validate-blocks.js';

/** Most bodies have their first picture, or enough text, in so many letters of HTML or entries of a list. */
const FIRST_LETTERS = 250;
const FIRST_ENTRIES = 4;
/** What the rest of an element says about its beginning: data or layout, a caption, what stands in for it. */
const UNDECIDED = /^(figure|table|object)$/;

/** Drops the element that may go on behind the end, if its beginning depends on the rest. */
function dropUndecided(nodes: Child[]): void {
  const last = nodes.at(-1);
  if (last === undefined || !isElement(last)) return;
  if (UNDECIDED.test(last.name) || isCaptioned(last)) nodes.pop();
  else dropUndecided(last.children);
}

/** Converts the beginning of a text up to the first tag behind `end`, or of a list up to that entry. */
function partOf(body: string | unknown[], end: number, url: string): Block[] {
  if (Array.isArray(body)) return validateBlocks(body.slice(0, end), { url });
  const children = toTree(body, { nodes: MAX_BODY_NODES }, undefined, end);
  dropUndecided(children);
  return collect(children, { url, open: [] });
}

/**
 * Converts a body from its beginning, and only as much of it as is needed. The result is how `validateBlocks` begins:
 * only its last block may be incomplete.
 *
 * @param url what relative addresses are resolved against
 * @param isEnough called with ever more blocks; what it once accepted, it must accept with more
 */
export function firstBlocks(body: unknown, url: string, isEnough: (blocks: Block[]) => boolean): Block[] {
  if (body instanceof Markup && typeof body.source === 'string') {
    return firstBlocks(body.source, body.base ?? url, isEnough);
  }
  if (typeof body === 'string' || Array.isArray(body)) {
    // Each part is much longer than the one before, so all together take linear time.
    const firstEnd = typeof body === 'string' ? FIRST_LETTERS : FIRST_ENTRIES;
    for (let end = firstEnd; end < body.length; end *= 4) {
      const blocks = partOf(body, end, url);
      if (isEnough(blocks)) return blocks;
    }
  }
  return validateBlocks(body, { url });
}

/** Returns blocks with what is in lists and quotes in place of these. */
const flatten = (blocks: Block[]): Exclude<Block, { type: 'list' | 'quote' }>[] =>
  blocks.flatMap((block) => {
    if (block.type === 'quote') return flatten(block.children);
    return block.type === 'list' ? flatten(block.items.flat()) : block;
  });

/** Returns all pictures among blocks, also those in lists and quotes. */
export const picturesIn = (blocks: Block[]): Picture[] =>
  flatten(blocks).flatMap((block) => (block.type === 'figure' ? block.picture : []));

/** Returns whether an entry of a body may have a picture in it. HTML is searched, blocks are not. */
function mayHavePicture(entry: unknown): boolean {
  if (typeof entry === 'string') return /<(?:img|amp-(?:img|anim))/i.test(entry);
  const isPlain =
    own(entry, 'type') === 'paragraph' &&
    asArray(own(entry, 'children')).every((child) => typeof child === 'string');
  return !isPlain;
}

/** Returns the first picture that the blocks of a body have. */
export function firstPicture(body: unknown, url: string): Picture | undefined {
  if (!asArray(body).some(mayHavePicture)) return undefined;
  return picturesIn(firstBlocks(body, url, (blocks) => picturesIn(blocks).length > 0))[0];
}

/** Returns the text of paragraphs, headings, lists and quotes. */
export const textInBlocks = (blocks: Block[]): string =>
  flatten(blocks)
    .map((block) => ('children' in block ? textOf(block.children) : ''))
    .join(' ');

/**
 * Returns the text at the beginning of a body: all of it, or more than so many letters.
 *
 * @param url the address of the article
 */
export function openingText(body: unknown, letters: number, url: string): string {
  const toText = (blocks: Block[]) => toPlainText(textInBlocks(blocks));
  // A footer is known as one only where it is read to its end.
  return toText(firstBlocks(body, url, (blocks) => toText(blocks).length > 4 * letters));
}
