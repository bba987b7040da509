import type { TemplateResult } from 'lit/html.js';
import { attribute, choice, data, text } from './properties.js';
import type { Article, Feed } from '../data/article.js';
import { defineElement } from '../page/define.js';
import { renderCard, renderCardSkeleton } from '../templates/card.js';
import { DEFAULT_CARD_FIELDS, HEADLINE_FIELDS, WITHOUT_STANDFIRST } from '../templates/fields.js';
import { renderFrame } from '../templates/frame.js';
import { createViewController } from '../controllers/view-controller.js';
import { findArticle } from '../data/find-article.js';
import { NewsElement } from './news-element.js';
import styles from './news-card.styles.js';

/** How a card is laid out; `auto` lets the width of its box decide. */
export type CardLayout = 'auto' | 'stacked' | 'side' | 'overlay' | 'headline';

/**
 * One article as a teaser.
 *
 * @summary One article as a teaser: picture, headline, standfirst and where it comes from.
 * @tag news-card
 *
 * @fires {NewsOpenEvent} news-open - A reader follows the headline. Cancelable: `preventDefault()` stops the navigation. Carries `article` and `originalEvent`.
 * @fires {NewsViewEvent} news-view - The card was half visible for one second; once for each article. Carries `article`.
 * @fires {NewsKeywordEvent} news-keyword - A reader follows a keyword. Cancelable. Carries `keyword` and `selected`.
 *
 * @csspart card - The card.
 * @csspart picture - The frame of the picture.
 * @csspart label - "Trực tiếp", "Nội dung tài trợ" …
 * @csspart section - Chuyên mục.
 * @csspart kicker - The label before the headline.
 * @csspart headline - The headline.
 * @csspart link - The link of the headline, stretched over the card.
 * @csspart standfirst - Sapo.
 * @csspart meta - The last line: byline, attribution, time.
 * @csspart byline - The names of the authors.
 * @csspart attribution - "Theo …".
 * @csspart time - When it was published.
 * @csspart keywords - The list of keywords.
 * @csspart keyword - One keyword.
 */
export class NewsCard extends NewsElement {
  static override get styles(): string[] {
    return styles;
  }

  /** `auto` lets the box decide between picture above and picture beside the text. @attr @reflect @default 'auto' */
  @attribute(choice('auto', 'stacked', 'side', 'overlay', 'headline')) layout!: CardLayout;

  /** Id or URL of the article to show, where `src` is a feed; its first article by default. @attr article-id @reflect */
  @attribute(text()) articleId!: string;

  readonly defaultHeadingLevel: number = 3;

  constructor() {
    super();
    this.addController(createViewController(this, () => this.shownArticles));
  }

  /** The article that is shown. Takes the model or native JSON, and goes before `src`; null takes it back. */
  @data()
  get article(): Article | null {
    return findArticle(this.reader.feed, this.articleId, this.baseURI);
  }

  set article(article: unknown) {
    this.reader.data = article;
  }

  /** @internal */
  override get shownArticles(): Article[] {
    return this.article ? [this.article] : [];
  }

  /** @internal */
  get defaultFields(): string {
    if (this.layout === 'headline') return HEADLINE_FIELDS;
    return this.layout === 'overlay' ? WITHOUT_STANDFIRST : DEFAULT_CARD_FIELDS;
  }

  /** Whether anything of this feed is drawn. @internal */
  hasContent(feed: Feed): boolean {
    return findArticle(feed, this.articleId, this.baseURI) !== null;
  }

  protected render(): TemplateResult {
    const { layout, article } = this;
    return renderFrame(
      this,
      this.reader,
      article && renderCard(this, article, layout, this.headingLevel, true),
      () => renderCardSkeleton(this, layout),
    );
  }
}

defineElement('news-card', NewsCard);

declare global {
  interface HTMLElementTagNameMap {
    'news-card': NewsCard;
  }
}
