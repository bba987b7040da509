import type { Args, ArgTypes } from '@storybook/web-components-vite';
import { getStorybookHelpers, setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import { ranges } from '../demo/configurator/ranges.js';
import { findDeclaration } from './manifest.js';

// The helpers read the manifest: rows, texts, and the control that fits a type. What stands here they cannot know. Their
// `template` is not used: it leaves out what is empty or 0, and `heading=""` means something; and it writes custom
// properties as text into a <style>, where half a value takes the rest of the page with it (see stories/element.ts).

type ArgType = ArgTypes[string];

setStorybookHelpersConfig({ hideArgRef: true, categoryOrder: ['attributes', 'cssProps'] });

/** Headings of the table. The keys are the categories of the helpers. */
const headings: Record<string, string> = {
  attributes: 'Attributes · Thuộc tính HTML',
  properties: 'Properties · Thuộc tính JavaScript',
  methods: 'Methods · Phương thức',
  events: 'Events · Sự kiện',
  slots: 'Slots · Khe',
  'css properties': 'Custom properties · Biến CSS',
  'css shadow parts': '::part() · Phần',
  'css states': ':state() · Trạng thái',
};

/** How a page writes what it may share a name with: an attribute, a slot and a part may all be a `heading`. */
const spellings: Record<string, (name: string) => string> = {
  slots: (name) => (name === 'default' ? name : `slot="${name}"`),
  'css shadow parts': (name) => `::part(${name})`,
  'css states': (name) => `:state(${name})`,
};

/** What a story can change. The other rows are documentation and have no control. */
const changeable = ['attributes', 'css properties'];

/** The same of tokens. A slider would stand at its lowest end while the token is not set, as if it were. */
const tokenRanges: typeof ranges = {
  '--news-thumbnail-order': { min: -1, max: 1 },
  '--news-headline-lines': { min: 1, max: 10 },
  '--news-standfirst-lines': { min: 1, max: 10 },
};

function toTable({ table = {}, defaultValue }: ArgType, syntax?: string): NonNullable<ArgType['table']> {
  const { category = '', type, defaultValue: ownDefault } = table;
  // The helpers take every event for a CustomEvent.
  const typeSummary = type?.summary?.replace(/^CustomEvent<(.+)>$/, '$1') ?? syntax;
  const defaultSummary = ownDefault?.summary || (defaultValue as string | undefined);
  return {
    category: headings[category] ?? category,
    ...(table.disable && { disable: true }),
    ...(typeSummary && { type: { summary: typeSummary } }),
    ...(defaultSummary && { defaultValue: { summary: defaultSummary } }),
  };
}

/** The helpers make a choice of one word of every union. A union with `string` takes any text. */
const isOpen = ({ table }: ArgType) => /\| string$/.test(table?.type?.summary ?? '');

/** Words of a custom property, if it is one of several: `none | uppercase`. */
const toWords = (syntax = '') => (/^[\w-]+(?: \| [\w-]+)+$/.test(syntax) ? syntax.split(' | ') : undefined);

/** Returns the rows of an element's table. */
export function extractArgTypes(tagName: string): ArgTypes {
  const { argTypes } = getStorybookHelpers(tagName);
  const { cssProperties = [] } = findDeclaration(tagName);
  const syntaxes = new Map(cssProperties.map(({ name, syntax }) => [name, syntax]));
  for (const [name, argType] of Object.entries(argTypes)) {
    const category = argType.table?.category ?? '';
    const isChangeable = changeable.includes(category);
    const words = toWords(syntaxes.get(name));
    if (isOpen(argType)) {
      argType.control = { type: 'text' };
      delete argType.options;
    } else if (words) {
      argType.control = { type: 'select' };
      argType.options = words;
    }
    argType.control = isChangeable && Object.assign({}, argType.control, ranges[name], tokenRanges[name]);
    argType.table = toTable(argType, syntaxes.get(name));
    argType.name = spellings[category]?.(argType.name ?? name) ?? argType.name ?? name;
    // Storybook does not understand this shorthand here, and would ignore `args` in its address.
    delete argType.type;
  }
  return argTypes;
}

/** Returns the rows of the custom properties alone. They are the same for every element. */
export function extractTokenTypes(): ArgTypes {
  const rows = extractArgTypes('hot-events');
  const { cssProperties = [] } = findDeclaration('hot-events');
  return Object.fromEntries(cssProperties.map(({ name }) => [name, rows[name] ?? {}]));
}

/** A boolean attribute is absent unless a story sets it, so its switch starts off. */
export function switchOff({ argTypes, initialArgs }: { argTypes: ArgTypes; initialArgs: Args }): Args {
  const switches = Object.entries(argTypes).filter(
    ([name, { control }]) =>
      !(name in initialArgs) && typeof control === 'object' && control.type === 'boolean',
  );
  return Object.fromEntries(switches.map(([name]) => [name, false]));
}
