/** Marks of the five written tones: grave, hook above, tilde, acute, dot below. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;

/** Without diacritics, đ as d: "Đà Nẵng" → "Da Nang". */
export function stripDiacritics(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/[đð]/g, 'd').replace(/[ĐÐ]/g, 'D');
}

/** Lower case, with the tone at the end of each syllable, so that both spellings of "hòa" and "hoà" are one. */
function foldTonePlacement(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(
      /[\p{L}\p{M}]+/gu,
      (syllable) => syllable.replace(TONE, '') + (syllable.match(TONE) ?? []).join(''),
    );
}

/**
 * Whether a reader who asks for `query` means `keyword`: equal up to case and tone placement; without
 * diacritics only if the query itself has none ("mua" finds "mưa", "mưa" does not find "mua").
 */
export function matchesKeyword(query: string, keyword: string): boolean {
  const asked = query.trim().toLowerCase();
  const plain = stripDiacritics(asked);
  return plain === asked.normalize('NFD')
    ? plain === stripDiacritics(keyword.trim().toLowerCase())
    : foldTonePlacement(asked) === foldTonePlacement(keyword.trim());
}
