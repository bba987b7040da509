import { escapeHtml } from './text/escape-html.js';

/** Attributes with their values; true is a bare attribute. Those without a value are left out. */
export type TagAttributes = Record<string, string | true | undefined>;

/**
 * Writes a value that the user gave, in the quotes that leave JSON readable. A percent sign of an address stays, for behind a
 * name and a quote it begins nothing.
 */
function quote(value: string): string {
  const escaped = escapeHtml(value).replaceAll('&#37;', '%');
  if (!value.includes('"')) return `"${escaped}"`;
  return `'${escaped.replaceAll('&quot;', '"').replaceAll('&#123;', '{')}'`;
}

/** Lists attributes as they are written: `name="value"`. */
export const toWrittenAttributes = (values: TagAttributes): string[] =>
  Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return value === true ? name : `${name}=${quote(value)}`;
  });

/** Writes attributes, each behind a space. */
export const toAttributes = (values: TagAttributes): string =>
  toWrittenAttributes(values)
    .map((written) => ` ${written}`)
    .join('');

/** Writes a start tag. */
export const toStartTag = (tag: string, values: TagAttributes): string => `<${tag}${toAttributes(values)}>`;
