import { asArray, isRecord, own } from './own.js';

/** What a reader returns for a value that is absent. */
type Absent = '' | false | null | undefined;

/** One reader for each field. It may also look at the whole object. */
export type Readers<T> = {
  [K in keyof T]-?: (value: unknown, base: string, whole: unknown) => T[K] | Absent;
};

/**
 * Creates a reader of objects. Each field is read on its own and left out if it is absent. The first field is
 * required: without it, the object is undefined. A value that is not an object is taken for the first field.
 */
export function fieldsOf<T extends object>(readers: Readers<T>) {
  const names = Object.keys(readers) as (keyof T & string)[];
  const required = names[0]!;
  return (value: unknown, base: string): T | undefined => {
    const whole = isRecord(value) ? value : { [required]: value };
    const fields: [name: string, field: unknown][] = [];
    for (const name of names) {
      const field = readers[name](own(whole, name), base, whole);
      if (field) fields.push([name, field]);
      else if (name === required) return undefined;
    }
    return Object.fromEntries(fields) as T;
  };
}

/** Creates a reader of lists. Absent items are left out, and a single value is read as a list of one. */
export function listOf<T>(read: (value: unknown, base: string) => T | Absent) {
  return (value: unknown, base: string): T[] =>
    asArray(value)
      .map((item) => read(item, base))
      .filter((item): item is T => Boolean(item));
}
