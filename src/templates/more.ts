import { html } from 'lit/html.js';
import { msg, str } from '../localization/msg.js';

/**
 * The button "Xem thêm", where there is more to show, and what is read out when it was pressed.
 *
 * @param added how many articles came with the last press
 * @param shown how many there are now
 */
export function renderMore(hasMore: boolean, added: number, shown: number, handleMore: () => unknown) {
  const announced =
    added &&
    msg(str`Đã thêm ${added} tin, đang hiện ${shown} tin`, {
      id: 'added',
      desc: 'Read out when more articles are shown: how many more, and how many there are now',
    });
  const more = msg('Xem thêm', { id: 'more', desc: 'Button: show more articles' });
  return html`${
      hasMore
        ? html`<button part="more" class="more" type="button" @click=${handleMore}>${more}</button>`
        : ''
    } <span class="spoken" role="status">${announced || ''}</span>`;
}
