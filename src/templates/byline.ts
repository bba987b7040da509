import { msg, str } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import type { Article } from '../data/article.js';
import { attributionOf } from '../data/attribution.js';
import { html } from './html.js';
import { paidLabel, renderLink } from './link.js';
import type { DrawOptions } from './options.js';

/** The names of the authors, or an empty text if there are none to show. */
export const bylineOf = ({ authors }: Article, { fields }: DrawOptions): string =>
  fields.has('byline') ? authors.map(({ name }) => name).join(', ') : '';

/** The names of the authors, behind what screen readers say before them. */
export const renderByline = (names: string): TemplateResult =>
  html`<span
    ><span class="spoken" .textContent=${`${msg('Bài viết của', { id: 'byline' })} `}></span
    ><span part="byline" .textContent=${names}></span
  ></span>`;

/** An attribution in words. */
export interface Source {
  /** "Theo …", with the short form of the outlet's name where there is one. */
  text: string;
  /** The name in full, if `text` has a short form. */
  fullName?: string;
  url?: string;
}

/** Where the publisher has the article from, if that is to be shown. */
export function sourceOf(article: Article, { fields, outlet }: DrawOptions): Source | undefined {
  const attribution = attributionOf(article, outlet);
  if (!attribution || !fields.has('attribution')) return undefined;
  const { name, code = name, url } = attribution;
  const text = msg(str`Theo ${code}`, { id: 'attribution' });
  return { text, ...(code !== name && { fullName: name }), ...(url && { url }) };
}

/** A source, as a link if it leads elsewhere than the headline. */
export const renderSourceLink = (article: Article, source: Source, options: DrawOptions): TemplateResult =>
  renderLink(
    source.url === article.url ? undefined : source.url,
    source.text,
    { ...options, label: paidLabel(article.label) },
    { part: 'attribution', title: source.fullName },
  );

/** A line with the source alone, for what has no other small print. */
export function renderSource(article: Article, options: DrawOptions): TemplateResult | typeof nothing {
  const source = sourceOf(article, options);
  if (!source) return nothing;
  return html`<p part="meta" class="meta">${renderSourceLink(article, source, options)}</p>`;
}
