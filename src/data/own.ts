/** Returns whether a value is an object that is neither null nor an array. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns an own property of untrusted data, or undefined. Inherited ones do not count: prototypes may be polluted. */
export const own = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** Returns the first of the named own properties that is neither missing, null nor an empty string. */
export function firstOwn(value: unknown, ...keys: string[]): unknown {
  for (const key of keys) {
    const found = own(value, key);
    if (found != null && found !== '') return found;
  }
  return undefined;
}

/** Returns an array as it is, null and undefined as an empty array, and any other value as an array of one. */
export function asArray(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value == null ? [] : [value];
}

/** Returns a string as it is, and anything else as an empty string. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Serializes to JSON, even if scripts of the page have added `toJSON` methods to arrays or dates. */
export const toJson = (value: object): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key) {
    const original = this[key];
    return original instanceof Date ? original.toISOString() : original;
  });
