/** How code of servers begins: PHP, ASP and JSP, server-side includes. */
const BEGIN = /<\?(?:php|=|\s)|<%|<!--(?:#|esi\s)/gi;

/** What ends code, by the first two letters of it. */
const ENDS: Record<string, string> = { '<?': '?>', '<%': '%>', '<!': '-->' };

/** Without an end, this is code to the end of the file. */
const MAY_STAY_OPEN = /^<\?(?:php|=)/i;

/** Writes spaces in place of code. Lines stay, so that they can be counted. */
const toBlank = (code: string): string => code.replace(/[^\r\n]/g, ' ');

/**
 * Returns a text of the same length with the code of servers blank, which no browser sees: its tags are no tags of the page.
 * Takes linear time: what has no end is looked for once.
 */
export function blankServerCode(text: string): string {
  const missing = new Set<string>();
  const findEnd = (begin: string, from: number): number => {
    const sign = ENDS[begin.slice(0, 2)]!;
    const at = missing.has(sign) ? -1 : text.indexOf(sign, from);
    if (at >= 0) return at + sign.length;
    missing.add(sign);
    return MAY_STAY_OPEN.test(begin) ? text.length : -1;
  };
  const begin = new RegExp(BEGIN);
  let blanked = '';
  let at = 0;
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const end = findEnd(match[0], begin.lastIndex);
    if (end < 0) continue;
    blanked += text.slice(at, match.index) + toBlank(text.slice(match.index, end));
    at = end;
    begin.lastIndex = end;
  }
  return blanked + text.slice(at);
}
