import { html, nothing, type TemplateResult } from 'lit/html.js';
import { msg } from '../localization/msg.js';
import { attribute, choice, data, flag, integer, text } from '../attributes.js';
import { toKeywordCounts, type KeywordCount, type KeywordOrder } from '../data/keyword-counts.js';
import type { Feed } from '../data/article.js';
import { matchesKeyword } from '../data/text/fold.js';
import { toKeywords } from '../data/to-article.js';
import { defineElement } from '../define-element.js';
import { NewsKeywordEvent } from '../events.js';
import { LinkedList } from '../linked-list.js';
import { renderFrame } from '../templates/frame.js';
import { renderHeading } from '../templates/heading.js';
import { renderKeyword } from '../templates/keywords.js';
import { NewsElement } from './news-element.js';
import styles from './keyword-tags.styles.js';

/** More keywords than a feed could have. */
const MAX_LIMIT = 1000;

/**
 * Keywords as links, or as chips that filter a list. Without a keyword it draws nothing at all.
 *
 * @summary Keywords as links or filter chips; nothing at all when there is none.
 * @tag keyword-tags
 *
 * @fires {NewsKeywordEvent} news-keyword - A reader picks a keyword or lets go of it. Carries `keyword` and `selected`.
 *
 * @slot heading - Instead of the heading; bring your own heading element.
 *
 * @csspart heading - The heading.
 * @csspart keywords - The list.
 * @csspart keyword - One keyword: a link, a button or plain text.
 * @csspart count - How many articles have the keyword.
 */
export class KeywordTags extends NewsElement {
  static override readonly styles = styles;

  /** Id of the `<hot-events>` that the keywords filter. @attr for @reflect */
  @attribute(text(), 'for') htmlFor!: string;

  /** Address of a keyword, with `{keyword}` (percent-encoded) or `{slug}` (without diacritics): makes links. @attr @reflect */
  @attribute(text()) href!: string;

  /** Heading, "Từ khóa" by default; an empty one hides it. @attr @reflect */
  @attribute(text(() => msg('Từ khóa', { id: 'keywords', desc: 'Heading of a list of keywords' })))
  heading!: string;

  /** The most keywords to show, 1–1000; all of them by default. @attr @reflect @default 1000 */
  @attribute(integer(MAX_LIMIT, 1, MAX_LIMIT)) limit!: number;

  /** In which order: as in the feed, most used first, or alphabetically in Vietnamese order. @attr @reflect @default 'feed' */
  @attribute(choice('feed', 'frequency', 'alphabetical')) sort!: KeywordOrder;

  /** Shows how many articles have each keyword, where that is known. @attr @reflect */
  @attribute(flag) counts!: boolean;

  /** Makes buttons of the keywords, for a page that listens to `news-keyword`. @attr @reflect */
  @attribute(flag) selectable!: boolean;

  /** @internal */
  readonly defaultHeadingLevel: number = 2;
  /** @internal */
  readonly defaultFields: string = '';

  readonly #list = new LinkedList(this);
  #keywords: string[] | null = null;
  #selected = '';

  /**
   * The keywords to show, where they do not come from a feed: a list by script, or a comma-separated text as
   * attribute. @attr keywords
   */
  @data('keywords')
  get keywords(): string[] {
    return this.#keywords ?? toKeywords(this.getAttribute('keywords') ?? '');
  }

  set keywords(keywords: unknown) {
    this.#keywords = keywords == null ? null : toKeywords(keywords);
    this.requestUpdate();
  }

  /** @internal */
  hasContent(feed: Feed): boolean {
    return toKeywordCounts(feed, 'feed').length > 0;
  }

  /** The chosen keyword: the list's, where one is linked. */
  get #chosen(): string {
    return this.#list.target?.keyword ?? this.#selected;
  }

  #isGiven(): boolean {
    return this.#keywords !== null || this.hasAttribute('keywords');
  }

  #shownKeywords(): KeywordCount[] {
    const given = this.#isGiven() ? this.keywords : null;
    const feed = this.#list.target?.feed ?? this.reader.feed;
    return toKeywordCounts(feed, this.sort, given).slice(0, this.limit);
  }

  #handleToggle(keyword: string, wasSelected: boolean): void {
    const next = wasSelected ? '' : keyword;
    this.#selected = next;
    if (this.#list.target) this.#list.target.keyword = next;
    this.dispatchEvent(new NewsKeywordEvent(keyword, !wasSelected));
    this.requestUpdate();
  }

  protected render(): TemplateResult | typeof nothing {
    const keywords = this.#shownKeywords();
    if (keywords.length) return this.#renderKeywords(keywords);
    const isWaiting = this.src && !this.#isGiven() && !this.htmlFor && this.state !== 'empty';
    return isWaiting
      ? renderFrame({
          host: this,
          reader: this.reader,
          content: () => nothing,
          skeleton: () => this.#renderSkeleton(),
        })
      : nothing;
  }

  #renderKeywords(keywords: KeywordCount[]): TemplateResult {
    const { heading } = this;
    return html`<div class="root" role="group" aria-label=${heading || nothing}>
      <header class="header ${heading ? '' : 'bare'}">
        <slot name="heading"
          >${heading ? renderHeading(this.headingLevel, heading, 'heading') : nothing}</slot
        >
      </header>
      <ul part="keywords" role="list">
        ${keywords.map((entry) => html`<li>${this.#renderKeyword(entry)}</li>`)}
      </ul>
      <slot name="footer"></slot>
    </div>`;
  }

  #renderKeyword({ keyword, count }: KeywordCount): TemplateResult {
    const number = this.counts && count ? [' ', html`<small part="count">${count}</small>`] : nothing;
    if (!this.htmlFor && !this.selectable) {
      return renderKeyword(this, keyword, this.href, number);
    }
    const isSelected = this.#chosen !== '' && matchesKeyword(this.#chosen, keyword);
    return html`<button
      part="keyword"
      type="button"
      aria-pressed=${isSelected}
      @click=${() => this.#handleToggle(keyword, isSelected)}
    >
      ${keyword}${number}
    </button>`;
  }

  #renderSkeleton(): TemplateResult {
    return html`<div part="keywords">
      ${Array.from({ length: 6 }, () => html`<div class="line"></div>`)}
    </div>`;
  }
}

defineElement('keyword-tags', KeywordTags);

declare global {
  interface HTMLElementTagNameMap {
    'keyword-tags': KeywordTags;
  }
}
