import { msg } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import type { StaticValue } from 'lit/static-html.js';
import { html } from './html.js';
import { renderLink } from './link.js';
import type { DrawOptions } from './options.js';
import { staticTag } from './tags.js';
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
