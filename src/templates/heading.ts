import { msg } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import type { StaticValue } from 'lit/static-html.js';
import type { Article, Label, Media } from '../data/article.js';
import { html } from './html.js';
import { renderLink, toLink } from './link.js';
import { spokenBehind } from './media.js';
import type { DrawOptions } from './options.js';
import { staticPart, staticTag } from './tags.js';
import { unbroken } from './unbroken.js';

/** The tag of a heading, for static templates. Levels beyond 6 are 6. */
export const headingTag = (level: number): StaticValue =>
  staticTag(`h${Math.min(level, 6) as 1 | 2 | 3 | 4 | 5 | 6}`);

export interface HeadingOptions {
  language?: string | undefined;
  /** What is only read out, behind the text. */
  spoken?: string;
}

/** A heading of the given level, at most 6. */
export function renderHeading(
  level: number,
  text: string,
  part: string,
  { language, spoken }: HeadingOptions = {},
): TemplateResult {
  const tag = headingTag(level);
  return html`<${tag} part=${part} lang=${language ?? nothing} dir="auto" .textContent=${unbroken(text, spoken)}></${tag}>`;
}

export interface HeadlineOptions {
  level: number;
  /** The label that describes its link. */
  label: Label | undefined;
  /** What is to be seen or heard, which its link says in words. */
  media: Media | undefined;
}

/** The headline of a card, with its link; without an address it is plain text. */
export function renderHeadline(
  { headline, language, url }: Article,
  options: DrawOptions,
  { level, label, media }: HeadlineOptions,
): TemplateResult {
  const heading = headingTag(level);
  const { tag, href, target, rel, describedBy } = toLink(url, options, label);
  return html`<${heading} part="headline" lang=${language ?? nothing} dir="auto"><${tag}
    part=${staticPart(url && 'link')} href=${href} target=${target} rel=${rel}
    aria-describedby=${describedBy} .textContent=${unbroken(headline, spokenBehind(media))}
  ></${tag}></${heading}>`;
}

/**
 * The heading of a block, and a link beside it. It is no `<header>`: outside of an article or a section that is a
 * landmark, and a page has one already.
 */
export function renderHeader(heading: string, level: number, link?: TemplateResult): TemplateResult {
  return html`<div class="header ${heading ? '' : 'untitled'} ${link ? 'linked' : ''}">
    <slot name="heading">${heading ? renderHeading(level, heading, 'heading') : nothing}</slot>
    ${link}
  </div>`;
}

/** The link from a block to the page with all articles, if there is one. */
export function renderViewAll(
  url: string | undefined,
  heading: string,
  options: DrawOptions,
): TemplateResult | undefined {
  if (!url) return undefined;
  const text = msg('Xem tất cả', { id: 'view-all' });
  // A page may have several.
  return renderLink(url, text, options, { part: 'view-all', label: heading && `${text}: ${heading}` });
}
