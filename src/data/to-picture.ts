import type { Picture } from './article.js';
import { compact } from './compact.js';
import { isRecord, own } from './own.js';
import { toPlainText } from './text/normalize.js';
import { safeUrl } from './text/urls.js';

/** Smaller pictures are there to count readers. */
const TRACKER_PX = 2;

function toPixels(value: unknown): number | undefined {
  const pixels = Math.round(Number(value));
  return pixels > 0 && pixels < 1e5 ? pixels : undefined;
}

/** Candidates of a `srcset` with absolute http(s) URLs and a descriptor that a browser knows. */
export function toSrcset(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const candidates = value.split(/,\s+|,$/).map((candidate) => {
    const [address, descriptor = ''] = candidate.trim().split(/\s+/);
    const url = safeUrl(address, base);
    return url && (!descriptor || /^\d+(\.\d+)?[wx]$/.test(descriptor)) ? `${url} ${descriptor}`.trim() : '';
  });
  return candidates.filter(Boolean).join(', ') || undefined;
}

/** A picture from outside: an address, or an object with the fields of `Picture`. */
export function toPicture(value: unknown, base: string): Picture | undefined {
  const src = safeUrl(isRecord(value) ? own(value, 'src') : value, base);
  const width = toPixels(own(value, 'width'));
  const height = toPixels(own(value, 'height'));
  if (!src || Math.min(width ?? Infinity, height ?? Infinity) <= TRACKER_PX) return undefined;
  return {
    ...compact<Picture>({
      src,
      alt: '',
      caption: toPlainText(own(value, 'caption')),
      credit: toPlainText(own(value, 'credit')),
      width,
      height,
      srcset: toSrcset(own(value, 'srcset'), base),
    }),
    alt: toPlainText(own(value, 'alt')),
  };
}
