import type { Format } from './format.js';
import { jsonFeed } from './json-feed.js';
import { native } from './native.js';

/** Every format we read, the most specific first. */
export const formats: readonly Format[] = [jsonFeed, native];
