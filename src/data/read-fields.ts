import { asArray } from './own.js';

/** What a field that is absent reads as. */
type Absent = '' | false | null | undefined;

/**
 * Returns an object with only those fields that are not absent.
 *
 * @param found an object to add them to
 */
export function present<T extends object>(
  fields: { [K in keyof T]?: T[K] | Absent },
  found: Partial<T> = {},
): T {
  for (const name of Object.keys(fields) as (keyof T)[]) {
    const field = fields[name];
    if (field) found[name] = field as T[keyof T];
  }
  return found as T;
}

/** Creates a reader of lists. Absent items are left out, and a single value is read as a list of one. */
export function listOf<T>(read: (value: unknown, base: string) => T | Absent) {
  return (value: unknown, base: string): T[] =>
    asArray(value)
      .map((item) => read(item, base))
      .filter((item): item is T => Boolean(item));
}
