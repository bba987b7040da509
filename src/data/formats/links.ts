import { isElement, type Child, type Element } from '../markup/nodes.js';
import { childrenOf, contentOf } from '../markup/xml.js';
import { asText, own } from '../own.js';
import { safeUrl } from '../text/urls.js';

/** Atom names relations by a word, or by the address of that word in the registry. */
const REGISTRY = /^https?:\/\/(?:www\.)?iana\.org\/assignments\/(?:link-)?relations?\//;
const WEB_PAGE = /^(?:text\/html|application\/xhtml)/i;
const FEED = /^application\/(?:rss|atom|rdf)\+xml/i;

/** Returns what a link leads to, as a word in lower case; "alternate" is the page of a feed or an item. */
export const relationOf = ({ attributes }: Element): string =>
  asText(own(attributes, 'rel')).trim().toLowerCase().replace(REGISTRY, '') || 'alternate';

/** Of several pages, those of the web come first, then those of unknown type; PDF, JSON and the like come last. */
function rankOf(link: Element): number {
  const type = asText(own(link.attributes, 'type')).trim();
  // HTML has lists of relations, and some write them here.
  if (!relationOf(link).split(/\s+/).includes('alternate') || FEED.test(type)) return Infinity;
  if (!type) return 1;
  return WEB_PAGE.test(type) ? 0 : 2;
}

/** Returns the first valid address that is the text of a child with one of these names. */
export function addressIn(element: Element, base: string, ...names: string[]): string | undefined {
  for (const child of childrenOf(element, ...names)) {
    const url = safeUrl(contentOf(child), child.base ?? base);
    if (url) return url;
  }
  return undefined;
}

/** Returns the address of a link: in an attribute, in its text, or behind it, as tools for HTML leave it. */
function addressOf(link: Element, next: Child | undefined, base: string): string | undefined {
  const behind = typeof next === 'string' && /^\s*http/i.test(next) ? next : '';
  const address = own(link.attributes, 'href') || contentOf(link) || behind;
  return safeUrl(address, link.base ?? base);
}

/** Returns the first valid address of the best rank among the links of that name to a page. */
function linkTo({ children }: Element, name: string, base: string): string | undefined {
  let best: string | undefined;
  let bestRank = Infinity;
  for (let at = 0; at < children.length; at++) {
    const link = children[at]!;
    if (!isElement(link) || link.name !== name) continue;
    const rank = rankOf(link);
    const url = rank < bestRank ? addressOf(link, children[at + 1], base) : undefined;
    if (!url) continue;
    best = url;
    bestRank = rank;
  }
  return best;
}

/**
 * Returns the address of the page of a feed, an entry, a channel or an item. Other links lead to the feed itself, to
 * sources, comments or pictures.
 */
export function pageOf(element: Element, base: string): string | undefined {
  // Feedburner replaces the address by one that counts readers, and keeps the true one.
  return (
    addressIn(element, base, 'feedburner:origlink') ??
    linkTo(element, 'link', base) ??
    linkTo(element, 'atom:link', base)
  );
}
