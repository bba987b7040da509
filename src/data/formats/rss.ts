import { textOf } from '../markup/collect.js';
import { toText } from '../markup/html-blocks.js';
import type { Element } from '../markup/tree.js';
import { blocksIn, childrenOf, textIn } from '../markup/xml.js';
import { readDate } from '../text/dates.js';
import { safeUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { figureOf, paragraphsOf, pictureOf, toCredits } from './item.js';

/** "toasoan@bao.example (Nguyễn Lệ)" is Nguyễn Lệ. */
const toName = (author: string) => ({ name: /\(([^()]+)\)/.exec(author)?.[1] ?? author });

/** NukeViet prints the month where the minutes belong, unless it writes ISO 8601. */
function hasMonthAsMinutes(pubDate: string, generator: string): boolean {
  const minutes = /[a-z] \d{4} \d\d:(\d\d):/.exec(pubDate)?.[1];
  return /nukeviet/i.test(generator) && readDate(pubDate)?.date.getUTCMonth() === Number(minutes) - 1;
}

/** What of a channel counts for each of its items: looked up once, for there may be many. */
const toOutlet = (channel: Element) => ({
  title: textIn(channel, 'title'),
  generator: textIn(channel, 'generator'),
  built: textIn(channel, 'lastbuilddate'),
});

function toArticleDraft(item: Element, outlet: ReturnType<typeof toOutlet>, base: string) {
  const guid = textIn(item, 'guid');
  const link = textIn(item, 'link') || (/^http/i.test(guid) ? guid : '');
  const url = safeUrl(link, base) ?? base;
  const published = textIn(item, 'pubdate', 'dc:date');
  const description = blocksIn(item, url, 'description');
  const content = blocksIn(item, url, 'content:encoded');
  const paragraphs = paragraphsOf(description);
  // Several paragraphs are no standfirst any more.
  const isBody = !content.length && paragraphs.length > 1;
  const picture = pictureOf(item, base) ?? figureOf(description);
  return {
    id: guid,
    url: link,
    headline: textIn(item, 'title'),
    standfirst: isBody ? '' : paragraphs.join(' ') || toText(textIn(item, 'description')),
    body: isBody
      ? description.filter((block) => block.type !== 'figure' || block.picture !== picture)
      : content,
    published,
    publishedPrecision: hasMonthAsMinutes(published, outlet.generator) && 'day',
    fetched: outlet.built,
    keywords: childrenOf(item, 'category').map(({ children }) => textOf(children)),
    picture,
    ...toCredits(
      childrenOf(item, 'dc:creator', 'author').map(({ children }) => toName(textOf(children).trim())),
      textIn(item, 'source'),
      outlet.title,
    ),
  };
}

/** RSS 0.91 to 2.0, and 1.0 (RDF), where the items stand beside the channel, https://www.rssboard.org/rss-specification */
export const rss: Format<Element> = {
  name: 'rss',
  matches: (xml) => childrenOf(xml, 'rss', 'rdf:rdf').length > 0,
  toDraft(xml, base) {
    const [root] = childrenOf(xml, 'rss', 'rdf:rdf');
    const channel = childrenOf(root, 'channel')[0] ?? root!;
    const items = [channel, root].flatMap((parent) => childrenOf(parent, 'item'));
    const outlet = toOutlet(channel);
    return {
      title: outlet.title,
      url: textIn(channel, 'link'),
      articles: [...new Set(items)].map((item) => toArticleDraft(item, outlet, base)),
    };
  },
};
