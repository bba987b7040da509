import { isRecord } from '../data/own.js';

/**
 * How the text of an attribute reads as a property. A wrong value reads as the default, as with `img.loading`;
 * a default that depends on the element is a function of it.
 */
type Reader<T> = (text: string | null) => Default<T>;

type Default<T> = T | ((host: HTMLElement) => T);

/** Any text; absent reads as `fallback`. */
export const text =
  (fallback: Default<string> = ''): Reader<string> =>
  (value) =>
    value ?? fallback;

/** One of the given words, the first of them by default. */
export const choice =
  <T extends string>(...words: [T, ...T[]]): Reader<T> =>
  (value) =>
    words.find((word) => word === value?.trim().toLowerCase()) ?? words[0];

/** A whole number, moved into its range; the default need not lie there. */
export const integer =
  (fallback: Default<number>, min: number, max: number): Reader<number> =>
  (value) => {
    const number = Math.trunc(parseFloat(value ?? ''));
    return Number.isNaN(number) || number === fallback ? fallback : Math.min(Math.max(number, min), max);
  };

/** A JSON object of texts; what is none reads as an empty one. */
export const record: Reader<Record<string, string>> = (value) => {
  try {
    const parsed: unknown = JSON.parse(value ?? '{}');
    return Object.fromEntries(
      Object.entries(isRecord(parsed) ? parsed : {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return {};
  }
};

/** There or not there. */
export const flag: Reader<boolean> = (value) => value !== null;

/** Attributes that any element observes. One element loses nothing by hearing of another's. */
export const attributeNames = new Set<string>();

/**
 * Makes a property out of an attribute, the way the platform's own elements do it: the attribute holds the
 * value, the property reads it. So both agree at any time, before the first update too.
 */
export function defineAttribute<T>(
  prototype: HTMLElement,
  property: string,
  read: Reader<T>,
  name = property.replace(/[A-Z]/g, '-$&').toLowerCase(),
): void {
  attributeNames.add(name);
  Object.defineProperty(prototype, property, {
    get(this: HTMLElement) {
      const value = read(this.getAttribute(name));
      return typeof value === 'function' ? (value as (host: HTMLElement) => T)(this) : value;
    },
    set(this: HTMLElement, value: T | null | undefined) {
      if (value == null || value === false) this.removeAttribute(name);
      else if (typeof value === 'object') this.setAttribute(name, JSON.stringify(value));
      else this.setAttribute(name, value === true ? '' : String(value));
    },
  });
}

/** Makes a property out of an attribute of the same name, or of the given one. */
export function attribute<T>(read: Reader<T>, attributeName?: string) {
  return (prototype: HTMLElement, property: string): void =>
    defineAttribute(prototype, property, read, attributeName);
}

/**
 * Marks an accessor that takes data.
 *
 * @param attributeName where the data may be written as text as well
 */
export function data(attributeName?: string): PropertyDecorator {
  return () => {
    if (attributeName) attributeNames.add(attributeName);
  };
}
