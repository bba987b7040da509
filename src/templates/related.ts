import { msg } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Article, Related } from '../data/article.js';
import { html } from './html.js';
import { labelTexts, renderWords } from './label.js';
import { paidLabel, toLink } from './link.js';
import { mediaOf, renderMediaMark, spokenBehind } from './media.js';
import type { DrawOptions } from './options.js';
import { unbroken } from './unbroken.js';

/** The link to an article that is drawn without a card. */
export interface RelatedLink extends HTMLElement {
  related?: Article | Related;
}

function renderItem(related: Article | Related, options: DrawOptions): TemplateResult {
  const { url, headline } = related;
  const { label: anyLabel, language } = related as Partial<Article>;
  const media = mediaOf(related as Partial<Article>, options);
  const label = paidLabel(anyLabel);
  const { tag, href, target, rel, describedBy } = toLink(url, options, label);
  return html`<li dir="auto">
    ${label && options.fields.has('label') ? renderWords('label', labelTexts[label](), { variant: label }) : nothing}
    ${media ? renderMediaMark(media) : nothing}<${tag}
      href=${href} target=${target} rel=${rel} aria-describedby=${describedBy} lang=${language ?? nothing}
      .related=${related} .textContent=${unbroken(headline, spokenBehind(media))}></${tag}>
  </li>`;
}

/** The headlines that belong to a lead story. */
export function renderRelated(
  related: (Article | Related)[],
  options: DrawOptions,
): TemplateResult | typeof nothing {
  if (related.length === 0) return nothing;
  const title = msg('Tin liên quan', { id: 'related', desc: 'Name of a list of related articles' });
  return html`<ul part="related" class="related" role="list" aria-label=${title}>
    ${repeat(
      related,
      ({ url, headline }) => url ?? headline,
      (item) => renderItem(item, options),
    )}
  </ul>`;
}
