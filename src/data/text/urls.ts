import { asText } from '../own.js';

/**
 * The origin of an absolute address (1), before a path that the URL parser returns as it is: no escapes, and no segment
 * that begins with a dot.
 */
const PLAIN_URL = /^(https?:\/\/[^/?#\s]+)(?=\/)(?!.*\/\.)[\w.~!$&()*+,;=:@/?#-]*$/;

/** Origins that the URL parser returns as they are. The addresses of a feed have few. */
const plainOrigins = new Set<string>();
const MAX_ORIGINS = 1000;
/** No honest address is longer. As a base it would be written out again with each relative one. */
const MAX_LENGTH = 4000;
/** An ampersand of HTML, which tools leave in addresses outside of it, too. */
const AMPERSAND = /&(?:amp|#0*38);/g;

/**
 * Resolves an address and returns it if it is http or https, else undefined. The URL parser decides, so white space
 * or odd case cannot hide another scheme. It takes most of the time that reading a list takes, so plain addresses of an
 * origin that it has seen are not parsed again.
 *
 * @param base what relative addresses are resolved against; '' allows only absolute ones
 */
export function safeUrl(value: unknown, base: string): string | undefined {
  const written = asText(value);
  const address = written.length > MAX_LENGTH ? '' : written.trim().replace(AMPERSAND, '&');
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

/** Parameters that say where a reader came from, and never what is shown. Some tools write them behind the "#". */
const TRACKING =
  '(?:utm|itm|mtm|pk|fb|gad|hsa|vero)_\\w+|(?:vn|at)_(?:source|medium|campaign|term|thumb)|mc_[ce]id|\\w\\w?clid|' +
  'mibextid|gclsrc|[gw]braid|srsltid|_g[al]|msclkid|_openstat|li_fat_id|igsh(?:id)?|zarsrc|gidzl|__?hs\\w+|mkt_tok|' +
  'ref_(?:src|url)|xtor';
const TRACKING_PARAMETERS = new RegExp(`([?&#])(?:(?:amp;)?(?:${TRACKING})=[^&#]*&?)+`, 'gi');

/**
 * Returns an absolute URL without tracking parameters, and with its escapes in capitals. Two that are equal then lead to
 * the same place.
 */
export function canonicalUrl(url: string): string {
  // Most addresses have none of these.
  if (!/[?#%]/.test(url)) return url;
  return url
    .replace(TRACKING_PARAMETERS, '$1')
    .replace(/[?&](?=#|$)|#$/g, '')
    .replace(/%\w\w/g, (escape) => escape.toUpperCase());
}

const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY_AND_MONTH = `(?:${DAY}${MONTH}|${MONTH}${DAY})`;
/** The same where a zero is left out. */
const THREE_DIGITS = `(?:[1-9]${DAY}|${DAY}[1-9])`;
const YEAR = '(?:19|20)\\d\\d';
const HOUR = '(?:[01]\\d|2[0-3])';
const MINUTES = '(?:[0-5]\\d){1,2}';
const TIME = `(?:${HOUR}(?:${MINUTES})?|\\d[0-5]\\d)?`;
/**
 * A date in any order, with or without a time. With a time, a year of two digits is one, too. Longer numbers are those of
 * portals, which begin with a date and go on.
 */
const DATE = new RegExp(
  `^(?!\\d{15})(?:${TIME}(?:${YEAR}${DAY_AND_MONTH}|${DAY_AND_MONTH}${YEAR})${TIME}|` +
    `(?:${YEAR}${THREE_DIGITS}|${THREE_DIGITS}${YEAR})(?:${HOUR}${MINUTES})?|` +
    `(?:\\d\\d${DAY_AND_MONTH}|${DAY_AND_MONTH}\\d\\d)${HOUR}${MINUTES})$`,
);
/** What a date has. Engines take long to compile the whole pattern, and most pages never need it. */
const MAYBE_DATE = /19|20|\d{10}/;

/**
 * Returns what stays the same in the address of an article when a new headline changes its slug: the host, 7 or more
 * digits at the end of the slug, as in "…-100261005152148723.htm", and all that follows the slug.
 *
 * @param url a canonical URL
 */
export function articleNumber(url: string): string | undefined {
  const [, host, path = '', rest] = /^\w+:\/\/(?:[^/?#]*@)?([^/?#]*)([^?#]*)(.*)/.exec(url) ?? [];
  const number = /\D(\d{7,})(?:\.\w+)?\/?$/.exec(path)?.[1] ?? '';
  // A date does not identify an article: all of a day may end in it.
  const isDate = MAYBE_DATE.test(number) && DATE.test(number);
  return number && !isDate ? `${host}/${number}${rest}` : undefined;
}
