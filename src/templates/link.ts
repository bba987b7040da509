import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Article } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';
import { NewsOpenEvent } from '../elements/events.js';

/** Id of the sentence that every root carries for links into a new tab. */
export const NEW_TAB_ID = 'new-tab';

/**
 * A link that opens where the element's `target` says.
 *
 * @param toEvent what the page is told before it is followed; it may say no
 * @param label of the article that it belongs to: if somebody paid for it, search engines must be told. What stands
 *   in an article itself belongs to it
 * @param title what it says in full
 */
export function renderLink(
  host: NewsElement,
  url: string,
  content: unknown,
  part?: string,
  toEvent?: (event: MouseEvent) => Event,
  label = part ? undefined : (host as { article?: Article | null }).article?.label,
  title: unknown = nothing,
): TemplateResult {
  const { target } = host;
  const handleClick = (event: MouseEvent) => {
    // Of the other buttons only the middle one follows a link.
    if (toEvent && event.button < 2 && !host.dispatchEvent(toEvent(event))) event.preventDefault();
  };
  return html`<a
    part=${part ?? nothing}
    href=${url}
    title=${title}
    target=${target === '_self' ? nothing : target}
    rel="noopener ${label === 'sponsored' || label === 'ad' ? 'sponsored' : ''}"
    aria-describedby=${target === '_blank' ? NEW_TAB_ID : nothing}
    @click=${handleClick}
    @auxclick=${handleClick}
    >${content}</a
  >`;
}

/** A link to an article, or its text where it has no address. */
export function renderArticleLink(
  host: NewsElement,
  article: Article,
  part: 'link' | 'original' | 'attribution',
  text: string,
  title?: unknown,
) {
  const { url, label } = article;
  return url
    ? renderLink(host, url, text, part, (event) => new NewsOpenEvent(article, event), label, title)
    : text;
}
