import { asText } from '../own.js';

/**
 * The absolute http(s) URL of `value` against `base`, or undefined: no other scheme survives, whatever white
 * space or case hides it.
 */
export function safeUrl(value: unknown, base: string): string | undefined {
  const address = asText(value).trim();
  try {
    const { href } = new URL(address, base || undefined);
    return address && /^https?:/.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The URL without fragment and tracking parameters, for telling whether two articles are one. */
export function canonicalUrl(url: string): string {
  return url
    .replace(/([?&])(?:(?:utm_\w+|fbclid|gclid|zarsrc|gidzl)=[^&#]*&?)+/g, '$1')
    .replace(/[?&]?(?:#.*)?$/, '');
}

/**
 * Host and article number (≥ 7 digits at the end of the slug: "…-100261005152148723.htm"), by which one article
 * is known again after its headline, and so its slug, was changed.
 */
export function articleNumber(url: string): string | undefined {
  const { host, pathname } = new URL(url);
  const number = /\D(\d{7,})(?:\.\w+)?\/?$/.exec(pathname)?.[1] ?? '';
  // All articles of a day may end in its date: that is no number.
  return number && !/^20\d\d(?:0[1-9]|1[0-2])[0-3]\d$/.test(number) ? `${host}/${number}` : undefined;
}
