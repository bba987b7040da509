import { msg } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import type { Article, Label, Media } from '../data/article.js';
import { html, inline } from './html.js';
import { renderMediaMark } from './media.js';
import type { DrawOptions } from './options.js';
import { renderMoment, type Moment } from './time.js';
import { unbroken } from './unbroken.js';

/** The labels in words: colour alone tells nobody. */
export const labelTexts: Record<Label, () => string> = {
  live: () => msg('Trực tiếp', { id: 'label-live' }),
  breaking: () => msg('Tin nóng', { id: 'label-breaking' }),
  sponsored: () => msg('Nội dung tài trợ', { id: 'label-sponsored' }),
  ad: () => msg('Quảng cáo', { id: 'label-ad' }),
  ai: () => msg('Có sử dụng AI', { id: 'label-ai' }),
  corrected: () => msg('Cải chính', { id: 'label-corrected' }),
};

type Optional = TemplateResult | typeof nothing;

interface WordsOptions {
  /** A class besides the name of the part. */
  variant?: string;
  /** The language of words that are the publisher's. */
  language?: string | undefined;
}

/** Renders one word or phrase in its part. */
const renderWords = (
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

/** What an overline says of an article. */
type Overlined = { [Name in 'label' | 'section' | 'kicker' | 'language']?: Article[Name] | undefined };

/** The label of an article, if that is to be shown. */
export const renderLabel = (label: Label | undefined, { fields }: DrawOptions): TemplateResult | undefined =>
  label && fields.has('label') ? renderWords('label', labelTexts[label](), { variant: label }) : undefined;

/** The mark of what came while the reader was on the page. */
export const renderNew = (): TemplateResult => renderWords('new', msg('Mới', { id: 'new' }));

export interface OverlineOptions {
  /** Whether the article came while the reader was on the page. */
  isNew?: boolean | undefined;
  /** When a running story changed. */
  updated?: Moment | undefined;
  /** What is to be seen or heard, where there is no picture for its mark. */
  media?: Media | undefined;
}

/** Renders what is above a headline: that it is new, its label, section and kicker. */
export function renderOverline(
  { label, section, kicker, language }: Overlined,
  options: DrawOptions,
  { isNew, updated, media }: OverlineOptions,
): Optional {
  const { fields } = options;
  const pieces = [
    isNew && renderNew(),
    renderLabel(label, options),
    updated && renderMoment(updated, 'time'),
    media && renderMediaMark(media),
    section && fields.has('section') && renderWords('section', section, { language }),
    kicker && fields.has('kicker') && renderWords('kicker', kicker, { language }),
  ];
  return pieces.some(Boolean) ? html`<p class="overline">${inline(pieces)}</p>` : nothing;
}

/** The standfirst (sapo), if there is one to show. */
export function renderStandfirst(
  { standfirst, language }: Article,
  { fields }: DrawOptions,
): TemplateResult | undefined {
  if (!standfirst || !fields.has('standfirst')) return undefined;
  return html`<p
    class="standfirst"
    part="standfirst"
    lang=${language ?? nothing}
    dir="auto"
    .textContent=${unbroken(standfirst)}
  ></p>`;
}
