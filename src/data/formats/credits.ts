import type { Attribution } from '../article.js';
import { ofFeed } from '../attribution.js';
import { findElements, type Element } from '../markup/nodes.js';
import { contentOf } from '../markup/xml.js';
import { asText } from '../own.js';
import { stripDiacritics } from '../text/fold.js';
import { toName } from '../text/names.js';
import { addressIn } from './links.js';

/** Reads an author of XML, whose name may be an element of its own. */
export const toAuthor = (author: Element, base: string) => ({
  name: [...findElements(author.children, /(?:^|:)name$/), author].map(contentOf).find(Boolean) ?? '',
  url: addressIn(author, base, 'uri', 'url', 'atom:uri'),
});

/** Names of outlets, or of nobody in particular. */
const NOT_A_PERSON = /^(?:báo |pv$|tto$|phóng viên$|bot$|media$)|(?: online| điện tử)$/i;
const toKey = (name: string) => name.toLowerCase().replace(/báo|online|điện tử|\s/g, '');

/** The publisher of a feed. It is read once, because a feed may have many items. */
export interface Outlet {
  /** What its name is compared by. */
  key: string;
  attribution: Attribution | undefined;
}

export const toOutlet = (name: string): Outlet => ({ key: toKey(name), attribution: ofFeed(name) });

/** Returns the host of an address; '' without one. */
export const hostOf = (url: unknown): string => /^https?:\/\/([^/:?#]+)/i.exec(asText(url))?.[1] ?? '';

/** Nobody has a longer name. */
const MAX_NAME = 200;

/** How many authors an item has at most that names them all at once. */
export const MAX_AUTHORS = 10;

/** Returns those authors of a whole feed that are shown. Each item has them, so their number and length have a limit. */
export const toFeedAuthors = <Author extends { name: string }>(authors: Author[]): Author[] =>
  authors.filter(({ name }) => name.length <= MAX_NAME).slice(0, MAX_AUTHORS);

/** What separates the name of an outlet from that of a section. */
const SEPARATOR = / - |: | ?[|·•»›–—] ?/;
const RSS = /^(?:rss|feeds?) |(?: (?:rss|feeds?))+$/gi;
const NEWS = /^(?:tin (?:tuc )?|chuyen muc )/;
/** Segments that name no outlet, in lower case and without diacritics. */
const NO_OUTLET = new Set(
  'rss,feed,feeds,tin,tuc,moi,moi nhat,noi bat,nong,trang chu,trang nhat,home,news,thoi su,the gioi,quoc te,trong nuoc,kinh doanh,kinh te,tai chinh,bat dong san,giai tri,the thao,bong da,phap luat,giao duc,suc khoe,y te,doi song,du lich,khoa hoc,cong nghe,so hoa,xe,y kien,goc nhin,tam su,ban doc,van hoa,xa hoi,chinh tri,moi truong,video,podcast'.split(
    ',',
  ),
);
/** Parts of hosts that say nothing about whose they are. */
const GENERIC_HOST = /^(?:www|com|net|org|gov|edu|rss|feeds?)$/;

const simplify = (text: string) => stripDiacritics(text.toLowerCase());

function isOutlet(segment: string): boolean {
  const text = simplify(segment);
  return text !== '' && !NO_OUTLET.has(text) && !NO_OUTLET.has(text.replace(NEWS, ''));
}

/** Returns whether a name resembles a host: "Báo Người Lao Động" resembles nguoilaodong.example and nld.example. */
function resembles(name: string, host: string): boolean {
  const words = simplify(name).match(/[a-z\d]+/g) ?? [];
  const key = words.join('');
  const initials = words.map(([letter]) => letter).join('');
  const parts = host.replaceAll('-', '').split('.').slice(0, -1);
  return parts.some(
    (part) => part.length > 2 && !GENERIC_HOST.test(part) && (key.includes(part) || initials.endsWith(part)),
  );
}

/**
 * Reads the outlet from the title of a feed, which often is that of a section: "Tin mới nhất - VnExpress RSS" is
 * VnExpress. Where no name is left, it is the host's.
 *
 * @param url the address of the feed's page, else of the feed
 */
export function toChannelOutlet(title: unknown, url: string): Outlet {
  const published = toName(title);
  const host = hostOf(url);
  if (published.length > MAX_NAME) return toOutlet(host);
  const segments = published.split(SEPARATOR).map((segment) => segment.replace(RSS, '').trim());
  const names = segments.filter(isOutlet);
  const known = names.length > 1 ? names.find((name) => resembles(name, host)) : names[0];
  const isWhole = names.length === segments.length;
  return toOutlet(known ?? ((isWhole ? published : names.join(' - ')) || (published && host)));
}

/**
 * Returns the authors of an item and the source to name for it. Outlets that sign their own work are not authors.
 *
 * @param source what the item itself names as its source
 * @param outlet the publisher of the feed
 */
export function toCredits(authors: { name: string }[], source: unknown, outlet: Outlet) {
  // Two elements with the same name are one person.
  const people = new Map<string, { name: string }>();
  let signingOutlet: string | undefined;
  for (const author of authors) {
    const name = toName(author.name);
    const isPerson = !NOT_A_PERSON.test(name) && toKey(name) !== outlet.key;
    if (isPerson) people.set(name, { ...author, name });
    else signingOutlet ??= name;
  }
  return { authors: [...people.values()], attribution: source || outlet.attribution || signingOutlet };
}
