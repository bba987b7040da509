import { html, nothing, type TemplateResult } from 'lit/html.js';
import { msg, str } from '../localization/msg.js';
import type { Feed } from '../data/article.js';
import type { FeedController } from '../feed-controller.js';
import { formatDateTime } from '../localization/absolute-time.js';
import { NEW_TAB_ID } from './link.js';

export interface Frame {
  host: HTMLElement;
  reader: FeedController;
  /** What to draw of a feed that has something to draw. */
  content: (feed: Feed) => unknown;
  skeleton: () => unknown;
  /** What stands above it in every state. */
  header?: unknown;
}

/** Whether the page author wrote something to show until there is news: not data, not for a named slot. */
function hasFallback(host: HTMLElement): boolean {
  return [...host.childNodes].some((node) =>
    node instanceof Element
      ? !node.slot && node.localName !== 'script' && node.localName !== 'template'
      : node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  );
}

/** What a reader is told, if anything. */
function statusText({ state, feed, readAt, isRetry }: FeedController): string {
  if (state === 'error') return msg('Không tải được tin.', { id: 'error', desc: 'News could not be loaded' });
  if (state === 'loading' && isRetry)
    return msg('Đang tải tin…', { id: 'loading', desc: 'News is being loaded' });
  if (state === 'stale' && feed && readAt) {
    return msg(str`Đang hiển thị bản đã lưu lúc ${formatDateTime(readAt)}.`, {
      id: 'stale',
      desc: 'What is shown is a saved copy; the variable is a date and time',
    });
  }
  return '';
}

/** Tries again; a reader who came by keyboard is led on to what came. */
async function retry({ host, reader }: Frame): Promise<void> {
  const hadFocus = host.shadowRoot?.activeElement?.matches('[part=retry]');
  await reader.reload();
  if (hadFocus && reader.hasContent) host.shadowRoot?.querySelector<HTMLElement>('a, button')?.focus();
}

/** The quiet bar about failure, with the way out. Its sentence is a live region, so it is always there. */
function renderStatus(frame: Frame, isFallback: boolean): TemplateResult {
  const { reader } = frame;
  const text = isFallback ? '' : statusText(reader);
  return html`<div class="status ${text ? 'shown' : ''}">
    <p part="status" role="status">
      ${text && reader.state === 'error' ? html`<slot name="error">${text}</slot>` : text}
    </p>
    ${
      text && reader.canReload
        ? html`<button
            part="retry"
            type="button"
            aria-disabled=${reader.state === 'loading'}
            @click=${() => void retry(frame)}
          >
            ${msg('Thử lại', { id: 'retry', desc: 'Button: try to load again' })}
          </button>`
        : nothing
    }
  </div>`;
}

/** What stands in until there is something to show: the skeleton keeps the room even where it is not seen. */
function renderWaiting({ reader, skeleton }: Frame, isFallback: boolean): TemplateResult {
  const isSeen = !isFallback && reader.state !== 'error' && !reader.isRetry;
  return html`<div part="skeleton" class="skeleton ${isSeen ? '' : 'unseen'}" aria-hidden="true">
      ${skeleton()}
    </div>
    ${isFallback ? html`<div class="fallback"><slot></slot></div>` : nothing}`;
}

function renderEmpty(): TemplateResult {
  return html`<p class="empty">
    <slot name="empty">${msg('Chưa có tin nào.', { id: 'empty', desc: 'There is no news to show' })}</slot>
  </p>`;
}

/** The root of every element: its own container and its own reset, whatever the host page does. */
export function renderFrame(frame: Frame): TemplateResult {
  const { host, reader, header, content } = frame;
  const { feed, state, hasContent } = reader;
  if (state === 'idle' && !reader.canReload) return html`<slot></slot>`;
  const isEmpty = state === 'empty';
  const isWaiting = !hasContent && !isEmpty;
  const isFallback = isWaiting && hasFallback(host);
  return html`<div class="root">
    ${header ?? nothing}
    <div class="stage ${isWaiting ? 'waiting' : ''}">
      ${isWaiting ? renderWaiting(frame, isFallback) : isEmpty ? renderEmpty() : content(feed!)}
      ${renderStatus(frame, isFallback)}
    </div>
    <slot name="footer"></slot>
    <span id=${NEW_TAB_ID} hidden
      >${msg('(mở trong tab mới)', { id: 'new-tab', desc: 'Read out for a link that opens a new tab' })}</span
    >
  </div>`;
}
