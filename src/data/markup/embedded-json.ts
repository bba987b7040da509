import { attempt } from '../attempt.js';
import { asArray } from '../own.js';
import { parseJson } from '../text/junk.js';
import { decodeEntities } from './entities.js';

/** Returns undefined for what is not JSON. */
const readJson = (text: string): unknown => attempt(() => parseJson(text));

/**
 * Leaves out commas and semicolons before an end, after a beginning, and after another. Strings stay as they are, but for
 * the backslash that PHP writes before an apostrophe.
 */
function withoutExtraCommas(text: string): string {
  let isInString = false;
  return text.replace(/\\.|"|([[{] ?)?[,;][,; ]*([\]}])?/g, (mark: string, opening = '', end = '') => {
    if (mark === '"') isInString = !isInString;
    if (mark === "\\'") return "'";
    if (isInString || mark === '"' || mark.startsWith('\\')) return mark;
    return opening || end ? `${opening}${end}` : ',';
  });
}

function readMended(text: string): unknown {
  const mended = withoutExtraCommas(text);
  return readJson(mended) ?? readJson(`[${mended}]`);
}

/**
 * Reads a script that templates may have spoilt: line breaks in strings, CDATA or a comment around it, a comma too many,
 * a list without its brackets, quotes as entities.
 */
function readScript(script: string): unknown {
  // Single spaces stay: an engine takes ten times as long for millions of replacements.
  const text = script.replace(/(?! \S)[\s\p{Cc}]+/gu, ' ').replace(/<!\[CDATA\[|\]\]>/g, '');
  return readJson(text) ?? readMended(text) ?? readMended(decodeEntities(text));
}

/** Returns the JSON-LD in the scripts of a page as one list. Scripts with invalid JSON are left out. */
export function embeddedJson(html: string): unknown[] {
  return html.split(/<\/script/i).flatMap((part) => {
    const [, attributes = '', text = ''] = /<script([^<>]*)>([^]*)/i.exec(part) ?? [];
    return /ld\+json/i.test(decodeEntities(attributes)) ? asArray(readScript(text)) : [];
  });
}
