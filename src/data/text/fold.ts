/** Without diacritics, đ as d: "Đà Nẵng" → "Da Nang". */
export function stripDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D');
}

/**
 * Lower case, with the tone (grave, acute, tilde, hook above, dot below) at the end of each syllable, so that both
 * spellings of "hòa" and "hoà" are one.
 */
function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\u0300\u0301\u0303\u0309\u0323])([\p{L}\p{M}]+)/gu, '$2$1');
}

/**
 * Whether a reader who asks for `query` means `keyword`: equal up to case and tone placement; without
 * diacritics only if the query itself has none ("mua" finds "mưa", "mưa" does not find "mua").
 */
export function matchesKeyword(query: string, keyword: string): boolean {
  const asked = fold(query);
  const offered = fold(keyword);
  return asked === (asked === stripDiacritics(asked) ? stripDiacritics(offered) : offered);
}
