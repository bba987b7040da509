/** An object that is neither null nor an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own property of an object from outside, or undefined: a polluted prototype answers for nobody. */
export function own(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The first of the named own properties that is there and not empty. */
export function firstOwn(value: unknown, ...keys: string[]): unknown {
  return keys.map((key) => own(value, key)).find((found) => found != null && found !== '');
}

/** A list as it is, one thing as a list of one, nothing as an empty list. */
export function asArray(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value == null ? [] : [value];
}

/** A text as it is, anything else as an empty one. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** JSON, even where a page's scripts have given lists and dates a `toJSON` of their own. */
export const toJson = (value: object): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key) {
    const original = this[key];
    return original instanceof Date ? original.toISOString() : original;
  });
