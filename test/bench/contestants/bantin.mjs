// bantin as it is shipped: the script file and its style sheet of a build, as the README says to put them on a page.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { feedUrl, preloadOf, toPage } from './page.mjs';

const FIELDS = 'picture standfirst byline attribution time keywords';

/** Runs in the page. */
const driver = () => {
  const list = () => document.querySelector('hot-events');
  return {
    cards: () => list()?.shadowRoot?.querySelectorAll('article[part=card]') ?? [],
    refresh: () => list().reload(),
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
  const pageSize = query.pageSize ? `page-size="${query.pageSize}"` : '';
  return `<hot-events id="list" src="${feedUrl(query)}" limit="${query.limit ?? query.count}" ${pageSize} fields="${FIELDS}"></hot-events>`;
}

/** Describes one build. */
const contestant = (id, title, folder) => ({
  id,
  title,
  note: '`dist/bantin.js` and `dist/bantin.css` as shipped',
  driver,
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
