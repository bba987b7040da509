import { html, type TemplateResult } from 'lit/html.js';
import { renderTag } from './tag.js';

/** A heading of the given level, at most 6. */
export const renderHeading = (level: number, content: unknown, attributes?: string): TemplateResult =>
  renderTag(`h${Math.min(level, 6)}`, content, attributes);

interface Block {
  heading: string;
  headingLevel: number;
}

/**
 * The heading of a block, and a link next to it. It is no `<header>`: outside of an article or a section that is
 * a landmark, and a page has one already.
 */
export function renderHeader({ heading, headingLevel }: Block, link?: unknown): TemplateResult {
  return html`<div class="header ${heading || link ? '' : 'bare'}">
    <slot name="heading">${heading && renderHeading(headingLevel, heading, ' part="heading"')}</slot>
    ${link}
  </div>`;
}
