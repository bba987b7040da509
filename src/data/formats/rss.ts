import type { Block } from '../article.js';
import { withoutMoreLink } from '../markup/endings.js';
import { firstBlocks, picturesIn } from '../markup/first-blocks.js';
import type { Element } from '../markup/nodes.js';
import { childrenOf, contentOf, markupIn, textIn } from '../markup/xml.js';
import { firstOwn } from '../own.js';
import { readDate } from '../text/dates.js';
import { toTitle } from '../text/titles.js';
import { safeUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { toAuthor, toChannelOutlet, toCredits } from './credits.js';
import { paragraphsOf, summaryOf, toHeadings } from './item.js';
import { pictureOf } from './item-picture.js';
import { pageOf } from './links.js';
import { recordingOf } from './recordings.js';
import { toTimes } from './times.js';

/** Returns what the items have in common. It is looked up once, because there may be many of them. */
function readChannel(channel: Element, base: string) {
  const title = textIn(channel, 'title');
  const url = pageOf(channel, base);
  return {
    title,
    url,
    outlet: toChannelOutlet(title, url ?? base),
    isNukeViet: /nukeviet/i.test(textIn(channel, 'generator')),
    built: readDate(textIn(channel, 'lastbuilddate'))?.date,
  };
}

/** Returns the address of an item without a link: its guid if that is one, else what RSS 1.0 says it is about. */
function permalinkOf(item: Element, guid: string, base: string): string | undefined {
  const permalink = /^(?:https?:\/)?\//i.test(guid) ? guid : firstOwn(item.attributes, 'rdf:about', 'about');
  return safeUrl(permalink, item.base ?? base);
}

/** NukeViet prints the month in place of the minutes, unless it writes ISO 8601. */
function hasMonthAsMinutes(pubDate: string): boolean {
  const minutes = /[a-z] \d{4} \d\d:(\d\d):/.exec(pubDate)?.[1];
  return readDate(pubDate)?.date.getUTCMonth() === Number(minutes) - 1;
}

function toArticleDraft(item: Element, channel: ReturnType<typeof readChannel>, base: string) {
  const guid = textIn(item, 'guid');
  const page = pageOf(item, base) ?? permalinkOf(item, guid, base);
  const url = page ?? base;
  const description = markupIn(item, 'description');
  const content = markupIn(item, 'content:encoded', 'atom:content', 'body');
  const hasContent = () => firstBlocks(content, url, (blocks) => blocks.length > 0).length > 0;
  const isLonger = (blocks: Block[], count: number) => paragraphsOf(blocks).length > count && !hasContent();
  // The last two may be a link to the whole text and a footer.
  const summary = withoutMoreLink(
    firstBlocks(description, url, (blocks) => isLonger(blocks, 3)),
    url,
  );
  // Several paragraphs are too long for a standfirst.
  const isBody = isLonger(summary, 1);
  const body = isBody ? description : content;
  const standfirst = isBody ? '' : summaryOf(summary);
  const authors = childrenOf(item, 'dc:creator', 'author', 'atom:author');
  return {
    id: guid,
    url: page,
    ...toHeadings(toTitle(textIn(item, 'title')), standfirst, body, url),
    body,
    published: toTimes(item).published,
    publishedPrecision: channel.isNukeViet && hasMonthAsMinutes(textIn(item, 'pubdate')) ? 'day' : 'minute',
    fetched: channel.built,
    keywords: childrenOf(item, 'category').map(contentOf),
    picture: pictureOf(item, base) ?? picturesIn(summary)[0],
    media: recordingOf(item),
    ...toCredits(
      authors.map((author) => toAuthor(author, base)),
      textIn(item, 'source'),
      channel.outlet,
    ),
  };
}

const rootOf = (xml: Element) => childrenOf(xml, 'rss', 'rdf:rdf', 'rdf')[0];

/** RSS 0.91 to 2.0, https://www.rssboard.org/rss-specification, and 1.0 (RDF), whose items are outside the channel. */
export const rss: Format<Element> = {
  name: 'rss',
  matches: (xml) => Boolean(rootOf(xml)),
  toDraft(xml, base) {
    const root = rootOf(xml);
    const channels = childrenOf(root, 'channel');
    const channel = readChannel(channels[0] ?? root!, base);
    const items = [...channels, root].flatMap((parent) => childrenOf(parent, 'item'));
    return {
      title: channel.title,
      url: channel.url,
      articles: items.map((item) => toArticleDraft(item, channel, base)),
    };
  },
};
