import type { Picture } from '../article.js';
import { asText, own } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import { EMOJI_URL, endsAsPicture, pictureUrl } from '../text/picture-urls.js';
import { MAX_TRACKER_PX, toPicture, toPixels, toSrcset } from '../to-picture.js';
import { isElement, NO_ATTRIBUTES, type Child, type Element } from './nodes.js';

type Attributes = Element['attributes'];

/** Elements that are pictures. */
export const PICTURE = /^(?:img|amp-(?:img|anim))$/;

/** Attributes in which scripts that load late keep the address: data-src, data-original, nitro-lazy-src, lazysrc … */
const LAZY = /(?:-\w*|^_|lazy_?)(?:src|lazy(?:-?load)?|echo)$|original$/;
const NOT_THE_PICTURE = /fallback|placeholder|error|-low/;
const LIKE_ADDRESS = /^\s*[^\s[{<]*[/.]/;
/** An address that is complete, but for its scheme. */
export const ABSOLUTE = /^\s*(?:https?:)?\/\//i;

const valuesOf = (attributes: Attributes, names: RegExp): string[] =>
  Object.keys(attributes)
    .filter((name) => names.test(name) && !NOT_THE_PICTURE.test(name))
    .map((name) => asText(own(attributes, name)));

/** Returns the addresses that an element of a lazy loader is to be loaded from. */
export const lazyAddresses = (attributes: Attributes): string[] =>
  valuesOf(attributes, LAZY).filter((value) => LIKE_ADDRESS.test(value));

/** Returns what attributes with a dash say that ends as the address of a picture: data-large-file, data-full-url … */
const otherAddresses = (attributes: Attributes): string[] => valuesOf(attributes, /-/).filter(endsAsPicture);

/** Returns the absolute addresses of pages that attributes with a dash have: data-href, data-instgrm-permalink … */
export const otherPages = (attributes: Attributes): string[] =>
  valuesOf(attributes, /-/).filter((value) => ABSOLUTE.test(value) && !endsAsPicture(value));

/** Returns the candidates that can be shown: those of a lazy loader, else its own, else those of `<picture>`. */
function srcsetOf(attributes: Attributes, url: string): string {
  // "srcset" alone comes last, for a placeholder may stand there.
  const written = [...valuesOf(attributes, /-\w*srcset$/), own(attributes, 'srcset')];
  return written.map((srcset) => toSrcset(srcset, url)).find(Boolean) ?? '';
}

/** No honest style is longer. */
const MAX_STYLE = 500;
const styleOf = (attributes: Attributes) => asText(own(attributes, 'style')).slice(0, MAX_STYLE);

/** Returns whether an element says that nobody is to see it. */
export const isHidden = (attributes: Attributes): boolean =>
  attributes !== NO_ATTRIBUTES &&
  (own(attributes, 'hidden') !== undefined || /display\s*:\s*none/i.test(styleOf(attributes)));

/** What nobody sees for a while. */
const UNSEEN = /(?:^|[^-])visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d]*[1-9])|:\s*-\d{4}|clip\s*:\s*rect/i;

const PX_OF_EM = 16;
const STYLED_SIZE = /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[\d.]+\s*(?:px|r?em|[;!]|$)/gi;

/** Returns every width and height in pixels that the attributes and the style of an element name. */
function sizesOf(attributes: Attributes): number[] {
  // Most have no style, for which an iterator takes ten times as long.
  const declared = styleOf(attributes).match(STYLED_SIZE) ?? [];
  const styled = declared.map((size) => Number(/[\d.]+/.exec(size)) * (/em/i.test(size) ? PX_OF_EM : 1));
  const [width, height] = [own(attributes, 'width'), own(attributes, 'height')].map(toPixels);
  return [width!, height!, ...styled].filter((size) => size >= 0);
}

/** In AMP, sizes of what fills the width only say its shape. */
const isResponsive = (attributes: Attributes): boolean => own(attributes, 'layout') === 'responsive';

/** Returns whether nobody is to see something embedded: it is hidden, tiny, or out of sight and not to be loaded late. */
export const isUnseen = (attributes: Attributes): boolean =>
  isHidden(attributes) ||
  (!isResponsive(attributes) && Math.min(...sizesOf(attributes)) <= MAX_TRACKER_PX) ||
  (UNSEEN.test(styleOf(attributes)) && !lazyAddresses(attributes).length);

