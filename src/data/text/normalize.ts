import { decodeEntities } from '../markup/entities.js';

/**
 * What feeds carry between letters without meaning it: control characters, soft hyphen, grapheme joiner,
 * zero-width spaces and joiners, direction overrides (they could turn a headline round), byte order mark.
 */
const NOISE = /[\p{Cf}\u034f]|(?!\s)\p{Cc}/gu;

/** An entity that was encoded twice, so that one decoding leaves it ("KT&amp;amp;ĐU"). */
const LEFT_OVER_ENTITY = /&(amp|quot|apos|lt|gt|nbsp|#x?[\da-f]+);/i;

/** NFC, without noise, white space (NBSP too) as single spaces; a space at either end stays. */
export function collapseSpaces(text: string): string {
  return text.replace(NOISE, '').replace(/\s+/g, ' ').normalize('NFC');
}

/** Text as people read it: NFC, without noise, single spaces, trimmed. It decodes nothing. */
export function normalizeText(text: string): string {
  return collapseSpaces(text).trim();
}

/**
 * A plain-text field of a feed as text for people: entities decoded once, a second time only where an encoded
 * entity is left over, and never read as HTML. Anything that is neither text nor a number gives ''.
 */
export function toPlainText(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return '';
  const once = decodeEntities(value);
  return normalizeText(LEFT_OVER_ENTITY.test(once) ? decodeEntities(once) : once);
}
