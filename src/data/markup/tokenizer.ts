import { decodeEntities } from './entities.js';

/** Receives every piece of markup, in the order of the text. Start and end tags need not match. */
export interface TokenHandler {
  open(name: string, attributes: Map<string, string>, isSelfClosing: boolean): void;
  close(name: string): void;
  text(text: string): void;
  /** Ends the reading behind the current piece, once it is true. */
  isDone?: boolean;
}

/** No honest tag has more. */
const MAX_ATTRIBUTES = 64;
/** Elements of HTML whose content is neither markup nor text for readers. */
const RAW_TEXT = /^(script|style|textarea|title|noscript|iframe)$/;

// Both patterns are sticky, and neither has a repetition inside a repetition, so that each match takes linear time.

/**
 * A comment, CDATA (1), a document type with its declarations, the slash (2) and the name (3) of a tag, any other
 * declaration, or text (4) up to the next `<`. Whatever has no end goes on to the end of the source.
 */
const TOKEN =
  /<!(?=--).*?(?:-->|$)|<!\[CDATA\[(.*?)(?:]]>|$)|<!doctype[^[>]*\[.*?(?:]\s*>|$)|<(\/?)([a-z_][^\s/>]*)|<[!?/][^>]*>?|(.[^<]*)/isy;

/** The end of a tag, or an attribute: its name (1) and its value in quotes (3) or without (4). */
const ATTRIBUTE = /[\s/]*(?:>|([^\s/>][^\s/>=]*)(?:\s*=\s*(?:(["'])(.*?)\2|([^\s>]*)))?)/sy;

/**
 * Cuts HTML or XML into tags and text, with names in lower case. It takes linear time and never fails: whatever is not
 * a tag is text.
 *
 * @param isXml treats all elements alike; in HTML, scripts and the like are skipped
 */
export function tokenize(source: string, handler: TokenHandler, isXml = false): void {
  let position = 0;

  /** Matches at the current position and moves behind the match; without one, to the end of the source. */
  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = position;
    const found = pattern.exec(source);
    position = found ? pattern.lastIndex : source.length;
    return found;
  }

  /** Reads the rest of a tag, up to its `>`. A tag that the end of the source cuts off is left out. */
  function readTag(name: string, isEndTag: boolean): void {
    const attributes = new Map<string, string>();
    let found = match(ATTRIBUTE);
    while (found?.[1]) {
      const [, attribute, , quoted, unquoted = ''] = found;
      const key = attribute.toLowerCase();
      const isWanted = attributes.size < MAX_ATTRIBUTES && !attributes.has(key);
      if (isWanted) attributes.set(key, decodeEntities(quoted ?? unquoted));
      found = match(ATTRIBUTE);
    }
    if (!found) return;
    if (isEndTag) handler.close(name);
    else handler.open(name, attributes, found[0].endsWith('/>'));
  }

  while (position < source.length && !handler.isDone) {
    const [, data, slash, tagName, text] = match(TOKEN)!;
    if (data) handler.text(data);
    if (text) handler.text(decodeEntities(text));
    if (!tagName) continue;
    const name = tagName.toLowerCase();
    readTag(name, slash === '/');
    const isRawText = !slash && !isXml && RAW_TEXT.test(name);
    if (isRawText) match(new RegExp(`.*?(?=</${name}[\\s/>]|$)`, 'isy'));
  }
}
