import { msg } from '@lit/localize';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { AnchorController } from '../controllers/anchor-controller.js';
import { HashController } from '../controllers/hash-controller.js';
import { JsonLdController } from '../controllers/json-ld-controller.js';
import type { Article, Feed } from '../data/article.js';
import type { ArticleInput, FeedInput } from '../data/input.js';
import { shownArticles, withKeyword } from '../data/find-article.js';
import { toItemList } from '../data/to-json-ld.js';
import { redrawFollowers } from '../page/clock.js';
import { defineElement } from '../page/define.js';
import { focusFirst, keepFocus } from '../page/focus.js';
import { withoutShown } from '../page/shown.js';
import { headlineFields, LIST_FIELDS, railFields } from '../templates/fields.js';
import { renderFilter } from '../templates/filter.js';
import { renderHeader, renderViewAll } from '../templates/heading.js';
import { renderLayout, renderLayoutSkeleton, type EmptyLayout } from '../templates/layouts.js';
import type { ListLayout } from '../templates/list.js';
import { renderMore } from '../templates/more.js';
import type { DrawOptions } from '../templates/options.js';
import { markEnds } from '../templates/shelf.js';
import { CardElement } from './card-element.js';
import { toDrawOptions } from './draw-options.js';
import { NewsKeywordEvent } from './events.js';
import styles from './hot-events.styles.js';
import { DEFAULT_LIMIT, MAX_LIMIT, Paging } from './paging.js';
import { choice, flag, integer, optionalText, property, text } from './properties.js';

/**
 * The hot events: a list of articles.
 *
 * @summary A block of the latest articles, in one of six layouts.
 * @tag hot-events
 * @fires {NewsKeywordEvent} news-keyword - A reader follows a keyword, or takes the filter back. Cancelable. Carries `keyword` and `selected`.
 * @attr {string} [fields='picture label section kicker byline attribution time standfirst'] - Fields to show besides the headline, separated by spaces.
 * @attr {number} [heading-level=2] - Level of the heading, 1–6; cards are one deeper.
 * @slot heading - Instead of the heading; bring your own heading element.
 * @csspart heading - The heading of the block.
 * @csspart view-all - The link "Xem tất cả".
 * @csspart count - How many articles a filter left.
 * @csspart clear - The button "Bỏ lọc".
 * @csspart list - The list.
 * @csspart item - One item of the list.
 * @csspart more - The button "Xem thêm".
 * @csspart new - "Mới", on what came with the last refresh.
 * @csspart related - The list of headlines beside a lead story.
 * @csspart rail - The times of `layout="event"`, an ordered list.
 * @csspart day - What happened on one day, in the rail.
 * @csspart previous - The button "Tin trước" of `layout="shelf"`.
 * @csspart next - The button "Tin tiếp theo".
 */
export class HotEvents extends CardElement {
  static override get styles(): CSSResultGroup {
    return styles;
  }

  /**
   * `lead` shows the first story large, `headlines` a numbered list without pictures, `shelf` one row that scrolls,
   * `event` a running story: the first article, up to three that belong to it, and by time and day what happened when.
   */
  @property({ reflect: true, converter: choice('list', 'grid', 'lead', 'headlines', 'shelf', 'event') })
  layout: ListLayout = 'list';

  /** In which order the rail of `layout="event"` tells what happened; of a `limit` the newest stay. */
  @property({ reflect: true, converter: choice('newest', 'oldest') })
  order: 'newest' | 'oldest' = 'newest';

  /** How many articles to show at first, and with each "Xem thêm", 1–1000; 0 shows all of them. */
  @property({ attribute: 'page-size', reflect: true, converter: integer(0, 1, MAX_LIMIT) })
  pageSize = 0;

  /** Shows only the articles with this keyword; screen readers hear how many. */
  @property({ reflect: true, converter: text }) keyword = '';

  /** Keeps the filter in the page's address, as `#tu-khoa=…` for `tu-khoa`, and follows it on load, back and forward. Until the address has a filter, `keyword` applies. */
  @property({ reflect: true, converter: text }) hash = '';

  /** Leaves out the article that the page itself is about, by its `<link rel="canonical">`, else its address; what stands behind `#` counts only if the article's address has that, too. */
  @property({ attribute: 'exclude-current', reflect: true, converter: flag }) excludeCurrent = false;

  /** Leaves out what a card, or another list with `dedupe`, shows earlier on the page. */
  @property({ reflect: true, converter: flag }) dedupe = false;

  /** Describes the list to search engines, as an `ItemList` in the document's head. */
  @property({ attribute: 'json-ld', reflect: true, converter: flag }) jsonLd = false;

  /** @internal */
  @property({ attribute: 'heading', reflect: true, converter: optionalText })
  protected headingAttribute: string | null = null;

  /** @internal */
  @property({ attribute: 'limit', reflect: true, converter: integer(null, 1, MAX_LIMIT) })
  protected limitAttribute: number | null = null;

