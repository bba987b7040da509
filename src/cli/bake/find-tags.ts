import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { safeUrl } from '../../data/text/urls.js';
import { attributeOf, baseOf, elementsOf, type HtmlElement } from '../page-feeds.js';
import { isBegin, isEnd } from './markers.js';
import type { Page, Piece } from './page.js';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Those that show articles. */
const TAGS = new Set(['hot-events', 'news-card', 'news-article']);

/** Why nothing can be written into a tag. */
export type Obstacle = 'not-closed' | 'markers' | 'in-link' | 'server-code';

/** A tag of ours in a page. */
export interface Tag {
  name: string;
  line: number;
  attributes: Map<string, string>;
  /** The JSON inside, which counts more than an address. */
  json: string | undefined;
  /** What is between the two comments, or an empty piece to put them into; undefined where the author wrote a fallback. */
  place?: Piece & { hasComments: boolean };
  obstacle?: Obstacle;
}

/** What a page says about its tags. */
interface Tags {
  tags: Tag[];
  /** What relative addresses are resolved against; '' for nothing. */
  base: string;
  /** The address of the page, by preference the one that it calls its own; '' if nobody knows. */
  pageUrl: string;
}

const toPiece = ({ sourceCodeLocation }: Node): Piece => ({
  start: sourceCodeLocation?.startOffset ?? 0,
  end: sourceCodeLocation?.endOffset ?? 0,
});

/** Returns the start tag of an element, which a parser may have made up. */
const toStartTag = (element: HtmlElement): Piece => {
  const { startTag } = element.sourceCodeLocation ?? {};
  return startTag ? { start: startTag.startOffset, end: startTag.endOffset } : toPiece(element);
};

/** Whether a text is white space. Hard spaces may be written as "&nbsp;", or in the charset of the page. */
function isBlank(node: Node, page: Page): boolean {
  const { start, end } = toPiece(node);
  if (page.hasServerCode({ start, end })) return false;
  const { childNodes } = parseFragment(page.decode(page.text.slice(start, end)));
  return childNodes.every((node) => 'value' in node && node.value.trim() === '');
}

/** Whether a node is something that readers see while there is no news. A line break alone is not. */
function isFallback(node: Node, page: Page): boolean {
  if (node.nodeName === '#text') return !isBlank(node, page);
  if (!('tagName' in node)) return false;
  return !['br', 'script', 'template'].includes(node.tagName) && attributeOf(node, 'slot') === undefined;
}

/** Finds the script with JSON in a tag. */
const findScript = ({ childNodes }: HtmlElement): HtmlElement | undefined =>
  childNodes.find(
    (node): node is HtmlElement =>
      'tagName' in node &&
      node.tagName === 'script' &&
      /^\s*application\/json\s*$/i.test(attributeOf(node, 'type') ?? ''),
  );

/** Reads the JSON of a script; undefined if it is blank, which counts as none. */
function readJson(script: HtmlElement | undefined, page: Page): string | undefined {
  const text = script?.childNodes[0];
  return text && 'value' in text ? page.decode(text.value).trim() || undefined : undefined;
}

/** Reads the attributes of an element from its source, where the letters are those of the page's charset. */
function readAttributes(element: HtmlElement, page: Page): HtmlElement['attrs'] {
  const { start, end } = toStartTag(element);
  const [read] = parseFragment(page.decode(page.text.slice(start, end))).childNodes;
  return read && 'attrs' in read ? read.attrs : [];
}

/** Whether an element is part of a link. A link inside would end that one, for a parser. */
function isInLink(element: HtmlElement): boolean {
  let parent = element.parentNode;
  while (parent && 'tagName' in parent && parent.tagName !== 'a') parent = parent.parentNode;
  return parent?.nodeName === 'a';
}

/** Finds the place in a tag for what is baked: between the comments of the last time, else behind an empty start tag. */
function findPlace(element: HtmlElement, page: Page): Pick<Tag, 'place' | 'obstacle'> {
  const { childNodes, sourceCodeLocation } = element;
  const { startTag, endTag } = sourceCodeLocation!;
  if (!startTag || !endTag) return { obstacle: 'not-closed' };
  if (isInLink(element)) return { obstacle: 'in-link' };
  const comments = childNodes.flatMap((node) => (node.nodeName === '#comment' && 'data' in node ? node : []));
  const begins = comments.filter(({ data }) => isBegin(data));
  const ends = comments.filter(({ data }) => isEnd(data));
  if (!begins.length && !ends.length) {
    if (childNodes.some((node) => isFallback(node, page))) return {};
    return { place: { start: startTag.endOffset, end: startTag.endOffset, hasComments: false } };
  }
  const start = begins[0]?.sourceCodeLocation?.endOffset ?? Infinity;
  const end = ends[0]?.sourceCodeLocation?.startOffset ?? 0;
  if (begins.length !== 1 || ends.length !== 1 || start > end) return { obstacle: 'markers' };
  return { place: { start, end, hasComments: true } };
}

/** Whether a server writes a part of what says where the articles are. */
const isWrittenByServer = (element: HtmlElement, script: HtmlElement | undefined, page: Page): boolean =>
  page.hasServerCode(toStartTag(element)) || (script !== undefined && page.hasServerCode(toPiece(script)));

/** Returns a tag if it says, or lets a server say, where its articles are. */
function toTag(element: HtmlElement, page: Page): Tag | undefined {
  const script = findScript(element);
  const attrs = readAttributes(element, page);
  const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
  const json = readJson(script, page);
  const isUnknown = isWrittenByServer(element, script, page);
  const hasSource =
    json !== undefined || (isUnknown ? attributes.has('src') || script : attributes.get('src')?.trim());
  if (!hasSource) return undefined;
  const found = findPlace(element, page);
  return {
    name: element.tagName,
    line: element.sourceCodeLocation!.startLine,
    attributes,
    json,
    ...(found.place && isUnknown ? { obstacle: 'server-code' } : found),
  };
}

/** Leaves out tags that stand in what another one replaces. */
function withoutReplaced(tags: Tag[]): Tag[] {
  let end = 0;
  return tags.filter(({ place }) => {
    if (!place) return true;
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
}

/** Finds the address of a page: its canonical one wins, as in `exclude-current` of the elements. */
function findPageUrl(links: HtmlElement[], base: string, url: string): string {
  const canonical = links.find((element) => /(^|\s)canonical(\s|$)/i.test(attributeOf(element, 'rel') ?? ''));
  return (canonical && safeUrl(attributeOf(canonical, 'href'), base)) ?? url;
}

/**
 * Finds the tags of a page that get their articles from an address or from JSON inside, and the addresses of the page.
 *
 * @param url of the page; '' if nobody knows
 */
export function findTags(page: Page, url: string): Tags {
  const elements = elementsOf(parse(page.text, { sourceCodeLocationInfo: true })).filter(
    ({ sourceCodeLocation }) => sourceCodeLocation,
  );
  const tags = elements
    .filter(({ tagName }) => TAGS.has(tagName))
    .flatMap((element) => toTag(element, page) ?? []);
  // Half an address is worse than none.
  const heads = elements
    .filter(({ tagName }) => tagName === 'base' || tagName === 'link')
    .filter((element) => !page.hasServerCode(toStartTag(element)))
    .map((element) => ({ ...element, attrs: readAttributes(element, page) }));
  const base = baseOf(heads, url);
  return { tags: withoutReplaced(tags), base, pageUrl: findPageUrl(heads, base, url) };
}
