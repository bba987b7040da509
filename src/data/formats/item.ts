import type { Block } from '../article.js';
import { openingText } from '../markup/first-blocks.js';
import { textOf } from '../markup/nodes.js';
import { asText } from '../own.js';
import { toPlainText } from '../text/normalize.js';

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

/** How many letters of a text may stand in for a title. */
const MAX_OPENING = 100;

/** Cuts a text at a word. */
function toOpening(text: string): string {
  if (text.length <= MAX_OPENING) return text;
  const cut = text.slice(0, MAX_OPENING + 1).replace(/[^\p{L}\p{N}]*\s\S*$/u, '');
  return `${cut.slice(0, MAX_OPENING)}…`;
}

/**
 * Returns the headline and the standfirst of an item. Without a title, the headline is the opening words of the text,
 * and a standfirst that only repeats them is left out. Such a headline does not tell which article it is.
 */
export function toHeadings(title: unknown, standfirst: unknown, body: unknown) {
  if (toPlainText(title)) return { headline: title, standfirst };
  const summary = toPlainText(standfirst);
  const headline = toOpening(openingText(body, MAX_OPENING) || summary);
  const isRepeated = headline.startsWith(summary.replace(/\s*(?:…|\.{3})$/, ''));
  return { headline, standfirst: isRepeated ? '' : summary, isUntitled: true };
}

/** How many authors of a whole feed are read. They are read again for each item, so their number has a limit. */
export const MAX_AUTHORS = 10;

/** Names of outlets, or of nobody in particular. */
const NOT_A_PERSON = /^(?:báo |pv$|tto$|phóng viên$|bot$|media$)|(?: online| điện tử)$/i;
const toKey = (name: string) => name.toLowerCase().replace(/báo|online|điện tử|\s/g, '');

/**
 * Returns the authors of an item and the source to name for it. Outlets that sign their own work are not authors.
 *
 * @param source what the item itself names as its source
 * @param outlet the publisher of the feed
 */
export function toCredits(authors: { name: string }[], source: unknown, outlet: string) {
  const outletKey = toKey(outlet);
  const isPerson = ({ name }: { name: string }) => !NOT_A_PERSON.test(name) && toKey(name) !== outletKey;
  const signingOutlet = authors.find((author) => !isPerson(author))?.name;
  // Two elements with the same name are one person.
  const people = new Map(authors.filter(isPerson).map((author) => [author.name, author]));
  return { authors: [...people.values()], attribution: source || outlet || signingOutlet };
}
