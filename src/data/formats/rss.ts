import type { Block } from '../article.js';
import { firstBlocks, picturesIn } from '../markup/first-blocks.js';
import { toText } from '../markup/html-blocks.js';
import { textOf, type Element } from '../markup/nodes.js';
import { childrenOf, markupIn, textIn } from '../markup/xml.js';
import { firstOwn } from '../own.js';
import { readDate } from '../text/dates.js';
import { safeUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { paragraphsOf, toCredits, toHeadings } from './item.js';
import { pictureOf } from './item-picture.js';
import { pageOf } from './links.js';
import { toTimes } from './times.js';

/** Returns what the items have in common. It is looked up once, because there may be many of them. */
const readChannel = (channel: Element) => ({
  title: textIn(channel, 'title'),
  generator: textIn(channel, 'generator'),
  built: readDate(textIn(channel, 'lastbuilddate'))?.date,
});

/** Reads "toasoan@bao.example (Nguyễn Lệ)" as Nguyễn Lệ. */
function toAuthor({ children }: Element) {
  const text = textOf(children).trim();
  return { name: /\(([^()]+)\)/.exec(text)?.[1] ?? text };
}

/** Returns the address of an item without a link: its guid if that is one, else what RSS 1.0 says it is about. */
function permalinkOf(item: Element, guid: string, base: string): string | undefined {
  const permalink = /^(?:https?:\/)?\//i.test(guid) ? guid : firstOwn(item.attributes, 'rdf:about', 'about');
  return safeUrl(permalink, item.base ?? base);
}

/** NukeViet prints the month in place of the minutes, unless it writes ISO 8601. */
function hasMonthAsMinutes(pubDate: string, generator: string): boolean {
  const minutes = /[a-z] \d{4} \d\d:(\d\d):/.exec(pubDate)?.[1];
  return /nukeviet/i.test(generator) && readDate(pubDate)?.date.getUTCMonth() === Number(minutes) - 1;
}

function toArticleDraft(item: Element, channel: ReturnType<typeof readChannel>, base: string) {
  const guid = textIn(item, 'guid');
  const page = pageOf(item, base) ?? permalinkOf(item, guid, base);
  const url = page ?? base;
  const description = markupIn(item, 'description');
  const content = markupIn(item, 'content:encoded');
  const hasContent = firstBlocks(content, url, (blocks) => blocks.length > 0).length > 0;
  // Several paragraphs are too long for a standfirst.
  const isLong = (blocks: Block[]) => !hasContent && paragraphsOf(blocks).length > 1;
  const summary = firstBlocks(description, url, isLong);
  const isBody = isLong(summary);
  const body = isBody ? description : content;
  const standfirst = isBody ? '' : paragraphsOf(summary).join(' ') || toText(textIn(item, 'description'));
  const authors = childrenOf(item, 'dc:creator', 'author').map(toAuthor);
  return {
    id: guid,
    url: page,
    ...toHeadings(textIn(item, 'title'), standfirst, body),
    body,
    published: toTimes(item).published,
    publishedPrecision: hasMonthAsMinutes(textIn(item, 'pubdate'), channel.generator) ? 'day' : 'minute',
    fetched: channel.built,
    keywords: childrenOf(item, 'category').map(({ children }) => textOf(children)),
    picture: pictureOf(item, base) ?? picturesIn(summary)[0],
    ...toCredits(authors, textIn(item, 'source'), channel.title),
  };
}

const rootOf = (xml: Element) => childrenOf(xml, 'rss', 'rdf:rdf', 'rdf')[0];

/** RSS 0.91 to 2.0, https://www.rssboard.org/rss-specification, and 1.0 (RDF), whose items are outside the channel. */
export const rss: Format<Element> = {
  name: 'rss',
  matches: (xml) => Boolean(rootOf(xml)),
  toDraft(xml, base) {
    const root = rootOf(xml);
    const channelElement = childrenOf(root, 'channel')[0] ?? root!;
    const channel = readChannel(channelElement);
    // Without a channel both are the root, and each item would be found twice.
    const parents = new Set([channelElement, root]);
    const items = [...parents].flatMap((parent) => childrenOf(parent, 'item'));
    return {
      title: channel.title,
      url: pageOf(channelElement, base),
      articles: items.map((item) => toArticleDraft(item, channel, base)),
    };
  },
};
