import { picturesIn } from '../markup/first-blocks.js';
import { toText } from '../markup/html-blocks.js';
import type { Element } from '../markup/nodes.js';
import { validateBlocks } from '../markup/validate-blocks.js';
import { childrenOf, markupIn, textIn } from '../markup/xml.js';
import { safeUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { MAX_AUTHORS, paragraphsOf, toCredits, toHeadings } from './item.js';
import { pictureOf } from './item-picture.js';
import { pageOf } from './links.js';
import { toTimes } from './times.js';

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
      const page = pageOf(entry, base);
      const url = page ?? base;
      const body = markupIn(entry, 'content');
      const summary = validateBlocks(markupIn(entry, 'summary'), { url });
      const standfirst = paragraphsOf(summary).join(' ') || toText(textIn(entry, 'summary'));
      const ownAuthors = childrenOf(entry, 'author');
      const authors = (ownAuthors.length ? ownAuthors : feedAuthors).map((author) => ({
        name: textIn(author, 'name'),
        url: safeUrl(textIn(author, 'uri', 'url'), author.base ?? base),
      }));
      return {
        id: textIn(entry, 'id'),
        url: page,
        ...toHeadings(toText(textIn(entry, 'title')), standfirst, body),
        body,
        ...toTimes(entry),
        keywords: childrenOf(entry, 'category').map(({ attributes: { term, label } }) => label ?? term),
        picture: pictureOf(entry, base) ?? picturesIn(summary)[0],
        ...toCredits(authors, textIn(childrenOf(entry, 'source')[0], 'title'), title),
      };
    }

    return { title, url: pageOf(feed, base), articles: childrenOf(feed, 'entry').map(toArticleDraft) };
  },
};
