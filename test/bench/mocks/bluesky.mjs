// What Bluesky's public API answers, made of our articles. A post has one text: what a card says in several fields.
import { createHash } from 'node:crypto';

const DID = 'did:plc:bantinbenchmark';

const toAuthor = (origin) => ({
  did: DID,
  handle: 'mienbien.example',
  displayName: 'Báo Miền Biển',
  avatar: `${origin}/pictures/0.png`,
  viewer: { muted: false, blockedBy: false },
  labels: [],
  createdAt: '2024-01-01T00:00:00.000Z',
});

const BASE_32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** A content identifier, as clients check it: version 1, dag-cbor, SHA-256, in base 32. */
function toCid(text) {
  const bytes = [0x01, 0x71, 0x12, 0x20, ...createHash('sha256').update(text).digest()];
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.match(/.{1,5}/g).map((five) => BASE_32[Number.parseInt(five.padEnd(5, '0'), 2)]);
  return `b${letters.join('')}`;
}

function toFacets(text, keywords) {
  return keywords.map((keyword) => {
    const before = text.slice(0, text.indexOf(`#${keyword}`));
    const byteStart = Buffer.byteLength(before);
    return {
      index: { byteStart, byteEnd: byteStart + Buffer.byteLength(`#${keyword}`) },
      features: [{ $type: 'app.bsky.richtext.facet#tag', tag: keyword }],
    };
  });
}

function toPost(article, origin) {
  const tags = article.keywords.map((keyword) => keyword.replaceAll(' ', ''));
  const text = `${article.headline}\n${article.standfirst}\n${tags.map((tag) => `#${tag}`).join(' ')}`;
  const { picture } = article;
  return {
    uri: `at://${DID}/app.bsky.feed.post/${article.id}`,
    cid: toCid(article.id),
    author: toAuthor(origin),
    record: {
      $type: 'app.bsky.feed.post',
      text,
      facets: toFacets(text, tags),
      createdAt: article.published,
      langs: ['vi'],
    },
    embed: {
      $type: 'app.bsky.embed.images#view',
      images: [
        {
          thumb: picture.src,
          fullsize: picture.src,
          alt: picture.alt,
          aspectRatio: { width: picture.width, height: picture.height },
        },
      ],
    },
    replyCount: 1,
    repostCount: 2,
    likeCount: 12,
    quoteCount: 0,
    indexedAt: article.published,
    viewer: { threadMuted: false, embeddingDisabled: false },
    labels: [],
  };
}

/** The answer of app.bsky.feed.getAuthorFeed. */
export const toBlueskyFeed = (articles, origin) => ({
  feed: articles.map((article) => ({ post: toPost(article, origin) })),
});

/** The answer of app.bsky.actor.getProfile. */
export const toBlueskyProfile = (articles, origin) => ({
  ...toAuthor(origin),
  description: 'Báo điện tử của một tỉnh ven biển không có trên bản đồ.',
  followersCount: 1204,
  followsCount: 37,
  postsCount: articles.length,
  indexedAt: '2024-01-01T00:00:00.000Z',
});
