import { msg } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import type { Article, Label } from '../data/article.js';
import { html } from './html.js';
import type { DrawOptions } from './options.js';

/** The labels in words: colour alone tells nobody. */
export const labelTexts: Record<Label, () => string> = {
  live: () => msg('Trực tiếp', { id: 'label-live', desc: 'Label' }),
  breaking: () => msg('Tin nóng', { id: 'label-breaking', desc: 'Label' }),
  sponsored: () => msg('Nội dung tài trợ', { id: 'label-sponsored', desc: 'Label required by law' }),
  ad: () => msg('Quảng cáo', { id: 'label-ad', desc: 'Label required by law' }),
  ai: () => msg('Có sử dụng AI', { id: 'label-ai', desc: 'Label required by law' }),
  corrected: () => msg('Cải chính', { id: 'label-corrected', desc: 'Label' }),
};

type Optional = TemplateResult | typeof nothing;

interface WordsOptions {
  /** A class besides the name of the part. */
  variant?: string;
  /** The language of words that are the publisher's. */
  language?: string | undefined;
}

/** Renders one word or phrase in its part. */
export const renderWords = (
  name: string,
  words: string,
  { variant = '', language }: WordsOptions = {},
): TemplateResult =>
  html`<span
    part=${name}
    class="${name} ${variant}"
    lang=${language ?? nothing}
    .textContent=${words}
  ></span>`;

/** Renders what is above a headline: that it is new, its label, section and kicker. */
export function renderOverline(article: Article, { fields }: DrawOptions, isNew = false): Optional {
  const label = fields.has('label') ? article.label : undefined;
  const section = fields.has('section') ? article.section : undefined;
  const kicker = fields.has('kicker') ? article.kicker : undefined;
  const { language } = article;
  if (!isNew && !label && !section && !kicker) return nothing;
  const newText = msg('Mới', { id: 'new', desc: 'Label' });
  return html`<p class="overline">
    ${isNew ? renderWords('new', newText) : nothing}${
      label ? renderWords('label', labelTexts[label](), { variant: label }) : nothing
    }${section ? renderWords('section', section, { language }) : nothing}${kicker ? renderWords('kicker', kicker, { language }) : nothing}
  </p>`;
}

/** The standfirst (sapo), or an empty text if there is none to show. */
export const standfirstOf = ({ standfirst }: Article, { fields }: DrawOptions): string =>
  (fields.has('standfirst') && standfirst) || '';
