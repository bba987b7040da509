import { asArray, asText, firstOwn, own } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import { endsAsPicture } from '../text/picture-urls.js';
import { toTitle } from '../text/titles.js';
import { safeUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { toChannelOutlet, toCredits, toFeedAuthors } from './credits.js';
import { toHeadings, toParagraphs, toSummary } from './item.js';
import { recordingType } from './recordings.js';

/** No code of a language is longer. */
const MAX_LANGUAGE = 40;

const isPicture = (attachment: unknown) =>
  /^image\//i.test(asText(own(attachment, 'mime_type'))) || endsAsPicture(own(attachment, 'url'));

/** Returns whatever may be the picture of an item. The first that can be shown counts. */
const picturesOf = (item: unknown): unknown[] => {
  const attached = asArray(own(item, 'attachments')).filter(isPicture);
  return [own(item, 'image'), own(item, 'banner_image'), ...attached.map((picture) => own(picture, 'url'))];
};

/** Returns the first film or recording that is attached, as a draft of `Media`. */
function recordingOf(item: unknown) {
  for (const attachment of asArray(own(item, 'attachments'))) {
    const type = recordingType(own(attachment, 'mime_type'), own(attachment, 'url'));
    if (type) return { type, durationSeconds: own(attachment, 'duration_in_seconds') };
  }
  return undefined;
}

const authorsOf = (thing: unknown) => firstOwn(thing, 'authors', 'author');
const toPeople = (authors: unknown, base: string) =>
  asArray(authors).map((author) => ({
    name: toPlainText(own(author, 'name') ?? author),
    url: safeUrl(own(author, 'url'), base),
    picture: safeUrl(own(author, 'avatar'), base),
  }));

/** JSON Feed 1.0 and 1.1, https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed: Format<unknown> = {
  name: 'json-feed',
  matches: (json) => asText(own(json, 'version')).includes('jsonfeed.org'),
  toDraft(json, base) {
    const outlet = toChannelOutlet(own(json, 'title'), safeUrl(own(json, 'home_page_url'), base) ?? base);
    // These are looked up once, because there may be many items.
    const feedAuthors = toFeedAuthors(toPeople(authorsOf(json), base));
    const feedLanguage = asText(own(json, 'language')).slice(0, MAX_LANGUAGE);

    function toArticleDraft(item: unknown) {
      const authors = authorsOf(item);
      const people = authors === undefined ? feedAuthors : toPeople(authors, base);
      const body = firstOwn(item, 'content_html') ?? toParagraphs(own(item, 'content_text'));
      const url = firstOwn(item, 'url', 'external_url') ?? safeUrl(own(item, 'id'), '');
      return {
        id: own(item, 'id'),
        url,
        ...toHeadings(toTitle(own(item, 'title')), toSummary(own(item, 'summary')), body, safeUrl(url, base)),
        body,
        published: own(item, 'date_published'),
        modified: own(item, 'date_modified'),
        keywords: own(item, 'tags'),
        picture: picturesOf(item),
        media: recordingOf(item),
        language: own(item, 'language') ?? feedLanguage,
        ...toCredits(people, '', outlet),
      };
    }

    const articles = asArray(own(json, 'items')).map(toArticleDraft);
    return { title: own(json, 'title'), url: own(json, 'home_page_url'), articles };
  },
};
