import { toPlainText } from './normalize.js';

/** Tags of a name that is HTML, as the link to a person's page. */
const TAG = /<\/?(?:a|b|em|i|p|span|strong)\b[^<>]*>/gi;
/** Signs beside an address, and words that announce it. */
const SIGN = /^(?:[-–|,;:]+|e?-?mail:?)$/i;

const isAddress = (word: string) => word.indexOf('@') > 0;

/** Returns what is beside an address without a space. */
const withoutAddress = (word: string): string =>
  isAddress(word) ? (word.split(/[,;|/]/).find((part) => !isAddress(part)) ?? '') : word;

/**
 * Reads the name of a person or an outlet, without the e-mail address that may stand beside it: "a@bao.example (Lệ)" and
 * "Lệ <a@bao.example>" are Lệ. Of an address alone nothing is left.
 */
export function toName(value: unknown): string {
  const text = toPlainText(value).replace(TAG, '').trim();
  if (!isAddress(text)) return text;
  const pieces = text.split(/[<>()[\]"]/).map((piece) => {
    const words = piece.split(' ').map(withoutAddress);
    const kept = words.filter((word) => word && !SIGN.test(word));
    return kept.join(' ').replace(/[,;:]$/, '');
  });
  return pieces.find(Boolean) ?? '';
}
