/** Types a table of sentences with the same parameters, and infers its keys for the other language. */
export const sentences =
  <Words extends unknown[]>() =>
  <Key extends string>(table: Record<Key, (...words: Words) => string>): typeof table =>
    table;
