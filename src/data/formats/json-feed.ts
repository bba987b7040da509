import { asArray, firstOwn, own } from '../own.js';
import type { Format } from './format.js';

const isItem = (value: unknown) =>
  firstOwn(value, 'content_html', 'content_text', 'date_published') !== undefined;

/** `content_text` is not HTML: an empty line ends a paragraph. */
function toParagraphs(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  return text.split(/\n\s*\n/).map((paragraph) => ({ type: 'paragraph', children: [paragraph] }));
}

function toPicture(item: unknown): unknown {
  const attached = asArray(own(item, 'attachments')).find((attachment) =>
    String(own(attachment, 'mime_type')).startsWith('image/'),
  );
  return firstOwn(item, 'image', 'banner_image') ?? own(attached, 'url');
}

/** JSON Feed 1.0 and 1.1, https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed: Format = {
  name: 'json-feed',
  matches: (json) =>
    Array.isArray(own(json, 'items')) &&
    (String(own(json, 'version')).includes('jsonfeed.org') || asArray(own(json, 'items')).some(isItem)),
  toDraft: (json) => ({
    title: own(json, 'title'),
    url: own(json, 'home_page_url'),
    articles: asArray(own(json, 'items')).map((item) => ({
      id: own(item, 'id'),
      url: firstOwn(item, 'url', 'external_url'),
      headline: own(item, 'title'),
      standfirst: own(item, 'summary'),
      body: own(item, 'content_html') ?? toParagraphs(own(item, 'content_text')),
      published: own(item, 'date_published'),
      modified: own(item, 'date_modified'),
      authors: firstOwn(item, 'authors', 'author') ?? firstOwn(json, 'authors', 'author'),
      attribution: own(json, 'title'),
      keywords: own(item, 'tags'),
      picture: toPicture(item),
      language: own(item, 'language') ?? own(json, 'language'),
    })),
  }),
};
