import type { ComplexAttributeConverter, PropertyDeclaration, ReactiveElement } from 'lit';
import { isRecord } from '../data/own.js';

/** Reads the text of an attribute, or whatever a script sets, as a value of the property. It never throws. */
interface Converter<T> extends ComplexAttributeConverter<T> {
  fromAttribute(value: unknown): T;
}

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

/** One of the given words, the first of them by default. The first may be null. */
export const choice = <T extends string | null>(...words: [T, ...T[]]): Converter<T> => ({
  fromAttribute(value) {
    const asked = toText(value)?.trim().toLowerCase();
    return words.find((word) => word === asked) ?? words[0];
  },
});

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
});

/** Present or absent. */
export const flag: Converter<boolean> = {
  fromAttribute: (value) => value === '' || Boolean(value),
  toAttribute: (value) => (value ? '' : null),
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An object of texts, written as JSON. What is none reads as an empty one. */
export const record: Converter<Record<string, string>> = {
  fromAttribute(value) {
    const parsed = typeof value === 'string' ? parseJson(value) : value;
    const entries = Object.entries(isRecord(parsed) ? parsed : {});
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  },
};

interface PropertyOptions extends PropertyDeclaration {
  converter?: Converter<unknown>;
}

/**
 * Declares a property as Lit's decorator does, with one addition: what a script sets passes through the converter as
 * well. So a wrong value reads as the default at once, as with `img.loading`.
 */
export function property(options: PropertyOptions) {
  return (prototype: object, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
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
