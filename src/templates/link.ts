import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Article } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';
import { NewsOpenEvent } from '../events.js';

/** Id of the sentence that every root carries for links into a new tab. */
export const NEW_TAB_ID = 'new-tab';

interface LinkDetails {
  part?: string;
  title?: string | undefined;
  /** Somebody paid for it: search engines must be told. */
  isPaid?: boolean;
  handleClick?: (event: MouseEvent) => void;
}

/** A link that opens where the element's `target` says. */
export function renderLink(
  { target }: NewsElement,
  url: string,
  content: unknown,
  { part, title, isPaid, handleClick }: LinkDetails = {},
): TemplateResult {
  const isNewTab = target === '_blank';
  const rel = `${isNewTab ? 'noopener ' : ''}${isPaid ? 'sponsored' : ''}`.trim();
  return html`<a
    part=${part ?? nothing}
    href=${url}
    target=${target === '_self' ? nothing : target}
    rel=${rel || nothing}
    title=${title ?? nothing}
    aria-describedby=${isNewTab ? NEW_TAB_ID : nothing}
    @click=${handleClick}
    @auxclick=${handleClick}
    >${content}</a
  >`;
}

/** Whether search engines must be told that somebody paid for it. */
export const isPaid = ({ label }: Article): boolean => label === 'sponsored' || label === 'ad';

/** A link to an article that tells the page before it is followed. */
export function renderArticleLink(
  host: NewsElement,
  article: Article,
  part: 'link' | 'original',
  text: string,
) {
  if (!article.url) return text;
  const handleClick = (event: MouseEvent) => {
    // Of the other buttons only the middle one follows a link.
    if (event.type === 'auxclick' && event.button !== 1) return;
    if (!host.dispatchEvent(new NewsOpenEvent(article, event))) event.preventDefault();
  };
  return renderLink(host, article.url, text, { part, isPaid: isPaid(article), handleClick });
}
