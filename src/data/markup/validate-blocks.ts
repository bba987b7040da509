import type { Block, Inline } from '../article.js';
import { compact } from '../compact.js';
import { asArray, own } from '../own.js';
import { collapseSpaces, normalizeText } from '../text/normalize.js';
import { safeUrl } from '../text/urls.js';
import { toPicture } from '../to-picture.js';
import { toBlocks } from './html-blocks.js';

const MAX_DEPTH = 64;
const MAX_NODES = 20_000;

const WRAPPERS = ['strong', 'emphasis', 'code', 'mark', 'sub', 'sup'];

interface Budget {
  url: string;
  nodes: number;
}

const toString = (value: unknown) => (typeof value === 'string' ? value : '');

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The items that are good, as long as there is room. */
function each<T>(
  value: unknown,
  depth: number,
  budget: Budget,
  read: (item: unknown) => T | T[] | undefined,
): T[] {
  if (depth > MAX_DEPTH) return [];
  return list(value).flatMap((item) => {
    if (budget.nodes++ > MAX_NODES) return [];
    return asArray(read(item)) as T[];
  });
}

function toInlines(value: unknown, depth: number, budget: Budget): Inline[] {
  return each<Inline>(value, depth, budget, (inline) => {
    if (typeof inline === 'string') return collapseSpaces(inline) || undefined;
    const type = own(inline, 'type');
    if (type === 'break') return { type };
    const children = toInlines(own(inline, 'children'), depth + 1, budget);
    if (type === 'link') {
      const url = safeUrl(own(inline, 'url'), budget.url);
      return url ? { type, url, children } : children;
    }
    return WRAPPERS.includes(type as string) ? { type: type as 'strong', children } : undefined;
  });
}

function toLevel(value: unknown): 2 | 3 | 4 | 5 | 6 {
  return Math.min(Math.max(Math.trunc(Number(value)) || 2, 2), 6) as 2;
}

function toBlock(block: unknown, depth: number, budget: Budget): Block | Block[] | undefined {
  if (typeof block === 'string') return toBlocks(block, budget);
  const type = own(block, 'type');
  const inlines = (value: unknown) => toInlines(value, depth + 1, budget);
  const blocks = (value: unknown) => toBlockList(value, depth + 1, budget);
  const text = (name: string) => toString(own(block, name));
  switch (type) {
    case 'paragraph':
      return { type, children: inlines(own(block, 'children')) };
    case 'heading':
      return { type, level: toLevel(own(block, 'level')), children: inlines(own(block, 'children')) };
    case 'list':
      return { type, ordered: own(block, 'ordered') === true, items: list(own(block, 'items')).map(blocks) };
    case 'quote':
      return { type, children: blocks(own(block, 'children')) };
    case 'figure': {
      const picture = toPicture(own(block, 'picture'), budget.url);
      return picture && { type, picture };
    }
    case 'table':
      return compact<Block>({
        type,
        caption: normalizeText(text('caption')),
        head: list(own(block, 'head')).map(inlines),
        rows: list(own(block, 'rows')).map((row) => list(row).map(inlines)),
      });
    case 'code':
      return { type, text: text('text').normalize('NFC') };
    case 'embed': {
      const url = safeUrl(own(block, 'url'), budget.url);
      return url ? { type, url, title: normalizeText(text('title')) || new URL(url).host } : undefined;
    }
    case 'rule':
      return { type };
    default:
      return undefined;
  }
}

function toBlockList(value: unknown, depth: number, budget: Budget): Block[] {
  return each(value, depth, budget, (block) => toBlock(block, depth, budget));
}

/**
 * Blocks from outside, checked again: unknown types are left out, addresses are http(s), nothing is deeper than
 * 64 or more than 20,000 nodes. A string is the HTML of a paragraph.
 */
export function validateBlocks(value: unknown, { url }: { url: string }): Block[] {
  return toBlockList(value, 0, { url, nodes: 0 });
}
