/** A table of sentences that take the same words: its keys are inferred, and those of the other language must be the same. */
export const sentences =
  <Words extends unknown[]>() =>
  <Key extends string>(table: Record<Key, (...words: Words) => string>): typeof table =>
    table;
