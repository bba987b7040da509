import type { Picture } from './article.js';
import { asText, own } from './own.js';
import { present } from './read-fields.js';
import { toPlainText } from './text/normalize.js';
import { pictureUrl } from './text/picture-urls.js';
import { safeUrl } from './text/urls.js';

/** Pictures up to this width or height only count readers. */
export const MAX_TRACKER_PX = 2;
/** Reads whole pixels from 640, 640.5, "640" or "640px". Returns NaN for anything else. */
export const toPixels = (value: unknown) => Number(/^\d{1,5}(?=\.|px|$)/i.exec(toPlainText(value))?.[0]);

const FOCUS = /^(?:100|\d\d?(?:\.\d{1,3})?)% (?:100|\d\d?(?:\.\d{1,3})?)%$/;

/** One candidate of a `srcset`: its address (1) and its descriptors (2, 3). Addresses may have commas in them. */
const CANDIDATE = /([^\s,]\S*?)(?:,(?=\s|$)|\s+([^\s,]*)([^,]*)|$)/g;

/** Width and height, as descriptors ("300w 200h") or the name of a file ("a-300x200.jpg") tell them. */
const SIZE = /(\d{1,5})(?:w\s+|x)(\d{1,5})(?:h|\.\w+)$/;
const sizeIn = (text: string) => (SIZE.exec(text) ?? []).slice(1).map(Number);

/** Returns whether two sizes are known to be of pictures that are cut differently, a pixel of rounding aside. */
const isCut = (one: number[], other: number[]): boolean =>
  Math.abs(other[0]! * one[1]! - other[1]! * one[0]!) > Math.max(...one, ...other);

/**
 * Reads a `srcset`. Candidates without an http(s) URL of a picture or a valid descriptor are left out, and those that
 * tell another shape.
 *
 * @param size width and height of the picture, if they are known
 */
export function toSrcset(value: unknown, base: string, size: number[] = []): string {
  const written = asText(value);
  if (!written) return '';
  const candidates = [...written.matchAll(CANDIDATE)].map(([, address, first, more]) => {
    const url = pictureUrl(address, base);
    const descriptor = first || '1x';
    const isGood =
      url && /^(?![0.]+[wx])[\d.]+[wx]$/.test(descriptor) && !isCut(size, sizeIn(more ? first + more : url));
    return isGood ? `${url} ${descriptor}` : '';
  });
  return candidates.filter(Boolean).join(', ');
}

/** "Kiểm tra kè biển - Ảnh: AFP": the caption (1), its full stop if there is one (2), and the credit (3). */
const CREDITED =
  /^(.*?)(?:([.…!?])\s*|\s+[-–—]\s*|\s*\(|^)(?:Ảnh|Nguồn(?: (?:hình )?ảnh)?)\s*:\s*(.+?)(?:\)\.?)?$/i;

/** Reads the caption of a picture, and the credit, which may stand at the end of it. */
export function toCaption(value: unknown) {
  const written = toPlainText(own(value, 'caption'));
  const [, caption = written, end = '', credit] = CREDITED.exec(written) ?? [];
  return { caption: caption + end, credit: toPlainText(own(value, 'credit')) || credit };
}

/**
 * Reads a picture from outside: an address, or an object with the fields of `Picture`. What is no picture of an article
 * is undefined: trackers, faces, emoji, films …
 */
export function toPicture(value: unknown, base: string): Picture | undefined {
  const src = pictureUrl(own(value, 'src') ?? value, base);
  const width = toPixels(own(value, 'width'));
  const height = toPixels(own(value, 'height'));
  if (!src || width <= MAX_TRACKER_PX || height <= MAX_TRACKER_PX) return undefined;
  const fields = present<Omit<Picture, 'alt'>>({
    src,
    ...toCaption(value),
    width,
    height,
    srcset: toSrcset(own(value, 'srcset'), base, width && height ? [width, height] : sizeIn(src)),
    focus: FOCUS.exec(toPlainText(own(value, 'focus')))?.[0],
  });
  return { alt: toPlainText(own(value, 'alt')), ...fields };
}

/** Reads the portrait of an author: an address, or an object with `src` and `alt`. Faces count here. */
export function toPortrait(value: unknown, base: string): Picture | undefined {
  const src = safeUrl(own(value, 'src') ?? value, base);
  return src ? { src, alt: toPlainText(own(value, 'alt')) } : undefined;
}
