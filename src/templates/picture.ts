import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Picture } from '../data/article.js';

/** Marks the frame, so that a broken picture leaves a quiet placeholder and not the browser's torn page. */
function handleResult({ type, target }: Event): void {
  (target as Element).parentElement!.classList.toggle('broken', type === 'error');
}

/** For the browser's choice among the sizes that a feed offers: a column on a desk, the whole width on a phone. */
const SIZES = '(min-width: 64rem) 44rem, 100vw';

/**
 * A picture in its frame.
 *
 * @param isFirst whether a reader is likely to see it first: it is then fetched at once
 */
export function renderPicture(
  { src, srcset, width, height, alt }: Picture,
  isFirst: boolean,
): TemplateResult {
  return html`<div class="picture" part="picture">
    <img
      referrerpolicy="no-referrer"
      loading=${isFirst ? 'eager' : 'lazy'}
      fetchpriority=${isFirst ? 'high' : nothing}
      width=${width ?? nothing}
      height=${height ?? nothing}
      sizes=${srcset ? SIZES : nothing}
      srcset=${srcset ?? nothing}
      src=${src}
      alt=${alt}
      @error=${handleResult}
      @load=${handleResult}
    />
  </div>`;
}
