import { blankServerCode } from './server-code.js';

/** Where a document says that it is XML as well: there every element has to be closed. */
const XML = /<\?xml|\/\/DTD XHTML|xmlns\s*=/i;
/** Letters that nobody can mistake, whatever the charset of the page. */
const BEYOND_ASCII = /[^\0-\x7f]/gu;
const UTF8_LABEL = /<meta\s[^>]*charset\s*=\s*["']?\s*utf-?8\b/i;
const ANY_LABEL = /<meta[^>]*charset\s*=|<\?xml[^>]*encoding\s*=/i;

/** A piece of a page, by the offsets of its text. */
export interface Piece {
  start: number;
  end: number;
}

/** A piece to put in place of another. */
export interface Edit extends Piece {
  html: string;
}

/** How a page writes HTML. */
interface Style {
  /** Whether letters beyond ASCII may stand as they are. */
  takesLetters: boolean;
  /** Whether it may be XML. */
  isXml: boolean;
  lineBreak: string;
}

type Utf16 = 'utf-16le' | 'utf-16be';

/** Returns the kind of UTF-16 that bytes are, by the byte order mark or the zero byte of the first letter. */
function findUtf16([first, second]: Uint8Array): Utf16 | undefined {
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  return (first === 0xff && second === 0xfe) || (first && second === 0) ? 'utf-16le' : undefined;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Returns what decodes a charset that a page names. Browsers take an unknown one for windows-1252, too. */
function toDecoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset, { ignoreBOM: true });
  } catch {
    return new TextDecoder('windows-1252');
  }
}

const inOrder = <T extends Piece>(pieces: T[]): T[] =>
  [...pieces].sort((one, other) => one.start - other.start);

/**
 * A page as bytes, and as text to look for tags in. Where the charset extends ASCII, a letter of the text is a byte, so that
 * nothing but what is written is ever encoded anew.
 */
export class Page {
  /** To be parsed, by the letters of `bytes`. Code of a server is blank. */
  readonly text: string;
  /** The text with the code of the server. */
  readonly #source: string;
  readonly #bytes: Buffer;
  readonly #utf16: Utf16 | undefined;
  readonly #isValidUtf8: boolean;
  readonly #decoder: TextDecoder;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#utf16 = findUtf16(bytes);
    const text = this.#utf16 ? this.#readUtf16(bytes) : bytes.toString('latin1');
    // A parser takes the mark for text, which would end the head of the page.
    this.#source = text.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, (mark) => ' '.repeat(mark.length));
    this.text = blankServerCode(this.#source);
    // All of the page tells the charset, not a piece of it.
    this.#isValidUtf8 = isValidUtf8(bytes);
    this.#decoder = toDecoder(this.#isValidUtf8 ? 'utf-8' : this.#declaredCharset);
  }

  /** Whether a server puts something into a piece of the page. */
  hasServerCode({ start, end }: Piece): boolean {
    return this.text.slice(start, end) !== this.#source.slice(start, end);
  }

  /** Decodes a piece of the text by the charset of the page. */
  decode(text: string): string {
    return this.#utf16 ? text : this.#decoder.decode(Buffer.from(text, 'latin1'));
  }

  /**
   * Returns the bytes of the page with pieces of it replaced, which may not overlap.
   *
   * @param places what was written earlier, replaced or not: it says nothing about the page
   */
  replace(edits: Edit[], places: Piece[]): Buffer {
    const style = this.#readStyle(places);
    const parts: Buffer[] = [];
    let end = 0;
    for (const edit of inOrder(edits)) {
      parts.push(this.#slice(end, edit.start), this.#encode(edit.html, style));
      end = edit.end;
    }
    return Buffer.concat([...parts, this.#slice(end)]);
  }

  /** Returns what is between two offsets of the text; without the second, all that follows. */
  #slice(start: number, end?: number): Buffer {
    const size = this.#utf16 ? 2 : 1;
    return this.#bytes.subarray(start * size, end === undefined ? undefined : end * size);
  }

  /** Writes HTML as this page has it: its line breaks, its charset, and closed elements where it may be XML. */
  #encode(html: string, { takesLetters, isXml, lineBreak }: Style): Buffer {
    const lines = html.replaceAll('\n', lineBreak);
    const closed = isXml ? lines.replaceAll('<br>', '<br />') : lines;
    if (!this.#utf16) return Buffer.from(takesLetters ? closed : toReferences(closed));
    const bytes = Buffer.from(closed, 'utf16le');
    return this.#utf16 === 'utf-16be' ? bytes.swap16() : bytes;
  }

  #readStyle(places: Piece[]): Style {
    let own = '';
    let at = 0;
    for (const { start, end } of inOrder(places)) {
      own += this.text.slice(at, start);
      at = end;
    }
    own += this.text.slice(at);
    return {
      takesLetters: this.#utf16 !== undefined || this.#isUtf8(own),
      isXml: XML.test(own),
      lineBreak: /\r?\n/.exec(own)?.[0] ?? '\n',
    };
  }

  #readUtf16(bytes: Buffer): string {
    const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    return (this.#utf16 === 'utf-16be' ? even.swap16() : even).toString('utf16le');
  }

  /** Whether browsers certainly read the page as UTF-8. */
  #isUtf8(text: string): boolean {
    if (this.#bytes[0] === 0xef && this.#bytes[1] === 0xbb && this.#bytes[2] === 0xbf) return true;
    if (!this.#isValidUtf8) return false;
    const head = text.slice(0, 1024);
    if (UTF8_LABEL.test(head)) return true;
    return /[^\0-\x7f]/.test(text) && !ANY_LABEL.test(head);
  }

  get #declaredCharset(): string {
    const head = this.#bytes.toString('latin1', 0, 1024);
    return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252';
  }
}

/** Writes letters beyond ASCII as character references. */
const toReferences = (html: string): string =>
  html.replace(BEYOND_ASCII, (letter) => `&#${letter.codePointAt(0)};`);
