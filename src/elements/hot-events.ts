import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '../localization/msg.js';
import { attribute, choice, data, integer, text } from '../attributes.js';
import type { Article, Feed } from '../data/article.js';
import { shownArticles } from '../data/find-article.js';
import { matchesKeyword } from '../data/text/fold.js';
import { defineElement } from '../define-element.js';
import { NewsKeywordEvent } from '../events.js';
import { renderCard, renderCardSkeleton, type CardShape } from '../templates/card.js';
import { renderFrame } from '../templates/frame.js';
import { renderHeading } from '../templates/heading.js';
import { renderLink } from '../templates/link.js';
import { DEFAULT_CARD_FIELDS, HEADLINE_FIELDS, WITHOUT_STANDFIRST } from '../templates/fields.js';
import { ViewController } from '../view-controller.js';
import { NewsElement } from './news-element.js';
import styles from './hot-events.styles.js';

/** How the articles of a list stand to each other. */
export type ListLayout = 'list' | 'grid' | 'lead' | 'headlines';

const DEFAULT_LIMIT = 10;
/** More cards on one page serve nobody and cost every reader. */
const MAX_LIMIT = 1000;

function toShape(layout: ListLayout, index: number): CardShape {
  if (layout === 'headlines') return 'headline';
  if (layout === 'grid') return 'stacked';
  return layout === 'lead' && index === 0 ? 'lead' : 'side';
}

function filterSentence(keyword: string, count: number): string {
  if (count > 1) {
    return msg(str`${count} tin cho từ khóa “${keyword}”`, {
      id: 'filter-count',
      desc: 'How many articles have a keyword',
    });
  }
  return count
    ? msg(str`1 tin cho từ khóa “${keyword}”`, { id: 'filter-count-one', desc: 'One article has a keyword' })
    : msg(str`Không có tin nào với từ khóa “${keyword}”.`, {
        id: 'filter-empty',
        desc: 'No article has a keyword',
      });
}

/**
 * The hot events: a list of articles.
 *
 * @summary A block of the latest articles, in one of four layouts.
 * @tag hot-events
 *
 * @fires {NewsOpenEvent} news-open - A reader follows a headline. Cancelable: `preventDefault()` stops the navigation. Carries `article` and `originalEvent`.
 * @fires {NewsViewEvent} news-view - A card was half visible for one second; once for each article. Carries `article`.
 * @fires {NewsKeywordEvent} news-keyword - A reader follows a keyword, or takes the filter back. Carries `keyword` and `selected`.
 *
 * @slot heading - Instead of the heading; bring your own heading element.
 *
 * @csspart heading - The heading of the block.
 * @csspart view-all - The link "Xem tất cả".
 * @csspart count - How many articles a filter left.
 * @csspart clear - The button "Bỏ lọc".
 * @csspart list - The list.
 * @csspart item - One item of the list.
 * @csspart card - One card.
 * @csspart picture - The frame of a picture.
 * @csspart label - "Trực tiếp", "Nội dung tài trợ" …
 * @csspart section - Chuyên mục.
 * @csspart kicker - The label before a headline.
 * @csspart headline - A headline.
 * @csspart link - The link of a headline, stretched over its card.
 * @csspart standfirst - Sapo.
 * @csspart meta - The last line of a card: byline, attribution, time.
 * @csspart byline - The names of the authors.
 * @csspart attribution - "Theo …".
 * @csspart time - When it was published.
 * @csspart keywords - The list of keywords of a card.
 * @csspart keyword - One keyword.
 */
export class HotEvents extends NewsElement {
  static override readonly styles = styles;

  /** Heading of the block, "Sự kiện hot" by default; an empty one hides it. @attr @reflect */
  @attribute(text(() => msg('Sự kiện hot', { id: 'hot-events', desc: 'Heading of the list of hot news' })))
  heading!: string;

  /** How the articles stand to each other. @attr @reflect @default 'list' */
  @attribute(choice('list', 'grid', 'lead', 'headlines')) layout!: ListLayout;

  /** The most articles to show, 1–1000. @attr @reflect @default 10 */
  @attribute(integer(DEFAULT_LIMIT, 1, MAX_LIMIT)) limit!: number;

  /** Shows only the articles with this keyword; announced politely. @attr @reflect */
  @attribute(text()) keyword!: string;

  /** @internal */
  readonly defaultHeadingLevel: number = 2;

