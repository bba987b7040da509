import { decodeEntities } from '../markup/entities.js';

/**
 * Characters that feeds carry by accident: control characters, soft hyphens, grapheme joiners, zero-width spaces and
 * joiners, direction overrides (which could reverse a headline), byte order marks and lone surrogates. What has a use
 * is caught (1) and stays: joiners between emoji, and between letters of scripts that write with them (Arabic to
 * Khmer); the tags of a flag.
 */
const NOISE =
  /([\ufe0f\p{ExtPict}\p{EMod}]\u200d(?=\p{ExtPict})|[\u0600-\u17ff][\u200c\u200d](?=[\u0600-\u17ff])|\u{1f3f4}[\u{e0020}-\u{e007f}]{1,8})|[\p{Cf}\p{Cs}\u034f]|(?!\s)\p{Cc}/gu;

/**
 * What may need any of this. All else is neither noise nor white space and, as no mark combines with it, in NFC: ASCII,
 * letters of Latin, with those of Vietnamese, punctuation and currencies.
 */
const UNUSUAL = /[^ -~¡-¬®-ʯḀ-ỿ‐-‧₠-₿]/;

/**
 * More combining marks on one letter than any language uses. Engines need quadratic time to put them in order. The
 * upper bound of the repetition keeps the engine's stack small.
 */
const TOO_MANY_MARKS = /\p{M}{9,99}/gu;

/** Converts to NFC, the usual form of Vietnamese text. */
export const toNfc = (text: string): string => text.replace(TOO_MANY_MARKS, '').normalize('NFC');

/** Converts to NFC, removes noise and collapses white space (including NBSP). A space at either end stays. */
export function collapseSpaces(text: string): string {
  // Most texts have nothing to clean, and the patterns below take ten times as long as these tests.
  if (!UNUSUAL.test(text) && !text.includes('  ')) return text;
  // Single spaces are not matched: replacing millions of them would take seconds. Most others are between lines of HTML.
  const spaced = text.replace(/[ \n]{2,}|\n/g, ' ');
  return UNUSUAL.test(spaced) ? toNfc(spaced.replace(NOISE, '$1').replace(/\s\s+|[^\S ]/g, ' ')) : spaced;
}

/** Cleans text for display: NFC, no noise, single spaces, trimmed. Entities are not decoded. */
export const normalizeText = (text: string): string => collapseSpaces(text).trim();

/**
 * Converts a plain-text field of a feed to text for display. Entities are decoded twice, because some feeds encode
 * them twice ("KT&amp;amp;ĐU"); the result is never read as HTML. Returns '' for anything but strings and numbers.
 */
export function toPlainText(value: unknown): string {
  if (typeof value !== 'string' && !Number.isFinite(value)) return '';
  return normalizeText(decodeEntities(decodeEntities(String(value))));
}
