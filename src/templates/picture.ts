import { msg } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import type { Article, Media, Picture } from '../data/article.js';
import { getLocale } from '../localization/localization.js';
import { isPictureWithheld } from '../page/data-saving.js';
import { html, inline } from './html.js';
import { renderMediaMark } from './media.js';
import type { DrawOptions } from './options.js';

/**
 * Marks the frame of a picture that is broken. Below the screen it goes, and nobody sees that the text comes nearer;
 * elsewhere it is a quiet placeholder and not the browser's icon. One listener at the root serves all pictures. It
 * captures, because neither event bubbles.
 */
export const pictureListener = {
  capture: true,
  handleEvent({ type, target, currentTarget }: Event): void {
    const frame = (target as Element).parentElement;
    // A picture in a slot belongs to the page.
    if (!frame || !(currentTarget as Element).contains(frame)) return;
    const isBroken = type === 'error';
    const isBelow = isBroken && frame.getBoundingClientRect().top > innerHeight;
    frame.classList.toggle('broken', isBroken);
    if (frame.matches('.picture')) frame.closest('.card:not(.overlay)')?.classList.toggle('bare', isBelow);
  },
};

/** The width of a picture, for the browser's choice of size: a column on a desktop, the whole width on a phone. */
const SIZES = '(min-width: 64rem) 44rem, 100vw';

function sizesOf(srcset: string | undefined, isUrgent: boolean): string | typeof nothing {
  if (!srcset) return nothing;
  // Browsers take "auto" for pictures that load lazily.
  return isUrgent ? SIZES : `auto, ${SIZES}`;
}

function renderButton({ src, alt }: Picture): TemplateResult {
  const text = msg('Xem ảnh', { id: 'show-picture' });
  return html`<button
    type="button"
    lang=${getLocale()}
    title=${alt || nothing}
    data-src=${src}
    .textContent=${text}
  ></button>`;
}

export interface PictureOptions {
  /**
   * Whether it is the first picture of its element. Where that is likely to be in the first viewport, it is loaded at
   * once and with high priority.
   */
  isFirst?: boolean | undefined;
  /** The article that it stands for. */
  article?: Article;
  /** What is to be seen or heard behind it. */
  media?: Media | undefined;
}

function renderImage(
  { src, srcset, width, height, alt, focus }: Picture,
  isUrgent: boolean,
  language: string | undefined,
): TemplateResult {
  return html`<img
    lang=${language ?? nothing}
    referrerpolicy="no-referrer"
    loading=${isUrgent ? 'eager' : 'lazy'}
    fetchpriority=${isUrgent ? 'high' : nothing}
    width=${width ?? nothing}
    height=${height ?? nothing}
    sizes=${sizesOf(srcset, isUrgent)}
    srcset=${srcset ?? nothing}
    src=${src}
    alt=${alt}
    .style=${focus ? `object-position: ${focus}` : nothing}
  />`;
}

/** A picture in its frame. For a reader who saves data it is a button that loads the picture. */
export function renderPicture(
  picture: Picture,
  options: DrawOptions,
  { isFirst = false, article, media }: PictureOptions = {},
): TemplateResult {
  const [initial = nothing] = article?.section ?? '';
  return html`<div class="picture" part="picture" data-initial=${initial}>
    ${inline([
      isPictureWithheld(picture.src)
        ? renderButton(picture)
        : renderImage(picture, isFirst && options.isLeading, article?.language),
      media && renderMediaMark(media),
    ])}
  </div>`;
}
