import { toPlainText } from './normalize.js';

const isAddress = (word: string) => word.indexOf('@') > 0;
const isSign = (word: string) => /^[-–|,;:]+$/.test(word);

/**
 * Reads the name of a person or an outlet, without the e-mail address that may stand beside it: "a@bao.example (Lệ)" and
 * "Lệ <a@bao.example>" are Lệ. Of an address alone nothing is left.
 */
export function toName(value: unknown): string {
  const text = toPlainText(value);
  if (!isAddress(text)) return text;
  const pieces = text.split(/[<>()[\]"]/).map((piece) => {
    const words = piece.split(' ').filter((word) => word && !isAddress(word) && !isSign(word));
    return words.join(' ').replace(/[,;:]$/, '');
  });
  return pieces.find(Boolean) ?? '';
}
