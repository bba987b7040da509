import { html, render, type TemplateResult } from 'lit/html.js';
import { msg } from '../localization/msg.js';
import { attribute, choice, data, flag, integer, text } from './properties.js';
import type { Article, Feed } from '../data/article.js';
import { shownArticles } from '../data/find-article.js';
import { matchesKeyword } from '../data/text/fold.js';
import { identities } from '../data/to-feed.js';
import { redrawAll } from '../page/clock.js';
import { defineElement } from '../page/define.js';
import { NewsKeywordEvent } from './events.js';
import { renderCard, renderCardSkeleton, type CardShape } from '../templates/card.js';
import { filterSentence } from '../templates/filter.js';
import { renderBar, renderFrame } from '../templates/frame.js';
import { renderHeader } from '../templates/heading.js';
import { renderLink } from '../templates/link.js';
import { renderMore } from '../templates/more.js';
import { DEFAULT_CARD_FIELDS, HEADLINE_FIELDS, WITHOUT_STANDFIRST } from '../templates/fields.js';
import { createHashFilter } from '../controllers/hash-controller.js';
import { drawItems } from '../keyed-items.js';
import { shownElsewhere } from '../page/shown.js';
import { createJsonLd, toItemList } from '../controllers/json-ld-controller.js';
import { createViewController } from '../controllers/view-controller.js';
import { NewsElement } from './news-element.js';
import styles from './hot-events.styles.js';

/** How the articles of a list stand to each other. */
export type ListLayout = 'list' | 'grid' | 'lead' | 'headlines';

const DEFAULT_LIMIT = 10;
/** More cards on one page serve nobody and cost every reader. */
const MAX_LIMIT = 1000;

const SHAPES = { list: 'side', grid: 'stacked', lead: 'lead', headlines: 'headline' } as const;

/** Behind the lead story the others stand as in a list. */
const toShape = (layout: ListLayout, index: number): CardShape =>
  SHAPES[layout === 'lead' && index ? 'list' : layout];

