import { decodeEntities } from './entities.js';

/** Receives every piece of markup, in the order of the text. Start and end tags need not match. */
export interface TokenHandler {
  open(name: string, attributes: Map<string, string>, isSelfClosing: boolean): void;
  close(name: string): void;
  text(text: string): void;
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

class Tokenizer {
  readonly #source: string;
  readonly #handler: TokenHandler;
  readonly #isXml: boolean;
  #position = 0;

  constructor(source: string, handler: TokenHandler, isXml: boolean) {
    this.#source = source;
    this.#handler = handler;
    this.#isXml = isXml;
  }

  run(): void {
    while (this.#position < this.#source.length) {
      const [, data, slash, tagName, text] = this.#match(TOKEN)!;
      if (data) this.#handler.text(data);
      if (text) this.#handler.text(decodeEntities(text));
      if (tagName) this.#readTag(tagName.toLowerCase(), slash === '/');
    }
  }

  /** Matches at the current position and moves behind the match; without one, to the end of the source. */
  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#source);
    this.#position = found ? pattern.lastIndex : this.#source.length;
    return found;
  }

  /** Reads the rest of a tag, up to its `>`. A tag that the end of the source cuts off is left out. */
  #readTag(name: string, isEndTag: boolean): void {
    const attributes = new Map<string, string>();
    for (;;) {
      const found = this.#match(ATTRIBUTE);
      if (!found) break;
      const [matched, attribute, , quoted, unquoted = ''] = found;
      if (!attribute) {
        if (isEndTag) this.#handler.close(name);
        else this.#handler.open(name, attributes, matched.endsWith('/>'));
        break;
      }
      const key = attribute.toLowerCase();
      if (attributes.size < MAX_ATTRIBUTES && !attributes.has(key)) {
        attributes.set(key, decodeEntities(quoted ?? unquoted));
      }
    }
    const isRawText = !isEndTag && !this.#isXml && RAW_TEXT.test(name);
    if (isRawText) this.#match(new RegExp(`.*?(?=</${name}[\\s/>]|$)`, 'isy'));
  }
}

/**
 * Cuts HTML or XML into tags and text, with names in lower case. It takes linear time and never fails: whatever is not
 * a tag is text.
 *
 * @param isXml treats all elements alike; in HTML, scripts and the like are skipped
 */
export function tokenize(source: string, handler: TokenHandler, isXml = false): void {
  new Tokenizer(source, handler, isXml).run();
}
