// The live blog of the storm, which grows while a reader looks at it.
import { fillTemplate, readJson, toJson, toPage } from './templates.mjs';

/** The page on which the whole live blog can be read. */
export const LIVE_BLOG_PATH = '/bai/bao-so-5.html';

const MINUTE_MS = 60_000;
/** So often it gets another update. */
const UPDATE_MS = 40_000;
const BEGAN_MINUTES = 20 * 60;

/** When this server began, for live blogs that nobody has opened. */
const START_MS = Date.now();

/** When a reader came, in milliseconds since the epoch: `tu` of the address, which the pages of a story pass on. */
const sinceOf = (query, otherwise) => Number(query.get('tu')) || otherwise;

/** The address of the live blog for a reader who came then. */
const toSource = (since) => `/feeds/bao-so-5.json?tu=${since}`;

/** An update, which has neither an id nor an address of its own, as with most publishers. */
const toUpdate = ({ headline, articleBody }, published) => ({
  '@type': 'BlogPosting',
  headline,
  articleBody,
  datePublished: new Date(published).toISOString(),
});

/** The live blog in JSON-LD, with as many updates as have come since the reader did. */
export async function makeLiveBlog(query) {
  const since = sinceOf(query, START_MS);
  const { posting, updates, later } = await readJson('live/bao-so-5.json');
  const arrived = later
    .map((update, index) => ({ update, published: since + (index + 1) * UPDATE_MS }))
    .filter(({ published }) => published <= Date.now())
    .map(({ update, published }) => toUpdate(update, published));
  const earlier = updates.map((update) => toUpdate(update, since - update.minutes * MINUTE_MS));
  const all = [...arrived.reverse(), ...earlier];
  const liveBlog = {
    ...posting,
    url: `${LIVE_BLOG_PATH}?tu=${since}`,
    datePublished: new Date(since - BEGAN_MINUTES * MINUTE_MS).toISOString(),
    dateModified: all[0].datePublished,
    liveBlogUpdate: all,
  };
  return toJson(liveBlog, 'application/ld+json');
}

/** The page of the storm. Its live blog begins when it is opened. */
export async function makeStormPage(query) {
  return toPage(await fillTemplate('bao-so-5.html', { source: toSource(sinceOf(query, Date.now())) }));
}

/** What the reading page of the live blog says, as for other articles. */
export async function readLiveBlog(query) {
  const { posting } = await readJson('live/bao-so-5.json');
  return {
    id: posting['@id'],
    headline: posting.headline,
    standfirst: posting.description,
    section: posting.articleSection,
    url: LIVE_BLOG_PATH,
    source: toSource(sinceOf(query, Date.now())),
    attributes: ' refresh="30"',
  };
}
