import { asText, own } from '../own.js';
import { NO_ATTRIBUTES, type Element } from './nodes.js';

const SECTIONS = ['div', 'section', 'article', 'aside', 'header', 'footer', 'address', 'center', 'summary'];
/** Parts of lists, tables and figures. They only count as paragraphs where they are read on their own. */
const PARTS = ['dt', 'dd', 'li', 'caption', 'figcaption', 'tr', 'th', 'td'];

/** What AMP pages show of other sites (`<amp-vimeo>`), and small scripts only when it is asked for (`<lite-vimeo>`). */
const SITES = ['youtube', 'vimeo', 'dailymotion', 'twitter', 'facebook', 'instagram', 'tiktok'];
const PREFIXES = ['', 'amp-', 'lite-'];

/** The elements of each meaning. Of elements that are not listed, only the text counts. */
const NAMES = {
  strong: ['strong', 'b'],
  emphasis: ['emphasis', 'em', 'i', 'cite'],
  code: ['code', 'kbd', 'samp'],
  mark: ['mark'],
  deleted: ['deleted', 'del', 's', 'strike'],
  sub: ['sub'],
  sup: ['sup'],
  link: ['link', 'a'],
  break: ['break', 'br'],
  rule: ['rule', 'hr'],
  heading: ['heading', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  list: ['list', 'ul', 'ol'],
  quote: ['quote', 'blockquote'],
  figure: ['figure'],
  img: ['img', 'anim'],
  picture: ['picture'],
  noscript: ['noscript'],
  table: ['table'],
  pre: ['pre'],
  embed: ['embed', 'iframe', 'video', 'audio', 'oembed', ...SITES],
  object: ['object'],
  // AMP has advertisements in these. The later meaning of a name counts.
  dropped: ['amp-ad', 'amp-embed', 'script', 'style', 'template', 'svg', 'math', 'textarea', 'title'],
  paragraph: ['paragraph', 'p', ...SECTIONS, ...PARTS],
};

/** What an element means. Most are the names of blocks and inlines. */
export type Meaning = keyof typeof NAMES;

const meanings = new Map<string, Meaning>();
for (const [meaning, names] of Object.entries(NAMES)) {
  for (const name of names) {
    for (const prefix of PREFIXES) meanings.set(prefix + name, meaning as Meaning);
  }
}

/** The names of whatever plays or shows something of another page. */
export const PLAYER = new RegExp(`^(?:(?:amp-|lite-)?(?:${NAMES.embed.join('|')})|object)$`);

/** What editors put around a picture and its caption: WordPress, Joomla, Blogger, VnExpress; VCCorp says so in `type`. */
const CAPTIONED = /\b(?:wp-caption|img_caption|tr-caption-container|tplCaption)(?:\s|$)/;

/** Returns whether an element is a figure by what its class or type says. */
export const isCaptioned = ({ attributes }: Element): boolean =>
  attributes !== NO_ATTRIBUTES &&
  (own(attributes, 'type') === 'Photo' || CAPTIONED.test(asText(own(attributes, 'class'))));

/** Returns the meaning of an element, or undefined if it has none. */
export function meaningOf(element: Element): Meaning | undefined {
  const meaning = meanings.get(element.name);
  const mayHaveCaption = meaning === 'paragraph' || meaning === 'table';
  return mayHaveCaption && isCaptioned(element) ? 'figure' : meaning;
}
