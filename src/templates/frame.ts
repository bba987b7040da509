import { msg, str } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import type { Label } from '../data/article.js';
import { formatDate, formatDateTime, formatTimeOfDay } from '../data/text/absolute-time.js';
import { renderButton } from './button.js';
import { getLocale } from '../localization/localization.js';
import { html } from './html.js';
import { labelTexts } from './label.js';
import { labelId, NEW_TAB_ID } from './link.js';
import { pictureListener } from './picture.js';

export interface BarOptions {
  /** The slot in which the page may say it in its own words. */
  slot?: string | undefined;
  /** What is seen of the sentence where there is little room. */
  short?: string;
}

/**
 * One quiet sentence with a way out; hidden without a text. The sentence is a live region, so it is there before it says
 * anything.
 *
 * @param name the class of the bar
 * @param part the part of the sentence
 */
export function renderBar(
  name: string,
  part: string,
  text: string,
  button: unknown,
  { slot, short }: BarOptions = {},
): TemplateResult {
  const sentence = slot
    ? html`<slot name=${slot} .textContent=${text}></slot>`
    : html`<span class=${short ? 'spoken' : ''} .textContent=${text}></span>`;
  return html`<div class="${name} ${text ? 'shown' : ''}">
    <p part=${part} role="status" data-short=${short || nothing}>${sentence}</p>
    ${text ? button : nothing}
  </div>`;
}

/** What a frame knows of the feed of its element. */
export interface FrameStatus {
  state: 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'error';
  canReload: boolean;
  /** Whether the room of what does not come is kept. */
  keepsRoom: boolean;
  /** Whether a reader asked to try again. */
  isRetry: boolean;
  /** When what is shown was read, if it is a saved copy or could not be read anew. */
  oldSince: Date | null;
  now: Date;
  /** Whether the page author wrote something to show until there is news. */
  hasFallback: boolean;
  /** The labels of the articles that are shown. */
  labels: Label[];
  handleRetry: () => unknown;
  /** A reader clicks something that a template drew. */
  handleClick: (click: MouseEvent) => void;
}

export const errorText = (): string => msg('Không tải được tin.', { id: 'error' });

export const retryText = (): string => msg('Thử lại', { id: 'retry' });

/** What a reader is told about loading, if anything. */
function toStatusText({ state, isRetry, oldSince }: FrameStatus): string {
  if (isRetry) return msg('Đang tải tin…', { id: 'loading' });
  if (state === 'stale' && oldSince) {
    return msg(str`Đang hiển thị bản đã lưu lúc ${formatDateTime(oldSince)}.`, {
      id: 'stale',
    });
  }
  return state === 'error' ? errorText() : '';
}

/** The sentence on a saved copy in a few words, which stand beside the heading: "Bản lưu 15:00", older ones with the day. */
function toShortText({ state, isRetry, oldSince, now }: FrameStatus): string {
  if (isRetry || state !== 'stale' || !oldSince) return '';
  const isToday = formatDate(oldSince) === formatDate(now);
  const time = isToday ? formatTimeOfDay(oldSince) : formatDate(oldSince);
  return msg(str`Bản lưu ${time}`, { id: 'stale-short' });
}

/** @param short what is seen of the text beside a heading */
function renderStatus(status: FrameStatus, text: string, short: string): TemplateResult {
  const { state, isRetry, canReload, handleRetry } = status;
  const button = canReload ? renderButton('retry', retryText(), handleRetry) : nothing;
  const slot = text && state === 'error' && !isRetry ? 'error' : undefined;
  return renderBar('status', 'status', text, button, { slot, short });
}

function renderEmpty(): TemplateResult {
  const text = msg('Chưa có tin nào.', { id: 'empty' });
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

/** What is read out after links: that they open a new tab, and the labels of their articles. */
function renderDescriptions(labels: Label[]): TemplateResult {
  const newTab = msg('(mở trong tab mới)', { id: 'new-tab' });
  return html`<span id=${NEW_TAB_ID} hidden .textContent=${newTab}></span> ${labels.map(
      (label) => html`<span id=${labelId(label)} hidden .textContent=${labelTexts[label]()}></span>`,
    )}`;
}

/** Only what the author wrote, in the room that the page reserved. */
export const renderIdle = (): TemplateResult => html`<div class="idle"><slot></slot></div>`;

/** The root of every element: its own container and its own reset, whatever the host page does. */
export function renderFrame(
  status: FrameStatus,
  { content, skeleton, header }: FrameContent,
): TemplateResult {
  const { state, canReload, handleClick } = status;
  const isEmpty = content === nothing;
  if (isEmpty && state === 'idle' && !canReload) return renderIdle();
  const isWaiting = isEmpty && state !== 'empty';
  const isFallback = isWaiting && status.hasFallback;
  const statusText = isFallback ? '' : toStatusText(status);
  const short = header ? toShortText(status) : '';
  const visibility = isFallback || statusText ? 'unseen' : '';
  // What is clicked in it are links and buttons.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events
  return html`<div
    class="root ${short ? 'old' : ''}"
    lang=${getLocale()}
    @click=${handleClick}
    @auxclick=${handleClick}
    @load=${pictureListener}
    @error=${pictureListener}
  >
    ${header}
    <div class="stage ${isWaiting ? 'waiting' : ''}">
      ${renderStatus(status, statusText, short)}
      ${
        isWaiting
          ? html`<div part="skeleton" class="skeleton ${visibility}" aria-hidden="true">
              ${status.keepsRoom ? skeleton() : nothing}
            </div>`
          : isEmpty
            ? renderEmpty()
            : content
      }
      ${isFallback ? html`<div class="fallback"><slot></slot></div>` : nothing}
    </div>
    <slot name="footer"></slot>
    ${renderDescriptions(status.labels)}
  </div>`;
}
