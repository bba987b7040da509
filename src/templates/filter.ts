import { msg, str } from '@lit/localize';

/** How many articles a filter left, in words. */
export function filterSentence(keyword: string, count: number): string {
  if (count === 0) {
    return msg(str`Không có tin nào với từ khóa “${keyword}”.`, {
      id: 'filter-empty',
      desc: 'No article has a keyword',
    });
  }
  return count === 1
    ? msg(str`1 tin cho từ khóa “${keyword}”`, { id: 'filter-count-one', desc: 'One article has a keyword' })
    : msg(str`${count} tin cho từ khóa “${keyword}”`, {
        id: 'filter-count',
        desc: 'How many articles have a keyword',
      });
}
