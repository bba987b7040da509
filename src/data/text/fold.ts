/** Removes diacritics and turns đ into d: "Đà Nẵng" becomes "Da Nang". */
export function stripDiacritics(text: string): string {
  const withoutMarks = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return withoutMarks.replace(/[đð]/g, 'd').replace(/[ĐÐ]/g, 'D');
}

/**
 * Converts to lower case and moves the tone mark (grave, acute, tilde, hook above, dot below) to the end of its
 * syllable, so that both spellings of "hòa" and "hoà" are equal.
 */
function fold(text: string): string {
  const decomposed = text.trim().toLowerCase().normalize('NFD');
  return decomposed.replace(/([\u0300\u0301\u0303\u0309\u0323])([\p{L}\p{M}]+)/gu, '$2$1');
}

/**
 * Creates the test whether a keyword matches a reader's query. Case and tone placement do not matter. Diacritics do not
 * matter if the query has none: "mua" matches "mưa", but "mưa" does not match "mua".
 */
export function createKeywordTest(query: string): (keyword: string) => boolean {
  const foldedQuery = fold(query);
  const isPlainQuery = foldedQuery === stripDiacritics(foldedQuery);
  return (keyword) => {
    const foldedKeyword = fold(keyword);
    return foldedQuery === (isPlainQuery ? stripDiacritics(foldedKeyword) : foldedKeyword);
  };
}

/** Returns whether a keyword matches a reader's query. */
export const matchesKeyword = (query: string, keyword: string): boolean => createKeywordTest(query)(keyword);
