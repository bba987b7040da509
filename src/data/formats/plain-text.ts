import type { Block } from '../article.js';
import { asText } from '../own.js';

/** Text that is not HTML as paragraphs: an empty line ends one. */
export function toParagraphs(text: unknown): Block[] {
  return asText(text)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => ({ type: 'paragraph', children: [paragraph] }));
}
