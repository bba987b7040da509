import type { Article } from './article.js';
import { FeedError } from './feed-error.js';
import type { Format } from './formats/format.js';
import { own } from './own.js';

export interface FieldMapOptions {
  /** Path to the list of articles in the JSON ("data.list"). By default the root if it is a list, else `articles`. */
  itemsPath?: string;
  /** Paths to the fields of an article, by our names. Fields that are not listed are read under their native names. */
  fieldMap?: Record<string, string>;
}

/** The names that a field map may have: all of native JSON. */
export const ARTICLE_FIELDS: Record<keyof Article | 'fetched', true> = {
  id: true,
  url: true,
  headline: true,
  kicker: true,
  standfirst: true,
  published: true,
  modified: true,
  publishedPrecision: true,
  fetched: true,
  section: true,
  authors: true,
  attribution: true,
  picture: true,
  media: true,
  related: true,
  keywords: true,
  body: true,
  language: true,
  label: true,
  correction: true,
  status: true,
};

/** Returns the value at a dot path, or undefined. In a list, a key is an index. */
function valueAt(root: unknown, path: string): unknown {
  let value = root;
  // Not `reduce`, which some old pages replace by one that does something else.
  for (const key of path.split('.')) value = Array.isArray(value) ? value[Number(key)] : own(value, key);
  return value;
}

/**
 * Creates the format of JSON of any shape, which a map of paths describes. Without paths it matches nothing.
 *
 * `toDraft` throws a FeedError `not-a-feed` that names the path at which there is nothing.
 */
export const mapped = ({ itemsPath, fieldMap = {} }: FieldMapOptions): Format<unknown> => ({
  name: 'field-map',
  matches: () => Boolean(itemsPath || Object.keys(fieldMap).length),
  toDraft(json, url) {
    const items = itemsPath || !Array.isArray(json) ? valueAt(json, itemsPath || 'articles') : json;
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
  },
});
