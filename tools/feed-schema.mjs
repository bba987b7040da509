// The JSON Schema of native JSON, of the types that setters take. The build writes it to dist/feed.schema.json; editors and
// validators read it.
import { createGenerator } from 'ts-json-schema-generator';

const isNull = ({ type }) => type === 'null';

/** Texts that name dates are texts: the type `Date` is for scripts alone. */
const isDate = ({ format }) => format === 'date-time';

/** Makes one list of alternatives of nested ones, and lets a property say itself what one of its alternatives says. */
function simplify(node) {
  if (Array.isArray(node)) return node.map(simplify);
  if (typeof node !== 'object' || node === null) return node;
  const { anyOf, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, simplify(value)]),
  );
  if (!anyOf) return rest;
  const said = anyOf.filter((one) => !isNull(one)).map((one) => one.description);
  const [description] = said.length === 1 ? said : [];
  const alternatives = anyOf.flatMap((one) => one.anyOf ?? [one]).filter((one) => !isDate(one));
  if (description) for (const one of alternatives) delete one.description;
  const joined = { ...(description && { description }), ...rest };
  return alternatives.length === 1 ? { ...alternatives[0], ...joined } : { ...joined, anyOf: alternatives };
}

/** Returns the schema: a list of articles, a bare array of them, or a single one. */
export function makeFeedSchema() {
  const config = { path: 'src/data/input.ts', tsconfig: 'tsconfig.json', skipTypeCheck: true };
  const order = { expose: 'export', topRef: true, sortProps: false };
  const { $schema, definitions } = createGenerator({ ...config, ...order }).createSchema('FeedInput');
  // Editors look for the schema of a file in the file.
  const { FeedInput: feed } = definitions;
  feed.properties = { $schema: { type: 'string' }, ...feed.properties };
  const refer = (name) => ({ $ref: `#/definitions/${name}` });
  return {
    $schema,
    title: 'bantin: native JSON',
    // Not `anyOf`: whoever forgets a headline is to read that, not that nothing matches.
    if: { type: 'array' },
    then: { type: 'array', items: refer('ArticleInput') },
    else: {
      if: { type: 'object', required: ['articles'] },
      then: refer('FeedInput'),
      else: refer('ArticleInput'),
    },
    definitions: simplify(definitions),
  };
}
