// A plain Lit list: what a developer writes in an hour.
import { bundle } from '../bundle.mjs';
import { feedUrl, preloadOf, toPage } from './page.mjs';

/** Runs in the page. */
const driver = () => {
  const list = () => document.querySelector('lit-news-list');
  return {
    cards: () => list()?.shadowRoot?.querySelectorAll('.card') ?? [],
    refresh: () => list().reload(),
  };
};

export default [
  {
    id: 'lit',
    title: 'Lit list',
    note: '`LitElement` and `repeat`, as the documentation teaches it',
    driver,
    prepare: async () => [{ name: 'page.js', type: 'js', text: (await bundle('pages/lit.js')).js }],
    page: (query) =>
      toPage({
        head: `${query.preload ? preloadOf(feedUrl(query)) : ''}
<script defer src="/lit/page.js"></script>`,
        body: `<lit-news-list src="${feedUrl(query)}" limit="${query.limit ?? query.count}" page-size="${query.pageSize ?? 0}"></lit-news-list>`,
      }),
  },
];
