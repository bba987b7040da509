// bantin as it is shipped: the script file and its style sheet of a build, as the README says to put them on a page.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { feedUrl, preloadOf, repeatWidget, toPage } from './page.mjs';

const FIELDS = 'picture standfirst byline attribution time keywords';

/** Runs in the page. */
const driver = () => {
  const list = () => document.querySelector('hot-events');
  const find = (host, selector) => host?.shadowRoot?.querySelectorAll(selector) ?? [];
  return {
    cards: () => find(list(), 'article[part~=card]'),
    widgets: () =>
      [...document.querySelectorAll('news-card')].filter(
        (one) => find(one, 'article[part~=card]').length > 0,
      ),
    refresh: () => list().reload(),
    filterButton: (keyword) =>
      [...find(document.querySelector('keyword-tags'), 'button')].find(({ textContent }) =>
        textContent.includes(keyword),
      ),
    moreButton: () => find(list(), 'button[part=more]')[0],
    ...bench.mounting(list, () => list().cloneNode()),
  };
};

const toFiles = (folder) =>
  Promise.all(
    [
      ['bantin.js', 'js'],
      ['bantin.css', 'css'],
    ].map(async ([name, type]) => ({ name, type, text: await readFile(join(folder, name), 'utf8') })),
  );

const head = (id, query) => `<link rel="stylesheet" href="/${id}/bantin.css">
${query.preload ? preloadOf(feedUrl(query)) : ''}
<script async src="/${id}/bantin.js"></script>`;

function toBody(query) {
  if (query.widgets)
    return repeatWidget(query.widgets, (src) => `<news-card src="${src}" fields="${FIELDS}"></news-card>`);
  const pageSize = query.pageSize ? `page-size="${query.pageSize}"` : '';
  return `${query.controls ? '<keyword-tags for="list"></keyword-tags>' : ''}
<hot-events id="list" src="${feedUrl(query)}" limit="${query.count}" ${pageSize} fields="${FIELDS}"></hot-events>`;
}

/** Describes one build. */
const contestant = (id, title, folder) => ({
  id,
  title,
  note: '`dist/bantin.js` and `dist/bantin.css` as shipped',
  driver,
  /** What reads feeds in Node. */
  readModule: pathToFileURL(join(resolve(folder), 'data.js')).href,
  prepare: () => toFiles(folder),
  page: (query) => toPage({ head: head(id, query), body: toBody(query) }),
});

/** The folder that a build belongs to names it, where there are several. */
const nameOf = (folder) => basename(dirname(resolve(folder)));

/**
 * One contestant for each build.
 *
 * @param {string[]} folders each a dist/
 */
export function bantinOf(folders) {
  if (folders.length === 1) return [contestant('bantin', 'bantin', folders[0])];
  return folders.map((folder, index) =>
    contestant(index === 0 ? 'bantin' : `bantin${index + 1}`, `bantin (${nameOf(folder)})`, folder),
  );
}
