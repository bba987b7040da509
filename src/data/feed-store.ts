import { Alarms } from './alarms.js';
import type { FieldMapOptions } from './field-map.js';
import {
  SharedFeed,
  type FeedListener,
  type FeedStorage,
  type FetchBytes,
  type Pauses,
} from './shared-feed.js';

export type { FeedListener, FeedResult, FeedStorage, FeedSubscription, SavedBytes } from './shared-feed.js';

/**
 * Creates a store that makes one request and one parse for each address, however many elements show it.
 *
 * @param storage where copies of good answers are kept; by default there are none
 * @param random returns 0 to 1
 */
export function createFeedStore(fetchBytes: FetchBytes, storage?: FeedStorage, random = Math.random) {
  const feeds = new Map<string, SharedFeed>();
  const pauses: Pauses = new Map();
  const alarms = new Alarms();

  /**
   * Tells `listener` about every answer for `url`, at the earliest in the next microtask.
   *
   * @param map how to read the answer; different maps are different requests
   */
  return function subscribe(url: string, listener: FeedListener, map: FieldMapOptions = {}) {
    const key = url + JSON.stringify(map);
    let feed = feeds.get(key);
    if (!feed) {
      const handleEmpty = () => feeds.delete(key);
      feed = new SharedFeed({ key, url, map, fetchBytes, storage, random, pauses, alarms, handleEmpty });
      feeds.set(key, feed);
    }
    return feed.subscribe(listener);
  };
}
