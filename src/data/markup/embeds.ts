import type { Block } from '../article.js';
import { asText, firstOwn, own } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import { safeUrl } from '../text/urls.js';
import { findElements, NO_ATTRIBUTES, textOf, type Child, type Element } from './nodes.js';
import { isUnseen, lazyAddresses } from './pictures.js';

/** Pages of what elements such as `<lite-youtube>` and `<amp-twitter>` only name by its number. */
const PAGES = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  dailymotion: 'https://www.dailymotion.com/video/',
  twitter: 'https://twitter.com/i/status/',
  instagram: 'https://www.instagram.com/p/',
};
const NUMBERS = ['videoid', 'data-videoid', 'video-id', 'data-tweetid', 'data-shortcode'];

function playerPageOf({ name, attributes }: Element): string {
  const page = asText(own(PAGES, name.replace(/^(?:amp|lite)-/, '')));
  const number = asText(firstOwn(attributes, ...NUMBERS));
  return page && number && page + encodeURIComponent(number);
}

const ADDRESSES = [
  'data-href',
  'data-instgrm-permalink',
  'data-oembed-url',
  'cite',
  'data',
  'src',
  'url',
  'href',
  'value',
];

/** Films for a player that no browser has any more. */
const FLASH = /\.swf(?:[?#]|$)/i;

/** Returns where something embedded is, also where a script was to load it late. */
function addressOf(element: Element, url: string): string | undefined {
  const { attributes, base = url } = element;
  const written = ADDRESSES.map((name) => own(attributes, name));
  // Players that wait for a click have a page with a link in place of their address.
  const [, linked] = /href=["']?([^"'\s>]+)/.exec(asText(own(attributes, 'srcdoc'))) ?? [];
  return [playerPageOf(element), ...lazyAddresses(attributes), ...written, linked]
    .map((address) => safeUrl(address, base))
    .find((address) => address && !FLASH.test(address));
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
const SNIPPET = /\bfb[:-](?:post|video)|embed|(?:instagram|text-post)-media|twitter-(?:tweet|video)/i;
const PLAYER = /^(?:embed|iframe|video|audio|oembed|object|amp-(?!img).*|lite-.*)$/;
const LINK_OR_PLAYER = new RegExp(`${PLAYER.source}|^a$`);

/** Adds what its script would have shown to such an element, unless a link or a player in it leads there. */
export function withEmbed(element: Element, url: string): Element {
  const { name, attributes, children } = element;
  if (attributes === NO_ATTRIBUTES) return element;
  const isSnippet =
    SNIPPET.test(asText(own(attributes, 'class')) || name) || own(attributes, 'data-oembed-url');
  if (!isSnippet) return element;
  const text = textOf(children).trim();
  const links = findElements([element], LINK_OR_PLAYER);
  // WordPress leaves the bare address in the text.
  const isAddress = /^https?:\/\/\S+$/i.test(text);
  const linked = text ? isAddress && text : links[0] && addressOf(links[0], url);
  const address = addressOf(element, url) ?? linked;
  const leadsThere = (link: Element) =>
    link.name !== 'a' || (textOf(link.children).trim() && addressOf(link, url) === address);
  if (!address || links.some(leadsThere)) return element;
  const player = { name: 'embed', attributes: { url: address }, children: [] };
  return { ...element, children: isAddress ? [player] : [...children, player] };
}

/** Makes links of the players in what becomes a line, such as a heading or the cells of a table. */
export const embedsIn = (children: Child[], context: { url: string }): Block[] =>
  findElements(children, PLAYER).flatMap((player) => toEmbed(player, context));
