import { toText } from '../markup/html-blocks.js';
import type { Element } from '../markup/tree.js';
import { blocksIn, childrenOf, textIn } from '../markup/xml.js';
import { safeUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { figureOf, MAX_AUTHORS, paragraphsOf, pictureOf, toCredits } from './item.js';

/** The page of a feed or an entry: other links lead to its source, to comments, to pictures. */
const pageOf = (element: Element): unknown =>
  childrenOf(element, 'link').find(({ attributes: { rel = 'alternate' } }) => rel === 'alternate')?.attributes
    .href;

function toArticleDraft(entry: Element, outlet: string, house: Element[], base: string) {
  const link = pageOf(entry);
  const url = safeUrl(link, base) ?? base;
  const body = blocksIn(entry, url, 'content');
  const summary = blocksIn(entry, url, 'summary');
  const authors = childrenOf(entry, 'author');
  return {
    id: textIn(entry, 'id'),
    url: link,
    headline: toText(textIn(entry, 'title')),
    standfirst: paragraphsOf(summary).join(' ') || toText(textIn(entry, 'summary')),
    body,
    published: textIn(entry, 'published', 'issued', 'updated', 'modified'),
    modified: textIn(entry, 'updated', 'modified'),
    keywords: childrenOf(entry, 'category').map(({ attributes: { term, label } }) => label ?? term),
    picture: pictureOf(entry, base) ?? figureOf(body) ?? figureOf(summary),
    ...toCredits(
      (authors.length ? authors : house).map((author) => ({
        name: textIn(author, 'name'),
        url: textIn(author, 'uri', 'url'),
      })),
      textIn(childrenOf(entry, 'source')[0], 'title'),
      outlet,
    ),
  };
}

/** Atom 1.0, RFC 4287, and what 0.3 has in common with it. */
export const atom: Format<Element> = {
  name: 'atom',
  matches: (xml) => childrenOf(xml, 'feed', 'entry').length > 0,
  toDraft(xml, base) {
    // A single entry is a document, too.
    const feed = childrenOf(xml, 'feed')[0] ?? xml;
    const title = textIn(feed, 'title');
    // Looked up once: there may be many entries.
    const house = childrenOf(feed, 'author').slice(0, MAX_AUTHORS);
    return {
      title,
      url: pageOf(feed),
      articles: childrenOf(feed, 'entry').map((entry) => toArticleDraft(entry, title, house, base)),
    };
  },
};
