import { manifest } from './manifest.js';

/** What code to paste has in place of the address of the stories' own server. */
const PUBLISHER = 'https://mienbien.example/';

/** A longer tag has a line for each attribute. */
const LINE = 90;

const elements = manifest.modules.flatMap((module) => module.declarations).filter(({ tagName }) => tagName);

/** The defaults of each element's attributes, as a page would write them. */
const defaults = new Map(
  elements.map(({ tagName = '', attributes = [] }) => [
    tagName,
    new Map(attributes.map(({ name, default: value = '' }) => [name, value.replace(/^'(.*)'$/, '$1')])),
  ]),
);

/** The attributes that are written without a value. */
const switches = new Set(
  elements
    .flatMap(({ attributes = [] }) => attributes)
    .filter(({ type }) => type?.text === 'boolean')
    .map(({ name }) => name),
);

function dropDefaults(element: Element): void {
  for (const { name, value } of [...element.attributes])
    if (defaults.get(element.localName)?.get(name) === value) element.removeAttribute(name);
}

/** Writes declarations as a rule, one a line. What is no value of CSS is not in them. */
export function toRule(selector: string, style: CSSStyleDeclaration): string {
  const lines = [...style].map((name) => `  ${name}: ${style.getPropertyValue(name).trim()};\n`);
  return lines.length ? `${selector} {\n${lines.join('')}}\n` : '';
}

/** Takes the tokens from the elements of a tag and returns them as a rule. If they differ, each keeps its own. */
function takeRule(tag: string, found: HTMLElement[]): string {
  const [first] = found;
  if (!first || found.some(({ style }) => style.cssText !== first.style.cssText)) return '';
  const rule = toRule(tag, first.style);
  for (const element of found) element.removeAttribute('style');
  return rule;
}

function breakTag(tag: string, name: string, attributes: string): string {
  if (tag.length <= LINE) return tag;
  const lines = attributes.match(/[\w-]+(?:="[^"]*")?/g) ?? [];
  return `<${name}\n${lines.map((line) => `  ${line}\n`).join('')}>`;
}

/** Writes markup as one would by hand: switches without a value, long tags on several lines, no empty lines. */
const tidy = (html: string) =>
  html
    .replace(/ ([\w-]+)=""/g, (written, name: string) => (switches.has(name) ? ` ${name}` : written))
    .replace(/<([a-z]+-[a-z]+)((?: [\w-]+(?:="[^"]*")?)+)>/g, breakTag)
    .replace(/(<\/[a-z]+-[a-z]+>)\s*(?=<[a-z]+-)/g, '$1\n')
    .replace(/^\s*\n/gm, '')
    .trim();

/**
 * Turns what a story draws into code for a page: the address of the feed is one of the publisher, attributes that say
 * the default are left out, tokens are a rule, and what serves the story alone is gone.
 */
export function toSnippet(code: string): string {
  const template = document.createElement('template');
  template.innerHTML = code.replace(/\bstories-api\//g, PUBLISHER);
  const { content } = template;
  for (const element of content.querySelectorAll('[data-story-only]')) element.remove();
  for (const box of content.querySelectorAll('.columns')) box.replaceWith(...box.childNodes);
  const rules = [...defaults.keys()].map((tag) => {
    const found = [...content.querySelectorAll<HTMLElement>(tag)];
    found.forEach(dropDefaults);
    return takeRule(tag, found);
  });
  const css = rules.join('');
  const style = css && `<style>\n${css.replace(/^(?=.)/gm, '  ')}</style>\n`;
  return style + tidy(template.innerHTML);
}
