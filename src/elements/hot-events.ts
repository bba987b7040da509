import { html, render, type TemplateResult } from 'lit/html.js';
import { msg, str } from '../localization/msg.js';
import { attribute, choice, data, integer, text } from '../attributes.js';
import type { Article, Feed } from '../data/article.js';
import { shownArticles } from '../data/find-article.js';
import { matchesKeyword } from '../data/text/fold.js';
import { defineElement } from '../define-element.js';
import { NewsKeywordEvent } from '../events.js';
import { renderCard, renderCardSkeleton, type CardShape } from '../templates/card.js';
import { renderBar, renderFrame } from '../templates/frame.js';
import { renderHeader } from '../templates/heading.js';
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

const SHAPES = { list: 'side', grid: 'stacked', lead: 'lead', headlines: 'headline' } as const;

/** Behind the lead story the others stand as in a list. */
const toShape = (layout: ListLayout, index: number): CardShape =>
  SHAPES[layout === 'lead' && index ? 'list' : layout];

const createItem = () => Object.assign(document.createElement('li'), { part: 'item' });

function filterSentence(keyword: string, count: number): string {
  if (!count) {
    return msg(str`Không có tin nào với từ khóa “${keyword}”.`, {
      id: 'filter-empty',
      desc: 'No article has a keyword',
    });
  }
  return count === 1
    ? msg(str`1 tin cho từ khóa “${keyword}”`, { id: 'filter-count-one', desc: 'One article has a keyword' })
    : msg(str`${count} tin cho từ khóa “${keyword}”`, {
        id: 'filter-count',
        desc: 'How many articles have a keyword',
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

  #items = new Map<string, HTMLElement>();

  constructor() {
    super();
    new ViewController(this, () => this.#visibleArticles().filter(({ id }) => this.#items.has(id)));
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

  /** Whether anything of this feed is drawn. */
  hasContent(feed: Feed): boolean {
    return shownArticles(feed).length > 0;
  }

  #matchingArticles(): Article[] {
    const keyword = this.keyword.trim();
    return shownArticles(this.feed).filter(
      ({ keywords }) => !keyword || keywords.some((candidate) => matchesKeyword(keyword, candidate)),
    );
  }

  #visibleArticles(): Article[] {
    return this.#matchingArticles().slice(0, this.limit);
  }

  #clear(): Promise<boolean> {
    if (this.dispatchEvent(new NewsKeywordEvent(this.keyword, false))) this.keyword = '';
    return this.updateComplete;
  }

  protected render(): TemplateResult {
    const { feed, layout, limit } = this;
    const viewAll = msg('Xem tất cả', { id: 'view-all', desc: 'Link to the page with all articles' });
    return renderFrame(
      this,
      this.reader,
      this.reader.hasContent && this.#renderArticles(),
      () => {
        const cards = Array.from({ length: Math.min(limit, DEFAULT_LIMIT) }, (_, index) =>
          renderCardSkeleton(this, toShape(layout, index)),
        );
        return html`<div class="list ${layout}">${cards}</div>`;
      },
      renderHeader(this, feed?.url && renderLink(this, feed.url, viewAll, 'view-all')),
    );
  }

  #renderArticles(): TemplateResult {
    const keyword = this.keyword.trim();
    const { length } = this.#matchingArticles();
    const sentence = keyword && filterSentence(keyword, length);
    const clear = msg('Bỏ lọc', { id: 'clear-filter', desc: 'Button: show all articles again' });
    // Safari takes a list without bullets for no list at all, unless it is told.
    return html`${renderBar(this, 'filter', 'count', sentence, 'clear', clear, () => this.#clear())}
    ${length ? html`<ul part="list" class="list ${this.layout}" role="list"></ul>` : ''}`;
  }

  /**
   * The items of the list: each article keeps its elements whatever comes before it, and with them its picture,
   * its focus and its place. One that cannot be drawn does not take the others down.
   *
   * @internal
   */
  protected override drawn(): void {
    const list = this.shadowRoot!.querySelector('[part=list]');
    const articles = list ? this.#visibleArticles() : [];
    const before = this.#items;
    this.#items = new Map(articles.map(({ id }) => [id, before.get(id) ?? createItem()]));
    for (const [id, item] of before) if (!this.#items.has(id)) item.remove();
    let place = list?.firstChild ?? null;
    articles.forEach((article, index) => {
      const item = this.#items.get(article.id)!;
      if (item === place) place = item.nextSibling;
      else list!.insertBefore(item, place);
      try {
        const shape = toShape(this.layout, index);
        render(renderCard(this, article, shape, this.headingLevel + 1, !index), item, { host: this });
      } catch {
        item.remove();
        this.#items.delete(article.id);
      }
    });
  }
}

defineElement('hot-events', HotEvents);

declare global {
  interface HTMLElementTagNameMap {
    'hot-events': HotEvents;
  }
}
