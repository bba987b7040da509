import { decodeEntities } from './entities.js';

/** Receives every piece of markup, in the order of the text. Start and end tags need not match. */
export interface TokenHandler {
  open(name: string, attributes: ReadonlyMap<string, string>, isSelfClosing: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/** No honest tag has more. */
const MAX_ATTRIBUTES = 64;
/** Most tags have none, and share this. */
const NO_ATTRIBUTES = new Map<string, string>();
/** Elements of HTML whose content is neither markup nor text for readers. */
const RAW_TEXT = /^(script|style|textarea|title|noscript|iframe)$/;

// The patterns are sticky, and none has a repetition inside a repetition, so that each match takes linear time.

/**
 * The slash (1) and the name (2) of a tag and its end, if it follows at once (3); the start of CDATA (4); a comment, a
 * document type with its declarations, any other declaration, or a `<` alone. Whatever has no end goes on to the end of
 * the source.
 */
const TOKEN =
  /<(?:(\/?)([a-z_][^\s/>]*)(>?)|(!\[CDATA\[)|!(?=--).*?(?:-->|$)|!doctype[^[>]*\[.*?(?:]\s*>|$)|[!?/][^>]*>?|)/isy;

/** The end of a tag, or an attribute: its name (1) and its value in quotes (3) or without (4). */
const ATTRIBUTE = /[\s/]*(?:>|([^\s/>][^\s/>=]*)(?:\s*=\s*(?:(["'])(.*?)\2|([^\s>]*)))?)/sy;

/** Matches where the reading is and moves behind the match; without one, to the end of the source. */
type Match = (pattern: RegExp) => RegExpExecArray | null;

/** Reads the rest of a tag, and returns its end, with the slash before it. A tag without an end is left out. */
function readAttributes(attributes: Map<string, string>, match: Match): string | undefined {
  let found = match(ATTRIBUTE);
  while (found?.[1]) {
    const key = found[1].toLowerCase();
    const isWanted = attributes.size < MAX_ATTRIBUTES && !attributes.has(key);
    if (isWanted) attributes.set(key, decodeEntities(found[3] ?? found[4] ?? ''));
    found = match(ATTRIBUTE);
  }
  return found?.[0];
}

/** Skips the content of an element. Of `<noscript>`, which repeats what scripts load late, the pictures are read. */
function skipRawText(name: string, match: Match, handler: TokenHandler): void {
  const content = match(new RegExp(`.*?(?=</${name}[\\s/>]|$)`, 'isy'))![0];
  if (name !== 'noscript') return;
  const pictures: TokenHandler = {
    open: (inner, ...rest) => inner === 'img' && handler.open(inner, ...rest),
    close: () => undefined,
    text: () => undefined,
  };
  tokenize(content, pictures, true);
}

/**
 * Cuts HTML or XML into tags and text, with names in lower case. It takes linear time and never fails: whatever is not
 * a tag is text. It does not ask `startsWith`, which some old pages replace by one that knows no position.
 *
 * @param isXml treats all elements alike; in HTML, scripts and the like are skipped
 * @param end where no further token begins
 */
export function tokenize(source: string, handler: TokenHandler, isXml = false, end = source.length): void {
  let position = 0;

  const match: Match = (pattern) => {
    pattern.lastIndex = position;
    const found = pattern.exec(source);
    position = found ? pattern.lastIndex : source.length;
    return found;
  };

  /** Moves to the next `mark`, or to the end of the source, and returns what is before it. */
  function readUntil(mark: string): string {
    const start = position;
    const found = source.indexOf(mark, start);
    position = found < 0 ? source.length : found;
    return source.slice(start, position);
  }

  function readTag({ 1: slash, 2: tagName = '', 3: bracket }: string[]): void {
    const name = tagName.toLowerCase();
    const attributes = bracket ? NO_ATTRIBUTES : new Map<string, string>();
    const tagEnd = bracket || readAttributes(attributes, match);
    if (!tagEnd) return;
    if (slash) return handler.close(name);
    handler.open(name, attributes, tagEnd.endsWith('/>'));
    if (!isXml && RAW_TEXT.test(name)) skipRawText(name, match, handler);
  }

  while (position < end) {
    const token = source[position] === '<' ? match(TOKEN)! : [''];
    if (token[2]) readTag(token);
    // Text. A `<` that begins nothing else is a part of it.
    else if (token[0]!.length < 2) handler.text(decodeEntities(token[0] + readUntil('<')));
    else if (token[4]) {
      const data = readUntil(']]>');
      if (data) handler.text(data);
      position += 3;
    }
  }
}
