// What Mastodon's API answers, made of our articles. A status has one text: what a card says in several fields.

const toAccount = (origin) => ({
  id: '1',
  username: 'mienbien',
  acct: 'mienbien',
  display_name: 'Báo Miền Biển',
  url: `${origin}/@mienbien`,
  avatar: `${origin}/pictures/0.png`,
  avatar_static: `${origin}/pictures/0.png`,
  bot: false,
  locked: false,
  emojis: [],
});

const toTag = (origin) => (keyword) => ({
  name: keyword,
  url: `${origin}/tags/${encodeURIComponent(keyword)}`,
});

const toAttachment = ({ id, picture: { src, alt, width, height } }) => ({
  id,
  type: 'image',
  url: src,
  preview_url: src,
  description: alt,
  meta: {
    original: { width, height, aspect: width / height },
    small: { width, height, aspect: width / height },
  },
});

function toStatus(article, origin) {
  const tags = article.keywords.map(toTag(origin));
  const links = tags.map(
    ({ name, url }) => `<a href="${url}" class="mention hashtag" rel="tag">#<span>${name}</span></a>`,
  );
  return {
    id: article.id,
    created_at: article.published,
    edited_at: null,
    in_reply_to_id: null,
    sensitive: false,
    spoiler_text: '',
    visibility: 'public',
    language: 'vi',
    uri: article.url,
    url: article.url,
    replies_count: 1,
    reblogs_count: 2,
    favourites_count: 12,
    content: `<p><a href="${article.url}">${article.headline}</a></p><p>${article.standfirst}</p><p>${links.join(' ')}</p>`,
    reblog: null,
    account: toAccount(origin),
    media_attachments: [toAttachment(article)],
    mentions: [],
    tags,
    emojis: [],
    card: null,
    poll: null,
  };
}

/** The answer of api/v1/timelines/public. */
export const toMastodonStatuses = (articles, origin) => articles.map((article) => toStatus(article, origin));
