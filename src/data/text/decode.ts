/** Encodings by the first two bytes of their byte order marks. */
const BYTE_ORDER_MARKS: Record<number, string> = { 0xefbb: 'utf-8', 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' };

/** Returns the charset of the XML declaration. UTF-16 cannot be true: the declaration was just read byte by byte. */
function readDeclaredCharset(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*encoding=["']((?!utf-16)[\w-]+)/i.exec(start)?.[1];
}

/**
 * Decodes bytes as text. The charset is that of the byte order mark, then of the HTTP header, then of the XML
 * declaration; UTF-8 by default. Invalid bytes become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const charset = /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? readDeclaredCharset(bytes);
  const firstTwoBytes = bytes[0]! * 256 + bytes[1]!;
  try {
    return new TextDecoder(BYTE_ORDER_MARKS[firstTwoBytes] ?? charset).decode(bytes);
  } catch {
    // An unknown label says nothing, so the web's default applies.
    return new TextDecoder().decode(bytes);
  }
}
