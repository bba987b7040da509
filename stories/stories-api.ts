import { feeds } from './data.js';

/**
 * A server for the stories, inside of the page, so that a static build needs none. It answers `fetch` for
 * `stories-api/…` beside the page, and for nothing else:
 *
 * - `stories-api/feed.json` and the other names in data.ts: that feed, whatever the query
 * - `stories-api/never`: nothing, ever
 * - `stories-api/404` and all other names: HTTP 404. Of all failures it is the one that is not tried again, and that
 *   says nothing about the server's other addresses, which the next story asks for.
 */
const FOLDER = new URL('stories-api/', document.baseURI).href;

/** Addresses, with their query, that answer with another file for now. */
const replaced = new Map<string, string>();

/** Answers at an address with another file from now on; without a file, as before. */
export function setAnswer(name: string, file?: string): void {
  if (file === undefined) replaced.delete(name);
  else replaced.set(name, file);
}

function answer(name: string): Promise<Response> {
  if (name === 'never') return new Promise(() => {});
  const [file = ''] = (replaced.get(name) ?? name).split('?');
  const feed = feeds[file];
  return Promise.resolve(feed ? Response.json(feed) : new Response('', { status: 404 }));
}

/** Answers for that folder from now on. Elements cannot tell it from a server. */
export function startStoriesApi(): void {
  const realFetch = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : new URL(input, document.baseURI).href;
    return url.startsWith(FOLDER) ? answer(url.slice(FOLDER.length)) : realFetch(input, init);
  };
}
