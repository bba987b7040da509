import type { Article } from '../data/article.js';
import { isRecord } from '../data/own.js';
import { UsageError } from './cli-error.js';

/** The names on the left of a field map. The type makes the compiler report a missing one. */
const FIELDS: Record<keyof Article, true> = {
  id: true,
  url: true,
  headline: true,
  kicker: true,
  standfirst: true,
  published: true,
  modified: true,
  publishedPrecision: true,
  section: true,
  authors: true,
  attribution: true,
  picture: true,
  keywords: true,
  body: true,
  language: true,
  label: true,
  correction: true,
  status: true,
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('field-map-json', text);
  }
}

/**
 * Reads the value of `--field-map`: our names on the left, the publisher's paths on the right.
 *
 * @throws {UsageError} if it is not such an object
 */
export function toFieldMap(text: string): Record<string, string> {
  const map = parse(text);
  if (!isRecord(map)) throw new UsageError('field-map-json', text);
  for (const [name, path] of Object.entries(map)) {
    if (!Object.hasOwn(FIELDS, name)) throw new UsageError('field-map-name', name);
    if (typeof path !== 'string' || !path) throw new UsageError('field-map-path', name);
  }
  return map as Record<string, string>;
}
