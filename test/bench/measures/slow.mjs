// When the last card is drawn on a slow phone: Slow 4G and a processor four times slower.
import { withSession } from '../session.mjs';

const SLOWDOWN = 4;

/** "Slow 4G" of the developer tools, in bytes a second and milliseconds. */
const SLOW_4G = { offline: false, downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 562.5 };

const lastCard = (lab, contestant, query) =>
  withSession(lab, contestant, {}, async (session) => {
    await session.slowDown(SLOWDOWN);
    await session.cdp.send('Network.enable');
    await session.cdp.send('Network.emulateNetworkConditions', SLOW_4G);
    session.server.requests = [];
    await session.visit(query);
    const time = await session.drawn(Number(query.count));
    await session.rest(300);
    return { time, feeds: session.server.requests.filter((path) => path === '/feed.json').length };
  });

export default {
  id: 'slow',
  title: 'Slow 4G and 4× CPU',
  about: 'When the last card is drawn; with `preload` the page names the feed beside the script',
  figures: [
    { key: 'value', title: 'last card', unit: 'ms' },
    { key: 'preloaded', title: 'with preload', unit: 'ms' },
    { key: 'gain', title: 'with over without', unit: '', hasRatios: false },
  ],
  sizes: [100],
  repetitions: 3,
  async measure(lab, contestant, count) {
    const { time } = await lastCard(lab, contestant, { count });
    if (contestant.noPreload) return { value: time, missing: contestant.noPreload };
    const preloaded = await lastCard(lab, contestant, { count, preload: 1 });
    // Where the preload does not match what the script asks for, the feed comes twice.
    return { value: time, preloaded: preloaded.time, gain: preloaded.time / time, requests: preloaded.feeds };
  },
};
