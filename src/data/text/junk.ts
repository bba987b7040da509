/** Longer than the notices and wrappings that programs put around data. */
const MAX_JUNK = 4096;

/** Tags of a page. It is never taken for what stands in it. */
const PAGE = /<(?:!doctype html|html|head|body|script)\b/i;

/**
 * Where JSON begins: an object with a name, or a list of objects, of lists, or of nothing. Other brackets are a part of
 * the junk, as in "Undefined index [tin]", unless the text begins with one, and that neither with a date of a log nor
 * with `{}&&`.
 */
const JSON_START = /^(?:\[(?!\d)|\{(?!\} ?&&))|\{\s*"|\[\s*(?:[[{]|\][\s;)]*$)/;

/** Where a feed in XML begins. */
const XML_START = /<(?:\?xml|(?:[\w-]+:)?(?:rss|rdf|feed))[\s>]/i;

/** Further JSON, or what is left of JSON with a bracket too many. */
const MORE_JSON = /^\s*,?\s*[[\]{}":]/;

/** Returns where JSON begins, or -1. */
export const findJson = (text: string): number => text.search(JSON_START);
export const isPage = (text: string): boolean => PAGE.test(text);
const isJunk = (text: string) => text.length <= MAX_JUNK && !isPage(text);

/** Returns the position behind the bracket that closes the first one, or 0 if there is none. */
function findEnd(text: string): number {
  let depth = 0;
  let isInString = false;
  for (const { 0: mark, index } of text.matchAll(/\\.|["[\]{}]/g)) {
    if (mark === '"') isInString = !isInString;
    else if (isInString || mark.length > 1) continue;
    else if (mark === '{' || mark === '[') depth++;
    else if (--depth === 0) return index + 1;
  }
  return 0;
}

/**
 * Returns the JSON in a text: without the notices of PHP, the call of a JSONP answer, the guard against foreign scripts
 * or the comment of a cache. Returns '' if there is none that is whole, or more around it than that.
 */
function jsonIn(text: string): string {
  const start = findJson(text);
  if (start < 0 || start > MAX_JUNK) return '';
  const rest = text.slice(start);
  const end = findEnd(rest);
  const after = rest.slice(end);
  return isJunk(text.slice(0, start) + after) && !MORE_JSON.test(after) ? rest.slice(0, end) : '';
}

/**
 * Parses JSON, also with a little junk around it.
 *
 * @throws {SyntaxError} if there is no JSON, or not the whole of it
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const json = jsonIn(text);
    if (!json) throw error;
    return JSON.parse(json);
  }
}

/** Returns a feed in XML without the junk before it. What stands behind is never read. */
export function withoutJunk(text: string): string {
  const start = text.search(XML_START);
  return start > 0 && isJunk(text.slice(0, start)) ? text.slice(start) : text;
}
