import type { Args, ArgTypes } from '@storybook/web-components-vite';
import { extractTokenTypes } from '../.storybook/arg-types.js';
import { findDeclaration } from '../.storybook/manifest.js';

const { cssProperties = [] } = findDeclaration('hot-events');

/**
 * A colour has two controls, because Storybook's cannot take light-dark(). The second one, for dark pages, is shown once
 * the first has a value.
 */
const toDarkName = (name: string) => `${name}-dark`;

const isColour = (syntax?: string) => syntax === '<color>';

/** What tells whether a value has the syntax of a token: a property of CSS that takes the same. */
const probes: Record<string, (value: string) => [property: string, value: string]> = {
  '<color>': (value) => ['color', value],
  '<length>': (value) => ['width', value],
  '<integer>': (value) => ['order', value],
  '<ratio>': (value) => ['aspect-ratio', value],
  '<position>': (value) => ['object-position', value],
  '<font-family>': (value) => ['font-family', value],
  '<font-weight> || <font-size>': (value) => ['font', `${value} serif`],
  '<line-width> || <line-style> || <color>': (value) => ['border-top', value],
  'none | uppercase': (value) => ['text-transform', value],
};

const isValid = (syntax: string, value: string) => CSS.supports(...probes[syntax]!(value));

/** The rows of the controls: every token, colours twice. */
export function listThemeTypes(): ArgTypes {
  const rows = Object.entries(extractTokenTypes()).flatMap(([name, row]) => {
    const isTwofold = isColour(cssProperties.find((property) => property.name === name)?.syntax);
    if (!isTwofold) return [[name, row]];
    const darkRow = {
      ...row,
      name: toDarkName(name),
      description: 'The same on dark pages. Cũng màu ấy, trên trang tối.',
      if: { arg: name, truthy: true },
    };
    return [
      [name, row],
      [toDarkName(name), darkRow],
    ];
  });
  return Object.fromEntries(rows) as ArgTypes;
}

/** Returns the values of the controls that make a theme; without one, those of the default. */
export function readTheme(css = ''): Args {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const [rule] = sheet.cssRules;
  const style = rule instanceof CSSStyleRule ? rule.style : undefined;
  const values = cssProperties.flatMap(({ name, syntax }) => {
    const value = style?.getPropertyValue(name).trim() || undefined;
    const [, light = value, dark] =
      (isColour(syntax) && /^light-dark\((.+), (.+)\)$/.exec(value ?? '')) || [];
    if (syntax === '<integer>') return [[name, value && Number(value)]];
    return isColour(syntax)
      ? [
          [name, light],
          [toDarkName(name), dark],
        ]
      : [[name, value]];
  });
  return Object.fromEntries(values) as Args;
}

/** A theme as the controls have it: what is set, and the tokens whose values CSS would not take. */
export interface Theme {
  style: CSSStyleDeclaration;
  invalid: string[];
}

/** Makes a theme of the values of the controls. */
export function makeTheme(args: Args): Theme {
  const { style } = document.createElement('div');
  const invalid: string[] = [];
  for (const { name, syntax = '' } of cssProperties) {
    const light = String(args[name] ?? '').trim();
    const dark = String(args[toDarkName(name)] ?? '').trim();
    const value = light && dark && isColour(syntax) ? `light-dark(${light}, ${dark})` : light;
    if (value && isValid(syntax, value)) style.setProperty(name, value);
    else if (value) invalid.push(name);
  }
  return { style, invalid };
}
