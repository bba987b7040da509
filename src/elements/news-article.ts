import { html, nothing, type TemplateResult } from 'lit/html.js';
import { msg } from '../localization/msg.js';
import { attribute, data, text } from '../attributes.js';
import type { Article, Correction, Feed } from '../data/article.js';
import { findArticle } from '../data/find-article.js';
import { defineElement } from '../define-element.js';
import { formatDate, toIsoDate } from '../localization/absolute-time.js';
import { renderBlocks, renderFigure } from '../templates/blocks.js';
import { renderAttribution, renderByline } from '../templates/byline.js';
import { renderFrame } from '../templates/frame.js';
import { renderHeading } from '../templates/heading.js';
import { renderKeywords } from '../templates/keywords.js';
import { labelText, renderOverline, renderRow, renderStandfirst } from '../templates/label.js';
import { renderArticleLink, renderLink } from '../templates/link.js';
import { ALL_FIELDS } from '../templates/fields.js';
import { renderModified, renderTime } from '../templates/time.js';
import { NewsElement } from './news-element.js';
import styles from './news-article.styles.js';

/**
 * The whole article.
 *
 * @summary The whole article: headline, time, standfirst, picture, body, byline, source and keywords.
 * @tag news-article
 *
 * @fires {NewsOpenEvent} news-open - A reader follows the link to the original. Cancelable: `preventDefault()` stops the navigation. Carries `article` and `originalEvent`.
 * @fires {NewsKeywordEvent} news-keyword - A reader follows a keyword. Carries `keyword` and `selected`.
 *
 * @csspart label - "Trực tiếp", "Nội dung tài trợ" …
 * @csspart section - Chuyên mục.
 * @csspart kicker - The label before the headline.
 * @csspart headline - The headline.
 * @csspart meta - The line of times under the headline.
 * @csspart time - When it was published.
 * @csspart standfirst - Sapo.
 * @csspart picture - The frame of a picture.
 * @csspart caption - The caption of a picture.
 * @csspart credit - Who made a picture.
 * @csspart correction - The correction, before the body.
 * @csspart body - The body.
 * @csspart byline - The names of the authors.
 * @csspart attribution - "Theo …".
 * @csspart original - The link "Xem bài gốc".
 * @csspart keywords - The list of keywords.
 * @csspart keyword - One keyword.
 */
export class NewsArticle extends NewsElement {
  static override readonly styles = styles;

  /** Id or URL of the article to show, where `src` is a feed; its first article by default. @attr article-id @reflect */
  @attribute(text()) articleId!: string;

  /** @internal */
  readonly defaultHeadingLevel: number = 1;
  /** @internal */
  readonly defaultFields: string = ALL_FIELDS;

  /** The article that is shown. Takes the model or native JSON, and goes before `src`; null takes it back. */
  @data()
  get article(): Article | null {
    return findArticle(this.reader.feed, this.articleId);
  }

  set article(article: unknown) {
    this.reader.data = article;
  }

  /** @internal */
  hasContent(feed: Feed): boolean {
    return findArticle(feed, this.articleId) !== null;
  }

  protected render(): TemplateResult {
    return renderFrame({
      host: this,
      reader: this.reader,
      content: (feed) => this.#renderArticle(findArticle(feed, this.articleId)!),
      skeleton: () => this.#renderSkeleton(),
    });
  }

  #renderArticle(article: Article): TemplateResult {
    const { picture, headline, body, language } = article;
    return html`<article class="article" lang=${language ?? nothing}>
      <div class="head">
        ${renderOverline(this, article)} ${renderHeading(this.headingLevel, headline, 'headline')}
        ${renderRow('meta', 'meta', [renderTime(this, article), renderModified(this, article)])}
        ${renderStandfirst(this, article)}
      </div>
      ${picture && this.shows('picture') ? renderFigure(picture, true) : nothing}
      ${this.#renderCorrection(article.correction)}
      <div class="body" part="body">${renderBlocks(this, body)}</div>
      ${this.#renderSource(article)} ${this.#renderKeywords(article)}
    </article>`;
  }

  #renderCorrection(correction: Correction | undefined) {
    if (!correction) return nothing;
    const { text: sentence, date, url } = correction;
    return html`<aside class="correction" part="correction">
      <p>
        <strong>${labelText('corrected')}</strong>
        ${date ? html`<time datetime=${toIsoDate(date)}>${formatDate(date)}</time>` : nothing}
      </p>
      <p>${url ? renderLink(this, url, sentence) : sentence}</p>
    </aside>`;
  }

  #renderSource(article: Article) {
    const byline = renderByline(this, article);
    const attribution = renderAttribution(this, article);
    const original = msg('Xem bài gốc', {
      id: 'original',
      desc: 'Link to the article where it was first published',
    });
    const link = article.url ? renderArticleLink(this, article, 'original', original) : nothing;
    return html`${byline === nothing ? nothing : html`<p class="signature">${byline}</p>`}
    ${attribution === nothing && link === nothing ? nothing : html`<p class="source">${attribution} ${link}</p>`}`;
  }

  #renderKeywords(article: Article) {
    const list = renderKeywords(this, article);
    if (list === nothing) return nothing;
    const title = msg('Từ khóa', { id: 'keywords', desc: 'Heading of a list of keywords' });
    return html`<div class="keywords" role="group" aria-label=${title}>
      <p class="overline"><span class="section">${title}</span></p>
      ${list}
    </div>`;
  }

  #renderSkeleton(): TemplateResult {
    return html`<div class="article">
      <div class="head">
        <div class="line title"></div>
        <div class="line title"></div>
        <div class="line"></div>
      </div>
      <div class="picture"></div>
      <div class="body">${Array.from({ length: 8 }, () => html`<div class="line"></div>`)}</div>
    </div>`;
  }
}

defineElement('news-article', NewsArticle);

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
