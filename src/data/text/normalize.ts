import { decodeEntities } from '../markup/entities.js';

/**
 * What feeds carry between letters without meaning it: control characters, soft hyphen, grapheme joiner,
 * zero-width spaces and joiners, direction overrides (they could turn a headline round), byte order mark, halves
 * of characters.
 */
const NOISE = /[\p{Cf}\p{Cs}\u034f]|(?!\s)\p{Cc}/gu;

/**
 * So many marks on one letter mean nothing, and to put them in order takes engines the square of their number. The
 * upper bound keeps the stack of an engine small.
 */
const TOO_MANY_MARKS = /\p{M}{9,99}/gu;

/** NFC, in which Vietnamese is written everywhere. */
export const toNfc = (text: string): string => text.replace(TOO_MANY_MARKS, '').normalize('NFC');

/** NFC, without noise, white space (NBSP too) as single spaces; a space at either end stays. */
export function collapseSpaces(text: string): string {
  // Single spaces stay untouched: to replace each of millions would take seconds.
  return toNfc(text.replace(NOISE, '').replace(/\s\s+|[^\S ]/g, ' '));
}

/** Text as people read it: NFC, without noise, single spaces, trimmed. It decodes nothing. */
export function normalizeText(text: string): string {
  return collapseSpaces(text).trim();
}

/**
 * A plain-text field of a feed as text for people: entities decoded once, a second time where an encoded entity
 * is left over ("KT&amp;amp;ĐU"), and never read as HTML. Anything that is neither text nor a number gives ''.
 */
export function toPlainText(value: unknown): string {
  return typeof value === 'string' || Number.isFinite(value)
    ? normalizeText(decodeEntities(decodeEntities(String(value))))
    : '';
}
