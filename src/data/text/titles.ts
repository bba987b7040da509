import { decodeEntities } from '../markup/entities.js';
import { asText } from '../own.js';

const LINE_BREAK = /<\/?br\s*\/?>/gi;
/** The tags that editors put into titles. Split by it, a text has them at its odd places. */
const TAG = /(<\/?(?:[biu]|em|strong|sub|sup)(?:\s[^<>]*)?>)/i;

/** Removes the tags that have both a beginning and an end. All others are a part of the text. */
function withoutTags(text: string): string {
  const pieces = text.replace(LINE_BREAK, ' ').split(TAG);
  const starts = new Map<string, number[]>();
  for (let at = 1; at < pieces.length; at += 2) {
    const [, slash, name = ''] = /^<(\/?)(\w+)/.exec(pieces[at]!)!;
    const open = starts.get(name.toLowerCase()) ?? [];
    const start = slash ? open.pop() : undefined;
    if (!slash) open.push(at);
    if (start !== undefined) {
      pieces[start] = '';
      pieces[at] = '';
    }
    starts.set(name.toLowerCase(), open);
  }
  return pieces.join('');
}

/** Reads a title that should be plain text, but may have inline tags in it, escaped or not: "H<sub>2</sub>O" is H2O. */
export function toTitle(value: unknown): unknown {
  const text = decodeEntities(decodeEntities(asText(value)));
  if (!text.includes('<')) return value;
  const title = withoutTags(text);
  return title === text ? value : title;
}