const MAX_ICON_PX = 32;
/** No emoji, icon or face beside a text is larger; what is larger may be called so, but is a photo. */
const MAX_ORNAMENT_PX = 128;

const EMOJI_CLASS = /emoji|smil(?:ey|ie)|emoticon|joypixels|latex/i;
const ORNAMENT_CLASS = /(?:^|[\s_-])(?:ico(?:n|ns)?|avatar)(?:$|[\s_-])/i;
/** The name of a file that draws an icon. */
const ICON_FILE = /(?:\/icons?[-_\d][^/]*|[-_/]icons?\d*)\.(?:png|gif|svg)$/i;
const ONLY_EMOJI =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\s)+$/u;

function isEmoji(attributes: Attributes, addresses: unknown[]): boolean {
  const written = addresses.map(asText).join(' ');
  // Nobody sends emoji as photographs.
  const says = /\.jpe?g/i.test(written) ? '' : asText(own(attributes, 'alt'));
  return (
    EMOJI_CLASS.test(asText(own(attributes, 'class'))) || EMOJI_URL.test(written) || ONLY_EMOJI.test(says)
  );
}

/**
 * Reads a picture as HTML has it, wherever a lazy loader keeps its address.
 *
 * @returns what an emoji says, as text; undefined for what nobody is to see, icons, and faces
 */
export function readImage({ attributes, base }: Element, articleUrl: string): Picture | string | undefined {
  // AMP has these for what it shows before or in place of another picture.
  const role = own(attributes, 'placeholder') ?? own(attributes, 'fallback');
  if (role !== undefined || isHidden(attributes)) return undefined;
  const url = base ?? articleUrl;
  const srcset = srcsetOf(attributes, url);
  const original = own(attributes, 'src');
  const addresses = [...lazyAddresses(attributes), original, ...otherAddresses(attributes)];
  const sizes = sizesOf(attributes);
  const isLarge = Math.max(...sizes) > MAX_ORNAMENT_PX;
  if (!isLarge && isEmoji(attributes, addresses)) return toPlainText(own(attributes, 'alt'));
  const candidates = [...addresses, /\S+/.exec(srcset)?.[0]];
  const src = candidates.find((address) => pictureUrl(address, url));
  // Before a lazy loader has run, style and size are those of a placeholder.
  const isLazy = src !== original || isResponsive(attributes);
  const smallest = Math.min(...sizes);
  const isPlaceholder = isLazy && smallest <= (isResponsive(attributes) ? MAX_ICON_PX : MAX_TRACKER_PX);
  const isIcon = !isPlaceholder && smallest <= MAX_ICON_PX;
  const isOrnament =
    !isLarge && (ORNAMENT_CLASS.test(asText(own(attributes, 'class'))) || ICON_FILE.test(asText(src)));
  if (isIcon || isOrnament || (!isLazy && UNSEEN.test(styleOf(attributes)))) return undefined;
  return toPicture({ ...attributes, ...(isPlaceholder && { width: '', height: '' }), src, srcset }, url);
}

/** Returns whether a picture stands in for a lazy one, and does not count those without scripts. */
export function isStandIn(image: Element, url: string): boolean {
  const picture = readImage(image, url);
  return typeof picture === 'object' && endsAsPicture(picture.src);
}

/** Gives the pictures of a `<picture>` that have no address of their own the candidates of its sources. */
export function withSources(children: Child[], url: string): Child[] {
  const sources = children.filter(isElement).filter(({ name }) => name === 'source');
  // Those for some screens only may be cut differently.
  const anywhere = sources.filter(({ attributes }) => !own(attributes, 'media'));
  const srcset = [...anywhere, ...sources]
    .map(({ attributes, base }) => srcsetOf(attributes, base ?? url))
    .find(Boolean);
  if (!srcset) return children;
  return children.map((child) => {
    const isEmpty = isElement(child) && PICTURE.test(child.name) && !readImage(child, url);
    return isEmpty ? { ...child, attributes: { ...child.attributes, 'data-srcset': srcset } } : child;
  });
}
