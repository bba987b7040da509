import type { Picture } from '../article.js';
import { isElement, textOf, type Element } from '../markup/nodes.js';
import { childrenOf, textIn } from '../markup/xml.js';
import { asText, firstOwn, own } from '../own.js';
import { endsAsPicture } from '../text/picture-urls.js';
import { toPicture, toPixels } from '../to-picture.js';
import { toSummary } from './item.js';
import { relationOf } from './links.js';

/** Elements that may be the picture of an item, the best first. */
const NAMES = ['media:content', 'media:thumbnail', 'itunes:image', 'image', 'enclosure', 'link', 'atom:link'];
/** Elements that lead to files of any kind. */
const FILE = /^enclosure$|link$/;
const NO_FILE = /^(?:alternate|self)$|icon/;

/** Returns an address in an attribute, in an element (as in the image of a channel), or as text. */
function addressOf(media: Element): unknown {
  const text = textOf(media.children.filter((child) => !isElement(child))).trim();
  const written = text.includes('/') && !/\s/.test(text) ? text : '';
  return firstOwn(media.attributes, 'url', 'href', 'src') ?? (textIn(media, 'url') || written);
}

/** What the feed says of a file. */
const kindOf = ({ attributes }: Element) =>
  ['type', 'medium', 'width'].map((name) => asText(own(attributes, name))).join(' ');

/** Returns whether something is a picture by its address, else by what the feed says of it. */
function isPicture(media: Element, address: unknown): boolean {
  const kind = kindOf(media);
  const isFile = FILE.test(media.name);
  if (media.name.endsWith('link') && NO_FILE.test(relationOf(media))) return false;
  if (endsAsPicture(address)) return true;
  return isFile ? /image/i.test(kind) : !/video|audio|application|text|document|executable/i.test(kind);
}

/** Returns whether something may as well be the page of a film: an address is all that the feed says of it. */
const isUnsure = (media: Element) =>
  media.name === NAMES[0] && !endsAsPicture(addressOf(media)) && !kindOf(media).trim();

function readMedia(media: Element, base: string): Picture | undefined {
  const src = addressOf(media);
  if (!isPicture(media, src)) return undefined;
  const { width, height } = media.attributes;
  const caption = toSummary(textIn(media, 'media:description'));
  const credit = textIn(media, 'media:credit');
  return toPicture({ src, width, height, caption, credit }, media.base ?? base);
}

/** Pictures of this width fill a card. */
const CARD_WIDTH = 400;

/**
 * Returns the children that may be the picture. A group has one picture in several sizes: the largest comes first. Elsewhere,
 * those that are too small for a card come last.
 */
function mediaIn(parent: Element): Element[] {
  const isGroup = parent.name === 'media:group';
  const widthOf = ({ attributes }: Element) => {
    const width = toPixels(own(attributes, 'width'));
    return isGroup ? width || 0 : Math.min(width || CARD_WIDTH, CARD_WIDTH);
  };
  return childrenOf(parent, ...NAMES).sort((one, other) => widthOf(other) - widthOf(one));
}

/** Returns the first valid picture of an item, by the order of the names. */
export function pictureOf(item: Element, base: string): Picture | undefined {
  const parents = [item, ...childrenOf(item, 'media:group')];
  // A film may have its picture inside.
  const contents = parents.flatMap((parent) => childrenOf(parent, 'media:content'));
  const rank = (media: Element) => (isUnsure(media) ? NAMES.length : NAMES.indexOf(media.name));
  const candidates = [...parents, ...contents].flatMap(mediaIn);
  for (const media of candidates.sort((one, other) => rank(one) - rank(other))) {
    const picture = readMedia(media, base);
    if (picture) return picture;
  }
  return undefined;
}
