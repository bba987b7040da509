import { safeUrl } from '../text/urls.js';

/**
 * The prefix by which formats ask for the names of each namespace. Publishers write the addresses with http or https,
 * with or without a slash at the end, and in other cases.
 */
const PREFIXES = new Map(
  Object.entries({
    'purl.org/rss/1.0': 'rss',
    'my.netscape.com/rdf/simple/0.9': 'rss',
    'w3.org/2005/atom': 'atom',
    'purl.org/atom/ns': 'atom',
    'w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
    'purl.org/dc/elements/1.1': 'dc',
    'purl.org/dc/terms': 'dcterms',
    'purl.org/rss/1.0/modules/content': 'content',
    'search.yahoo.com/mrss': 'media',
    'rssboard.org/media-rss': 'media',
    'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
    'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
    'w3.org/1999/xhtml': 'xhtml',
    'w3.org/2000/svg': 'xhtml',
    'w3.org/1998/math/mathml': 'xhtml',
  }),
);

/** These are in the namespace of their feed, even where their default namespace is another by mistake. */
const FRAME = /^(rss|\w+:rdf|channel|item|feed|entry)$/;
/** Longer addresses are no base: each address in the feed would be as long. */
const MAX_BASE_LENGTH = 2000;

/** What prefixes mean in a part of a document, and what relative addresses are resolved against. */
export interface Scope {
  outer: Scope | undefined;
  /** The prefix of the format of the document itself. Its names are asked for without a prefix. */
  ownPrefix: string;
  /** The address of the document. */
  url: string;
  /** What `xml:base` says. */
  base: string | undefined;
  /** Our prefixes by those that are declared here. */
  declared: Map<string, string>;
  /** Names as formats ask for them, by the written ones. A feed has few. */
  names: Map<string, string>;
}

const createScope = (url: string, outer?: Scope, ownPrefix = ''): Scope => ({
  outer,
  ownPrefix,
  url,
  base: outer?.base,
  declared: new Map(),
  names: new Map(),
});

/** Creates the scope around the outermost element of a document. */
export const documentScope = (url: string): Scope => createScope(url);

/**
 * Returns our prefix for a namespace. That of an unknown one begins as no written prefix can, but that of `<x:rss>` is the
 * format's own: RSS 2.0 has no namespace, and some feeds made one up. Addresses in an entity are not looked up.
 */
function prefixFor(namespace: string, written: string, element: string): string {
  const key = namespace.trim().toLowerCase();
  if (/^&|^$/.test(key) || (!written && FRAME.test(element))) return written;
  const unknown = element === `${written}:rss` ? 'rss' : `?${written}`;
  return PREFIXES.get(key.replace(/^https?:\/\/(?:www\.)?|\/?#?$/g, '')) ?? unknown;
}

/** Returns the scope of an element: that around it, or a new one if the element declares anything. */
export function enterScope(outer: Scope, element: string, attributes: ReadonlyMap<string, string>): Scope {
  // The outermost element says what the document is.
  let scope = outer.outer
    ? outer
    : createScope(outer.url, outer, /(feed|entry)$/.test(element) ? 'atom' : 'rss');
  for (const [name, value] of attributes) {
    const isPrefix = name === 'xmlns' || name.startsWith('xmlns:');
    if (!isPrefix && name !== 'xml:base') continue;
    if (scope === outer) scope = createScope(outer.url, outer, outer.ownPrefix);
    const written = name.slice('xmlns:'.length);
    const base = isPrefix ? undefined : safeUrl(value, outer.base ?? outer.url);
    if (isPrefix) scope.declared.set(written, prefixFor(value, written, element));
    else if (base && base.length <= MAX_BASE_LENGTH) scope.base = base;
  }
  return scope;
}

/** Returns our prefix for a written one; those that nobody declares mean what they usually mean. */
function prefixIn(scope: Scope, written: string): string {
  for (let place: Scope | undefined = scope; place; place = place.outer) {
    const prefix = place.declared.get(written);
    if (prefix !== undefined) return prefix;
  }
  // Tools of .NET number their prefixes, and always come to this one for Atom.
  return written === 'a10' ? 'atom' : written;
}

function toName(scope: Scope, written: string): string {
  const colon = written.indexOf(':');
  const prefix = prefixIn(scope, written.slice(0, Math.max(0, colon)));
  const localName = written.slice(colon + 1);
  // Markup in a body has no prefix, as in HTML.
  const isBare = prefix === '' || prefix === 'xhtml' || prefix === scope.ownPrefix;
  return isBare ? localName : `${prefix}:${localName}`;
}

/** Returns the name of an element, or of an attribute with a prefix, as formats ask for it. */
export function nameIn(scope: Scope, written: string): string {
  const known = scope.names.get(written);
  if (known !== undefined) return known;
  const name = toName(scope, written);
  scope.names.set(written, name);
  return name;
}
