import { feeds } from './data.js';
import { eventFeeds } from './event-data.js';
import { lookFeeds } from './look-data.js';

/**
 * A server for the stories that runs inside the page, so a static build needs no other. It answers `fetch` for
 * `stories-api/…` next to the page, and for no other address:
 *
 * - `stories-api/feed.json` and the other names in data.ts, look-data.ts and event-data.ts: that feed, whatever the query
 * - `stories-api/never`: no answer, ever
 * - `stories-api/404` and all other names: HTTP 404. Elements do not retry after a 404, and it does not make them
 *   wait before they ask the same server for other addresses, as the next story does.
 */
const FOLDER = new URL('stories-api/', document.baseURI).href;

/** Addresses, with their query, that currently answer with another file. */
const replaced = new Map<string, string>();

/** Makes an address answer with another file; without a file, with its own again. */
export function setAnswer(name: string, file?: string): void {
  if (file === undefined) replaced.delete(name);
  else replaced.set(name, file);
}

function answer(name: string): Promise<Response> {
  if (name === 'never') return new Promise(() => {});
  const [file = ''] = (replaced.get(name) ?? name).split('?');
  const feed = feeds[file] ?? lookFeeds[file] ?? eventFeeds[file];
  if (typeof feed === 'string') return Promise.resolve(new Response(feed));
  return Promise.resolve(feed ? Response.json(feed) : new Response('', { status: 404 }));
}

/** Replaces `fetch` for that folder. Elements cannot tell it from a real server. */
export function startStoriesApi(): void {
  const realFetch = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : new URL(input, document.baseURI).href;
    return url.startsWith(FOLDER) ? answer(url.slice(FOLDER.length)) : realFetch(input, init);
  };
}
