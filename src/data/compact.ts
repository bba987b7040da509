/** Leaves out what is absent, so that a field is either there and good or not there at all. */
export function compact<T extends object>(fields: { [K in keyof T]: T[K] | undefined | '' }): T {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as T;
}
