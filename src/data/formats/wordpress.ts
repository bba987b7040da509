import { withoutMoreLink } from '../markup/endings.js';
import { picturesIn } from '../markup/first-blocks.js';
import { toText } from '../markup/html-blocks.js';
import { validateBlocks } from '../markup/validate-blocks.js';
import { asArray, asText, firstOwn, isRecord, own } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import { safeUrl } from '../text/urls.js';
import { toPixels } from '../to-picture.js';
import type { Format } from './format.js';
import { hostOf, toCredits, toOutlet } from './credits.js';
import { summaryOf, toHeadings } from './item.js';

const rendered = (post: unknown, name: string) => own(own(post, name), 'rendered');
const renderedText = (post: unknown, name: string) => toText(asText(rendered(post, name)));
const isPost = (value: unknown) => typeof rendered(value, 'title') === 'string';

/** Adds the zone, which WordPress leaves out of its UTC times. */
const toUtc = (time: unknown) => `${asText(time)}Z`;

/** Returns what a post is besides a text, as a draft of `Media`. Only of a gallery the body is read for that. */
function mediaOf(format: unknown, body: unknown, url: string) {
  const isGallery = format === 'gallery';
  return { type: format, count: isGallery && picturesIn(validateBlocks(asText(body), { url })).length };
}

const sizeOf = (value: unknown) => [toPixels(own(value, 'width')), toPixels(own(value, 'height'))] as const;

/** Returns a test for sizes with the shape of a picture, a pixel of rounding aside. Squares and banners are cut. */
function hasShapeOf(details: unknown, full: unknown) {
  const [width, height] = sizeOf(own(details, 'width') ? details : full);
  return (size: unknown) => {
    const [sizeWidth, sizeHeight] = sizeOf(size);
    const isWhole = Math.abs((sizeWidth * height) / width - sizeHeight) <= 1;
    return isWhole || Math.abs((sizeHeight * width) / height - sizeWidth) <= 1;
  };
}

/** Returns the sizes of a picture in the media library that have its shape, as candidates for the browser. */
function toSrcset(details: unknown): string {
  const sizes = own(details, 'sizes');
  const hasShape = hasShapeOf(details, own(sizes, 'full'));
  return (isRecord(sizes) ? Object.values(sizes) : asArray(sizes))
    .filter((size) => own(size, 'source_url') && hasShape(size))
    .map((size) => `${asText(own(size, 'source_url'))} ${toPixels(own(size, 'width'))}w`)
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
    srcset: toSrcset(details),
  };
}

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
  const link = own(post, 'link');
  const url = safeUrl(link, '') ?? '';
  const excerpt = withoutMoreLink(validateBlocks(asText(rendered(post, 'excerpt')), { url }), url);
  return {
    id: own(post, 'id'),
    url: link,
    ...toHeadings(renderedText(post, 'title'), summaryOf(excerpt), body, url),
    body,
    // In UTC a draft has zeros, which are no date.
    published: [toUtc(own(post, 'date_gmt')), own(post, 'date')],
    modified: [toUtc(own(post, 'modified_gmt')), own(post, 'modified')],
    section: own(termsOf('category')[0], 'name'),
    keywords: termsOf('post_tag'),
    // Without `_embed`, a common plugin still tells the address.
    picture: [toPicture(media), own(post, 'jetpack_featured_media_url')],
    media: mediaOf(own(post, 'format'), body, url),
    ...toCredits(authors, '', toOutlet(hostOf(link))),
  };
}

/** WordPress' REST API: one post or many, with or without `_embed`, https://developer.wordpress.org/rest-api/reference/posts/ */
export const wordpress: Format<unknown> = {
  name: 'wordpress',
  matches: (json) => asArray(json).some(isPost),
  toDraft: (json) => ({ articles: asArray(json).map(toArticleDraft) }),
};
