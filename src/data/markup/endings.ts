import type { Block, Inline } from '../article.js';
import { canonicalUrl } from '../text/urls.js';
import { textOf } from './nodes.js';

type Link = Extract<Inline, { type: 'link' }>;

/** How many letters a footer has around its links. */
const MAX_WORDS = 100;
/** How many of them stand before the first link ("Bài viết", "The post"). */
const MAX_LEAD = 40;
/** How a link to the whole text begins. With other words it is one behind a whole sentence only. */
const MORE = /^[^a-zÀ-ỹ]*(?:đọc|xem|tiếp|chi tiết|continue|read|more|view)/i;
const SENTENCE_END = /[.!?…\])”"»]$/;

/** Returns an address without that in which its spellings differ. */
const toComparable = (url: string) =>
  canonicalUrl(url.replace(/#.*/, '')).replace(/^\w+:\/\/(?:www\.)?|\/$/g, '');

function linksIn(inlines: Inline[]): Link[] {
  return inlines.flatMap((inline) => {
    if (typeof inline === 'string' || inline.type === 'break') return [];
    return inline.type === 'link' ? inline : linksIn(inline.children);
  });
}

/** Removes a line break at the end. */
function endLine(inlines: Inline[]): Inline[] {
  const last = inlines.at(-1);
  return typeof last === 'object' && last.type === 'break' ? inlines.slice(0, -1) : inlines;
}

/**
 * Returns what is before the footer of a paragraph; undefined without a footer. It is known by its links, because
 * there are many languages: one to the article itself, one to a page that the address of the article begins with.
 */
function beforeFooter(inlines: Inline[], url: string): Inline[] | undefined {
  const page = toComparable(url);
  const isPage = (link: Link) => toComparable(link.url) === page;
  const isHome = (link: Link) => page.startsWith(`${toComparable(link.url)}/`);
  const links = linksIn(inlines);
  if (!links.some(isPage) || !links.some(isHome)) return undefined;
  const start = inlines.findIndex((inline) => linksIn([inline]).some((link) => isPage(link) || isHome(link)));
  const before = inlines.slice(0, start);
  const words = inlines.slice(start).filter((inline) => typeof inline === 'string');
  if (words.join('').length > MAX_WORDS) return undefined;
  const lead = before.at(-1);
  if (typeof lead !== 'string') return endLine(before);
  // Where a summary has lost its paragraphs, its last sentence is before the footer.
  const end = 1 + Math.max(...[...'.!?…]'].map((mark) => lead.lastIndexOf(mark)));
  if (lead.length - end > MAX_LEAD) return undefined;
  before.pop();
  return end ? [...before, lead.slice(0, end)] : endLine(before);
}

/**
 * Removes the footer that plugins put at the end of a text: "Bài viết … đã xuất hiện đầu tiên vào ngày …".
 *
 * @param url the address of the article
 */
export function withoutFooter(blocks: Block[], url: string): Block[] {
  const kept = [...blocks];
  for (let last = kept.at(-1); last?.type === 'paragraph'; last = kept.at(-1)) {
    const children = beforeFooter(last.children, url);
    if (!children) break;
    kept.pop();
    if (children.length) kept.push({ type: 'paragraph', children });
  }
  return kept;
}

/** Returns the link that an inline is, also where it is emphasized. */
function asLink(inline: Inline | undefined): Link | undefined {
  if (typeof inline !== 'object' || inline.type === 'break') return undefined;
  if (inline.type === 'link') return inline;
  return inline.children.length === 1 ? asLink(inline.children[0]) : undefined;
}

/**
 * Removes the link to the article itself at the end of a summary: "Đọc tiếp", "Continue reading". A link that is all
 * there is stays.
 *
 * @param url the address of the article
 */
export function withoutMoreLink(blocks: Block[], url: string): Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return blocks;
  const children = [...last.children];
  const tail = children.at(-1);
  if (typeof tail === 'string' && asLink(children.at(-2)) && !/[\p{L}\p{N}]/u.test(tail)) children.pop();
  const link = asLink(children.pop());
  if (!link || toComparable(link.url) !== toComparable(url)) return blocks;
  const rest = blocks.slice(0, -1);
  if (children.length === 0) return rest.length ? rest : blocks;
  const words = textOf(link.children);
  // A mark that the text was cut stays.
  if (!/\p{L}/u.test(words)) return blocks;
  const lead = children.at(-1)!;
  const isLine = typeof lead === 'object' && lead.type === 'break';
  if (!isLine && !MORE.test(words) && !SENTENCE_END.test(textOf(children).trimEnd())) return blocks;
  if (typeof lead === 'string') {
    const text = lead.trimEnd().replace(/[([«]$/, '');
    children[children.length - 1] = text.trimEnd();
  }
  const kept = endLine(children).filter(Boolean);
  return kept.length ? [...rest, { type: 'paragraph', children: kept }] : rest;
}