/**
 * The hot events: a list of articles.
 *
 * @summary A block of the latest articles, in one of four layouts.
 * @tag hot-events
 *
 * @fires {NewsOpenEvent} news-open - A reader follows a headline. Cancelable: `preventDefault()` stops the navigation. Carries `article` and `originalEvent`.
 * @fires {NewsViewEvent} news-view - A card was half visible for one second; once for each article. Carries `article`.
 * @fires {NewsKeywordEvent} news-keyword - A reader follows a keyword, or takes the filter back. Cancelable. Carries `keyword` and `selected`.
 *
 * @slot heading - Instead of the heading; bring your own heading element.
 *
 * @csspart heading - The heading of the block.
 * @csspart view-all - The link "Xem tất cả".
 * @csspart count - How many articles a filter left.
 * @csspart clear - The button "Bỏ lọc".
 * @csspart list - The list.
 * @csspart item - One item of the list.
 * @csspart more - The button "Xem thêm".
 * @csspart new - "Mới", on what came with the last refresh.
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
  static override get styles(): string[] {
    return styles;
  }

  /** Heading of the block, "Sự kiện hot" by default; an empty one hides it. @attr @reflect */
  @attribute(text(() => msg('Sự kiện hot', { id: 'hot-events', desc: 'Heading of the list of hot news' })))
  heading!: string;

  /** How the articles stand to each other. @attr @reflect @default 'list' */
  @attribute(choice('list', 'grid', 'lead', 'headlines')) layout!: ListLayout;

  /** The most articles to show, 1–1000; with a `page-size` as many as there are. @attr @reflect @default 10 */
  @attribute(integer((host) => (host as HotEvents).defaultLimit, 1, MAX_LIMIT))
  limit!: number;

  /** How many articles to show at first, and with each "Xem thêm"; all of them by default. @attr page-size @reflect @default 0 */
  @attribute(integer(0, 1, MAX_LIMIT)) pageSize!: number;

  /** Shows only the articles with this keyword; announced politely. @attr @reflect */
  @attribute(text()) keyword!: string;

  /** Keeps the filter in the page's address, as `#<hash>=<keyword>`, and follows it there. @attr @reflect */
  @attribute(text()) hash!: string;

  /** Leaves out the article that the page itself is about. @attr exclude-current @reflect */
  @attribute(flag) excludeCurrent!: boolean;

  /** Leaves out what a card, or another list with `dedupe`, shows earlier on the page. @attr @reflect */
  @attribute(flag) dedupe!: boolean;

  /** Describes the list to search engines, as JSON-LD in the document's head. @attr json-ld @reflect */
  @attribute(flag) jsonLd!: boolean;

  /** @internal */
  readonly defaultHeadingLevel: number = 2;

  /** How many articles a reader has asked for, and with which filter. */
  #more = { keyword: '', count: 0 };
  /** What is announced of that. */
  #added = 0;
  #items = new Map<string, HTMLElement>();
  /** What the filters left when it was last drawn. */
  #matching: Article[] = [];

  constructor() {
    super();
    this.addController(
      createViewController(this, () => this.shownArticles.filter(({ id }) => this.#items.has(id))),
    );
    this.addController(createHashFilter(this));
    this.addController(
      createJsonLd(this, () => this.shownArticles[0] && toItemList(this.heading, this.shownArticles)),
    );
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

  /** With a `page-size` as many as there are. @internal */
  get defaultLimit(): number {
    return this.pageSize ? (this.reader.feed?.articles.length ?? MAX_LIMIT) : DEFAULT_LIMIT;
  }

  /** @internal */
  get defaultFields(): string {
    if (this.layout === 'headlines') return HEADLINE_FIELDS;
    return this.layout === 'grid' ? WITHOUT_STANDFIRST : DEFAULT_CARD_FIELDS;
  }

  /** Whether anything of this feed is drawn. @internal */
  hasContent(feed: Feed): boolean {
    return (this.keyword.trim() ? shownArticles(feed) : this.#match(feed)).length > 0;
  }

  /** What is drawn now. @internal */
  override get shownArticles(): Article[] {
    return this.#matching.slice(0, this.#count);
  }

  get #count(): number {
    const { limit, pageSize, keyword } = this;
    if (this.#more.keyword !== keyword) {
      this.#more = { keyword, count: 0 };
      this.#added = 0;
    }
    return Math.min(limit, pageSize ? pageSize + this.#more.count : limit);
  }

  /** Shows as many more as `page-size` says. Resolves when they are drawn. */
  async loadMore(): Promise<void> {
    const before = this.shownArticles.length;
    this.#more.count += this.pageSize;
    this.#added = this.shownArticles.length - before;
    // Other lists may leave out what this one shows.
    redrawAll();
    await this.updateComplete;
  }

  async #handleMore(): Promise<void> {
    const { size } = this.#items;
    await this.loadMore();
    const item = this.shadowRoot!.querySelectorAll<HTMLElement>('[part=item]')[size];
    // One without an address takes the focus itself.
    if (item) (item.querySelector('a') ?? Object.assign(item, { tabIndex: -1 })).focus();
  }

  #match(feed: Feed | null): Article[] {
    const keyword = this.keyword.trim();
    const taken = shownElsewhere(this);
    return shownArticles(feed).filter(
      (article) =>
        (!keyword || article.keywords.some((candidate) => matchesKeyword(keyword, candidate))) &&
        !(taken.size && identities(article).some((name) => taken.has(name))),
    );
  }

  #clear(): Promise<boolean> {
    if (this.dispatchEvent(new NewsKeywordEvent(this.keyword, false))) this.keyword = '';
    return this.updateComplete;
  }

  protected render(): TemplateResult {
    const { feed, layout } = this;
    this.#matching = this.#match(feed);
    const viewAll = msg('Xem tất cả', { id: 'view-all', desc: 'Link to the page with all articles' });
    return renderFrame(
      this,
      this.reader,
      this.reader.hasContent && this.#renderArticles(),
      () => {
        // Some old pages have an `Array.from` of their own.
        const cards = [...Array(Math.min(this.#count, DEFAULT_LIMIT)).keys()].map((index) =>
          renderCardSkeleton(this, toShape(layout, index)),
        );
        return html`<div class="list ${layout}">${cards}</div>`;
      },
      renderHeader(this, feed?.url && renderLink(this, feed.url, viewAll, 'view-all')),
    );
  }

  #renderArticles(): TemplateResult {
    const keyword = this.keyword.trim();
    const { length } = this.#matching;
    const sentence = keyword && filterSentence(keyword, length);
    const clear = msg('Bỏ lọc', { id: 'clear-filter', desc: 'Button: show all articles again' });
    const hasMore = this.#count < Math.min(length, this.limit);
    // Safari takes a list without bullets for no list at all, unless it is told.
    return html`${renderBar(this, 'filter', 'count', sentence, 'clear', clear, () => this.#clear())}
    ${length ? html`<ul part="list" class="list ${this.layout}" role="list"></ul>` : ''}
    ${renderMore(hasMore, this.#added, this.shownArticles.length, () => this.#handleMore())}`;
  }

  /** @internal */
  protected override drawn(): void {
    const list = this.shadowRoot!.querySelector('[part=list]');
    this.#items = drawItems(list, list ? this.shownArticles : [], this.#items, (article, index, item) => {
      const shape = toShape(this.layout, index);
      const isNew = this.reader.fresh.has(article.id);
      render(renderCard(this, article, shape, this.headingLevel + 1, !index, isNew), item, { host: this });
    });
  }
}

defineElement('hot-events', HotEvents);

declare global {
  interface HTMLElementTagNameMap {
    'hot-events': HotEvents;
  }
}
