import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, baseOf, elementsOf, type HtmlElement } from '../page-feeds.js';
import { isBegin, isEnd } from './markers.js';
import type { Page, Piece } from './page.js';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Those that show articles. */
const TAGS = new Set(['hot-events', 'news-card', 'news-article']);

/** Why nothing can be written into a tag. */
export type Obstacle = 'not-closed' | 'markers' | 'in-link';

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

/** Whether a text is white space. Hard spaces may be written as "&nbsp;", or in the charset of the page. */
function isBlank({ sourceCodeLocation }: Node, page: Page): boolean {
  const { startOffset = 0, endOffset = 0 } = sourceCodeLocation ?? {};
  const { childNodes } = parseFragment(page.decode(page.text.slice(startOffset, endOffset)));
  return childNodes.every((node) => 'value' in node && node.value.trim() === '');
}

/** Whether a node is something that readers see while there is no news. A line break alone is not. */
function isFallback(node: Node, page: Page): boolean {
  if (node.nodeName === '#text') return !isBlank(node, page);
  if (!('tagName' in node)) return false;
  return !['br', 'script', 'template'].includes(node.tagName) && attributeOf(node, 'slot') === undefined;
}

function findJson({ childNodes }: HtmlElement, page: Page): string | undefined {
  const script = childNodes.find(
    (node): node is HtmlElement =>
      'tagName' in node &&
      node.tagName === 'script' &&
      /^\s*application\/json\s*$/i.test(attributeOf(node, 'type') ?? ''),
  );
  const text = script?.childNodes[0];
  return text && 'value' in text ? page.decode(text.value) : undefined;
}

/** Reads the attributes of a tag from its source, where the letters are those of the page's charset. */
function readAttributes(source: string, page: Page): Map<string, string> {
  const [element] = parseFragment(page.decode(source)).childNodes;
  const attrs = element && 'attrs' in element ? element.attrs : [];
  return new Map(attrs.map(({ name, value }) => [name, value]));
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

function toTag(element: HtmlElement, page: Page): Tag {
  const { startTag, startOffset, endOffset, startLine } = element.sourceCodeLocation!;
  const source = page.text.slice(startTag?.startOffset ?? startOffset, startTag?.endOffset ?? endOffset);
  return {
    name: element.tagName,
    line: startLine,
    attributes: readAttributes(source, page),
    json: findJson(element, page),
    ...findPlace(element, page),
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

/**
 * Finds the tags of a page that get their articles from an address or from JSON inside, and the address that relative ones
 * are resolved against.
 *
 * @param url of the page; '' if nobody knows
 */
export function findTags(page: Page, url: string): { tags: Tag[]; base: string } {
  const elements = elementsOf(parse(page.text, { sourceCodeLocationInfo: true }));
  const tags = elements
    .filter(({ tagName, sourceCodeLocation }) => TAGS.has(tagName) && sourceCodeLocation)
    .map((element) => toTag(element, page))
    .filter(({ attributes, json }) => attributes.get('src')?.trim() || json !== undefined);
  return { tags: withoutReplaced(tags), base: baseOf(elements, url) };
}
