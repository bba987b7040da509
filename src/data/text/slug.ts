import { stripDiacritics } from './fold.js';

/** Converts text to a slug: "Sự kiện hot" becomes "su-kien-hot". */
export function toSlug(text: string): string {
  const plain = stripDiacritics(text).toLowerCase();
  return plain.replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '');
}
