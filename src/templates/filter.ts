import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderButton } from './button.js';
import { renderBar } from './frame.js';

/** How many articles a filter left, in words. */
function filterSentence(keyword: string, count: number): string {
  if (count === 0) {
    return msg(str`Không có tin nào với từ khóa “${keyword}”.`, {
      id: 'filter-empty',
    });
  }
  return count === 1
    ? msg(str`1 tin cho từ khóa “${keyword}”`, {
        id: 'filter-count-one',
      })
    : msg(str`${count} tin cho từ khóa “${keyword}”`, {
        id: 'filter-count',
      });
}

/** Says how many articles a filter left, with a button that clears it; hidden without a filter. */
export function renderFilter(filter: string, count: number, handleClear: () => unknown): TemplateResult {
  const keyword = filter.trim();
  return renderBar('filter', 'count', keyword && filterSentence(keyword, count), renderClear(handleClear));
}

function renderClear(handleClear: () => unknown): TemplateResult {
  const label = msg('Bỏ lọc', { id: 'clear-filter' });
  return renderButton('clear', label, handleClear);
}

/**
 * Says the same beside the keywords, where the list is out of sight. It is not read out: the list itself says it.
 *
 * @param canShow whether there is anything to go to
 */
export function renderFarFilter(
  sentence: string,
  canShow: boolean,
  { handleShow, handleClear }: { handleShow: () => unknown; handleClear: () => unknown },
): TemplateResult {
  const show = msg('Xem', { id: 'show-list' });
  return html`<div class="filter shown">
    <p part="count" .textContent=${sentence}></p>
    ${canShow ? renderButton('show', show, handleShow) : nothing}${renderClear(handleClear)}
  </div>`;
}
