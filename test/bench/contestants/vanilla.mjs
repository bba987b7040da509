// Lists without a library: the base of all ratios, and the practical limit.
import { readFile } from 'node:fs/promises';
import { bundle } from '../bundle.mjs';
import { buttons, feedUrl, preloadOf, repeatWidget, toPage } from './page.mjs';

/** Runs in the page. */
const driver = () => {
  const host = () => document.querySelector('#list');
  return {
    cards: () => (host()?.shadowRoot ?? host())?.querySelectorAll('.card') ?? [],
    widgets: () =>
      [...document.querySelectorAll('[data-src]')].filter((one) =>
        (one.shadowRoot ?? one).querySelector('.card'),
      ),
    refresh: () => host().list.load(),
    filterButton: () => document.querySelector('#filter'),
    moreButton: () => document.querySelector('#more'),
    ...bench.mounting(
      host,
      () => host().cloneNode(),
      (fresh) => globalThis.startList(fresh),
    ),
  };
};

const toList = (src, { limit, pageSize = 0 }) =>
  `<div data-src="${src}" data-limit="${limit}" data-page-size="${pageSize}"></div>`;

function toBody(query) {
  if (query.widgets) return repeatWidget(query.widgets, (src) => toList(src, { limit: 1 }));
  const list = toList(feedUrl(query), { limit: query.count, pageSize: query.pageSize });
  return `${query.controls ? buttons : ''}
${list.replace('<div', '<div id="list"')}`;
}

/** Keeps the room of the list until it comes. */
const RESERVE = '<style>#list { min-height: 100vh }</style>';

const toHead = ({ id, hasSheet, reserves }, query) => `${reserves ? RESERVE : ''}
${hasSheet ? `<link rel="stylesheet" href="/${id}/page.css">` : ''}
${query.preload ? preloadOf(feedUrl(query)) : ''}
<script defer src="/${id}/page.js"></script>`;

/** Describes one of these lists. */
export const vanilla = ({ id, title, label, note, entry, hasSheet = false, reserves = false }) => ({
  id,
  title,
  label,
  note,
  driver,
  async prepare() {
    const { js } = await bundle(entry);
    const files = [{ name: 'page.js', type: 'js', text: js }];
    if (!hasSheet) return files;
    const css = await readFile(new URL('../pages/list.css', import.meta.url), 'utf8');
    return [...files, { name: 'page.css', type: 'css', text: css }];
  },
  page: (query) => toPage({ head: toHead({ id, hasSheet, reserves }, query), body: toBody(query) }),
});

export default [
  vanilla({
    id: 'a',
    title: 'a: vanilla',
    note: '`<template>` cloning in light DOM, keyed by a Map: the base of all ratios',
    entry: 'pages/a.js',
    hasSheet: true,
  }),
  vanilla({
    id: 'a3',
    title: 'a3: the limit',
    note: 'the same in one shadow root with `content-visibility: auto`, its room kept: the practical limit',
    entry: 'pages/a3.js',
    reserves: true,
  }),
];
