import { stripDiacritics } from './fold.js';

/** "Sự kiện hot" → "su-kien-hot": no diacritics, lower case, everything else a hyphen. */
export function toSlug(text: string): string {
  return stripDiacritics(text)
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}
