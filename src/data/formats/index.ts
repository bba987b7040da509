import type { Element } from '../markup/nodes.js';
import { atom } from './atom.js';
import type { Format } from './format.js';
import { jsonFeed } from './json-feed.js';
import { jsonLd } from './json-ld.js';
import { native } from './native.js';
import { rss } from './rss.js';
import { wordpress } from './wordpress.js';

/** All JSON formats, the most specific first. */
export const jsonFormats: readonly Format<unknown>[] = [jsonFeed, wordpress, jsonLd, native];

/** All XML formats. */
export const xmlFormats: readonly Format<Element>[] = [rss, atom];
