// The practical limit: the same in one shadow root, and nothing is drawn outside of the viewport.
import limitStyles from './limit.css?inline';
import styles from './list.css?inline';
import { readOptions } from './options.js';
import { VanillaList } from './vanilla-list.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles + limitStyles);

globalThis.startList = (host) => {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const list = new VanillaList(root, readOptions(host));
  host.list = list;
  return list.load();
};
globalThis.startList(document.querySelector('#list'));
