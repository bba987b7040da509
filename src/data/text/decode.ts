const BYTE_ORDER_MARKS: [label: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function decoderFor(label: string | undefined): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    // A label that nobody knows says nothing: the web's default it is.
    return new TextDecoder();
  }
}

/** Bytes as text: the byte order mark decides, then HTTP's charset, then UTF-8. Bad bytes become U+FFFD. */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1];
  return decoderFor(marked?.[0] ?? charset).decode(bytes);
}
