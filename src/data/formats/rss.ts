import type { Block } from '../article.js';
import { firstBlocks, picturesIn } from '../markup/first-blocks.js';
import { toText } from '../markup/html-blocks.js';
import { textOf, type Element } from '../markup/nodes.js';
import { childrenOf, markupIn, textIn } from '../markup/xml.js';
import { readDate } from '../text/dates.js';
import { safeUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { paragraphsOf, pictureOf, toCredits, toHeadings } from './item.js';

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

/** NukeViet prints the month in place of the minutes, unless it writes ISO 8601. */
function hasMonthAsMinutes(pubDate: string, generator: string): boolean {
  const minutes = /[a-z] \d{4} \d\d:(\d\d):/.exec(pubDate)?.[1];
  return /nukeviet/i.test(generator) && readDate(pubDate)?.date.getUTCMonth() === Number(minutes) - 1;
}

function toArticleDraft(item: Element, channel: ReturnType<typeof readChannel>, base: string) {
  const guid = textIn(item, 'guid');
  const link = textIn(item, 'link') || (/^http/i.test(guid) ? guid : '');
  const url = safeUrl(link, base) ?? base;
  const published = textIn(item, 'pubdate', 'dc:date');
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
    url: link,
    ...toHeadings(textIn(item, 'title'), standfirst, body),
    body,
    published,
    publishedPrecision: hasMonthAsMinutes(published, channel.generator) ? 'day' : 'minute',
    fetched: channel.built,
    keywords: childrenOf(item, 'category').map(({ children }) => textOf(children)),
    picture: pictureOf(item, base) ?? picturesIn(summary)[0],
    ...toCredits(authors, textIn(item, 'source'), channel.title),
  };
}

/** RSS 0.91 to 2.0, https://www.rssboard.org/rss-specification, and 1.0 (RDF), whose items are outside the channel. */
export const rss: Format<Element> = {
  name: 'rss',
  matches: (xml) => childrenOf(xml, 'rss', 'rdf:rdf').length > 0,
  toDraft(xml, base) {
    const [root] = childrenOf(xml, 'rss', 'rdf:rdf');
    const channelElement = childrenOf(root, 'channel')[0] ?? root!;
    const channel = readChannel(channelElement);
    // Without a channel both are the root, and each item would be found twice.
    const parents = new Set([channelElement, root]);
    const items = [...parents].flatMap((parent) => childrenOf(parent, 'item'));
    return {
      title: channel.title,
      url: textIn(channelElement, 'link'),
      articles: items.map((item) => toArticleDraft(item, channel, base)),
    };
  },
};
