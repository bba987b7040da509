import { decodeEntities } from './markup/entities.js';

/** Fields in which `readFeed` decodes entities. */
const PLAIN_TEXT = new Set(
  'title id headline kicker standfirst section name code text alt caption credit'.split(' '),
);

/** Encodes "&amp;" twice where it is meant literally, because `readFeed` decodes once more. */
const protect = (text: string) => (decodeEntities(text) === text ? text : text.replaceAll('&', '&amp;amp;'));

function write(this: object, key: string, value: unknown): unknown {
  if (key === 'keywords') return (value as string[]).map(protect);
  // Blocks have a type. `readFeed` takes their texts as they are.
  const isPlainText = typeof value === 'string' && PLAIN_TEXT.has(key) && !('type' in this);
  return isPlainText ? protect(value) : value;
}

/** Writes a model as native JSON. `readFeed` reads it back to an equal model. */
export const toNativeJson = (model: object, space?: number): string => JSON.stringify(model, write, space);
