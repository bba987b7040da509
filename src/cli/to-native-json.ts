import { decodeEntities } from '../data/markup/entities.js';

/** Fields whose entities are decoded on reading. */
const PLAIN_TEXT = new Set(
  'title id headline kicker standfirst section name code text alt caption credit'.split(' '),
);

/** A text that says "&amp;" and means it is encoded twice, for reading decodes what is left of an entity. */
function protect(text: string): string {
  return decodeEntities(text) === text ? text : text.replaceAll('&', '&amp;amp;');
}

function write(this: object, key: string, value: unknown): unknown {
  if (key === 'keywords') return (value as string[]).map(protect);
  // The texts of blocks, which have a type, are taken as they are.
  const isPlainText = typeof value === 'string' && PLAIN_TEXT.has(key) && !('type' in this);
  return isPlainText ? protect(value) : value;
}

/** The model as native JSON that `readFeed` reads back to an equal one. Dates are ISO 8601, bodies are blocks. */
export function toNativeJson(model: object, space?: number): string {
  return JSON.stringify(model, write, space);
}
