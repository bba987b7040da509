import { FeedError } from './feed-error.js';
import { own } from './own.js';
import type { FeedDraft } from './to-feed.js';

export interface FieldMapOptions {
  /** Path to the list of articles in the JSON ("data.list"). By default the root if it is a list, else `articles`. */
  itemsPath?: string;
  /** Paths to the fields of an article, by our names. Fields that are not listed are read under their native names. */
  fieldMap?: Record<string, string>;
}

/** Returns the value at a dot path, or undefined. In a list, a key is an index. */
function valueAt(root: unknown, path: string): unknown {
  let value = root;
  // Not `reduce`, which some old pages replace by one that does something else.
  for (const key of path.split('.')) value = Array.isArray(value) ? value[Number(key)] : own(value, key);
  return value;
}

function findItems(json: unknown, itemsPath: string | undefined): unknown {
  if (itemsPath) return valueAt(json, itemsPath);
  return Array.isArray(json) ? json : own(json, 'articles');
}

/**
 * Reads JSON of any shape by a map of paths.
 *
 * @throws {FeedError} `not-a-feed`, naming the path at which there is nothing
 */
export function toMappedDraft(
  json: unknown,
  url: string,
  { itemsPath, fieldMap = {} }: FieldMapOptions,
): FeedDraft {
  const items = findItems(json, itemsPath);
  if (!Array.isArray(items)) {
    throw new FeedError('not-a-feed', url, { detail: `items-path "${itemsPath || 'articles'}"` });
  }
  const { headline = 'headline' } = fieldMap;
  if (items.length && items.every((item) => valueAt(item, headline) === undefined)) {
    throw new FeedError('not-a-feed', url, { detail: `field-map "${headline}"` });
  }
  return {
    title: own(json, 'title'),
    url: own(json, 'url'),
    articles: items.map((item: unknown) => ({
      ...(item as object),
      ...Object.fromEntries(Object.entries(fieldMap).map(([field, path]) => [field, valueAt(item, path)])),
    })),
  };
}
