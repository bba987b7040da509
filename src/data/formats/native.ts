import { isRecord, own } from '../own.js';
import type { Format } from './format.js';

const isArticle = (value: unknown) => own(value, 'headline') !== undefined;

/** `{title?, url?, articles: […]}`, a bare array of articles, or a single article. */
export const native: Format = {
  name: 'native',
  matches: (json) =>
    Array.isArray(json)
      ? json.length === 0 || json.some(isArticle)
      : Array.isArray(own(json, 'articles')) || isArticle(json),
  toDraft(json) {
    if (Array.isArray(json)) return { articles: json as unknown[] };
    const articles = own(json, 'articles');
    return Array.isArray(articles)
      ? { title: own(json, 'title'), url: own(json, 'url'), articles: articles as unknown[] }
      : { articles: isRecord(json) ? [json] : [] };
  },
};
