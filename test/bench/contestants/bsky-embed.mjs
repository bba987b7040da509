// bsky-embed, as its README says to put it on a page. Its network's address is fixed in its code.
import { NO_PRELOAD, TIMELINE_WITHOUT } from './reasons.mjs';
import { toPage } from './page.mjs';
import { readPeerFile } from './peer-files.mjs';

/** Runs in the page. Requests to the network go to the benchmark's server instead. */
const driver = () => {
  const send = globalThis.fetch;
  globalThis.fetch = (url, options) =>
    send(String(url).replace('https://api.bsky.app', location.origin), options);
  const host = () => document.querySelector('bsky-embed');
  return {
    cards: () => host()?.shadowRoot?.querySelectorAll('article:not(.animate-pulse)') ?? [],
    /** It reads only when it is put on the page. */
    refresh: () => host().replaceWith(host().cloneNode()),
    ...bench.mounting(host, () => host().cloneNode()),
  };
};

export default {
  id: 'bsky-embed',
  title: 'bsky-embed 0.2.7',
  label: 'bsky-embed',
  note: 'one network’s posts; refreshed by mounting it again',
  isPeer: true,
  without: TIMELINE_WITHOUT,
  noPreload: NO_PRELOAD,
  driver,
  prepare: async () => [
    { name: 'bsky-embed.es.js', type: 'js', text: await readPeerFile('bsky-embed/dist/bsky-embed.es.js') },
  ],
  page: ({ count }) =>
    toPage({
      head: '<script type="module" src="/bsky-embed/bsky-embed.es.js" async></script>',
      body: `<bsky-embed username="mienbien.example" limit="${count}"></bsky-embed>`,
    }),
};
