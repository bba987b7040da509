import { nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { JsonLdController } from '../controllers/json-ld-controller.js';
import type { Article, Feed } from '../data/article.js';
import type { ArticleInput } from '../data/input.js';
import { findArticle } from '../data/find-article.js';
import { toNewsArticle } from '../data/to-json-ld.js';
import { defineElement } from '../page/define.js';
import { share, type Outcome } from '../page/share.js';
import { renderArticle, renderArticleSkeleton } from '../templates/article.js';
import { ALL_FIELDS } from '../templates/fields.js';
import { renderTools, type TextSize } from '../templates/tools.js';
import { toDrawOptions } from './draw-options.js';
import styles from './news-article.styles.js';
import { NewsElement } from './news-element.js';
import { flag, property, text } from './properties.js';

/**
 * The whole article.
 *
 * @summary The whole article: headline, time, standfirst, picture, body, byline, source and keywords.
 * @tag news-article
 * @fires {NewsOpenEvent} news-open - A reader follows the link to the original. Cancelable: `preventDefault()` stops the navigation. Carries `article` and `originalEvent`.
 * @fires {NewsKeywordEvent} news-keyword - A reader follows a keyword. Cancelable. Carries `keyword` and `selected`.
 * @attr {string} [fields='picture label section kicker byline attribution time standfirst keywords'] - Fields to show besides the headline, separated by spaces.
 * @attr {number} [heading-level=1] - Level of the heading, 1–6.
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
 * @csspart media - What is to be seen or heard: "2:15", "12 ảnh", "nghe 5:03".
 * @csspart portrait - The face of a columnist.
 * @csspart share - The button "Chia sẻ".
 * @csspart text-size - A button for the size of the letters.
 * @csspart keywords - The list of keywords.
 * @csspart keyword - One keyword.
 */
export class NewsArticle extends NewsElement {
  static override get styles(): CSSResultGroup {
    return styles;
  }

  /** Id as published, else the address, of the article to show where `src` is a feed; its first one by default. */
  @property({ attribute: 'article-id', reflect: true, converter: text }) articleId = '';

  /** Describes the article to search engines, as a `NewsArticle` in the document's head. */
  @property({ attribute: 'json-ld', reflect: true, converter: flag }) jsonLd = false;

  /**
   * Offers a button to share the address of the article: through the system where the browser can, else by copying it, else
   * by showing it, selected.
   */
  @property({ reflect: true, converter: flag }) share = false;

  /** Offers buttons for letters of 100, 125 and 150 %, as public authorities have to. The choice is not kept. */
  @property({ attribute: 'text-size', reflect: true, converter: flag }) textSize = false;

  protected readonly defaultHeadingLevel: number = 1;
  protected readonly defaultFields: string = ALL_FIELDS;

  /** The size of the letters that the reader chose. */
  #size: TextSize = 100;
  /** The last article whose address the reader shared, and what became of it. */
  #shared: { url: string; outcome: Outcome } | undefined;

  constructor() {
    super();
    new JsonLdController(this, () => (this.article ? toNewsArticle(this.article) : undefined));
  }

  /** The article that is shown. Takes the model or native JSON, and wins over `src`; null takes it back. */
  @property({ attribute: false, noAccessor: true })
  get article(): Article | null {
    return findArticle(this.feedController.feed, this.articleId, this.baseURI);
  }

  set article(article: ArticleInput | null | undefined) {
    this.feedController.setData(article);
  }

  /** @internal */
  override get shownArticles(): Article[] {
    return this.article ? [this.article] : [];
  }

  /** @internal */
  hasContent(feed: Feed): boolean {
    return findArticle(feed, this.articleId, this.baseURI) !== null;
  }

  async #handleShare(): Promise<void> {
    const { headline, url } = this.article ?? {};
    if (!headline || !url) return;
    // What is said twice is heard twice only if it was silent in between.
    this.#shared = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.#shared = { url, outcome: await share(headline, url) };
    this.requestUpdate();
    await this.updateComplete;
    const address = this.renderRoot.querySelector<HTMLInputElement>('.address');
    address?.focus();
    address?.select();
  }

  #handleTextSize(size: TextSize): void {
    this.#size = size;
    this.requestUpdate();
  }

  #renderTools({ url }: Article): TemplateResult | typeof nothing {
    return renderTools({
      url: this.share ? url : undefined,
      shared: this.#shared?.url === url ? this.#shared?.outcome : undefined,
      handleShare: () => this.#handleShare(),
      textSize: this.textSize ? this.#size : undefined,
      handleTextSize: (size) => this.#handleTextSize(size),
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { article } = this;
    const size = this.textSize ? this.#size : 100;
    return this.renderFrame({
      content: article
        ? keyed(
            article.id,
            renderArticle(article, toDrawOptions(this), { tools: this.#renderTools(article), size }),
          )
        : nothing,
      skeleton: renderArticleSkeleton,
    });
  }
}

defineElement('news-article', NewsArticle);

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
