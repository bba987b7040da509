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

function toPicture(media: unknown): unknown {
  const details = own(media, 'media_details');
  const sizes = own(details, 'sizes');
  const whole = own(details, 'width') ? details : own(sizes, 'full');
  const side = (size: unknown, name: string) => toPixels(own(size, name)) || 0;
  // Themes have squares and banners, too. The shape of the whole picture tells them apart.
  const candidates = (isRecord(sizes) ? Object.values(sizes) : asArray(sizes)).map(
    (size) => `${asText(own(size, 'source_url'))} ${side(size, 'width')}w ${side(size, 'height')}h`,
  );
  return {
    src: own(media, 'source_url'),
    alt: own(media, 'alt_text'),
    caption: renderedText(media, 'caption'),
    width: own(whole, 'width'),
    height: own(whole, 'height'),
    srcset: whole && candidates.join(', '),
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
