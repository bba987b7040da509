import type { Article, Attribution } from './article.js';
import { firstOwn, own } from './own.js';
import { present } from './read-fields.js';
import { toName } from './text/names.js';
import { safeUrl } from './text/urls.js';

/** Attributions that name the feed or its host, because the article itself names no source. */
const ofFeeds = new WeakSet<object>();

/** Returns the attribution of an article that names no source: its feed. An empty name is none. */
export function ofFeed(name: string): Attribution | undefined {
  if (!name) return undefined;
  const attribution = { name };
  ofFeeds.add(attribution);
  return attribution;
}

export function toAttribution(value: unknown, base: string): Attribution | undefined {
  const name = toName(firstOwn(value, 'name', 'code') ?? value);
  if (!name) return undefined;
  const code = toName(own(value, 'code'));
  const attribution = present<Attribution>({ name, code, url: safeUrl(own(value, 'url'), base) });
  if (ofFeeds.has(value as object)) ofFeeds.add(attribution);
  return attribution;
}

/**
 * Returns the source of an article as the page wants it named.
 *
 * @param outlet the outlet's name in place of what is taken from the feed or its host, '' for none, null to leave it.
 * Never in place of a source that the article itself names
 */
export function attributionOf({ attribution }: Article, outlet: string | null): Attribution | undefined {
  if (outlet === null || (attribution && !ofFeeds.has(attribution))) return attribution;
  return outlet ? { name: outlet } : undefined;
}
