import { msg, str } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import { renderButton } from './button.js';
import { html } from './html.js';

export interface MoreOptions {
  /** How many articles there are. */
  count: number;
  /** How many articles came with the last press. */
  added: number;
  /** How many articles are shown now. */
  shown: number;
  handleMore: () => unknown;
}

/** The button "Xem thêm", where there is more to show, and what is read out when it was pressed. */
export function renderMore({ count, added, shown, handleMore }: MoreOptions): TemplateResult {
  const announcement = msg(str`Đã thêm ${added} tin, đang hiện ${shown} tin`, {
    id: 'added',
  });
  const more = msg('Xem thêm', { id: 'more' });
  return html`${shown < count ? renderButton('more', more, handleMore) : nothing}<span
      class="spoken"
      role="status"
      .textContent=${added > 0 ? announcement : ''}
    ></span>`;
}
