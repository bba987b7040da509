import type { Article } from '../data/article.js';
import { toArticle } from '../data/to-article.js';
import { toCssString } from '../page/css-string.js';
import { requestPicture } from '../page/data-saving.js';
import type { ArticleElement } from '../templates/card.js';
import type { KeywordControl } from '../templates/link.js';
import type { RelatedLink } from '../templates/related.js';
import { NewsKeywordEvent, NewsOpenEvent } from './events.js';
import type { NewsElement } from './news-element.js';

/** The links by which a reader opens an article, if they lead to it. */
const OPENING = '[part=link], [part=original], [part=attribution]';

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
  const frame = article?.querySelector(`img[src=${toCssString(src)}]`)?.parentElement;
  if (!frame) return;
  frame.tabIndex = -1;
  frame.focus();
}

/** Returns the article that a link of a template leads to, if it leads to one. */
function openedBy(link: HTMLElement): Article | undefined {
  const { article } = link.closest<ArticleElement>('article') ?? {};
  return link.matches(OPENING) && link.getAttribute('href') === article?.url ? article : undefined;
}

/** Returns what a link to a related article leads to. */
function relatedTo({ related }: RelatedLink, { baseURI }: NewsElement): Article | undefined {
  if (!related) return undefined;
  return 'id' in related ? related : toArticle(related, baseURI);
}

/** An element that may have buttons of keywords. */
type ClickedElement = NewsElement & { toggleKeyword?(keyword: string): void };

/**
 * Tells the page what a reader clicks in an element. One listener at the root serves all links and buttons that
 * templates draw for several elements.
 */
export function handleClick(element: ClickedElement, click: MouseEvent): void {
  const control = (click.target as Element).closest<KeywordControl & RelatedLink>('a, button');
  // What is in a slot belongs to the page.
  if (!control || !element.renderRoot.contains(control)) return;
  const { keyword, localName, dataset } = control;
  if (localName === 'a') {
    const article = relatedTo(control, element) ?? openedBy(control);
    if (article) announce(element, new NewsOpenEvent(article, click), click);
    else if (keyword !== undefined) announce(element, new NewsKeywordEvent(keyword, true), click);
  } else if (click.type === 'click') {
    if (keyword !== undefined) element.toggleKeyword?.(keyword);
    else if (dataset['src']) void showPicture(element, control);
  }
}
