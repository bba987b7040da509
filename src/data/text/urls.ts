import { asText } from '../own.js';

/**
 * The origin of an absolute address (1), before a path that the URL parser returns as it is: no escapes, and no segment
 * that begins with a dot.
 */
const PLAIN_URL = /^(https?:\/\/[^/?#\s]+)(?=\/)(?!.*\/\.)[\w.~!$&()*+,;=:@/?#-]*$/;

/** Origins that the URL parser returns as they are. The addresses of a feed have few. */
const plainOrigins = new Set<string>();
const MAX_ORIGINS = 1000;

/**
 * Resolves an address and returns it if it is http or https, else undefined. The URL parser decides, so white space
 * or odd case cannot hide another scheme. It takes most of the time that reading a list takes, so plain addresses of an
 * origin that it has seen are not parsed again.
 *
 * @param base what relative addresses are resolved against; '' allows only absolute ones
 */
export function safeUrl(value: unknown, base: string): string | undefined {
  const address = asText(value).trim();
  if (!address) return undefined;
  const plainOrigin = PLAIN_URL.exec(address)?.[1];
  if (plainOrigin && plainOrigins.has(plainOrigin)) return address;
  try {
    const { href, origin } = new URL(address, base || undefined);
    if (origin === plainOrigin && plainOrigins.size < MAX_ORIGINS) plainOrigins.add(origin);
    return /^https?:/.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Returns a URL without its fragment and its tracking parameters, for telling whether two articles are the same. */
export function canonicalUrl(url: string): string {
  const untracked = url.replace(/([?&])(?:(?:utm_\w+|fbclid|gclid|zarsrc|gidzl)=[^&#]*&?)+/g, '$1');
  return untracked.replace(/[?&]?(?:#.*)?$/, '');
}

/**
 * Returns the host and the number of an article: 7 or more digits at the end of the slug, as in
 * "…-100261005152148723.htm". They stay the same when a new headline changes the rest of the slug.
 */
export function articleNumber(url: string): string | undefined {
  const [, host, path = ''] = /^\w+:\/\/(?:[^/?#]*@)?([^/?#]*)([^?#]*)/.exec(url) ?? [];
  const number = /\D(\d{7,})(?:\.\w+)?\/?$/.exec(path)?.[1] ?? '';
  // A date does not identify an article: all of a day may end in it.
  const isDate = /^20\d\d(?:0[1-9]|1[0-2])[0-3]\d$/.test(number);
  return number && !isDate ? `${host}/${number}` : undefined;
}
