/** Between these two comments stands what bantin wrote. Nothing else in a page is ever replaced. */
export const BEGIN = '<!--bantin-->';
export const END = '<!--/bantin-->';

/** Their texts, as a parser gives them. People may write them with spaces. */
export const isBegin = (comment: string): boolean => comment.trim() === 'bantin';
export const isEnd = (comment: string): boolean => comment.trim() === '/bantin';
