import type { Block } from '../article.js';
import { asText, firstOwn, own } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import { COUNTER } from '../text/picture-urls.js';
import { safeUrl } from '../text/urls.js';
import { findElements, NO_ATTRIBUTES, textOf, type Child, type Element } from './nodes.js';
import { PLAYER } from './meanings.js';
import { ABSOLUTE, isUnseen, lazyAddresses, otherPages } from './pictures.js';

/** Pages of what elements such as `<lite-youtube>` and `<div class="youtube-player">` only name by its number. */
const PAGES = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  dailymotion: 'https://www.dailymotion.com/video/',
  tweet: 'https://twitter.com/i/status/',
  instagram: 'https://www.instagram.com/p/',
  tiktok: 'https://www.tiktok.com/embed/v2/',
  telegram: 'https://t.me/',
  flourish: 'https://public.flourish.studio/',
  infogram: 'https://infogram.com/',
};
const SITE = new RegExp(Object.keys(PAGES).join('|'));
const NUMBERS = [
  'videoid',
  'data-videoid',
  'video-id',
  'data-video-id',
  'data-tweetid',
  'data-tweet-id',
  'data-shortcode',
  'data-telegram-post',
  'data-embed',
  'data-id',
  'data-src',
];
const NUMBER = /^[\w-]+(?:\/[\w-]+)?(?=\?|$)/;

/** Returns the page of what an element, its class or the attribute with the number names. */
function playerPageOf({ name, attributes }: Element): string {
  const key = NUMBERS.find((attribute) => own(attributes, attribute)) ?? '';
  const [site = ''] = SITE.exec(`${name} ${asText(own(attributes, 'class'))} ${key}`) ?? [];
  const [number] = NUMBER.exec(asText(own(attributes, key))) ?? [];
  return site && number ? asText(own(PAGES, site)) + number : '';
}

const ADDRESSES = ['cite', 'data', 'src', 'url', 'href'];
/** Names of parameters that are addresses. */
const FILM = /^(?:movie|src|url|filename)$/i;

/** Films for a player that no browser has any more. */
const FLASH = /\.swf(?:[?#]|$)/i;

/** Returns where something embedded is, also where a script was to load it late. */
function addressOf(element: Element, url: string): string | undefined {
  const { attributes, base = url } = element;
  const names = FILM.test(asText(own(attributes, 'name'))) ? [...ADDRESSES, 'value'] : ADDRESSES;
  // Players that wait for a click have a page with a link in place of their address, those of Elementor have settings.
  const settings = asText(firstOwn(attributes, 'srcdoc', 'data-settings'));
  const [, linked = ''] = /(?:href=["']?|_url":"(?=http))([^"'\s>]+)/.exec(settings) ?? [];
  const named = names.map((name) => asText(own(attributes, name)));
  const written = [...lazyAddresses(attributes), ...named, linked.replace(/\\/g, '')];
  const complete = written.filter((address) => ABSOLUTE.test(address));
  return [...complete, playerPageOf(element), ...written, ...otherPages(attributes)]
    .map((address) => safeUrl(address, base))
    .find((address) => address && !FLASH.test(address) && !COUNTER.test(address));
}

/** Makes a link of a player, which cannot be drawn. */
export function toEmbed(element: Element, { url: base }: { url: string }): Block[] {
  const { attributes, children } = element;
  const sources = [element, ...findElements(children, /^(source|a|param)$/)];
  const url = sources.map((source) => addressOf(source, base)).find(Boolean);
  if (!url || isUnseen(attributes)) return [];
  const title = toPlainText(own(attributes, 'title')) || new URL(url).host;
  return [{ type: 'embed', url, title }];
}

/** Returns what an `<object>` shows where it is not drawn: what stands in it for that, if it leads anywhere. */
export function fallbackOf(object: Element, url: string): Element {
  const inside = findElements(object.children, /^(a|iframe|video|audio|img|embed)$/);
  return { ...object, name: inside.some((part) => addressOf(part, url)) ? 'div' : 'embed' };
}

/** Names and classes of what networks and editors write for a script that is to put the post or the film there. */
const SNIPPET =
  /\bfb[:-](?:post|page|video)|embed|pb_feed|(?:video|audio|media|tube|jw)[-_]?player|widget-video|(?:instagram|text-post)-media|twitter-(?:tweet|video)/i;
/** Attributes that only such elements have. */
const PLAYER_ATTRIBUTES = ['data-oembed-url', 'data-vid', 'data-video-id', 'data-embed'];
const LINK_OR_PLAYER = new RegExp(`${PLAYER.source}|^a$`);

const toPlayer = (url: string): Element => ({ name: 'embed', attributes: { url }, children: [] });

/** Adds what its script would have shown to such an element, unless a link or a player in it leads there. */
export function withEmbed(element: Element, url: string): Element {
  const { name, attributes, children } = element;
  if (attributes === NO_ATTRIBUTES) return element;
  const kind = asText(own(attributes, 'class')) || name;
  if (!SNIPPET.test(kind) && !firstOwn(attributes, ...PLAYER_ATTRIBUTES)) return element;
  const text = textOf(children).trim();
  const links = findElements([element], LINK_OR_PLAYER);
  // WordPress leaves the bare address in the text.
  const isAddress = /^https?:\/\/\S+$/i.test(text);
  const linked = text ? isAddress && text : links[0] && addressOf(links[0], url);
  const address = addressOf(element, url) ?? linked;
  const leadsThere = (link: Element) =>
    link.name !== 'a' || (textOf(link.children).trim() && addressOf(link, url) === address);
  if (!address || links.some(leadsThere)) return element;
  return { ...element, children: isAddress ? [toPlayer(address)] : [...children, toPlayer(address)] };
}

const GIST = /^https:\/\/gist\.github\.com\/[^.?]+/;

/** Returns what a script would have shown in its own place, as those of Telegram and GitHub do. */
export function behindScript(script: Element): Element[] {
  const [gist] = GIST.exec(asText(own(script.attributes, 'src'))) ?? [];
  const page = gist ?? playerPageOf(script);
  return page ? [toPlayer(page)] : [];
}

/** Makes links of the players in what becomes a line, such as a heading or the cells of a table. */
export const embedsIn = (children: Child[], context: { url: string }): Block[] =>
  findElements(children, PLAYER).flatMap((player) => toEmbed(player, context));
