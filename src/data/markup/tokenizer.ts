import { decodeEntities } from './entities.js';

/** Told of every piece of markup, in the order of the text. Nothing is checked for matching. */
export interface TokenHandler {
  open(name: string, attributes: Map<string, string>, isSelfClosing: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/** No honest tag has more. */
const MAX_ATTRIBUTES = 64;

/** What stands in these is no markup in HTML. */
const RAW_TEXT = /^(script|style|textarea|title|noscript|iframe|noembed|noframes|xmp)$/;

// Sticky, and without a repetition inside a repetition: each takes time linear in what it reads.
const NAME = /[^\s/>]+/y;
const ATTRIBUTE = /[\s/]*([^\s=/>][^\s=/>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const SPACE = /[\s/]*/y;

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** The place behind `end`, or the end of the source where it never comes. */
function skipTo(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at < 0 ? source.length : at + end.length;
}

/** Reads the attributes from `at` on; `end` is behind the tag, or -1 where the source ends in the middle of it. */
function readAttributes(source: string, at: number, isXml: boolean) {
  const attributes = new Map<string, string>();
  for (;;) {
    const found = match(ATTRIBUTE, source, at);
    if (!found) {
      at += match(SPACE, source, at)![0].length;
      if (at >= source.length) return { attributes, end: -1, isSelfClosing: false };
      if (source[at] === '>') return { attributes, end: at + 1, isSelfClosing: source[at - 1] === '/' };
      at++;
      continue;
    }
    at += found[0].length;
    const name = isXml ? found[1]! : found[1]!.toLowerCase();
    if (attributes.has(name) || attributes.size >= MAX_ATTRIBUTES) continue;
    attributes.set(name, decodeEntities(found[2] ?? found[3] ?? found[4] ?? ''));
  }
}

/** What stands in a raw text element, up to its end tag or the end of the source. */
function readRawText(source: string, name: string, at: number): string {
  const rest = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  const end = match(rest, source, at)?.index ?? source.length;
  return source.slice(at, end);
}

/** Comments, processing instructions, document types, CDATA: all that begins with `<!` or `<?`. */
function readDeclaration(source: string, at: number, isXml: boolean, handler: TokenHandler): number {
  if (source.startsWith('<!--', at)) return skipTo(source, '-->', at + 2);
  if (isXml && source.startsWith('<![CDATA[', at)) {
    const end = skipTo(source, ']]>', at);
    handler.text(source.slice(at + 9, end).replace(/\]\]>$/, ''));
    return end;
  }
  const end = skipTo(source, '>', at);
  const isSubset = isXml && source.slice(at, end).includes('[');
  return isSubset ? skipTo(source, ']>', at) : end;
}

/**
 * Cuts HTML or XML into tags and text, in time linear in its length and without ever failing: what is no tag is
 * text, and a tag that the end of the source cuts off is left out.
 *
 * @param isXml names keep their case, CDATA is text, and no element is special
 */
export function tokenize(source: string, handler: TokenHandler, isXml = false): void {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    const textEnd = open < 0 ? source.length : open;
    if (textEnd > at) handler.text(decodeEntities(source.slice(at, textEnd)));
    if (open < 0) return;
    const following = source[open + 1] ?? '';
    if (following === '!' || following === '?') at = readDeclaration(source, open, isXml, handler);
    else if (following === '/') at = readEndTag(source, open, isXml, handler);
    else if (/[a-z_]/i.test(following)) at = readStartTag(source, open, isXml, handler);
    else {
      handler.text('<');
      at = open + 1;
    }
  }
}

function readEndTag(source: string, at: number, isXml: boolean, handler: TokenHandler): number {
  const end = skipTo(source, '>', at);
  const name = /^[^\s/>]+/.exec(source.slice(at + 2, Math.min(end, at + 102)))?.[0] ?? '';
  if (name) handler.close(isXml ? name : name.toLowerCase());
  return end;
}

function readStartTag(source: string, at: number, isXml: boolean, handler: TokenHandler): number {
  const written = match(NAME, source, at + 1)![0];
  const name = isXml ? written : written.toLowerCase();
  const { attributes, end, isSelfClosing } = readAttributes(source, at + 1 + written.length, isXml);
  if (end < 0) return source.length;
  handler.open(name, attributes, isSelfClosing);
  if (isXml || !RAW_TEXT.test(name)) return end;
  const raw = readRawText(source, name, end);
  if (raw) handler.text(raw);
  return end + raw.length;
}
