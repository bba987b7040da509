import { clock } from '../page/clock.js';
import { requestPicture } from '../page/data-saving.js';
import { rootOf } from '../page/root.js';
import { toFields, type DrawOptions } from '../templates/options.js';
import { NewsKeywordEvent, NewsOpenEvent } from './events.js';
import type { NewsElement } from './news-element.js';

/** The elements of which the first one on a page is likely to be in the first viewport. */
const LEADING = 'hot-events, news-card, news-article';

/** Dispatches a cancelable event of ours before the browser follows a link. */
function announce(element: NewsElement, ownEvent: Event, click: MouseEvent): void {
  // Of the buttons only the first and the middle one follow a link.
  if (click.button > 1) return;
  if (!element.dispatchEvent(ownEvent)) click.preventDefault();
}

/** Shows a picture that a reader who saves data asked for, and moves the focus from its button to it. */
async function showPicture(element: NewsElement, button: HTMLElement): Promise<void> {
  const article = button.closest('article');
  const { src = '' } = button.dataset;
  requestPicture(src);
  element.requestUpdate();
  await element.updateComplete;
  const pictures = [...(article?.querySelectorAll('img') ?? [])];
  const frame = pictures.find((picture) => picture.src === src)?.parentElement;
  if (!frame) return;
  frame.tabIndex = -1;
  frame.focus();
}

const isLeading = (element: NewsElement): boolean =>
  element.isConnected && element.loading === 'eager' && rootOf(element).querySelector(LEADING) === element;

/** Collects what templates may know of an element. */
export function toDrawOptions(element: NewsElement): DrawOptions {
  const { fields, headingLevel, target, timeStyle, keywordHref, baseURI } = element;
  return {
    fields: toFields(fields),
    fieldNames: fields,
    headingLevel,
    target,
    timeStyle,
    now: clock.now(),
    baseUrl: baseURI,
    keywordHref,
    isLeading: isLeading(element),
    handleOpen: (article, click) => announce(element, new NewsOpenEvent(article, click), click),
    handleKeyword: (keyword, click) => announce(element, new NewsKeywordEvent(keyword, true), click),
    handleShowPicture: (button) => showPicture(element, button),
  };
}
