import { msg, str } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../data/text/absolute-time.js';
import { renderButton } from './button.js';
import { html } from './html.js';
import { NEW_TAB_ID } from './link.js';
import { pictureListener } from './picture.js';

/**
 * One quiet sentence with a way out; hidden without a text. The sentence is a live region, so it is there before it says
 * anything.
 *
 * @param name the class of the bar
 * @param part the part of the sentence
 * @param slot the slot in which the page may say it in its own words
 */
export function renderBar(
  name: string,
  part: string,
  text: string,
  button: unknown,
  slot?: string,
): TemplateResult {
  const sentence = slot
    ? html`<slot name=${slot} .textContent=${text}></slot>`
    : html`<span .textContent=${text}></span>`;
  return html`<div class="${name} ${text ? 'shown' : ''}">
    <p part=${part} role="status">${sentence}</p>
    ${text ? button : nothing}
  </div>`;
}

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

export const errorText = (): string => msg('Không tải được tin.', { id: 'error', desc: 'Status: failed' });

export const retryText = (): string => msg('Thử lại', { id: 'retry', desc: 'Button' });

/** What a reader is told about loading, if anything. */
function toStatusText({ state, isRetry, readAt }: FrameStatus): string {
  if (isRetry) return msg('Đang tải tin…', { id: 'loading', desc: 'Status: loading' });
  if (state === 'stale' && readAt) {
    return msg(str`Đang hiển thị bản đã lưu lúc ${formatDateTime(readAt)}.`, {
      id: 'stale',
      desc: 'Status; variable: date and time',
    });
  }
  return state === 'error' ? errorText() : '';
}

function renderStatus({ state, isRetry, canReload, handleRetry }: FrameStatus, text: string): TemplateResult {
  const button = canReload ? renderButton('retry', retryText(), handleRetry) : nothing;
  const isFailure = text && state === 'error' && !isRetry;
  return renderBar('status', 'status', text, button, isFailure ? 'error' : undefined);
}

function renderEmpty(): TemplateResult {
  const text = msg('Chưa có tin nào.', { id: 'empty', desc: 'Status: no news' });
  return html`<p class="empty"><slot name="empty" .textContent=${text}></slot></p>`;
}

/** Lines of a skeleton, which take the place of lines of text. */
export const skeletonLines = html`<div class="line"></div>
  <div class="line"></div>
  <div class="line"></div>`;

export interface FrameContent {
  /** Nothing if there is nothing to show. */
  content: unknown;
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
  const statusText = isFallback ? '' : toStatusText(status);
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
    <span id=${NEW_TAB_ID} hidden .textContent=${newTab}></span>
  </div>`;
}
