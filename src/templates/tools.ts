import { msg } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import { renderButton } from './button.js';
import type { Outcome } from '../page/share.js';
import { html } from './html.js';

/** How large the letters of an article can be, in percent of what the page gives. */
export const TEXT_SIZES = [100, 125, 150] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface ToolsOptions {
  /** The address to share; undefined without the tool, or without an address. */
  url: string | undefined;
  /** What became of it, if the reader shared it. */
  shared: Outcome | undefined;
  handleShare: () => unknown;
  /** The size of the letters; undefined without the tool. */
  textSize: TextSize | undefined;
  handleTextSize: (size: TextSize) => unknown;
}

/** The button, and what is said when it was pressed: that the address is copied, or the address itself to copy it. */
function renderShare(url: string, { shared, handleShare }: ToolsOptions): TemplateResult {
  const copied = msg('Đã sao chép liên kết', { id: 'copied' });
  const address = msg('Địa chỉ bài viết', { id: 'article-address' });
  return html`${renderButton('share', msg('Chia sẻ', { id: 'share' }), handleShare)}
    ${
      shared === 'refused'
        ? html`<input class="address" readonly aria-label=${address} .value=${url} />`
        : nothing
    }<span class="shared" role="status" .textContent=${shared === 'copied' ? copied : ''}></span>`;
}

function renderTextSizes({ textSize, handleTextSize }: ToolsOptions): TemplateResult {
  const label = msg('Cỡ chữ', { id: 'text-size' });
  return html`<span class="sizes" role="group" aria-label=${label}>
    ${TEXT_SIZES.map(
      (size) =>
        // Its name is its text.
        // eslint-disable-next-line lit-a11y/accessible-name
        html`<button
          part="text-size"
          type="button"
          aria-pressed=${size === textSize}
          @click=${() => handleTextSize(size)}
          .textContent=${`${size}%`}
        ></button>`,
    )}
  </span>`;
}

/** What a reader can do with an article, where the page asks for it. */
export function renderTools(options: ToolsOptions): TemplateResult | typeof nothing {
  const { url, textSize } = options;
  if (!url && !textSize) return nothing;
  return html`<div class="tools">
    ${url ? renderShare(url, options) : nothing}${textSize ? renderTextSizes(options) : nothing}
  </div>`;
}
