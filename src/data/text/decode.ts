/** The first two bytes of a text with a byte order mark. */
const BYTE_ORDER_MARKS: Record<number, string> = {
  0xefbb: 'utf-8',
  0xfffe: 'utf-16le',
  0xfeff: 'utf-16be',
};

/** What XML declares, unless it is UTF-16: what could be read as far as that is not. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*encoding=["']((?!utf-16)[\w-]+)/i.exec(start)?.[1];
}

/**
 * Bytes as text: the byte order mark decides, then HTTP's charset, then XML's declaration, then UTF-8. Bad bytes
 * become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const charset = /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? declaredCharset(bytes);
  const start = bytes[0]! * 256 + bytes[1]!;
  try {
    return new TextDecoder(BYTE_ORDER_MARKS[start] ?? charset).decode(bytes);
  } catch {
    // A label that nobody knows says nothing: the web's default it is.
    return new TextDecoder().decode(bytes);
  }
}
