// A front page in React, rendered on a server and hydrated in a browser by react.test.mjs.
import { createElement as h } from 'react';
import { HotEvents, KeywordTags, NewsArticle, NewsCard } from 'bantin/react';

const article = {
  headline: 'Cầu treo bản Ngọ thông người qua lại từ cuối tuần',
  url: '/bai/cau-treo.html',
  published: '2023-05-29',
  keywords: ['giao thông'],
  body: '<p>Cầu dài 120 mét, nối hai bờ suối.</p>',
};

export const articles = [
  article,
  { headline: 'Thư viện trên thuyền cập bến làng chài Hải Ngự', url: '/bai/thu-vien-thuyen.html' },
  { headline: 'Đê biển mới giữ được ruộng ở ba xã bãi ngang', url: '/bai/de-bien-moi.html' },
];

/** All four elements, with data, listeners, children and every kind of attribute. */
export const FrontPage = ({ log, keywords = 'cầu, đường' }) =>
  h(
    'main',
    null,
    h(
      HotEvents,
      {
        id: 'moi',
        className: 'khoi',
        style: { '--news-accent': '#0a58ca' },
        'aria-label': 'Tin mới',
        layout: 'grid',
        limit: 5,
        pageSize: 2,
        heading: '',
        excludeCurrent: true,
        jsonLd: false,
        hash: undefined,
        fieldMap: { headline: 'tieuDe' },
        articles,
        onNewsLoad: ({ feed }) => log(`load ${feed.articles.length}`),
        onNewsOpen: (event) => {
          event.preventDefault();
          log(`open ${event.article.headline}`);
        },
      },
      h('h2', { slot: 'heading' }, 'Tin mới'),
      h('a', { href: '/tin' }, 'Tin mới nhất'),
    ),
    h(KeywordTags, {
      htmlFor: 'moi',
      counts: true,
      onNewsKeyword: ({ keyword }) => log(`keyword ${keyword}`),
    }),
    h(KeywordTags, { keywords }),
    h(NewsCard, { article, headingLevel: 4 }, h('a', { href: article.url }, article.headline)),
    h(NewsArticle, { article, textSize: true }, h('a', { href: article.url }, article.headline)),
  );
