import { nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Article, Feed } from '../data/article.js';
import type { ArticleInput } from '../data/input.js';
import { findArticle } from '../data/find-article.js';
import { defineElement } from '../page/define.js';
import { renderCard, renderCardSkeleton, type CardOptions } from '../templates/card.js';
import { DEFAULT_CARD_FIELDS, headlineFields, WITHOUT_STANDFIRST } from '../templates/fields.js';
import { CardElement } from './card-element.js';
import { toDrawOptions } from './draw-options.js';
import styles from './news-card.styles.js';
import { choice, property, text } from './properties.js';

/** How a card is laid out; `auto` lets the width of its box decide. */
export type CardLayout = 'auto' | 'stacked' | 'side' | 'overlay' | 'headline';

/**
 * One article as a teaser.
 *
 * @summary One article as a teaser: picture, headline, standfirst and where it comes from.
 * @tag news-card
 * @fires {NewsKeywordEvent} news-keyword - A reader follows a keyword. Cancelable. Carries `keyword` and `selected`.
 * @attr {string} [fields='picture label section kicker byline attribution time standfirst'] - Fields to show besides the headline, separated by spaces.
 * @attr {number} [heading-level=3] - Level of the heading, 1–6.
 */
export class NewsCard extends CardElement {
  static override get styles(): CSSResultGroup {
    return styles;
  }

  /** `auto` lets the box decide between picture above and picture beside the text. */
  @property({
    reflect: true,
    converter: choice('auto', 'stacked', 'side', 'overlay', 'headline'),
  })
  layout: CardLayout = 'auto';

  /** Id as published, else the address, of the article to show where `src` is a feed; its first one by default. */
  @property({ attribute: 'article-id', reflect: true, converter: text }) articleId = '';

  protected readonly defaultHeadingLevel: number = 3;

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

  protected get defaultFields(): string {
    if (this.layout === 'headline') return headlineFields(this);
    return this.layout === 'overlay' ? WITHOUT_STANDFIRST : DEFAULT_CARD_FIELDS;
  }

  /** @internal */
  hasContent(feed: Feed): boolean {
    return findArticle(feed, this.articleId, this.baseURI) !== null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { article, layout } = this;
    const options = toDrawOptions(this);
    const card: CardOptions = { shape: layout, headingLevel: this.headingLevel, isFirst: true };
    return this.renderFrame({
      // Another article is another element: who still has this one in hand, a translator for instance, harms nothing.
      content: article ? keyed(article.id, renderCard(article, options, card)) : nothing,
      skeleton: () => renderCardSkeleton(options, layout),
    });
  }
}

defineElement('news-card', NewsCard);

declare global {
  interface HTMLElementTagNameMap {
    'news-card': NewsCard;
  }
}
