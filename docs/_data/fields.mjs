// What the tables of fields show.
import { existsSync, readFileSync } from 'node:fs';
import { listBlocks, listFields } from '../list-fields.mjs';

const path = new URL('../../dist/feed.schema.json', import.meta.url);

export default () => {
  if (!existsSync(path)) throw new Error('dist/feed.schema.json is missing. Run npm run build.');
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  const fields = listFields(schema);
  const types = [...new Set(fields.map(({ type }) => type))];
  return {
    types: types.map((type) => ({ type, fields: fields.filter((field) => field.type === type) })),
    blocks: listBlocks(schema),
  };
};
