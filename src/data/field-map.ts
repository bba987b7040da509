import { FeedError } from './feed-error.js';
import { own } from './own.js';
import type { FeedDraft } from './to-feed.js';

export interface FieldMapOptions {
  /** Where the list of articles stands in the JSON ("data.list"); by default the root if it is a list, else `articles`. */
  itemsPath?: string;
  /** Where the fields stand in an article: our name to a dot path. What it does not name is read under its native name. */
  fieldMap?: Record<string, string>;
}

/** What stands at the end of a dot path; a number is a place in a list. */
function at(value: unknown, path: string): unknown {
  // Some old pages have a `reduce` of their own, which does something else.
  for (const key of path.split('.')) value = Array.isArray(value) ? value[Number(key)] : own(value, key);
  return value;
}

/**
 * JSON of any shape, by a map that says where things stand.
 *
 * @throws {FeedError} `not-a-feed`, naming the path that leads nowhere
 */
export function toMappedDraft(
  json: unknown,
  url: string,
  { itemsPath, fieldMap = {} }: FieldMapOptions,
): FeedDraft {
  const items = itemsPath ? at(json, itemsPath) : Array.isArray(json) ? json : own(json, 'articles');
  if (!Array.isArray(items))
    throw new FeedError('not-a-feed', url, { detail: `items-path "${itemsPath || 'articles'}"` });
  const { headline = 'headline' } = fieldMap;
  if (items.length && items.every((item) => at(item, headline) === undefined))
    throw new FeedError('not-a-feed', url, { detail: `field-map "${headline}"` });
  return {
    title: own(json, 'title'),
    url: own(json, 'url'),
    articles: items.map((item: unknown) => ({
      ...(item as object),
      ...Object.fromEntries(Object.entries(fieldMap).map(([field, path]) => [field, at(item, path)])),
    })),
  };
}
