import { picturesIn } from '../markup/first-blocks.js';
import { toText } from '../markup/html-blocks.js';
import type { Element } from '../markup/nodes.js';
import { validateBlocks } from '../markup/validate-blocks.js';
import { childrenOf, markupIn, textIn } from '../markup/xml.js';
import { safeUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { MAX_AUTHORS, paragraphsOf, pictureOf, toCredits, toHeadings } from './item.js';

/** Returns the address of the page of a feed or an entry. Other links lead to sources, comments or pictures. */
function pageOf(element: Element): unknown {
  const links = childrenOf(element, 'link').map(({ attributes }) => attributes);
  return links.find(({ rel = 'alternate' }) => rel === 'alternate')?.href;
}

/** Atom 1.0 (RFC 4287), and Atom 0.3 where it is the same. */
export const atom: Format<Element> = {
  name: 'atom',
  matches: (xml) => childrenOf(xml, 'feed', 'entry').length > 0,
  toDraft(xml, base) {
    // A single entry is a valid document, too.
    const feed = childrenOf(xml, 'feed')[0] ?? xml;
    // These are looked up once, because there may be many entries.
    const title = textIn(feed, 'title');
    const feedAuthors = childrenOf(feed, 'author').slice(0, MAX_AUTHORS);

    function toArticleDraft(entry: Element) {
      const link = pageOf(entry);
      const url = safeUrl(link, base) ?? base;
      const body = markupIn(entry, 'content');
      const summary = validateBlocks(markupIn(entry, 'summary'), { url });
      const standfirst = paragraphsOf(summary).join(' ') || toText(textIn(entry, 'summary'));
      const ownAuthors = childrenOf(entry, 'author');
      const authors = (ownAuthors.length ? ownAuthors : feedAuthors).map((author) => ({
        name: textIn(author, 'name'),
        url: textIn(author, 'uri', 'url'),
      }));
      return {
        id: textIn(entry, 'id'),
        url: link,
        ...toHeadings(toText(textIn(entry, 'title')), standfirst, body),
        body,
        published: textIn(entry, 'published', 'issued', 'updated', 'modified'),
        modified: textIn(entry, 'updated', 'modified'),
        keywords: childrenOf(entry, 'category').map(({ attributes: { term, label } }) => label ?? term),
        picture: pictureOf(entry, base) ?? picturesIn(summary)[0],
        ...toCredits(authors, textIn(childrenOf(entry, 'source')[0], 'title'), title),
      };
    }

    return { title, url: pageOf(feed), articles: childrenOf(feed, 'entry').map(toArticleDraft) };
  },
};
