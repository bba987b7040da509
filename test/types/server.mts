import { renderFallback, renderToString, type FeedInput } from 'bantin/server';

declare const feed: FeedInput;

export const right: Promise<string>[] = [
  renderToString(
    'hot-events',
    { feed, layout: 'lead', limit: 3, id: 'tin' },
    { locale: 'en', url: 'https://a.example/' },
  ),
  renderToString('hot-events', {
    articles: [{ headline: 'Tin', published: new Date() }],
    fields: 'picture time',
  }),
  renderToString(
    'news-card',
    { article: { headline: 'Tin' }, articleId: null },
    { url: new URL('https://a.example/') },
  ),
  renderToString('news-article', { article: feed.articles[0], share: true, headingLevel: 2 }),
  renderToString('keyword-tags', { keywords: ['mưa lũ'], href: '/tu-khoa/{slug}' }, { now: new Date() }),
  renderToString('keyword-tags'),
];
export const links: string = renderFallback(feed, { limit: 3, now: new Date() });

// @ts-expect-error no such tag
void renderToString('tin-nong', {});
// @ts-expect-error no such layout
void renderToString('hot-events', { layout: 'vuong' });
// @ts-expect-error no data of this element
void renderToString('news-card', { articles: [] });
// @ts-expect-error no headline
void renderToString('news-card', { article: { headlin: 'Tin' } });
// @ts-expect-error as it is written in a tag
void renderToString('hot-events', { 'page-size': 3 });
// @ts-expect-error no address
void renderToString('hot-events', {}, { url: 3 });
// @ts-expect-error it is a promise
void (renderToString('hot-events') satisfies string);
// @ts-expect-error no feed
renderFallback('tin');
