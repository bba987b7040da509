import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Picture } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';
import { msg } from '../localization/msg.js';

/** Marks the frame, so that a broken picture leaves a quiet placeholder and not the browser's torn page. */
function handleResult({ type, target }: Event): void {
  (target as Element).parentElement!.classList.toggle('broken', type === 'error');
}

/** For the browser's choice among the sizes that a feed offers: a column on a desk, the whole width on a phone. */
const SIZES = '(min-width: 64rem) 44rem, 100vw';

/** Pictures that a reader who saves data has asked for. */
const wanted = new Set<string>();

/** Whether a reader pays for every picture, and has told the browser so. */
const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

/**
 * A picture in its frame; where the reader saves data, a button that fetches it.
 *
 * @param isFirst whether a reader is likely to see it first: it is then fetched at once
 */
export function renderPicture(
  host: NewsElement,
  { src, srcset, width, height, alt }: Picture,
  isFirst: boolean,
): TemplateResult {
  if (savesData() && !wanted.has(src)) {
    const handleClick = async ({ currentTarget }: Event) => {
      const card = (currentTarget as Element).closest('article');
      wanted.add(src);
      host.requestUpdate();
      await host.updateComplete;
      // The button is gone: whoever came by keyboard goes on from where it was.
      const picture = [...card!.querySelectorAll('img')].find((one) => one.src === src);
      if (picture) Object.assign(picture.parentElement!, { tabIndex: -1 }).focus();
    };
    const show = msg('Xem ảnh', {
      id: 'show-picture',
      desc: 'Button: fetch a picture in spite of saving data',
    });
    return html`<div class="picture" part="picture">
      <button type="button" title=${alt || nothing} @click=${handleClick}>${show}</button>
    </div>`;
  }
  return html`<div class="picture" part="picture">
    <img
      referrerpolicy="no-referrer"
      loading=${isFirst ? 'eager' : 'lazy'}
      fetchpriority=${isFirst ? 'high' : nothing}
      width=${width ?? nothing}
      height=${height ?? nothing}
      sizes=${srcset ? (isFirst ? '' : 'auto, ') + SIZES : nothing}
      srcset=${srcset ?? nothing}
      src=${src}
      alt=${alt}
      @error=${handleResult}
      @load=${handleResult}
    />
  </div>`;
}
