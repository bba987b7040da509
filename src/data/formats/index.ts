import type { Element } from '../markup/tree.js';
import { atom } from './atom.js';
import type { Format } from './format.js';
import { jsonFeed } from './json-feed.js';
import { jsonLd } from './json-ld.js';
import { native } from './native.js';
import { rss } from './rss.js';
import { wordpress } from './wordpress.js';

/** Every format that is JSON, the most specific first. */
export const jsonFormats: readonly Format<unknown>[] = [jsonFeed, wordpress, jsonLd, native];

/** Every format that is XML. */
export const xmlFormats: readonly Format<Element>[] = [rss, atom];
