import { isServer, type TemplateResult } from 'lit';
import { html as litHtml } from 'lit/static-html.js';

type HtmlTag = typeof litHtml;

/** The end of the text before a value that is set as what is in an element, and the beginning of the one behind it. */
const BEFORE_CONTENT = /\s*\.textContent="?$/;
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

type Optional = TemplateResult | '' | false | undefined;

/** Templates that are parsed as pieces of the one that they are in. */
class Pieces extends Array<Optional> {}

/**
 * Puts templates into another one, as Lit does with static values. A nested one adds a node to every card, and one in an
 * array three. The price: where another one comes in their place, all that they are in is drawn anew.
 */
export const inline = (templates: Optional[]): Pieces => new Pieces(...templates);

/**
 * A node of a trie. Its keys are the strings of a template and then of each of its pieces; undefined ends a list of them.
 * So the same templates always give the same strings, by which Lit knows what it has drawn.
 */
class Trie extends Map<TemplateStringsArray | undefined, Trie> {
  /** The strings of the whole. */
  strings?: TemplateStringsArray;

  /** Returns the node for one more key. */
  to(strings?: TemplateStringsArray): Trie {
    if (!this.has(strings)) this.set(strings, new Trie());
    return this.get(strings)!;
  }
}

const trie = new Trie();

function joinStrings({ strings, values }: TemplateResult): TemplateStringsArray {
  const texts = [strings[0]!];
  const append = ([text, ...others]: readonly string[]) => texts.push(texts.pop()! + text!, ...others);
  let index = 0;
  // Some old pages replace `entries` of arrays.
  for (const value of values) {
    if (!(value instanceof Pieces)) texts.push('');
    else for (const piece of value) if (piece) append(piece.strings);
    index++;
    append([strings[index]!]);
  }
  return Object.assign(texts, { raw: texts });
}

function join(template: TemplateResult): TemplateResult {
  let node = trie.to(template.strings);
  const values: unknown[] = [];
  for (const value of template.values) {
    if (value instanceof Pieces) {
      for (const piece of value) {
        if (!piece) continue;
        node = node.to(piece.strings);
        values.push(...piece.values);
      }
      node = node.to();
    } else values.push(value);
  }
  node.strings ??= joinStrings(template);
  return { ...template, strings: node.strings, values };
}

/**
 * Lit's `html` with static values and inlined templates, for templates that set `.textContent`: a plain text is set as a
 * property, because each child part would add a comment node to every card. A server has no properties, so there it is
 * a child. The same holds for `.style`.
 */
export const html: HtmlTag = (strings, ...values) => {
  const template = litHtml(isServer ? toServerStrings(strings) : strings, ...values);
  return template.values.some((value) => value instanceof Pieces) ? join(template) : template;
};
