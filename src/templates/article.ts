import { msg } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Article, Picture } from '../data/article.js';
import { picturesIn } from '../data/markup/first-blocks.js';
import { isSamePicture } from '../data/text/picture-urls.js';
import { renderBlocks, renderFigure } from './blocks.js';
import { renderByline, sourceOf, type Source } from './byline.js';
import { skeletonLines } from './frame.js';
import { renderHeading } from './heading.js';
import { html } from './html.js';
import { keywordsOf, keywordsTitle, renderKeywordItems, renderKeywordList } from './keywords.js';
import { labelTexts, renderOverline, renderStandfirst } from './label.js';
import { paidLabel, renderLink } from './link.js';
import { mediaOf, spokenBehind } from './media.js';
import type { DrawOptions } from './options.js';
import { renderColumnist, signatureOf } from './portrait.js';
import { dayMoment, modifiedMoment, publishedMoment, renderMoment } from './time.js';
import type { TextSize } from './tools.js';

type Optional = TemplateResult | typeof nothing;

/**
 * The picture between headline and body. Many publishers put it into the body as well, in some size and with its caption:
 * once is enough.
 */
function mainPictureOf({ picture, body }: Article, { fields }: DrawOptions): Picture | undefined {
  if (!picture || !fields.has('picture')) return undefined;
  return picturesIn(body).some(({ src }) => isSamePicture(src, picture.src)) ? undefined : picture;
}

function renderTimes(article: Article, options: DrawOptions): Optional {
  const published = publishedMoment(article, options);
  const modified = modifiedMoment(article, options);
  if (!published && !modified) return nothing;
  return html`<p part="meta" class="meta">
    ${published ? renderMoment(published, 'time') : nothing}${modified ? renderMoment(modified) : nothing}
  </p>`;
}

/** @param picture the picture that follows, which has the mark of what is to be seen or heard */
function renderHead(article: Article, options: DrawOptions, picture: Picture | undefined): TemplateResult {
  const media = mediaOf(article, options);
  const spoken = spokenBehind(media);
  return html`<div class="head">
    ${renderOverline(article, options, { media: picture ? undefined : media })}
    ${renderColumnist(article, options)}
    ${renderHeading(options.headingLevel, article.headline, 'headline', { language: article.language, spoken })}
    ${renderTimes(article, options)} ${renderStandfirst(article, options)}
  </div>`;
}

function renderCorrection({ correction }: Article, options: DrawOptions): Optional {
  if (!correction) return nothing;
  const { text, date, url } = correction;
  return html`<aside class="correction" part="correction">
    <p>
      <strong .textContent=${labelTexts.corrected()}></strong>
      ${date ? renderMoment(dayMoment(date)) : nothing}
    </p>
    <p lang=${options.language ?? nothing}>${renderLink(url, text, options)}</p>
  </aside>`;
}

function renderSignature(article: Article, options: DrawOptions): Optional {
  const byline = signatureOf(article, options);
  if (!byline) return nothing;
  return html`<p class="signature">${renderByline(byline)}</p>`;
}

/** The source leads to its own page, else to the original. */
function renderSourceLink(
  { text, fullName, url }: Source,
  originalUrl: string | undefined,
  options: DrawOptions,
): TemplateResult {
  const link = renderLink(url ?? originalUrl, text, options, { part: 'attribution', title: fullName });
  return html`<span
    >${link}${fullName ? html`<span class="spoken" .textContent=${` (${fullName})`}></span>` : nothing}</span
  >`;
}

function renderSource(article: Article, options: DrawOptions): Optional {
  const source = sourceOf(article, options);
  const { url } = article;
  if (!source && !url) return nothing;
  const original = msg('Xem bài gốc', { id: 'original' });
  return html`<p class="source">
    ${source ? renderSourceLink(source, url, options) : nothing}
    ${url ? renderLink(url, original, options, { part: 'original' }) : nothing}
  </p>`;
}

function renderKeywords(article: Article, options: DrawOptions): Optional {
  const keywords = keywordsOf(article, options);
  if (keywords.length === 0) return nothing;
  const title = keywordsTitle();
  return html`<div class="keywords">
    <p class="overline section" .textContent=${title}></p>
    ${renderKeywordList(title, renderKeywordItems(keywords, options, article.language))}
  </div>`;
}

export interface ArticleOptions {
  /** What a reader can do with the article. */
  tools: unknown;
  /** The size of the letters, in percent. */
  size: TextSize;
}

/**
 * The whole article. Another version of it gets another body: if a translator has changed the texts in there, they
 * cannot be told from what is new.
 */
export function renderArticle(
  article: Article,
  elementOptions: DrawOptions,
  { tools, size }: ArticleOptions,
): TemplateResult {
  const { label, language } = article;
  const options = { ...elementOptions, label: paidLabel(label), language };
  const picture = mainPictureOf(article, options);
  const media = mediaOf(article, options);
  return html`<article class="article size-${size}" .article=${article}>
    ${renderHead(article, options, picture)} ${tools}
    ${picture ? renderFigure(picture, options, { isFirst: true, media }) : nothing}
    ${renderCorrection(article, options)}
    <div class="body" part="body" lang=${language ?? nothing} dir=${language ? 'auto' : nothing}>
      ${keyed(article, renderBlocks(article.body, options))}
    </div>
    ${renderSignature(article, options)} ${renderSource(article, options)}
    ${renderKeywords(article, elementOptions)}
  </article>`;
}

/** Keeps the room of an article until it comes. */
export const renderArticleSkeleton = (): TemplateResult =>
  html`<div class="article">
    <div class="head">${skeletonLines}</div>
    <div class="picture"></div>
    <div class="body">${skeletonLines}${skeletonLines}${skeletonLines}</div>
  </div>`;
