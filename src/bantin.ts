/**
 * The script-tag entry. The build puts a guard around it, so that a second copy on a page stops before Lit and
 * the elements are evaluated.
 */
import './elements/hot-events.js';
import './elements/keyword-tags.js';
import './elements/news-article.js';
import './elements/news-card.js';
import { getLocale, setLocale } from './localization/localization.js';

declare const BANTIN_VERSION: string;

const bantin = { version: BANTIN_VERSION, getLocale, setLocale };
// The guard asks for the symbol: a host's `<div id="bantin">` makes the plain name truthy.
Object.assign(globalThis, { bantin, [Symbol.for('bantin')]: bantin });
