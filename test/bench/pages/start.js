// Starts the lists of a page: the one that is measured, or a hundred widgets of one article.
import { FILTER_KEYWORD } from '../filter-keyword.mjs';

/** Reads what the page asks of a list. */
export function readOptions(host) {
  const { src, limit, pageSize } = host.dataset;
  return { src, limit: Number(limit), pageSize: Number(pageSize) };
}

/** Where the page has buttons, they work. */
export function connectButtons(findList) {
  document.querySelector('#filter')?.addEventListener('click', () => findList().filter(FILTER_KEYWORD));
  document.querySelector('#more')?.addEventListener('click', () => findList().showMore());
}

/** @param {(host: Element) => {load(): Promise<void>}} makeList puts a list into an element of the page */
export function startLists(makeList) {
  globalThis.startList = (host) => {
    host.list = makeList(host);
    return host.list.load();
  };
  document.querySelectorAll('[data-src]').forEach(globalThis.startList);
  connectButtons(() => document.querySelector('#list').list);
}
