import { isServer } from 'lit';
import { html as litHtml } from 'lit/static-html.js';

type HtmlTag = typeof litHtml;

/** The end of the text before a value that is set as what is in an element, and the beginning of the one behind it. */
const BEFORE_CONTENT = /\s*\.(?:textContent|mark)="?$/;
const BEHIND_CONTENT = /^"?\s*>/;
/** The end of the text before a value that is set as a style. */
const BEFORE_STYLE = /\.(style="?)$/;

const serverStrings = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** Returns the strings of a template with a child in place of each `.textContent`, and an attribute for `.style`. */
function toServerStrings(strings: TemplateStringsArray): TemplateStringsArray {
  const known = serverStrings.get(strings);
  if (known) return known;
  const texts = strings.map((text, index) => {
    const isBehindContent = BEFORE_CONTENT.test(strings[index - 1] ?? '');
    const start = isBehindContent ? text.replace(BEHIND_CONTENT, '') : text;
    return start.replace(BEFORE_CONTENT, '>').replace(BEFORE_STYLE, '$1');
  });
  const withChildren = Object.assign(texts, { raw: texts });
  serverStrings.set(strings, withChildren);
  return withChildren;
}

const serverHtml: HtmlTag = (strings, ...values) => litHtml(toServerStrings(strings), ...values);

/**
 * Lit's `html` with static values, for templates that set `.textContent`: a plain text is set as a property, because
 * each child part would add a comment node to every card. A server has no properties, so there it is a child. The same
 * holds for `.mark` and `.style`, which are set by directives.
 */
export const html: HtmlTag = isServer ? serverHtml : litHtml;
