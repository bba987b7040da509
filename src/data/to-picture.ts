import type { Picture } from './article.js';
import { asText, own } from './own.js';
import { fieldsOf } from './read-fields.js';
import { toPlainText } from './text/normalize.js';
import { safeUrl } from './text/urls.js';

/** Smaller pictures are there to count readers. */
const TRACKER_PX = 2;

/** Whole pixels, also of "640", "640px" and 640.5; NaN where there is no size. */
const toPixels = (value: unknown) => Number(/^\d{1,5}(?=\.|px|$)/i.exec(toPlainText(value))?.[0]);

/** Candidates of a `srcset` with absolute http(s) URLs and a descriptor that a browser knows. */
export function toSrcset(value: unknown, base: string): string {
  return asText(value)
    .split(/,(?:\s|$)/)
    .map((candidate) => {
      const [address, descriptor = '1x'] = candidate.trim().split(/\s+/);
      const url = safeUrl(address, base);
      return url && /^[\d.]+[wx]$/.test(descriptor) && `${url} ${descriptor}`;
    })
    .filter(Boolean)
    .join(', ');
}

/** "Kiểm tra kè biển - Ảnh: AFP": what is to be seen (1), with its full stop (2), and who made the picture (3). */
const CREDITED = /^(.*?)(?:([.…!?])\s*|\s+[-–—]\s*|\s*\(|^)(?:Ảnh|Nguồn(?: ảnh)?)\s*:\s*(.+?)\)?$/i;

const readPicture = fieldsOf<Picture>({
  src: safeUrl,
  alt: toPlainText,
  caption: (value) => toPlainText(value).replace(CREDITED, '$1$2'),
  credit: (value, _base, whole) =>
    toPlainText(value) || CREDITED.exec(toPlainText(own(whole, 'caption')))?.[3],
  width: toPixels,
  height: toPixels,
  srcset: toSrcset,
});

/** A picture from outside: an address, or an object with the fields of `Picture`. */
export function toPicture(value: unknown, base: string): Picture | undefined {
  const picture = readPicture(value, base);
  const isTracker = ['width', 'height'].some((name) => toPixels(own(value, name)) <= TRACKER_PX);
  return picture && !isTracker ? Object.assign({ alt: '' }, picture) : undefined;
}
