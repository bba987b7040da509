import { asArray, asText, firstOwn, isRecord, own } from '../own.js';

/** How deep values may be nested. */
const MAX_DEPTH = 32;
/** How deep articles may be wrapped, lists included. */
const MAX_WRAPS = 6;
/** A thing with a longer text is not looked up: each article that refers to it would read that text again. */
const MAX_TEXT = 4000;
const isLong = (value: unknown) => asArray(value).some((text) => asText(text).length > MAX_TEXT);

/** Properties that wrap articles. */
const WRAPPERS = ['@graph', 'itemListElement', 'item', 'mainEntity', 'hasPart', 'blogPost'];

/** Names may be written in full, or with the usual prefix. */
const withoutPrefix = (name: string) =>
  name.includes(':') ? name.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, '') : name;

/** Returns whether one of the types of a thing matches. Types may be written as names may. */
export const hasType = (thing: unknown, type: RegExp): boolean =>
  asArray(own(thing, '@type')).some((name) => typeof name === 'string' && type.test(withoutPrefix(name)));

/** Returns all things of a document that are not only values of others, however they are wrapped. */
export function toNodes(json: unknown, depth = 0): unknown[] {
  if (depth > MAX_WRAPS || json == null) return [];
  if (Array.isArray(json)) return json.flatMap((item) => toNodes(item, depth + 1));
  // A trail of breadcrumbs is a list, too.
  const wrappers = hasType(json, /^BreadcrumbList$/) ? [] : WRAPPERS;
  return [json, ...wrappers.flatMap((name) => toNodes(own(json, name), depth + 1))];
}

/** A document in its plainest form. */
interface Simplified {
  plain: unknown;
  /** Replaces a reference by what it stands for: things are often described in one place and named in another. */
  lookUp(thing: unknown): unknown;
}

/**
 * Brings a document into its plainest form: names without a prefix, a literal in place of its `@value`, one list in place
 * of lists in lists, the item in place of a list of one, nothing in place of what is empty.
 */
export function simplify(json: unknown): Simplified {
  // A thing that stands in itself, as only scripts can make one, is simplified once.
  const known = new Map<unknown, unknown>();
  /** Descriptions, and how many properties each has. */
  const byId = new Map<unknown, { plain: object; length: number }>();

  function simplifyThing(thing: Record<string, unknown>, depth: number): unknown {
    const names = Object.keys(thing).filter((name) => name !== '__proto__');
    // A date, for instance.
    if (!names.length) return thing;
    const plain: Record<string, unknown> = {};
    known.set(thing, plain);
    for (const name of names) plain[withoutPrefix(name)] = simplifyValue(thing[name], depth);
    // The longest description counts.
    const id = plain['@id'];
    const isLonger = names.length > (byId.get(id)?.length ?? 1);
    if (id != null && isLonger && !Object.values(plain).some(isLong))
      byId.set(id, { plain, length: names.length });
    return plain;
  }

  function simplifyValue(value: unknown, depth: number): unknown {
    if (depth > MAX_DEPTH || value === '' || value === null) return undefined;
    if (typeof value !== 'object') return value;
    if (known.has(value)) return known.get(value);
    known.set(value, undefined);
    const content = Array.isArray(value) ? value : firstOwn(value, '@value', '@list', '@set');
    if (isRecord(value) && content === undefined) return simplifyThing(value, depth + 1);
    const items = asArray(content).flatMap((item) => asArray(simplifyValue(item, depth + 1)));
    const simplified = items.length > 1 ? items : items[0];
    known.set(value, simplified);
    return simplified;
  }

  return {
    plain: simplifyValue(json, 0),
    lookUp: (thing) => byId.get(own(thing, '@id'))?.plain ?? thing,
  };
}
