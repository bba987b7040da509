// A plain Lit list: what a developer writes in an hour.
import { bundle } from '../bundle.mjs';
import { buttons, feedUrl, preloadOf, repeatWidget, toPage } from './page.mjs';

/** Runs in the page. */
const driver = () => {
  const list = () => document.querySelector('lit-news-list');
  return {
    cards: () => list()?.shadowRoot?.querySelectorAll('.card') ?? [],
    widgets: () =>
      [...document.querySelectorAll('lit-news-list')].filter((one) => one.shadowRoot?.querySelector('.card')),
    refresh: () => list().reload(),
    filterButton: () => document.querySelector('#filter'),
    moreButton: () => document.querySelector('#more'),
    ...bench.mounting(list, () => list().cloneNode()),
  };
};

const toList = (src, { limit, pageSize = 0 }) =>
  `<lit-news-list src="${src}" limit="${limit}" page-size="${pageSize}"></lit-news-list>`;

function toBody(query) {
  if (query.widgets) return repeatWidget(query.widgets, (src) => toList(src, { limit: 1 }));
  const list = toList(feedUrl(query), { limit: query.count, pageSize: query.pageSize });
  return `${query.controls ? buttons : ''}
${list}`;
}

export default {
  id: 'lit',
  title: 'Lit list',
  note: '`LitElement` and `repeat`, as the documentation teaches it',
  driver,
  prepare: async () => [{ name: 'page.js', type: 'js', text: (await bundle('pages/lit.js')).js }],
  page: (query) =>
    toPage({
      head: `${query.preload ? preloadOf(feedUrl(query)) : ''}
<script defer src="/lit/page.js"></script>`,
      body: toBody(query),
    }),
};
