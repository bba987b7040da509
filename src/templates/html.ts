import { isServer } from 'lit';
import { html as litHtml } from 'lit/static-html.js';

type HtmlTag = typeof litHtml;

/** The end of the text before a value that is set as text, and the beginning of the one behind it. */
const BEFORE_TEXT = /\s*\.textContent="?$/;
const BEHIND_TEXT = /^"?\s*>/;

const serverStrings = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** Returns the strings of a template with a child in place of each `.textContent`. */
function toServerStrings(strings: TemplateStringsArray): TemplateStringsArray {
  const known = serverStrings.get(strings);
  if (known) return known;
  const texts = strings.map((text, index) => {
    const isBehindText = BEFORE_TEXT.test(strings[index - 1] ?? '');
    return (isBehindText ? text.replace(BEHIND_TEXT, '') : text).replace(BEFORE_TEXT, '>');
  });
  const withChildren = Object.assign(texts, { raw: texts });
  serverStrings.set(strings, withChildren);
  return withChildren;
}

const serverHtml: HtmlTag = (strings, ...values) => litHtml(toServerStrings(strings), ...values);

/**
 * Lit's `html` with static values, for templates that set `.textContent`: a plain text is set as a property, because
 * each child part would add a comment node to every card. A server has no properties, so there it is a child.
 */
export const html: HtmlTag = isServer ? serverHtml : litHtml;
