import { feeds } from './data.js';

/**
 * A server for the stories, inside of the page, so that a static build needs none. It answers `fetch` for
 * `stories-api/…` beside the page, and for nothing else:
 *
 * - `stories-api/feed.json` and the other names in data.ts: that feed, whatever the query
 * - `stories-api/never`: nothing, ever
 * - `stories-api/500`: HTTP 500, and not before an hour again
 */
const FOLDER = new URL('stories-api/', document.baseURI).href;

const HOUR_S = '3600';

const broken = new Set<string>();

/** Makes an address fail from now on, or answer again. */
export function setBroken(name: string, isBroken: boolean): void {
  if (isBroken) broken.add(name);
  else broken.delete(name);
}

function answer(name: string): Promise<Response> {
  if (name === 'never') return new Promise(() => {});
  const [file = ''] = name.split('?');
  const feed = broken.has(name) ? undefined : feeds[file];
  const response = feed
    ? Response.json(feed)
    : new Response('', { status: 500, headers: { 'retry-after': HOUR_S } });
  return Promise.resolve(response);
}

/** Answers for that folder from now on. Elements cannot tell it from a server. */
export function startStoriesApi(): void {
  const realFetch = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : new URL(input, document.baseURI).href;
    return url.startsWith(FOLDER) ? answer(url.slice(FOLDER.length)) : realFetch(input, init);
  };
}
