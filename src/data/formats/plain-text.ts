import type { Block } from '../article.js';
import { asText } from '../own.js';

/** Splits text that is not HTML into paragraphs at its empty lines. */
export function toParagraphs(text: unknown): Block[] {
  return asText(text)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => ({ type: 'paragraph', children: [paragraph] }));
}
