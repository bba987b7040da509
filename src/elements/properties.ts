import { msg } from '@lit/localize';
import type { ComplexAttributeConverter, PropertyDeclaration, ReactiveElement } from 'lit';
import { isRecord } from '../data/own.js';

/** Reads the text of an attribute, or whatever a script sets, as a value of the property. It never throws. */
export interface Converter<T> extends ComplexAttributeConverter<T> {
  fromAttribute(value: unknown): T;
  /** Says what is wrong with a value that has no effect as it is written, for `debug`. */
  faultIn?(value: string, name: string): string | undefined;
}

/** Says that a value is not among those that are allowed. */
export const noneOf = (value: string, allowed: string): string =>
  `${value} ${msg('không thuộc', { id: 'debug-none-of' })} ${allowed}`;

/** Returns a value as text; null for what has none. */
function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  try {
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- as the platform's own attributes do
    return String(value);
  } catch {
    return null;
  }
}

/** Any text. Absent, it is empty. */
export const text: Converter<string> = {
  fromAttribute: (value) => toText(value) ?? '',
};

/** Any text. Absent, it is null, and the property has a default that depends on something else. */
export const optionalText: Converter<string | null> = { fromAttribute: toText };

/** Like optional text, but of words from a list. Both are separated by spaces. */
export const words = (allowed: string): Converter<string | null> => ({
  ...optionalText,
  faultIn(value) {
    const unknown = value.split(/\s+/).filter((word) => !allowed.split(' ').includes(word.toLowerCase()));
    const wrong = unknown.join(' ').trim();
    return wrong ? noneOf(wrong, allowed) : undefined;
  },
});

/** The address of keywords, with a place for the keyword. */
export const template: Converter<string> = {
  ...text,
  faultIn: (value) => (/\{(keyword|slug)\}/.test(value) ? undefined : noneOf(value, '…{keyword}…, …{slug}…')),
};

/** One of the given words, the first of them by default. The first may be null. */
export function choice<T extends string | null>(...words: [T, ...T[]]): Converter<T> {
  const find = (value: unknown) => {
    const asked = toText(value)?.trim().toLowerCase();
    return words.find((word) => word === asked);
  };
  return {
    fromAttribute: (value) => find(value) ?? words[0],
    faultIn: (value) => (find(value) ? undefined : noneOf(value, words.filter(Boolean).join(', '))),
  };
}

/** A whole number, clamped to its range. The default need not be in it. */
export const integer = <T extends number | null>(
  fallback: T,
  min: number,
  max: number,
): Converter<T | number> => ({
  fromAttribute(value) {
    const number = Math.trunc(parseFloat(toText(value) ?? ''));
    if (Number.isNaN(number) || number === fallback) return fallback;
    return Math.min(Math.max(number, min), max);
  },
  faultIn(value) {
    const isRight = Math.trunc(Number(value)) === this.fromAttribute(value);
    return isRight ? undefined : noneOf(value, `${min}–${max}`);
  },
});

/** Present or absent. Whatever is written, "false" too, is present. */
export const flag: Converter<boolean> = {
  fromAttribute: (value) => value === '' || Boolean(value),
  toAttribute: (value) => (value ? '' : null),
  faultIn: (value, name) =>
    ['true', name].includes(value.toLowerCase()) ? undefined : noneOf(value, `"", true, ${name}`),
};

/** Returns what JSON stands for, or why it is none. */
function parseJson(text: string): { parsed?: unknown; error?: unknown } {
  try {
    return { parsed: JSON.parse(text) };
  } catch (error) {
    return { error };
  }
}

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';

/** An object of texts by names out of `known`, written as JSON. What is none reads as an empty one. */
export const record = (known: object): Converter<Record<string, string>> => ({
  fromAttribute(value) {
    const parsed = typeof value === 'string' ? parseJson(value).parsed : value;
    return Object.fromEntries(Object.entries(isRecord(parsed) ? parsed : {}).filter(isText));
  },
  faultIn(value) {
    const { parsed, error } = parseJson(value);
    if (error) {
      const text = msg('không phải JSON', { id: 'debug-json' });
      return `${text} (${(error as Error).message})`;
    }
    const isRight = isRecord(parsed) && Object.entries(parsed).every(isText);
    if (!isRight) return noneOf(value, '{"headline":"…"}');
    const unknown = Object.keys(parsed).filter((name) => !Object.hasOwn(known, name));
    return unknown.length ? noneOf(unknown.join(' '), Object.keys(known).join(' ')) : undefined;
  },
});

interface PropertyOptions extends PropertyDeclaration {
  converter?: Converter<unknown>;
}

/**
 * Declares a property as Lit's decorator does, with two additions. What a script sets passes through the converter as
 * well, so a wrong value reads as the default at once, as with `img.loading`. And what is written in a tag stays as it
 * is written: frameworks compare it with what they sent.
 */
export function property(options: PropertyOptions) {
  return (prototype: object, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, { useDefault: true, ...options });
    const { converter } = options;
    const accessor = Object.getOwnPropertyDescriptor(prototype, name);
    if (!converter || !accessor) return;
    Object.defineProperty(prototype, name, {
      ...accessor,
      set(value: unknown) {
        accessor.set?.call(this, converter.fromAttribute(value));
      },
    });
  };
}
