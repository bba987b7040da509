// The base of all ratios: cloned templates in light DOM.
import { readOptions, startLists } from './start.js';
import { VanillaList } from './vanilla-list.js';

startLists((host) => new VanillaList(host, readOptions(host)));
