/** How the text of an attribute reads as a property. A wrong value reads as the default, as with `img.loading`. */
type Reader<T> = (text: string | null, host: HTMLElement) => T;

type Default<T> = T | ((host: HTMLElement) => T);

const resolve = <T>(fallback: Default<T>, host: HTMLElement): T =>
  typeof fallback === 'function' ? (fallback as (host: HTMLElement) => T)(host) : fallback;

/** Any text; absent reads as `fallback`. */
export const text =
  (fallback: Default<string> = ''): Reader<string> =>
  (value, host) =>
    value ?? resolve(fallback, host);

/** One of the given words, the first of them by default. */
export const choice =
  <T extends string>(...words: [T, ...T[]]): Reader<T> =>
  (value) =>
    words.find((word) => word === value?.trim().toLowerCase()) ?? words[0];

/** A whole number, moved into its range. */
export const integer =
  (fallback: Default<number>, min: number, max: number): Reader<number> =>
  (value, host) => {
    const number = value?.trim() ? Math.trunc(Number(value)) : NaN;
    return Number.isNaN(number) ? resolve(fallback, host) : Math.min(Math.max(number, min), max);
  };

/** There or not there. */
export const flag: Reader<boolean> = (value) => value !== null;

const toKebabCase = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** Attributes that any element observes. One element loses nothing by hearing of another's. */
export const attributeNames = new Set<string>();

/** Properties that a page may have set before the element was defined. */
export const propertyNames = new Set<string>();

/**
 * Makes a property out of an attribute, the way the platform's own elements do it: the attribute holds the
 * value, the property reads it. So both agree at any time, before the first update too.
 */
export function attribute<T>(read: Reader<T>, attributeName?: string) {
  return (prototype: HTMLElement, property: string): void => {
    const name = attributeName ?? toKebabCase(property);
    attributeNames.add(name);
    propertyNames.add(property);
    Object.defineProperty(prototype, property, {
      get(this: HTMLElement): T {
        return read(this.getAttribute(name), this);
      },
      set(this: HTMLElement, value: T | null | undefined) {
        if (value === null || value === undefined || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : String(value));
      },
    });
  };
}

/**
 * Marks an accessor that takes data, so that what a page sets before the element is defined is not lost.
 *
 * @param attributeName where the data may be written as text as well
 */
export function data(attributeName?: string) {
  return (_prototype: HTMLElement, property: string): void => {
    propertyNames.add(property);
    if (attributeName) attributeNames.add(attributeName);
  };
}
