import { msg, str } from '@lit/localize';
import type { TemplateResult } from 'lit';
import { renderButton } from './button.js';
import { renderBar } from './frame.js';

/** How many articles a filter left, in words. */
function filterSentence(keyword: string, count: number): string {
  if (count === 0) {
    return msg(str`Không có tin nào với từ khóa “${keyword}”.`, {
      id: 'filter-empty',
      desc: 'Articles with a keyword: none',
    });
  }
  return count === 1
    ? msg(str`1 tin cho từ khóa “${keyword}”`, {
        id: 'filter-count-one',
        desc: 'Articles with a keyword: one',
      })
    : msg(str`${count} tin cho từ khóa “${keyword}”`, {
        id: 'filter-count',
        desc: 'Articles with a keyword',
      });
}

/** Says how many articles a filter left, with a button that clears it; hidden without a filter. */
export function renderFilter(filter: string, count: number, handleClear: () => unknown): TemplateResult {
  const keyword = filter.trim();
  const label = msg('Bỏ lọc', { id: 'clear-filter', desc: 'Button: show all articles' });
  const button = renderButton('clear', label, handleClear);
  return renderBar('filter', 'count', keyword && filterSentence(keyword, count), button);
}
