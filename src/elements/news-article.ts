import { html, nothing, type TemplateResult } from 'lit/html.js';
import { msg } from '../localization/msg.js';
import { attribute, data, flag, text } from './properties.js';
import type { Article, Block, Picture, Correction, Feed } from '../data/article.js';
import { findArticle } from '../data/find-article.js';
import { defineElement } from '../page/define.js';
import { renderBlocks, renderFigure } from '../templates/blocks.js';
import { renderAttribution, renderByline } from '../templates/byline.js';
import { createJsonLd, toNewsArticle } from '../controllers/json-ld-controller.js';
import { renderFrame, skeletonLines } from '../templates/frame.js';
import { renderHeading } from '../templates/heading.js';
import { keywordsTitle, renderKeywords } from '../templates/keywords.js';
import { labelTexts, renderOverline, renderRow, renderStandfirst } from '../templates/label.js';
import { renderArticleLink, renderLink } from '../templates/link.js';
import { ALL_FIELDS } from '../templates/fields.js';
import { renderTag } from '../templates/tag.js';
import { renderModified, renderMoment, renderTime } from '../templates/time.js';
import { NewsElement } from './news-element.js';
import styles from './news-article.styles.js';

/** Many put the picture of an article into its text as well: there it has its caption, and one is enough. */
const hasPicture = (body: Block[], { src }: Picture) =>
  body.some((block) => block.type === 'figure' && block.picture.src === src);

/**
 * The whole article.
 *
 * @summary The whole article: headline, time, standfirst, picture, body, byline, source and keywords.
 * @tag news-article
 *
 * @fires {NewsOpenEvent} news-open - A reader follows the link to the original. Cancelable: `preventDefault()` stops the navigation. Carries `article` and `originalEvent`.
 * @fires {NewsKeywordEvent} news-keyword - A reader follows a keyword. Cancelable. Carries `keyword` and `selected`.
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
  static override get styles(): string[] {
    return styles;
  }

  /** Id or URL of the article to show, where `src` is a feed; its first article by default. @attr article-id @reflect */
  @attribute(text()) articleId!: string;

  /** Describes the article to search engines, as JSON-LD in the document's head. @attr json-ld @reflect */
  @attribute(flag) jsonLd!: boolean;

  /** @internal */
  readonly defaultHeadingLevel: number = 1;
  /** @internal */
  readonly defaultFields: string = ALL_FIELDS;

  constructor() {
    super();
    this.addController(createJsonLd(this, () => (this.article ? toNewsArticle(this.article) : undefined)));
  }

  /** The article that is shown. Takes the model or native JSON, and goes before `src`; null takes it back. */
  @data()
  get article(): Article | null {
    return findArticle(this.reader.feed, this.articleId, this.baseURI);
  }

  set article(article: unknown) {
    this.reader.data = article;
  }

  /** Whether anything of this feed is drawn. @internal */
  hasContent(feed: Feed): boolean {
    return findArticle(feed, this.articleId, this.baseURI) !== null;
  }

  protected render(): TemplateResult {
    const { article } = this;
    return renderFrame(
      this,
      this.reader,
      article && this.#renderArticle(article),
      () =>
        html`<div class="article">
          <div class="head">${skeletonLines}</div>
          <div class="picture"></div>
          <div class="body">${skeletonLines}${skeletonLines}${skeletonLines}</div>
        </div>`,
    );
  }

  #renderArticle(article: Article): TemplateResult {
    const { picture, headline, body, language, url, correction } = article;
    const original = msg('Xem bài gốc', {
      id: 'original',
      desc: 'Link to the article where it was first published',
    });
    return html`<article class="article" lang=${language ?? nothing}>
      <div class="head">
        ${renderOverline(this, article)} ${renderHeading(this.headingLevel, headline, ' part="headline"')}
        ${renderRow('meta', 'meta', [renderTime(this, article), renderModified(this, article)])}
        ${renderStandfirst(this, article)}
      </div>
      ${picture && this.shows('picture') && !hasPicture(body, picture) ? renderFigure(this, picture, this.isLeading) : ''}
      ${correction && this.#renderCorrection(correction)}
      <div class="body" part="body">${renderBlocks(this, body)}</div>
      ${renderRow('signature', nothing, [renderByline(this, article)])}
      ${renderRow('source', nothing, [
        renderAttribution(this, article),
        url ? renderArticleLink(this, article, 'original', original) : '',
      ])}
      ${this.#renderKeywords(article)}
    </article>`;
  }

  #renderCorrection({ text: sentence, date, url }: Correction): TemplateResult {
    return html`<aside class="correction" part="correction">
      ${renderTag('p', [renderTag('strong', labelTexts.corrected()), ' ', date && renderMoment(date, true)])}
      ${renderTag('p', url ? renderLink(this, url, sentence) : sentence)}
    </aside>`;
  }

  #renderKeywords(article: Article) {
    const list = renderKeywords(this, article);
    return (
      list &&
      html`<div class="keywords">${renderRow('overline section', nothing, [keywordsTitle()])} ${list}</div>`
    );
  }
}

defineElement('news-article', NewsArticle);

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
