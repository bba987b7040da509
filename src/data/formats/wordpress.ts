import { toText } from '../markup/html-blocks.js';
import { asArray, asText, firstOwn, isRecord, own } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import type { Format } from './format.js';
import { toCredits, toHeadings } from './item.js';

const rendered = (post: unknown, name: string) => own(own(post, name), 'rendered');
const renderedText = (post: unknown, name: string) => toText(asText(rendered(post, name)));
const isPost = (value: unknown) => typeof rendered(value, 'title') === 'string';

/** Adds the zone, which WordPress leaves out of its UTC times. */
const toUtc = (time: unknown) => `${asText(time)}Z`;

/** Returns every size of a picture in the media library as a candidate for the browser. */
function toSrcset(sizes: unknown): string {
  return Object.values(isRecord(sizes) ? sizes : {})
    .filter((size) => own(size, 'source_url'))
    .map((size) => `${asText(own(size, 'source_url'))} ${toPlainText(own(size, 'width'))}w`)
    .join(', ');
}

function toPicture(media: unknown): unknown {
  const details = own(media, 'media_details');
  return {
    src: own(media, 'source_url'),
    alt: own(media, 'alt_text'),
    caption: renderedText(media, 'caption'),
    width: own(details, 'width'),
    height: own(details, 'height'),
    srcset: toSrcset(own(details, 'sizes')),
  };
}

const toHost = (link: unknown) => /^https?:\/\/([^/:?#]+)/i.exec(asText(link))?.[1] ?? '';

function toArticleDraft(post: unknown) {
  const embedded = own(post, '_embedded');
  const terms = asArray(own(embedded, 'wp:term')).flat();
  const termsOf = (taxonomy: string) => terms.filter((term) => own(term, 'taxonomy') === taxonomy);
  const body = rendered(post, 'content');
  const media = asArray(own(embedded, 'wp:featuredmedia'))[0];
  const authors = asArray(own(embedded, 'author')).map((author) => ({
    name: toPlainText(own(author, 'name')),
    url: firstOwn(author, 'link', 'url'),
  }));
  return {
    id: own(post, 'id'),
    url: own(post, 'link'),
    ...toHeadings(renderedText(post, 'title'), renderedText(post, 'excerpt'), body),
    body,
    // In UTC a draft has zeros, which are no date.
    published: [toUtc(own(post, 'date_gmt')), own(post, 'date')],
    modified: [toUtc(own(post, 'modified_gmt')), own(post, 'modified')],
    section: own(termsOf('category')[0], 'name'),
    keywords: termsOf('post_tag'),
    picture: media ? toPicture(media) : undefined,
    ...toCredits(authors, '', toHost(own(post, 'link'))),
  };
}

/** WordPress' REST API: one post or many, with or without `_embed`, https://developer.wordpress.org/rest-api/reference/posts/ */
export const wordpress: Format<unknown> = {
  name: 'wordpress',
  matches: (json) => asArray(json).some(isPost),
  toDraft: (json) => ({ articles: asArray(json).map(toArticleDraft) }),
};
