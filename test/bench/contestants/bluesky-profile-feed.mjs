// bluesky-profile-feed-embed, with its own option for the address of the network.
import { bundle } from '../bundle.mjs';
import { toPage } from './page.mjs';
import { readPeerFile } from './peer-files.mjs';
import { NO_PRELOAD, TIMELINE_WITHOUT } from './reasons.mjs';

/** Runs in the page. */
const driver = () => {
  const host = () => document.querySelector('bluesky-profile-feed');
  return {
    cards: () => host()?.querySelectorAll('.feed-post') ?? [],
    /** It reads only when it is put on the page. */
    refresh: () => host().replaceWith(host().cloneNode()),
    ...bench.mounting(host, () => host().cloneNode()),
  };
};

/** The element asks for an absolute address; the page knows where it is served. */
const SERVICE = `<script>document.querySelector('bluesky-profile-feed').setAttribute('service-uri', location.origin)</script>`;

export default {
  id: 'bluesky-profile-feed',
  title: 'bluesky-profile-feed-embed 1.0.4',
  label: 'bluesky-profile-feed-embed',
  note: 'one network’s posts; refreshed by mounting it again',
  isPeer: true,
  without: TIMELINE_WITHOUT,
  noPreload: NO_PRELOAD,
  driver,
  async prepare() {
    const package_ = 'bluesky-profile-feed-embed';
    const [styles, theme] = await Promise.all([
      readPeerFile(`${package_}/dist/core.css`),
      readPeerFile(`${package_}/themes/light.css`),
    ]);
    const { js } = await bundle(`node_modules/${package_}/dist/wc.js`);
    return [
      { name: 'page.js', type: 'js', text: js },
      { name: 'page.css', type: 'css', text: `${styles}\n${theme}` },
    ];
  },
  page: () =>
    toPage({
      head: `<link rel="stylesheet" href="/bluesky-profile-feed/page.css">
<script defer src="/bluesky-profile-feed/page.js"></script>`,
      body: `<bluesky-profile-feed actor="did:plc:bantinbenchmark" allow-unauthenticated></bluesky-profile-feed>
${SERVICE}`,
    }),
};
