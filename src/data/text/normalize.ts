import { decodeEntities } from '../markup/entities.js';

/**
 * What feeds carry between letters without meaning it: control characters, soft hyphen, grapheme joiner,
 * zero-width spaces and joiners, direction overrides (they could turn a headline round), byte order mark, halves
 * of characters.
 */
const NOISE = /[\p{Cf}\p{Cs}\u034f]|(?!\s)\p{Cc}/gu;

/** NFC, without noise, white space (NBSP too) as single spaces; a space at either end stays. */
export function collapseSpaces(text: string): string {
  // Single spaces stay untouched: to replace each of millions would take seconds.
  return text
    .replace(NOISE, '')
    .replace(/\s\s+|[^\S ]/g, ' ')
    .normalize('NFC');
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
