import { html, nothing, type TemplateResult } from 'lit/html.js';
import { attribute, choice, data, flag, integer, text } from './properties.js';
import { toKeywordCounts, type KeywordCount, type KeywordOrder } from '../data/keyword-counts.js';
import type { Feed } from '../data/article.js';
import { matchesKeyword } from '../data/text/fold.js';
import { toKeywords } from '../data/to-article.js';
import { defineElement } from '../page/define.js';
import { NewsKeywordEvent } from './events.js';
import { createLinkedList } from '../controllers/linked-list-controller.js';
import { hasFallback, renderFrame, skeletonLines } from '../templates/frame.js';
import { renderHeader } from '../templates/heading.js';
import { keywordsTitle, renderKeyword, renderList } from '../templates/keywords.js';
import { renderTag } from '../templates/tag.js';
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
 * @fires {NewsKeywordEvent} news-keyword - A reader picks a keyword or lets go of it. Cancelable. Carries `keyword` and `selected`.
 *
 * @slot heading - Instead of the heading; bring your own heading element.
 *
 * @csspart heading - The heading.
 * @csspart keywords - The list.
 * @csspart keyword - One keyword: a link, a button or plain text.
 * @csspart count - How many articles have the keyword.
 */
export class KeywordTags extends NewsElement {
  static override get styles(): string[] {
    return styles;
  }

  /** Id of the `<hot-events>` that the keywords filter. @attr for @reflect */
  @attribute(text(), 'for') htmlFor!: string;

  /** Address of a keyword, with `{keyword}` (percent-encoded) or `{slug}` (without diacritics): makes links. @attr @reflect */
  @attribute(text()) href!: string;

  /** Heading, "Từ khóa" by default; an empty one hides it. @attr @reflect */
  @attribute(text(keywordsTitle)) heading!: string;

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

  readonly #list = createLinkedList(this);
  #keywords: string[] | null = null;
  /** What is chosen where no list is linked. */
  readonly #own = { keyword: '' };

  /**
   * The keywords to show, where they do not come from a feed: a list by script, or a comma-separated text as
   * attribute. @attr keywords
   */
  @data('keywords')
  get keywords(): string[] {
    return this.#given ?? [];
  }

  set keywords(keywords: unknown) {
    this.#keywords = keywords == null ? null : toKeywords(keywords);
    this.requestUpdate();
  }

  get #given(): string[] | null {
    const text = this.getAttribute('keywords');
    return this.#keywords ?? (text === null ? null : toKeywords(text));
  }

  /** Whether anything of this feed is drawn. @internal */
  hasContent(feed: Feed): boolean {
    return toKeywordCounts(feed, 'feed').length > 0;
  }

  #handleToggle(keyword: string, wasSelected: boolean): void {
    if (!this.dispatchEvent(new NewsKeywordEvent(keyword, !wasSelected))) return;
    (this.#list.target ?? this.#own).keyword = wasSelected ? '' : keyword;
    this.requestUpdate();
  }

  protected render(): TemplateResult | typeof nothing {
    const { heading } = this;
    const given = this.#given;
    const feed = this.#list.target?.feed ?? this.reader.feed;
    const keywords = toKeywordCounts(feed, this.sort, given).slice(0, this.limit);
    const hasKeywords = keywords.length > 0;
    // The list that it follows may have no news yet.
    if (!hasKeywords && (given || feed || !this.src))
      return !given && !feed && hasFallback(this) ? html`<slot></slot>` : nothing;
    return renderFrame(
      this,
      this.reader,
      hasKeywords &&
        html`${renderHeader(this)} ${renderList(heading, keywords, (entry) => this.#renderKeyword(entry))}`,
      () => html`<div part="keywords">${skeletonLines}${skeletonLines}</div>`,
    );
  }

  #renderKeyword({ keyword, count }: KeywordCount): TemplateResult {
    const number = renderTag('small', count, ' part="count"');
    const content = this.counts && count ? [keyword, ' ', number] : keyword;
    if (!this.htmlFor && !this.selectable) return renderKeyword(this, keyword, this.href, content);
    const chosen = (this.#list.target ?? this.#own).keyword;
    const isSelected = chosen !== '' && matchesKeyword(chosen, keyword);
    return html`<button
      part="keyword"
      type="button"
      aria-pressed=${isSelected}
      @click=${() => this.#handleToggle(keyword, isSelected)}
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
