import { nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { LinkedListController } from '../controllers/linked-list-controller.js';
import type { FeedState } from '../controllers/feed-host.js';
import type { Feed } from '../data/article.js';
import { toKeywordCounts, type KeywordCount, type KeywordOrder } from '../data/keyword-counts.js';
import { matchesKeyword } from '../data/text/fold.js';
import { toKeywords } from '../data/to-article.js';
import { defineElement } from '../page/define.js';
import { hasFallback } from '../page/fallback.js';
import { renderIdle, skeletonLines } from '../templates/frame.js';
import { renderFarFilter } from '../templates/filter.js';
import { renderHeader } from '../templates/heading.js';
import { html } from '../templates/html.js';
import { keywordsTitle, keywordUrl, renderCount, renderKeywordList } from '../templates/keywords.js';
import { renderLinkAround } from '../templates/link.js';
import type { DrawOptions } from '../templates/options.js';
import { toDrawOptions } from './draw-options.js';
import { NewsKeywordEvent } from './events.js';
import styles from './keyword-tags.styles.js';
import { NewsElement } from './news-element.js';
import { choice, flag, integer, optionalText, property, template, text } from './properties.js';

/** More keywords than a feed could have. */
const MAX_LIMIT = 1000;

/**
 * Keywords as links, or as chips that filter a list. Without a keyword it draws nothing at all.
 *
 * @summary Keywords as links or filter chips; nothing at all when there is none.
 * @tag keyword-tags
 * @fires {NewsKeywordEvent} news-keyword - A reader picks a keyword or lets go of it. Cancelable. Carries `keyword` and `selected`.
 * @attr {string} [fields=''] - Fields to show besides the headline, separated by spaces.
 * @attr {number} [heading-level=2] - Level of the heading, 1–6.
 * @slot heading - Instead of the heading; bring your own heading element.
 * @csspart heading - The heading.
 * @csspart keywords - The list.
 * @csspart keyword - One keyword: a link, a button or plain text.
 * @csspart count - How many articles have the keyword, or a filter left.
 * @csspart show - The button "Xem", where the filtered list is out of sight.
 * @csspart clear - The button "Bỏ lọc", there too.
 */
export class KeywordTags extends NewsElement {
  static override get styles(): CSSResultGroup {
    return styles;
  }

  /**
   * Id of the `<hot-events>` whose keywords these are, and which they filter. If that list is out of sight, a line says how
   * many articles are left, with "Xem", which leads there, and "Bỏ lọc".
   */
  @property({ attribute: 'for', reflect: true, converter: text }) htmlFor = '';

  /** Address of a keyword, with `{keyword}` (percent-encoded) or `{slug}` (without diacritics): makes links. */
  @property({ reflect: true, converter: template }) href = '';

  /**
   * The most keywords to show, 1–1000.
   *
   * @type {number}
   * @default 1000
   */
  @property({ reflect: true, converter: integer(MAX_LIMIT, 1, MAX_LIMIT) })
  limit = MAX_LIMIT;

  /** In which order: as in the feed, most used first, or in Vietnamese order: An, Ăn, Dak, Đà, Hạ. */
  @property({ reflect: true, converter: choice('feed', 'frequency', 'alphabetical') })
  sort: KeywordOrder = 'feed';

  /** Shows how many articles have each keyword, where that is known. */
  @property({ reflect: true, converter: flag }) counts = false;

  /** Makes buttons of the keywords, for a page that listens to `news-keyword`. */
  @property({ reflect: true, converter: flag }) selectable = false;

  /** @internal */
  @property({ attribute: 'heading', reflect: true, converter: optionalText })
  protected headingAttribute: string | null = null;

  /** @internal */
  @property({ attribute: 'keywords', converter: optionalText })
  protected keywordsAttribute: string | null = null;

  protected readonly defaultHeadingLevel: number = 2;

  /** @internal */
  override readonly hasSeveralSources = true;
  protected readonly defaultFields: string = '';

  readonly #linkedList = new LinkedListController(this);
  #keywordsFromScript: string[] | null = null;
  /** Whether the reader filtered a list that is out of sight. */
  #isListFar = false;
  /** The selected keyword where no list is linked. */
  #selectedKeyword = '';

  /**
   * Heading; an empty one hides it.
   *
   * @attr heading
   * @reflect
   * @default 'Từ khóa'
   */
  @property({ attribute: false, noAccessor: true })
  get heading(): string {
    return this.headingAttribute ?? keywordsTitle();
  }

  set heading(heading: string | null) {
    this.headingAttribute = heading;
  }

  /**
   * The keywords to show, where they do not come from a feed: a list by script, or a comma-separated text as
   * attribute.
   * @attr keywords
   * @default ''
   */
  @property({ attribute: false, noAccessor: true })
  get keywords(): string[] {
    return this.#givenKeywords ?? [];
  }

  set keywords(keywords: string | readonly string[] | null | undefined) {
    this.#keywordsFromScript = keywords == null ? null : toKeywords(keywords);
    this.requestUpdate();
  }

  /** With keywords to show it is `ready`, wherever they come from. */
  override get state(): FeedState {
    const state = super.state;
    return state === 'idle' && this.#entries.length > 0 ? 'ready' : state;
  }

  /** Whether what it shows depends on what other elements show. @internal */
  get followsOthers(): boolean {
    return this.htmlFor !== '';
  }

  get #givenKeywords(): string[] | null {
    if (this.#keywordsFromScript) return this.#keywordsFromScript;
    return this.keywordsAttribute === null ? null : toKeywords(this.keywordsAttribute);
  }

  get #feed(): Feed | null {
    return this.#linkedList.list?.feed ?? this.feedController.feed;
  }

  /** The keywords that are shown, in their order. */
  get #entries(): KeywordCount[] {
    return toKeywordCounts(this.#feed, this.sort, this.#givenKeywords).slice(0, this.limit);
  }

  /** @internal */
  hasContent(feed: Feed): boolean {
    return toKeywordCounts(feed, 'feed').length > 0;
  }

  /** @internal */
  protected override get isWaiting(): boolean {
    return this.#entries.length === 0 && this.#givenKeywords === null && this.#feed === null;
  }

  get #isSelectable(): boolean {
    return this.selectable || this.htmlFor !== '';
  }

  #isSelected(keyword: string): boolean {
    const selected = this.#linkedList.list?.keyword ?? this.#selectedKeyword;
    return selected !== '' && matchesKeyword(selected, keyword);
  }

  /** Selects a keyword, or lets go of it. @internal */
  toggleKeyword(keyword: string): void {
    const wasSelected = this.#isSelected(keyword);
    if (!this.dispatchEvent(new NewsKeywordEvent(keyword, !wasSelected))) return;
    const selected = wasSelected ? '' : keyword;
    const { list } = this.#linkedList;
    if (list) void this.#filter(list, selected);
    else this.#selectedKeyword = selected;
    this.requestUpdate();
  }

  async #filter(list: { keyword: string }, keyword: string): Promise<void> {
    list.keyword = keyword;
    this.#isListFar = await this.#linkedList.isFar();
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const entries = this.#entries;
    if (entries.length === 0) {
      // A list that it follows may still be loading.
      if (!this.isWaiting || this.keepsServed) return nothing;
      if (!this.src) return hasFallback(this) || this.roomController.hasRoom ? renderIdle() : nothing;
    }
    return this.renderFrame({
      content: entries.length > 0 ? this.#renderContent(entries) : nothing,
      skeleton: () => html`<div part="keywords">${skeletonLines}${skeletonLines}</div>`,
    });
  }

  #renderContent(entries: KeywordCount[]): TemplateResult {
    const options = toDrawOptions(this);
    const items = entries.map((entry) => html`<li>${this.#renderEntry(entry, options)}</li>`);
    return html`${renderHeader(this.heading, this.headingLevel)} ${renderKeywordList(this.heading, items)}
    ${this.#renderFilter()}`;
  }

  /** A reader who filters a list that is out of sight is told here what that did. */
  #renderFilter(): TemplateResult | typeof nothing {
    const { list } = this.#linkedList;
    const keyword = list?.keyword.trim();
    if (!list || !keyword || !this.#isListFar) return nothing;
    return renderFarFilter(this.#linkedList.filterSentence, list.shownArticles.length > 0, {
      handleShow: () => this.#linkedList.show(),
      handleClear: () => {
        this.renderRoot.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
        this.toggleKeyword(keyword);
      },
    });
  }

  #renderEntry({ keyword, count }: KeywordCount, options: DrawOptions): TemplateResult {
    const hasCount = this.counts && count > 0;
    const small = hasCount ? renderCount(count) : nothing;
    const content = html`<span .textContent=${keyword}></span>${small}`;
    if (!this.#isSelectable) {
      const url = keywordUrl(keyword, this.href, options.baseUrl);
      return renderLinkAround(url, content, options, { part: 'keyword', keyword });
    }
    return html`<button
      part="keyword"
      type="button"
      aria-pressed=${this.#isSelected(keyword)}
      .keyword=${keyword}
    >
      ${content}
    </button>`;
  }
}

defineElement('keyword-tags', KeywordTags);

declare global {
  interface HTMLElementTagNameMap {
    'keyword-tags': KeywordTags;
  }
}
