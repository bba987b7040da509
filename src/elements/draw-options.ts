import { clock } from '../page/clock.js';
import { rootOf } from '../page/root.js';
import { toFields, type DrawOptions } from '../templates/options.js';
import type { NewsElement } from './news-element.js';

/** The elements of which the first one on a page is likely to be in the first viewport. */
const LEADING = 'hot-events, news-card, news-article';

const isLeading = (element: NewsElement): boolean =>
  element.isConnected && element.loading === 'eager' && rootOf(element).querySelector(LEADING) === element;

/** Collects what templates may know of an element. */
export function toDrawOptions(element: NewsElement): DrawOptions {
  const { fields, headingLevel, target, timeStyle, keywordHref, outlet, baseURI } = element;
  return {
    fields: toFields(fields),
    fieldNames: fields,
    areFieldsGiven: element.fieldsAttribute !== null,
    headingLevel,
    target,
    timeStyle,
    now: clock.now(),
    baseUrl: baseURI,
    keywordHref,
    outlet,
    isLeading: isLeading(element),
  };
}
