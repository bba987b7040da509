// Lists without a library: the base of all ratios, and the practical limit.
import { readFile } from 'node:fs/promises';
import { bundle } from '../bundle.mjs';
import { feedUrl, preloadOf, toPage } from './page.mjs';

/** Runs in the page. */
const driver = () => {
  const host = () => document.querySelector('#list');
  return {
    cards: () => (host()?.shadowRoot ?? host())?.querySelectorAll('.card') ?? [],
    refresh: () => host().list.load(),
  };
};

/** Describes one of these lists. */
export const vanilla = ({ id, title, note, entry, hasSheet }) => ({
  id,
  title,
  note,
  driver,
  async prepare() {
    const { js } = await bundle(entry);
    const files = [{ name: 'page.js', type: 'js', text: js }];
    if (!hasSheet) return files;
    const css = await readFile(new URL('../pages/list.css', import.meta.url), 'utf8');
    return [...files, { name: 'page.css', type: 'css', text: css }];
  },
  page: (query) =>
    toPage({
      head: `${hasSheet ? `<link rel="stylesheet" href="/${id}/page.css">` : ''}
${query.preload ? preloadOf(feedUrl(query)) : ''}
<script defer src="/${id}/page.js"></script>`,
      body: `<div id="list" data-src="${feedUrl(query)}" data-limit="${query.limit ?? query.count}" data-page-size="${query.pageSize ?? 0}"></div>`,
    }),
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
    note: 'the same in one shadow root with `content-visibility: auto`: the practical limit',
    entry: 'pages/a3.js',
  }),
];
