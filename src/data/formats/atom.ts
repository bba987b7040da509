import { withoutMoreLink } from '../markup/endings.js';
import { picturesIn } from '../markup/first-blocks.js';
import { toText } from '../markup/html-blocks.js';
import type { Element } from '../markup/nodes.js';
import { validateBlocks } from '../markup/validate-blocks.js';
import { childrenOf, markupIn, textIn } from '../markup/xml.js';
import { asText } from '../own.js';
import { toTitle } from '../text/titles.js';
import { safeUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { toAuthor, toChannelOutlet, toCredits, toFeedAuthors } from './credits.js';
import { summaryOf, toHeadings } from './item.js';
import { pictureOf } from './item-picture.js';
import { pageOf } from './links.js';
import { recordingOf } from './recordings.js';
import { toTimes } from './times.js';

/** Returns the title of an entry. It is HTML only where its type says so. */
function titleOf(entry: Element): unknown {
  const title = textIn(entry, 'title');
  const type = childrenOf(entry, 'title')[0]?.attributes.type;
  return /^(?:text\/)?html$/i.test(asText(type)) ? toText(title) : toTitle(title);
}

/** Atom 1.0 (RFC 4287), and Atom 0.3 where it is the same. */
export const atom: Format<Element> = {
  name: 'atom',
  matches: (xml) => childrenOf(xml, 'feed', 'entry').length > 0,
  toDraft(xml, base) {
    // A single entry is a valid document, too.
    const feed = childrenOf(xml, 'feed')[0] ?? xml;
    const authorsOf = (element: Element) =>
      childrenOf(element, 'author').map((author) => toAuthor(author, base));
    // These are looked up once, because there may be many entries.
    const title = textIn(feed, 'title');
    const url = pageOf(feed, base);
    const outlet = toChannelOutlet(title, url ?? base);
    const feedAuthors = toFeedAuthors(authorsOf(feed));

    function toArticleDraft(entry: Element) {
      const id = textIn(entry, 'id');
      const page = pageOf(entry, base) ?? safeUrl(id, '');
      const url = page ?? base;
      const body = markupIn(entry, 'content');
      const summary = withoutMoreLink(validateBlocks(markupIn(entry, 'summary'), { url }), url);
      const authors = authorsOf(entry);
      return {
        id,
        url: page,
        ...toHeadings(titleOf(entry), summaryOf(summary), body, url),
        body,
        ...toTimes(entry),
        keywords: childrenOf(entry, 'category').map(({ attributes: { term, label } }) => label ?? term),
        picture: pictureOf(entry, base) ?? picturesIn(summary)[0],
        media: recordingOf(entry),
        ...toCredits(
          authors.length ? authors : feedAuthors,
          textIn(childrenOf(entry, 'source')[0], 'title'),
          outlet,
        ),
      };
    }

    return { title, url, articles: childrenOf(feed, 'entry').map(toArticleDraft) };
  },
};
