// @idotj/mastodon-embed-timeline, with its own option for the address of the network.
import { toPage } from './page.mjs';
import { readPeerFile } from './peer-files.mjs';
import { NO_PRELOAD, TIMELINE_WITHOUT } from './reasons.mjs';

/** Runs in the page. */
const driver = () => {
  const host = () => document.querySelector('#mt-container');
  return {
    cards: () => host()?.querySelectorAll('.mt-post') ?? [],
    refresh: () => globalThis.timeline.mtUpdate(),
    ...bench.mounting(
      host,
      () => {
        const fresh = host().cloneNode();
        fresh.innerHTML = '<div class="mt-body" role="feed"></div>';
        return fresh;
      },
      () => globalThis.startTimeline(),
    ),
  };
};

const BODY = `<div id="mt-container" class="mt-container"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div>`;

const start = (count) => `<script>
  addEventListener('DOMContentLoaded', () => {
    globalThis.startTimeline = () => {
      globalThis.timeline = new MastodonTimeline.Init({
        instanceUrl: location.origin, timelineType: 'local', dateFormatLocale: 'vi-VN',
        maxNbPostFetch: '${count}', maxNbPostShow: '${count}',
      });
    };
    addEventListener('load', globalThis.startTimeline);
  });
</script>`;

export default {
  id: 'mastodon-timeline',
  title: '@idotj/mastodon-embed-timeline 4.8.2',
  label: 'mastodon-embed-timeline',
  note: 'one network’s posts',
  isPeer: true,
  without: TIMELINE_WITHOUT,
  noPreload: NO_PRELOAD,
  driver,
  async prepare() {
    const folder = '@idotj/mastodon-embed-timeline/dist/mastodon-timeline';
    return [
      { name: 'page.js', type: 'js', text: await readPeerFile(`${folder}.umd.js`) },
      { name: 'page.css', type: 'css', text: await readPeerFile(`${folder}.min.css`) },
    ];
  },
  page: ({ count }) =>
    toPage({
      head: `<link rel="stylesheet" href="/mastodon-timeline/page.css">
<script defer src="/mastodon-timeline/page.js"></script>
${start(count)}`,
      body: BODY,
    }),
};
