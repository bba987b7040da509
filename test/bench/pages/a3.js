// The practical limit: the same in one shadow root, and nothing is drawn outside of the viewport.
import limitStyles from './limit.css?inline';
import styles from './list.css?inline';
import { readOptions, startLists } from './start.js';
import { VanillaList } from './vanilla-list.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles + limitStyles);

startLists((host) => {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return new VanillaList(root, readOptions(host));
});
