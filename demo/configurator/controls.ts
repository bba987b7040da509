// What a value may be, by its type in the manifest. The form and the hash are held to the same rules.
import type { Attribute } from './manifest.js';
import { ranges } from './ranges.js';

export type Control =
  | { kind: 'choice' | 'words'; options: string[] }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'switch' | 'text' | 'optional' };

const MAX_LENGTH = 500;
export const MAX_ADDRESS_LENGTH = 4000;

/** Attributes that are an address, or several. */
const ADDRESSES = ['src', 'href', 'keyword-href'];

/** Returns how an attribute is asked for. */
export function controlOf({ name, type }: Attribute): Control {
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, word]) => word!);
  if (options.length) return { kind: /\| string$/.test(type) ? 'words' : 'choice', options };
  if (/^\d+( \| \d+)+$/.test(type)) return { kind: 'choice', options: type.split(' | ') };
  if (type === 'boolean') return { kind: 'switch' };
  if (type === 'number') return { kind: 'number', ...(ranges[name] ?? { min: 0, max: 1_000_000 }) };
  return { kind: type.includes('null') ? 'optional' : 'text' };
}

/**
 * Returns whether an address is one of the web, or one of the page's own. No other scheme is written into a snippet, and no
 * password.
 */
export function isWebAddress(address: string): boolean {
  try {
    const { protocol, username, password } = new URL(address, 'https://trang.example/');
    return /^https?:$/.test(protocol) && !username && !password;
  } catch {
    return false;
  }
}

/** Returns whether an address leads to the same place from every page of a site. */
const isWhole = (address: string): boolean => /^(?:https?:\/\/|\/(?!\/))/i.test(address);

/** Splits what may be several addresses. */
export const toAddresses = (src: string): string[] => src.split(/\s+/).filter(Boolean);

function checkJson(value: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(value);
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject && Object.values(parsed).every((path) => typeof path === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

function checkText(name: string, value: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- no attribute has use for them
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(value)) return undefined;
  const isAddress = ADDRESSES.includes(name);
  if (value.length > (isAddress ? MAX_ADDRESS_LENGTH : MAX_LENGTH)) return undefined;
  if (isAddress && !toAddresses(value).every(isWebAddress)) return undefined;
  if (name === 'src') return toAddresses(value).every(isWhole) ? toAddresses(value).join(' ') : undefined;
  return name === 'field-map' && value ? checkJson(value) : value;
}

function checkNumber(value: string, min: number, max: number): string | undefined {
  if (!/^\d{1,9}$/.test(value)) return undefined;
  return String(Math.min(Math.max(Number(value), min), max));
}

/**
 * Returns a value as it may be written; undefined for one that means nothing, or the same as no attribute. A list of words is
 * never the same: what stands for none depends on the layout.
 */
export function checkValue(attribute: Attribute, value: string): string | undefined {
  const control = controlOf(attribute);
  const checked = checkBy(control, attribute.name, value);
  return checked === attribute.fallback && control.kind !== 'words' ? undefined : checked;
}

function checkBy(control: Control, name: string, value: string): string | undefined {
  switch (control.kind) {
    case 'switch':
      return value === '' ? '' : undefined;
    case 'number':
      return checkNumber(value, control.min, control.max);
    case 'choice':
      return control.options.includes(value) ? value : undefined;
    case 'words':
      return value.split(' ').every((word) => !word || control.options.includes(word)) ? value : undefined;
    default:
      return checkText(name, value);
  }
}
