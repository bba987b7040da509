import { msg } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Article, Related } from '../data/article.js';
import { renderSource } from './byline.js';
import { html } from './html.js';
import { renderLabel, renderNew } from './label.js';
import { paidLabel, toLink } from './link.js';
import { mediaOf, renderMediaMark, spokenBehind } from './media.js';
import type { DrawOptions } from './options.js';
import { unbroken } from './unbroken.js';

/** The link to an article that is drawn without a card. */
export interface RelatedLink extends HTMLElement {
  related?: Article | Related;
}

function renderItem(
  related: Article | Related,
  options: DrawOptions,
  newIds?: ReadonlySet<string>,
): TemplateResult {
  const { url, headline } = related;
  const { label: anyLabel, language } = related as Partial<Article>;
  const media = mediaOf(related as Partial<Article>, options);
  const label = paidLabel(anyLabel);
  // A link names no source.
  const article = 'id' in related ? related : undefined;
  const { tag, href, target, rel, describedBy } = toLink(url, options, label);
  return html`<li dir="auto">
    ${article && newIds?.has(article.id) ? renderNew() : nothing}
    ${renderLabel(label, options)}
    ${media ? renderMediaMark(media) : nothing}<${tag}
      href=${href} target=${target} rel=${rel} aria-describedby=${describedBy} lang=${language ?? nothing}
      .related=${related} .textContent=${unbroken(headline, spokenBehind(media))}></${tag}>${article ? renderSource(article, options) : nothing}
  </li>`;
}

/**
 * The headlines that belong to a lead story.
 *
 * @param newIds the ids of the articles that came while the reader was on the page
 */
export function renderRelated(
  related: (Article | Related)[],
  options: DrawOptions,
  newIds?: ReadonlySet<string>,
): TemplateResult | typeof nothing {
  if (related.length === 0) return nothing;
  const title = msg('Tin liên quan', { id: 'related' });
  return html`<ul part="related" class="related" role="list" aria-label=${title}>
    ${repeat(
      related,
      ({ url, headline }) => url ?? headline,
      (item) => renderItem(item, options, newIds),
    )}
  </ul>`;
}
