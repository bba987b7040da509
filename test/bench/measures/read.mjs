// Reading alone, in Node: from the text of a feed to articles, beside readers that neither check nor clean.
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { timeOf } from '../../node/cpu-time.mjs';
import { toJsonFeed, toRss } from '../mocks/formats.mjs';

const ROUNDS = 3;
/** So many times the articles may cost no more than so many times the time. */
const GROWTH = 16;

/** What is too short to be timed alone is run so often that it takes this long. */
const LONG_ENOUGH = 60;

/** Milliseconds of one run: the best of several, because what disturbs only makes it longer. */
function bestTime(run) {
  run();
  const times = Math.ceil(LONG_ENOUGH / Math.max(1, timeOf(run)));
  const runAll = () => {
    for (let time = 0; time < times; time++) run();
  };
  return Math.min(...[...Array(ROUNDS)].map(() => timeOf(runAll))) / times;
}

export default {
  id: 'read',
  title: 'reading alone',
  about:
    'In Node, from text to articles, bodies not asked for; over JSON.parse, over feedsmith, and 16 times the articles over one time',
  figures: [
    { key: 'value', title: 'own format', unit: 'ms', hasRatios: false },
    { key: 'overParse', title: 'own format over JSON.parse', unit: '', hasRatios: false },
    { key: 'jsonFeed', title: 'JSON Feed over feedsmith', unit: '', hasRatios: false },
    { key: 'rss', title: 'RSS over feedsmith', unit: '', hasRatios: false },
    { key: 'growth', title: `RSS, ${GROWTH}× over 1×, a ${GROWTH}th`, unit: '', hasRatios: false },
  ],
  sizes: [1000],
  shortSizes: [],
  repetitions: 3,
  without: ({ readModule }) => (readModule ? undefined : 'It has no reader of feeds apart from the page.'),
  async measure({ server }, { readModule }, count) {
    const { readFeed } = await import(readModule);
    const options = { url: `${server.origin}/feed` };
    const articles = server.articles(count);
    const native = JSON.stringify({ articles });
    const [jsonFeed, rss] = [toJsonFeed(articles, server.origin), toRss(articles, server.origin)];
    const few = toRss(articles.slice(0, Math.ceil(count / GROWTH)), server.origin);
    const value = bestTime(() => readFeed(native, options));
    const rssTime = bestTime(() => readFeed(rss, options));
    const overFew = (rssTime / bestTime(() => readFeed(few, options))) * (Math.ceil(count / GROWTH) / count);
    return {
      value,
      overParse: value / bestTime(() => JSON.parse(native)),
      jsonFeed:
        bestTime(() => readFeed(jsonFeed, options)) / bestTime(() => parseJsonFeed(JSON.parse(jsonFeed))),
      rss: rssTime / bestTime(() => parseRssFeed(rss)),
      growth: overFew,
    };
  },
};
