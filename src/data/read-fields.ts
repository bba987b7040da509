import { asArray, isRecord, own } from './own.js';

/** Makes a value of what stands somewhere outside; anything falsy is: absent. */
export type Reader<T> = (value: unknown, base: string) => T | Absent;

type Absent = '' | false | null | undefined;

/** A reader for each field, which may also look at the whole object. */
type Readers<T> = { [K in keyof T]-?: (value: unknown, base: string, whole: unknown) => T[K] | Absent };

/**
 * A reader of objects, field by field: a field is either there and good or not there at all. What is no object
 * stands for its first field, and without the first field there is nothing.
 */
export function fieldsOf<T extends object>(readers: Readers<T>) {
  const names = Object.keys(readers) as (keyof T & string)[];
  return (value: unknown, base: string): T | undefined => {
    const whole = isRecord(value) ? value : { [names[0]!]: value };
    const fields = names
      .map((name) => [name, readers[name](own(whole, name), base, whole)] as const)
      .filter(([, field]) => field);
    return fields[0]?.[0] === names[0] ? (Object.fromEntries(fields) as T) : undefined;
  };
}

/** A reader of lists that leaves out what is not good; one thing is a list of one. */
export function listOf<T>(read: Reader<T>) {
  return (value: unknown, base: string): T[] => asArray(value).flatMap((item) => read(item, base) || []);
}
