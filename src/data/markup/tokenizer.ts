import { decodeEntities } from './entities.js';

/** Told of every piece of markup, in the order of the text. Nothing is checked for matching. */
export interface TokenHandler {
  open(name: string, attributes: Map<string, string>, isSelfClosing: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/** No honest tag has more. */
const MAX_ATTRIBUTES = 64;

/** What stands in these is neither markup nor text for readers. */
const RAW_TEXT = /^(script|style|textarea|title|noscript|iframe)$/;

// Both are sticky, and none has a repetition inside a repetition: each takes time linear in what it reads.

/**
 * A comment, CDATA (1), a document type with its declarations, the slash (2) and the name (3) of a tag, any other
 * declaration, or text (4) up to the next `<`. What never ends goes on to the end of the source.
 */
const TOKEN =
  /<!(?=--).*?(?:-->|$)|<!\[CDATA\[(.*?)(?:]]>|$)|<!doctype[^[>]*\[.*?(?:]\s*>|$)|<(\/?)([a-z_][^\s/>]*)|<[!?/][^>]*>?|(.[^<]*)/isy;

/** The end of a tag, or an attribute: its name (1), its value in quotes (3) or without (4). */
const ATTRIBUTE = /[\s/]*(?:>|([^\s/>][^\s/>=]*)(?:\s*=\s*(?:(["'])(.*?)\2|([^\s>]*)))?)/sy;

/**
 * Cuts HTML or XML into tags and text, in time linear in its length and without ever failing: what is no tag is
 * text, and a tag that the end of the source cuts off is left out. Names are given in lower case.
 *
 * @param isXml no element is special
 */
export function tokenize(source: string, handler: TokenHandler, isXml = false): void {
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    at = found ? pattern.lastIndex : source.length;
    return found;
  };

  /** Reads the rest of a tag, up to its `>`. */
  const readTag = (name: string, isEnd: boolean): void => {
    const attributes = new Map<string, string>();
    for (let found; (found = match(ATTRIBUTE));) {
      const [all, written, , quoted, unquoted = ''] = found;
      if (!written) {
        if (isEnd) handler.close(name);
        else handler.open(name, attributes, all.endsWith('/>'));
        return;
      }
      const key = written.toLowerCase();
      if (attributes.size < MAX_ATTRIBUTES && !attributes.has(key))
        attributes.set(key, decodeEntities(quoted ?? unquoted));
    }
  };

  while (at < source.length) {
    const [, data, slash, written, text] = match(TOKEN)!;
    if (data) handler.text(data);
    if (text) handler.text(decodeEntities(text));
    if (!written) continue;
    const name = written.toLowerCase();
    readTag(name, !!slash);
    if (!slash && !isXml && RAW_TEXT.test(name)) match(new RegExp(`.*?(?=</${name}[\\s/>]|$)`, 'isy'));
  }
}
