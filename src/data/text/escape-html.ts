/**
 * Characters that mean something in HTML, or begin code in a template that the HTML may stand in: "{{", "${", "@php", "#set",
 * "[%", "%" at the beginning of a line.
 */
const SIGNS = /[&<>"'`{[@$%#\t\n\r]/g;

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Unpaired surrogates, and control characters: none of them is allowed in HTML. */
const NOT_ALLOWED = /\p{Cs}|(?![\t\n\r])\p{Cc}/gu;

/** Writes text as HTML of the same meaning, on one line, for attributes in quotes and for what stands between tags. */
export const escapeHtml = (text: string): string =>
  text.replace(NOT_ALLOWED, '\ufffd').replace(SIGNS, (sign) => NAMES[sign] ?? `&#${sign.charCodeAt(0)};`);
