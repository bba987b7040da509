import { expect } from '@open-wc/testing';
import type { Block, Cell, Inline } from '../../../src/data/article.js';
import { toBlocks } from '../../../src/data/markup/html-blocks.js';

/** The article whose body is read. */
export const url = 'https://mienbien.example/thoi-su/bao-so-9.html';

export const read = (html: string) => toBlocks(html, { url });

export const p = (...children: Inline[]): Block => ({ type: 'paragraph', children });
/** A cell without spans, and one that is a header. */
export const cell = (...children: Inline[]): Cell => ({ children });
export const header = (...children: Inline[]): Cell => ({ children, header: true });
export const lineBreak: Inline = { type: 'break' };

/** One test for a whole table: HTML, and the blocks that it means. */
export function means(table: Record<string, Block[]>): () => void {
  return () => {
    const results = Object.keys(table).map((source) => [source, read(source)]);
    expect(Object.fromEntries(results)).to.deep.equal(table);
  };
}
