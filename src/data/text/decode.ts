import { attempt } from '../attempt.js';

/** The charset that HTTP, a declaration of XML or a `<meta>` names (1). */
const CHARSET = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i;
const DECLARATION = /<(?:\?xml|meta)\s[^>]*/gi;
/** Declarations stand at the beginning of a text. */
const HEAD_BYTES = 1024;

/** Returns a charset of UTF-16 by the first letter, which is a byte order mark or in ASCII: one of its bytes is zero. */
function findUtf16([first, second]: Uint8Array): string | undefined {
  if (first === 0 || (first === 0xfe && second === 0xff)) return 'utf-16be';
  return second === 0 || (first === 0xff && second === 0xfe) ? 'utf-16le' : undefined;
}

/** Returns the charset of the XML declaration or of the page. UTF-16 cannot be true: it was just read byte by byte. */
function readDeclared(bytes: Uint8Array): string | undefined {
  const head = decode(bytes.subarray(0, HEAD_BYTES), 'windows-1252')!;
  const labels = head.match(DECLARATION)?.map((declaration) => CHARSET.exec(declaration)?.[1]);
  return labels?.find((label) => label && !/^utf-16/i.test(label));
}

/** Returns undefined if the platform does not know the charset, or if bytes are invalid where that is fatal. */
export const decode = (bytes: Uint8Array, charset: string | undefined, fatal = false): string | undefined =>
  // As a part of a stream, a text may be cut within its last letter. Elsewhere, some versions of Node take windows-1252
  // for Latin-1, which has neither “ nor –.
  charset && attempt(() => new TextDecoder(charset, { fatal }).decode(bytes, { stream: true }));

/**
 * Decodes bytes as text. What the bytes say counts more than what is said about them: the byte order mark, the zero byte
 * that the first letter has in UTF-16, then whether they are valid UTF-8. Only then follow the charsets that HTTP and the
 * text itself declare. If none is known, it is UTF-8, with U+FFFD for invalid bytes.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  // Zero bytes are valid UTF-8, but no text begins with one.
  const utf16 = findUtf16(bytes);
  // No text in another charset begins with the first byte of the byte order mark.
  const isMarked = bytes[0] === 0xef;
  return (
    decode(bytes, utf16) ??
    decode(bytes, 'utf-8', true) ??
    decode(bytes, isMarked ? 'utf-8' : CHARSET.exec(contentType)?.[1]) ??
    decode(bytes, readDeclared(bytes)) ??
    decode(bytes, 'utf-8')!
  );
}
