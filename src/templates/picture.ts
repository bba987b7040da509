import { msg } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import type { Picture } from '../data/article.js';
import { isPictureWithheld } from '../page/data-saving.js';
import { html } from './html.js';
import type { DrawOptions } from './options.js';

/**
 * Marks the frame of a picture, so that a broken one leaves a quiet placeholder and not the browser's icon. One
 * listener at the root serves all pictures. It captures, because neither event bubbles.
 */
export const pictureListener = {
  capture: true,
  handleEvent({ type, target, currentTarget }: Event): void {
    const frame = (target as Element).parentElement;
    // A picture in a slot belongs to the page.
    if (!(currentTarget as Element).contains(frame)) return;
    frame?.classList.toggle('broken', type === 'error');
  },
};

/** The width of a picture, for the browser's choice of size: a column on a desktop, the whole width on a phone. */
const SIZES = '(min-width: 64rem) 44rem, 100vw';

function sizesOf(srcset: string | undefined, isUrgent: boolean): string | typeof nothing {
  if (!srcset) return nothing;
  // Browsers take "auto" for pictures that load lazily.
  return isUrgent ? SIZES : `auto, ${SIZES}`;
}

function renderPictureButton({ src, alt }: Picture): TemplateResult {
  const text = msg('Xem ảnh', { id: 'show-picture', desc: 'Button: load a picture' });
  return html`<div class="picture" part="picture">
    <button type="button" title=${alt || nothing} data-src=${src} .textContent=${text}></button>
  </div>`;
}

/**
 * A picture in its frame. For a reader who saves data it is a button that loads the picture.
 *
 * @param isFirst whether it is the first picture of its element. Where that is likely to be in the first viewport, it
 * is loaded at once and with high priority
 */
export function renderPicture(picture: Picture, options: DrawOptions, isFirst = false): TemplateResult {
  const { src, srcset, width, height, alt } = picture;
  const isUrgent = isFirst && options.isLeading;
  if (isPictureWithheld(src)) return renderPictureButton(picture);
  return html`<div class="picture" part="picture">
    <img
      referrerpolicy="no-referrer"
      loading=${isUrgent ? 'eager' : 'lazy'}
      fetchpriority=${isUrgent ? 'high' : nothing}
      width=${width ?? nothing}
      height=${height ?? nothing}
      sizes=${sizesOf(srcset, isUrgent)}
      srcset=${srcset ?? nothing}
      src=${src}
      alt=${alt}
    />
  </div>`;
}
