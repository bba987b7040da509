import { toText } from '../markup/html-blocks.js';
import { textOf, type Element } from '../markup/nodes.js';
import { blocksIn, childrenOf, textIn } from '../markup/xml.js';
import { readDate } from '../text/dates.js';
import { safeUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { figureOf, paragraphsOf, pictureOf, toCredits } from './item.js';

/** Returns what the items have in common. It is looked up once, because there may be many of them. */
const readChannel = (channel: Element) => ({
  title: textIn(channel, 'title'),
  generator: textIn(channel, 'generator'),
  built: textIn(channel, 'lastbuilddate'),
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
  const description = blocksIn(item, url, 'description');
  const content = blocksIn(item, url, 'content:encoded');
  const paragraphs = paragraphsOf(description);
  // Several paragraphs are too long for a standfirst.
  const isBody = !content.length && paragraphs.length > 1;
  const picture = pictureOf(item, base) ?? figureOf(description);
  const authors = childrenOf(item, 'dc:creator', 'author').map(toAuthor);
  return {
    id: guid,
    url: link,
    headline: textIn(item, 'title'),
    standfirst: isBody ? '' : paragraphs.join(' ') || toText(textIn(item, 'description')),
    body: isBody
      ? description.filter((block) => block.type !== 'figure' || block.picture !== picture)
      : content,
    published,
    publishedPrecision: hasMonthAsMinutes(published, channel.generator) ? 'day' : 'minute',
    fetched: channel.built,
    keywords: childrenOf(item, 'category').map(({ children }) => textOf(children)),
    picture,
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
