import { asArray, own } from '../own.js';
import type { Format } from './format.js';

const isArticle = (value: unknown) =>
  own(value, 'headline') !== undefined || own(value, 'status') === 'removed';

/** `{title?, url?, articles: […]}`, a bare array of articles, or a single article. */
export const native: Format<unknown> = {
  name: 'native',
  matches(json) {
    if (Array.isArray(json)) return json.length === 0 || json.some(isArticle);
    return Array.isArray(own(json, 'articles')) || isArticle(json);
  },
  toDraft(json) {
    const articles = own(json, 'articles');
    if (!Array.isArray(articles)) return { articles: asArray(json) };
    return { title: own(json, 'title'), url: own(json, 'url'), articles };
  },
};