  constructor() {
    super();
    new ViewController(this, () => this.#visibleArticles());
  }

  /** The feed that is shown. Takes the model or native JSON, and goes before `src`; null takes it back. */
  @data()
  get feed(): Feed | null {
    return this.reader.feed;
  }

  set feed(feed: unknown) {
    this.reader.data = feed;
  }

  /** The articles of the feed. Takes the model or native JSON, and goes before `src`; null takes them back. */
  @data()
  get articles(): Article[] {
    return this.reader.feed?.articles ?? [];
  }

  set articles(articles: unknown) {
    this.reader.data = articles;
  }

  /** @internal */
  get defaultFields(): string {
    if (this.layout === 'headlines') return HEADLINE_FIELDS;
    return this.layout === 'grid' ? WITHOUT_STANDFIRST : DEFAULT_CARD_FIELDS;
  }

  /** @internal */
  hasContent(feed: Feed): boolean {
    return shownArticles(feed).length > 0;
  }

  #visibleArticles(): Article[] {
    return this.#matchingArticles().slice(0, this.limit);
  }

  #matchingArticles(): Article[] {
    const { keyword } = this;
    const articles = shownArticles(this.feed);
    return keyword.trim()
      ? articles.filter(({ keywords }) => keywords.some((candidate) => matchesKeyword(keyword, candidate)))
      : articles;
  }

  async #handleClear(): Promise<void> {
    const { keyword } = this;
    this.keyword = '';
    this.dispatchEvent(new NewsKeywordEvent(keyword, false));
    // The button is gone: the reader goes on with the list.
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('[part=list] a')?.focus();
  }

  protected render(): TemplateResult {
    return renderFrame({
      host: this,
      reader: this.reader,
      header: this.#renderHeader(),
      content: () => this.#renderArticles(),
      skeleton: () => this.#renderSkeleton(),
    });
  }

  #renderHeader(): TemplateResult {
    const { heading, feed } = this;
    const viewAll = msg('Xem tất cả', { id: 'view-all', desc: 'Link to the page with all articles' });
    return html`<header class="header ${heading || feed?.url ? '' : 'bare'}">
      <slot name="heading">${heading ? renderHeading(this.headingLevel, heading, 'heading') : nothing}</slot>
      ${feed?.url ? renderLink(this, feed.url, viewAll, { part: 'view-all' }) : nothing}
    </header>`;
  }

  #renderArticles(): TemplateResult {
    const { layout, heading, headingLevel } = this;
    const cardLevel = heading ? headingLevel + 1 : headingLevel;
    const matching = this.#matchingArticles();
    const cards = repeat(
      matching.slice(0, this.limit),
      ({ id }) => id,
      (article, index) =>
        html`<li part="item">
          ${renderCard(this, article, toShape(layout, index), cardLevel, index === 0 && this.loading === 'eager')}
        </li>`,
    );
    // Safari takes a list without bullets for no list at all, unless it is told.
    const list = !matching.length
      ? nothing
      : layout === 'headlines'
        ? html`<ol part="list" class="list ${layout}" role="list">
            ${cards}
          </ol>`
        : html`<ul part="list" class="list ${layout}" role="list">
            ${cards}
          </ul>`;
    return html`${this.#renderFilter(matching.length)}${list}`;
  }

  /** The live region is there before there is a filter, or else it would not be announced. */
  #renderFilter(count: number): TemplateResult {
    const keyword = this.keyword.trim();
    const sentence = keyword ? filterSentence(keyword, count) : '';
    return html`<div class="filter ${keyword ? 'shown' : ''}">
      <p part="count" role="status">${sentence}</p>
      ${
        keyword
          ? html`<button part="clear" type="button" @click=${this.#handleClear}>
              ${msg('Bỏ lọc', { id: 'clear-filter', desc: 'Button: show all articles again' })}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderSkeleton(): TemplateResult {
    const { layout, limit } = this;
    const items = Array.from(
      { length: Math.min(limit, DEFAULT_LIMIT) },
      (_, index) => html`<div>${renderCardSkeleton(this, toShape(layout, index))}</div>`,
    );
    return html`<div class="list ${layout}">${items}</div>`;
  }
}

defineElement('hot-events', HotEvents);

declare global {
  interface HTMLElementTagNameMap {
    'hot-events': HotEvents;
  }
}
