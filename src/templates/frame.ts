import { html, type TemplateResult } from 'lit/html.js';
import { formatDateTime } from '../data/text/absolute-time.js';
import { msg, str } from '../localization/msg.js';
import type { NewsElement } from '../elements/news-element.js';
import type { FeedController } from '../controllers/feed-controller.js';
import { NEW_TAB_ID } from './link.js';

/** Whether the page author wrote something to show until there is news: not data, not for a named slot. */
export function hasFallback(host: NewsElement): boolean {
  return [...host.childNodes].some((node) =>
    // Of all that is no element, text alone has a whole text.
    node instanceof Element ? !node.matches('[slot], script, template') : (node as Text).wholeText?.trim(),
  );
}

/** Acts; where that takes the button away, a reader who came by keyboard is led on to what came. */
async function act({ shadowRoot }: NewsElement, action: () => unknown): Promise<void> {
  const button = shadowRoot!.activeElement;
  await action();
  if (button && !button.isConnected) shadowRoot!.querySelector<HTMLElement>('.stage :is(a, button)')?.focus();
}

/**
 * One quiet sentence with a way out. The sentence is a live region, so it is there before it says anything.
 *
 * @param text nothing hides the bar
 * @param label of the button; nothing leaves it out
 * @param action resolves when what it changed is drawn
 */
export function renderBar(
  host: NewsElement,
  name: string,
  part: string,
  text: unknown,
  buttonPart: string,
  label: unknown,
  action: () => unknown,
): TemplateResult {
  return html`<div class="${name} ${text ? 'shown' : ''}">
    <p part=${part} role="status">${text}</p>
    ${
      text && label
        ? html`<button part=${buttonPart} type="button" @click=${() => act(host, action)}>${label}</button>`
        : ''
    }
  </div>`;
}

/** What a reader is told about loading, if anything. */
function statusText({ state, isRetry, readAt }: FeedController) {
  if (isRetry) return msg('Đang tải tin…', { id: 'loading', desc: 'News is being loaded' });
  if (state === 'stale' && readAt) {
    return msg(str`Đang hiển thị bản đã lưu lúc ${formatDateTime(readAt)}.`, {
      id: 'stale',
      desc: 'What is shown is a saved copy; the variable is a date and time',
    });
  }
  return state === 'error'
    ? html`<slot name="error"
        >${msg('Không tải được tin.', { id: 'error', desc: 'News could not be loaded' })}</slot
      >`
    : '';
}

/** Lines of a skeleton, which stand for those of a text. */
export const skeletonLines = html`<div class="line"></div>
  <div class="line"></div>
  <div class="line"></div>`;

/**
 * The root of every element: its own container and its own reset, whatever the host page does.
 *
 * @param content nothing if there is nothing to show; then the skeleton keeps the room, even where it is not seen
 * @param header what stands above it in every state
 */
export function renderFrame(
  host: NewsElement,
  reader: FeedController,
  content: unknown,
  skeleton: () => unknown,
  header?: unknown,
): TemplateResult {
  const { state, canReload } = reader;
  if (!content && state === 'idle' && !canReload) return html`<slot></slot>`;
  const isWaiting = !content && state !== 'empty';
  const isFallback = isWaiting && hasFallback(host);
  const status = isFallback ? '' : statusText(reader);
  const empty = msg('Chưa có tin nào.', { id: 'empty', desc: 'There is no news to show' });
  const retry = msg('Thử lại', { id: 'retry', desc: 'Button: try to load again' });
  return html`<div class="root">
    ${header}
    <div class="stage ${isWaiting ? 'waiting' : ''}">
      ${
        isWaiting
          ? html`<div
              part="skeleton"
              class="skeleton ${isFallback || status ? 'unseen' : ''}"
              aria-hidden="true"
            >
              ${skeleton()}
            </div>`
          : content || html`<p class="empty"><slot name="empty">${empty}</slot></p>`
      }
      ${isFallback ? html`<div class="fallback"><slot></slot></div>` : ''}
      ${renderBar(host, 'status', 'status', status, 'retry', canReload && retry, () => reader.reload())}
    </div>
    <slot name="footer"></slot>
    <span id=${NEW_TAB_ID} hidden
      >${msg('(mở trong tab mới)', { id: 'new-tab', desc: 'Read out for a link that opens a new tab' })}</span
    >
  </div>`;
}
