import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../data/text/absolute-time.js';
import { renderButton } from './button.js';
import { NEW_TAB_ID } from './link.js';
import { pictureListener } from './picture.js';

/**
 * One quiet sentence with a way out; hidden without a text. The sentence is a live region, so it is there before it says
 * anything.
 *
 * @param name the class of the bar
 * @param part the part of the sentence
 */
export const renderBar = (name: string, part: string, text: unknown, button: unknown): TemplateResult =>
  html`<div class="${name} ${text ? 'shown' : ''}">
    <p part=${part} role="status">${text || nothing}</p>
    ${text ? button : nothing}
  </div>`;

/** What a frame knows of the feed of its element. */
export interface FrameStatus {
  state: 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'error';
  canReload: boolean;
  /** Whether a reader asked to try again. */
  isRetry: boolean;
  /** When the feed that is shown was read. */
  readAt: Date | null;
  /** Whether the page author wrote something to show until there is news. */
  hasFallback: boolean;
  handleRetry: () => unknown;
  /** A reader clicks something that a template drew. */
  handleClick: (click: MouseEvent) => void;
}

/** What a reader is told about loading, if anything. */
function renderStatusText({ state, isRetry, readAt }: FrameStatus): unknown {
  if (isRetry) return msg('Đang tải tin…', { id: 'loading', desc: 'Status: loading' });
  if (state === 'stale' && readAt) {
    return msg(str`Đang hiển thị bản đã lưu lúc ${formatDateTime(readAt)}.`, {
      id: 'stale',
      desc: 'Status; variable: date and time',
    });
  }
  if (state !== 'error') return '';
  const text = msg('Không tải được tin.', { id: 'error', desc: 'Status: failed' });
  return html`<slot name="error">${text}</slot>`;
}

function renderStatus({ canReload, handleRetry }: FrameStatus, text: unknown): TemplateResult {
  const label = msg('Thử lại', { id: 'retry', desc: 'Button' });
  const button = canReload ? renderButton('retry', label, handleRetry) : nothing;
  return renderBar('status', 'status', text, button);
}

function renderEmpty(): TemplateResult {
  const text = msg('Chưa có tin nào.', { id: 'empty', desc: 'Status: no news' });
  return html`<p class="empty"><slot name="empty">${text}</slot></p>`;
}

/** Lines of a skeleton, which take the place of lines of text. */
export const skeletonLines = html`<div class="line"></div>
  <div class="line"></div>
  <div class="line"></div>`;

export interface FrameContent {
  /** Nothing if there is nothing to show. */
  content: TemplateResult | typeof nothing;
  /** Keeps the room while nothing is shown, even where it is not seen. */
  skeleton: () => TemplateResult;
  /** Shown above the content in every state. */
  header?: TemplateResult;
}

/** The root of every element: its own container and its own reset, whatever the host page does. */
export function renderFrame(
  status: FrameStatus,
  { content, skeleton, header }: FrameContent,
): TemplateResult {
  const { state, canReload } = status;
  const isEmpty = content === nothing;
  if (isEmpty && state === 'idle' && !canReload) return html`<slot></slot>`;
  const isWaiting = isEmpty && state !== 'empty';
  const isFallback = isWaiting && status.hasFallback;
  const statusText = isFallback ? '' : renderStatusText(status);
  const visibility = isFallback || statusText ? 'unseen' : '';
  const newTab = msg('(mở trong tab mới)', { id: 'new-tab', desc: 'Read out after a link' });
  const { handleClick } = status;
  // What is clicked in it are links and buttons.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events
  return html`<div
    class="root"
    @click=${handleClick}
    @auxclick=${handleClick}
    @load=${pictureListener}
    @error=${pictureListener}
  >
    ${header ?? nothing}
    <div class="stage ${isWaiting ? 'waiting' : ''}">
      ${
        isWaiting
          ? html`<div part="skeleton" class="skeleton ${visibility}" aria-hidden="true">${skeleton()}</div>`
          : isEmpty
            ? renderEmpty()
            : content
      }
      ${isFallback ? html`<div class="fallback"><slot></slot></div>` : nothing}
      ${renderStatus(status, statusText)}
    </div>
    <slot name="footer"></slot>
    <span id=${NEW_TAB_ID} hidden>${newTab}</span>
  </div>`;
}
