import type { Block } from '../article.js';
import { openingText, textInBlocks } from '../markup/first-blocks.js';
import { toText } from '../markup/html-blocks.js';
import { textOf } from '../markup/nodes.js';
import { asText } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import { toTitle } from '../text/titles.js';

/** Splits text that is not HTML into paragraphs at its empty lines. */
export function toParagraphs(text: unknown): Block[] {
  const paragraphs = asText(text).split(/\n\s*\n/);
  return paragraphs
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => ({ type: 'paragraph', children: [paragraph] }));
}

/** Returns the text of each paragraph, as it is written. */
export const paragraphsOf = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? textOf(block.children) : []));

/** Returns the text of a summary: that of its paragraphs, else all. */
export const summaryOf = (blocks: Block[]): string => paragraphsOf(blocks).join(' ') || textInBlocks(blocks);

/** How HTML begins. A text about tags may begin with one, too, but has a space or a comma behind. */
const HTML = /^<(?:p|div)(?: [^<>]*")?>(?! [^<]|,)/i;

/** Reads a summary that should be plain text, but is HTML in many feeds. */
export function toSummary(value: unknown): unknown {
  const text = toPlainText(value);
  return HTML.test(text) ? toText(text) : toTitle(value);
}

/** How many letters of a text may stand in for a title. */
const MAX_OPENING = 100;

/** Cuts a text at a word. */
function toOpening(text: string): string {
  if (text.length <= MAX_OPENING) return text;
  const cut = text.slice(0, MAX_OPENING + 1).replace(/[^\p{L}\p{N}]*\s\S*$/u, '');
  return `${cut.slice(0, MAX_OPENING)}…`;
}

/** Words that say that nobody wrote a title. */
const NO_TITLE = /no title|untitled|không (?:có )?tiêu đề/i;

/** Returns whether a text is no title: nothing, signs alone, or such words. */
function isNoTitle(text: string): boolean {
  const rest = text.replace(NO_TITLE, '');
  // Engines take long to compile the second pattern, and most titles have such a letter.
  return !/[a-z\d]/i.test(rest) && /^[\s\p{P}]*$/u.test(rest);
}

/**
 * Returns the headline and the standfirst of an item. Without a title, the headline is the opening words of the text,
 * and a standfirst that only repeats them is left out. Such a headline does not tell which article it is.
 *
 * @param url the address of the article
 */
export function toHeadings(title: unknown, standfirst: unknown, body: unknown, url = '') {
  const written = toPlainText(title);
  if (!isNoTitle(written)) return { headline: title, standfirst };
  const summary = toPlainText(standfirst);
  const headline = toOpening(openingText(body, MAX_OPENING, url) || summary);
  if (!headline) return { headline: written, standfirst: summary, isUntitled: true };
  const isRepeated = headline.startsWith(summary.replace(/\s*\[?(?:…|\.{3})\]?$/, ''));
  return { headline, standfirst: isRepeated ? '' : summary, isUntitled: true };
}
