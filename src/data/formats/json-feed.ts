import { asArray, asText, firstOwn, own } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import { toTitle } from '../text/titles.js';
import { safeUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { MAX_AUTHORS, toChannelOutlet, toCredits } from './credits.js';
import { toHeadings, toParagraphs } from './item.js';

const isPicture = (attachment: unknown) => asText(own(attachment, 'mime_type')).startsWith('image/');

/** Returns whatever may be the picture of an item. The first that can be shown counts. */
const picturesOf = (item: unknown): unknown[] => {
  const attached = asArray(own(item, 'attachments')).filter(isPicture);
  return [own(item, 'image'), own(item, 'banner_image'), ...attached.map((picture) => own(picture, 'url'))];
};

/** JSON Feed 1.0 and 1.1, https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed: Format<unknown> = {
  name: 'json-feed',
  matches: (json) => asText(own(json, 'version')).includes('jsonfeed.org'),
  toDraft(json, base) {
    const outlet = toChannelOutlet(own(json, 'title'), safeUrl(own(json, 'home_page_url'), base) ?? base);
    const feedAuthors = asArray(firstOwn(json, 'authors', 'author')).slice(0, MAX_AUTHORS);

    function toArticleDraft(item: unknown) {
      const authors = asArray(firstOwn(item, 'authors', 'author') ?? feedAuthors);
      const people = authors.map((author) => ({
        name: toPlainText(own(author, 'name') ?? author),
        url: own(author, 'url'),
      }));
      const body = firstOwn(item, 'content_html') ?? toParagraphs(own(item, 'content_text'));
      const url = firstOwn(item, 'url', 'external_url');
      return {
        id: own(item, 'id'),
        url,
        ...toHeadings(toTitle(own(item, 'title')), own(item, 'summary'), body, safeUrl(url, base)),
        body,
        published: own(item, 'date_published'),
        modified: own(item, 'date_modified'),
        keywords: own(item, 'tags'),
        picture: picturesOf(item),
        language: own(item, 'language') ?? own(json, 'language'),
        ...toCredits(people, '', outlet),
      };
    }

    const articles = asArray(own(json, 'items')).map(toArticleDraft);
    return { title: own(json, 'title'), url: own(json, 'home_page_url'), articles };
  },
};
