import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { toPlainText } from '../data/text/normalize.js';
import { safeUrl } from '../data/text/urls.js';

type Node = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** The types by which pages announce feeds. */
const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|json)\s*(?:;|$)/i;
/** WordPress announces the page itself as JSON, too. */
const IS_PAGE = /\/wp-json\/wp\/v2\//;
const MAX_FEEDS = 5;

/** A feed that a page announces. */
export interface PageFeed {
  url: string;
  /** What the page calls it; '' if it does not say. */
  title: string;
}

const isHtml = ({ namespaceURI }: HtmlElement) => String(namespaceURI) === 'http://www.w3.org/1999/xhtml';

/** Lists the HTML elements of a parsed page in its order. What stands in a `<template>` is not part of the page. */
export function elementsOf(root: Node): HtmlElement[] {
  const elements: HtmlElement[] = [];
  // Not recursive: pages may be nested deeper than the stack.
  const rest: Node[] = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if ('tagName' in node && isHtml(node)) elements.push(node);
    const children = 'childNodes' in node ? node.childNodes : [];
    for (let at = children.length - 1; at >= 0; at--) rest.push(children[at]!);
  }
  return elements;
}

/** Returns the value of an attribute, or undefined. */
export const attributeOf = ({ attrs }: HtmlElement, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;

/** Returns the address that relative ones of a page are resolved against; '' if there is none. */
export function baseOf(elements: HtmlElement[], url = ''): string {
  const base = elements.find(
    ({ tagName, attrs }) => tagName === 'base' && attrs.some(({ name }) => name === 'href'),
  );
  return (base && safeUrl(attributeOf(base, 'href'), url)) ?? url;
}

/**
 * Finds the feeds that a web page announces.
 *
 * @param url of the page
 */
export function findFeeds(html: string, url: string): PageFeed[] {
  const elements = elementsOf(parse(html));
  const base = baseOf(elements, url);
  const links = elements.filter(
    (element) =>
      element.tagName === 'link' &&
      /(?:^|\s)alternate(?:\s|$)/i.test(attributeOf(element, 'rel') ?? '') &&
      FEED_TYPE.test(attributeOf(element, 'type')?.trim() ?? ''),
  );
  const feeds = new Map<string, PageFeed>();
  for (const link of links) {
    const address = safeUrl(attributeOf(link, 'href'), base);
    if (!address || IS_PAGE.test(address) || feeds.has(address)) continue;
    feeds.set(address, { url: address, title: toPlainText(attributeOf(link, 'title')) });
  }
  return [...feeds.values()].slice(0, MAX_FEEDS);
}
