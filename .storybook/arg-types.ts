import type { ArgTypes } from '@storybook/web-components-vite';
import { findDeclaration, type Entry } from './manifest.js';

type ArgType = ArgTypes[string];

/** The words of `'a' | 'b'`, if a type is nothing but words. */
function toWords(type = ''): string[] | undefined {
  const words = type.split(' | ').map((part) => /^'(.*)'$/.exec(part)?.[1]);
  return words.every((word) => word !== undefined) ? words : undefined;
}

function describe({ name, description, type, syntax, default: value }: Entry, category: string): ArgType {
  return {
    name,
    ...(description && { description }),
    table: {
      category,
      ...((type ?? syntax) && { type: { summary: type?.text ?? syntax! } }),
      ...(value !== undefined && { defaultValue: { summary: value } }),
    },
  };
}

/** An attribute gets the control that fits its type. */
function toAttribute(entry: Entry): ArgType {
  const text = entry.type?.text;
  const words = toWords(text);
  const about = describe(entry, 'Thuộc tính HTML · attributes');
  if (words) return { ...about, options: words, control: words.length > 4 ? 'select' : 'inline-radio' };
  return { ...about, control: text === 'boolean' || text === 'number' ? text : 'text' };
}

function toEntries(
  entries: Entry[] = [],
  prefix: string,
  category: string,
): [key: string, argType: ArgType][] {
  return entries.map((entry) => [
    `${prefix}${entry.name}`,
    {
      ...describe(entry.name ? entry : { ...entry, name: '(mặc định · default)' }, category),
      control: false,
    },
  ]);
}

/**
 * The table of an element, from the manifest. Storybook's own puts slots, parts and attributes under one key
 * each by name, so that `heading` the slot takes the place of `heading` the attribute, control and all.
 */
export function extractArgTypes(tagName: string): ArgTypes {
  const {
    attributes = [],
    members = [],
    events,
    slots,
    cssProperties,
    cssParts,
    cssStates,
  } = findDeclaration(tagName);
  const isMethod = ({ kind }: Entry) => kind === 'method';
  const properties = members.filter((member) => !isMethod(member) && !member.attribute);
  const methods = members.filter(isMethod).map((method) => ({ ...method, name: `${method.name}()` }));
  return Object.fromEntries([
    ...attributes.map((attribute): [string, ArgType] => [attribute.name, toAttribute(attribute)]),
    ...toEntries(properties, 'property:', 'Thuộc tính JavaScript · properties'),
    ...toEntries(methods, 'method:', 'Phương thức · methods'),
    ...toEntries(events, 'event:', 'Sự kiện · events'),
    ...toEntries(slots, 'slot:', 'Khe · slots'),
    ...toEntries(cssProperties, 'css:', 'Biến CSS · custom properties'),
    ...toEntries(cssParts, 'part:', 'Phần · ::part()'),
    ...toEntries(cssStates, 'state:', 'Trạng thái · :state()'),
  ]);
}
