// The base of all ratios: cloned templates in light DOM.
import { readOptions } from './options.js';
import { VanillaList } from './vanilla-list.js';

globalThis.startList = (host) => {
  const list = new VanillaList(host, readOptions(host));
  host.list = list;
  return list.load();
};
globalThis.startList(document.querySelector('#list'));
