import type { Args, ArgTypes } from '@storybook/web-components-vite';
import { getStorybookHelpers, setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import { ranges } from '../demo/configurator/ranges.js';
import { findDeclaration } from './manifest.js';

type ArgType = ArgTypes[string];

setStorybookHelpersConfig({ hideArgRef: true, categoryOrder: ['attributes', 'cssProps'] });

/** Headings of the table. The keys are the categories of the helpers. */
const headings: Record<string, string> = {
  attributes: 'Thuộc tính HTML · attributes',
  properties: 'Thuộc tính JavaScript · properties',
  methods: 'Phương thức · methods',
  events: 'Sự kiện · events',
  slots: 'Khe · slots',
  'css properties': 'Biến CSS · custom properties',
  'css shadow parts': 'Phần · ::part()',
  'css states': 'Trạng thái · :state()',
};

/** What a story can change. The other rows are documentation and have no control. */
const changeable = ['attributes', 'css properties'];

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

/** Returns the rows of an element's table. */
export function extractArgTypes(tagName: string): ArgTypes {
  const { argTypes } = getStorybookHelpers(tagName);
  const { cssProperties = [] } = findDeclaration(tagName);
  const syntaxes = new Map(cssProperties.map(({ name, syntax }) => [name, syntax]));
  for (const [name, argType] of Object.entries(argTypes)) {
    const isChangeable = changeable.includes(argType.table?.category ?? '');
    if (isOpen(argType)) {
      argType.control = { type: 'text' };
      delete argType.options;
    }
    argType.control = isChangeable && Object.assign({}, argType.control, ranges[name]);
    argType.table = toTable(argType, syntaxes.get(name));
    // Storybook does not understand this shorthand here, and would ignore `args` in its address.
    delete argType.type;
  }
  return argTypes;
}

/** A boolean attribute is absent unless a story sets it, so its switch starts off. */
export function switchOff({ argTypes, initialArgs }: { argTypes: ArgTypes; initialArgs: Args }): Args {
  const switches = Object.entries(argTypes).filter(
    ([name, { control }]) =>
      !(name in initialArgs) && typeof control === 'object' && control.type === 'boolean',
  );
  return Object.fromEntries(switches.map(([name]) => [name, false]));
}