  protected readonly defaultHeadingLevel: number = 2;

  /** @internal */
  override readonly hasSeveralSources = true;

  readonly #paging = new Paging(this);

  constructor() {
    super();
    new AnchorController(this);
    new HashController(this);
    new JsonLdController(this, () => toItemList(this.heading, this.shownArticles));
  }

  /**
   * Heading of the block; an empty one hides it.
   * @attr heading
   * @reflect
   * @default 'Sự kiện hot'
   */
  @property({ attribute: false, noAccessor: true })
  get heading(): string {
    return this.headingAttribute ?? this.#defaultHeading;
  }

  set heading(heading: string | null) {
    this.headingAttribute = heading;
  }

  /**
   * The most articles to show, 1–1000; with a `page-size` as many as the feed has by default.
   * @attr limit
   * @reflect
   * @default 10
   */
  @property({ attribute: false, noAccessor: true })
  get limit(): number {
    const all = this.feedController.feed?.articles.length ?? MAX_LIMIT;
    return this.limitAttribute ?? (this.pageSize > 0 ? all : DEFAULT_LIMIT);
  }

  set limit(limit: number | null) {
    this.limitAttribute = limit;
  }

  /** The feed that is shown. Takes the model or native JSON, and wins over `src`; null takes it back. */
  @property({ attribute: false, noAccessor: true })
  get feed(): Feed | null {
    return this.feedController.feed;
  }

  set feed(feed: FeedInput | null | undefined) {
    this.feedController.setData(feed);
  }

  /** The articles of the feed. Takes the model or native JSON, and wins over `src`; null takes them back. */
  @property({ attribute: false, noAccessor: true })
  get articles(): Article[] {
    return this.feedController.feed?.articles ?? [];
  }

  set articles(articles: readonly ArticleInput[] | null | undefined) {
    this.feedController.setData(articles);
  }

  /** @internal */
  override get shownArticles(): Article[] {
    return this.#paging.shown;
  }

  /** @internal */
  get newIds(): ReadonlySet<string> {
    return this.feedController.newIds;
  }

  /** Whether what it shows depends on what other elements show. @internal */
  get followsOthers(): boolean {
    return this.dedupe;
  }

  protected get defaultFields(): string {
    return this.layout === 'headlines' ? headlineFields(this) : LIST_FIELDS[this.layout];
  }

  /** A list that only its filter leaves empty says so itself. @internal */
  hasContent(feed: Feed): boolean {
    return (this.keyword.trim() ? shownArticles(feed) : this.#match(feed)).length > 0;
  }

  /** Shows as many more as `page-size` says. Resolves when they are drawn; on no page, at once. */
  async loadMore(): Promise<void> {
    this.#paging.addPage();
    // Other lists may leave out what this one shows.
    redrawFollowers(this);
    this.requestUpdate();
    if (this.isConnected) await this.updateComplete;
  }

  get #defaultHeading(): string {
    return msg('Sự kiện hot', { id: 'hot-events' });
  }

  #match(feed: Feed | null): Article[] {
    return withoutShown(withKeyword(shownArticles(feed), this.keyword), feed, this);
  }

  /** Shows the next page, and moves the focus to the first new card. */
  async #handleMore(): Promise<void> {
    const items = () => this.renderRoot.querySelectorAll<HTMLElement>('[part=item]');
    const before = items().length;
    await this.loadMore();
    focusFirst(items()[before]);
  }

  async #clearFilter(): Promise<void> {
    await keepFocus(this.renderRoot, () => {
      if (this.dispatchEvent(new NewsKeywordEvent(this.keyword, false))) this.keyword = '';
      return this.updateComplete;
    });
  }

  protected override updated(): void {
    markEnds(this.renderRoot);
  }

  protected override render(): TemplateResult | typeof nothing {
    const options = toDrawOptions(this);
    const empty = { layout: this.layout, railFields: railFields(this) };
    const viewAll = renderViewAll(this.feed?.url, this.heading, options);
    this.#paging.setArticles(this.#match(this.feed));
    return this.renderFrame({
      content: this.feedController.hasContent ? this.#renderContent(options, empty) : nothing,
      skeleton: () => renderLayoutSkeleton(Math.min(this.#paging.room, DEFAULT_LIMIT), options, empty),
      header: renderHeader(this.heading, this.headingLevel, viewAll),
    });
  }

  #renderContent(options: DrawOptions, empty: EmptyLayout): TemplateResult {
    const { newIds, heading, keyword } = this;
    const { articles, shown, related, count, added } = this.#paging;
    const name = heading.trim() || this.#defaultHeading;
    return html`${renderFilter(keyword, count, () => this.#clearFilter())}
    ${renderLayout(articles, options, { ...empty, newIds, name, related })}
    ${renderMore({ count, added, shown: shown.length, handleMore: () => this.#handleMore() })}`;
  }
}

defineElement('hot-events', HotEvents);

declare global {
  interface HTMLElementTagNameMap {
    'hot-events': HotEvents;
  }
}
