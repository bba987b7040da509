/**
 * The script-tag entry. The build puts a guard around it, so that a second copy on a page stops before Lit and the
 * elements are evaluated.
 */
// Before anything of Lit's.
import './page/lit-globals.js';
// The style sheets next to each other, and the formats: what is alike compresses better.
import './themes/tokens.styles.js';
import './templates/frame.styles.js';
import './templates/keywords.styles.js';
import './templates/shared.styles.js';
import './templates/card.styles.js';
import './elements/hot-events.styles.js';
import './elements/keyword-tags.styles.js';
import './elements/news-article.styles.js';
import './data/read-feed.js';
import './page/feeds.js';
import './elements/hot-events.js';
import './elements/keyword-tags.js';
import './elements/news-article.js';
import './elements/news-card.js';
import { getLocale, setLocale } from './localization/localization.js';

declare const BANTIN_VERSION: string;

const bantin = { version: BANTIN_VERSION, getLocale, setLocale };
// The guard asks for the symbol: a host's `<div id="bantin">` makes the plain name truthy.
Object.assign(globalThis, { bantin, [Symbol.for('bantin')]: bantin });
