import type { ReactiveController } from 'lit';
import { render } from 'lit/html.js';
import { adoptStyles } from '../adopt-styles.js';
import { attribute, attributeNames, choice, flag, integer, record, text } from './properties.js';
import { mount, unmount } from '../page/clock.js';
import type { Article, Feed } from '../data/article.js';
import { FeedError, toFeedError } from '../data/feed-error.js';
import { NewsErrorEvent } from './events.js';
import { createFeedController } from '../controllers/feed-controller.js';
import type { FeedHost, FeedState } from '../controllers/feed-host.js';
import { createKeptRoom } from '../controllers/room-controller.js';
import { rootOf } from '../page/root.js';
import { getPolicy } from '../page/trusted-types.js';
// Every element brings the language of the page along.
import '../localization/localization.js';

/** What `target` may be, as on `<a>`. */
export type Target = '_self' | '_blank' | '_parent' | '_top';
/** How times read: `relative` ("khoảng 1 năm trước"), `auto` (relative for a day, then the date), `absolute`. */
export type TimeStyle = 'relative' | 'auto' | 'absolute';
/** Whose colours: the page's, or our own on an opaque surface. */
export type Theme = 'auto' | 'light' | 'dark';

/** A year, in minutes. */
const MAX_MIN_AGE = 525_600;

/** A day, in seconds. */
const MAX_REFRESH = 86_400;

/** A server has no elements: there the classes can be imported, and that is all. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * What all elements share: their attributes, that they read a feed, and how they are drawn: in a microtask, once
 * for all changes before it. It is Lit's own way with the parts that our attributes do not need left out.
 *
 * @fires {NewsLoadEvent} news-load - Content is on screen. Carries `feed` and `stale`.
 * @fires {NewsErrorEvent} news-error - One attempt to read failed. Carries `error`, a FeedError with `code`, `status?` and `url`.
 *
 * @slot - Fallback: shown instead of the skeleton until there is something to show, and when loading failed. Phrasing content, such as links.
 * @slot empty - Instead of the sentence that says there is nothing.
 * @slot error - Instead of the sentence that says loading failed.
 * @slot footer - After everything else.
 *
 * @csspart status - The sentence about loading, failure or a saved copy.
 * @csspart retry - The button "Thử lại".
 * @csspart skeleton - What keeps the room while loading.
 *
 * @cssproperty {<font-family>} [--news-font=inherit] - Font of the text; the page's by default.
 * @cssproperty {<font-family>} [--news-font-headline=inherit] - Font of headlines and headings.
 * @cssproperty {<color>} [--news-color=inherit] - Colour of the text.
 * @cssproperty {<color>} [--news-muted=80 % of the text colour] - Colour of what is secondary: times, captions, counts.
 * @cssproperty {<color>} [--news-accent=light-dark(#a8201a, #ff8f85)] - The one accent: sections, focus, live label, chosen keyword.
 * @cssproperty {<color>} [--news-surface=transparent] - Background; opaque by default with `theme="light"` and `theme="dark"`.
 * @cssproperty {<color>} [--news-border=16 % of the text colour] - Hairlines.
 * @cssproperty {<length>} [--news-radius=3px] - Corners of pictures, labels and buttons.
 * @cssproperty {<length>} [--news-gap=1em] - Space between cards.
 * @cssproperty {<ratio>} [--news-picture-ratio=16 / 10] - Width to height of pictures in cards.
 * @cssproperty {<length>} [--news-headline-size=1.12em] - Size of a headline in a list; those of leads, articles and numbered lists follow it.
 * @cssproperty {<length>} [--news-size=inherit] - Size of the text, which everything else is measured by.
 * @cssproperty {<integer>} [--news-headline-lines=3] - Lines of a headline in a list, at most.
 * @cssproperty {<integer>} [--news-standfirst-lines=3] - Lines of a standfirst in a card, at most.
 * @cssproperty {<length>} [--news-reserve=height of the layout] - Room kept by `bantin.css` before the script has come.
 *
 * @cssstate idle - There is nothing to read yet.
 * @cssstate loading - On its way.
 * @cssstate ready - Shown.
 * @cssstate stale - Shown, but the last try to read something newer failed.
 * @cssstate empty - Read, and there is nothing to show.
 * @cssstate error - Nothing to show, for nothing could be read.
 */
export abstract class NewsElement extends Base implements FeedHost {
  /** @internal */
  static readonly styles: string[];

  /** @internal */
  static get observedAttributes(): string[] {
    return [...attributeNames];
  }

  /** Address of the feed or article; changing it loads again, and the newest wins. @attr @reflect */
  @attribute(text()) src!: string;

  /** As on `<img>`: `lazy` waits until the element is near the viewport. @attr @reflect @default 'eager' */
  @attribute(choice('eager', 'lazy')) loading!: 'eager' | 'lazy';

  /**
   * Reads again after so many seconds, at least 30, a little later at random; only while the page is visible and
   * online and the element near the screen. Never by default. @attr @reflect @default 0
   */
  @attribute(integer(0, 30, MAX_REFRESH)) refresh!: number;

  /** `last-good` keeps the last good answer in the browser, for when the network fails or is slow; `none` does not. @attr @reflect @default 'last-good' */
  @attribute(choice('last-good', 'none')) cache!: 'last-good' | 'none';

  /** Explains in the console why nothing or less is shown, and what helps. @attr @reflect */
  @attribute(flag) debug!: boolean;

  /** How times read. @attr time-style @reflect @default 'relative' */
  @attribute(choice('relative', 'auto', 'absolute')) timeStyle!: TimeStyle;

  /** `auto` inherits the page's colours and `color-scheme`; `light` and `dark` bring their own. @attr @reflect @default 'auto' */
  @attribute(choice('auto', 'light', 'dark')) theme!: Theme;

  /**
   * Exactly which fields to show besides the headline, space-separated: picture, label, section, kicker,
   * standfirst, byline, attribution, time, keywords. Each layout has its own default.
   * @attr @reflect
   */
  @attribute(text((host) => (host as NewsElement).defaultFields)) fields!: string;

  /** Level of the heading, 1–6. @attr heading-level @reflect */
  @attribute(integer((host) => (host as NewsElement).defaultHeadingLevel, 1, 6)) headingLevel!: number;

  /** Where links open, as on `<a>`. @attr @reflect @default '_self' */
  @attribute(choice('_self', '_blank', '_parent', '_top')) target!: Target;

  /** Address for keywords, with `{keyword}` (percent-encoded) or `{slug}` (without diacritics): makes them links. @attr keyword-href @reflect */
  @attribute(text()) keywordHref!: string;

  /** Where the list of articles stands in JSON of another shape: a dot path such as `data.list`. @attr items-path @reflect */
  @attribute(text()) itemsPath!: string;

  /** Where the fields stand in JSON of another shape: `{"headline":"tieuDe","url":"duongDan"}`, dot paths on the right. @attr field-map @reflect */
  @attribute(record) fieldMap!: Record<string, string>;

  /** Holds back articles that are younger than this many minutes: an aggregator must wait. @attr min-age @reflect @default 0 */
  @attribute(integer(0, 0, MAX_MIN_AGE)) minAge!: number;

  /** Leaves out articles without a source or without a time. @attr require-attribution @reflect */
  @attribute(flag) requireAttribution!: boolean;

  /** @internal */
  abstract readonly defaultFields: string;
  /** @internal */
  abstract readonly defaultHeadingLevel: number;

  /** Resolves when all changes so far are drawn. */
  updateComplete: Promise<boolean> = Promise.resolve(true);

  readonly #controllers: ReactiveController[] = [];
  #isPending = false;
  /** What could not be drawn leaves the links inside the tag. */
  readonly #lastResort = document.createElement('slot');

  /** @internal */
  protected readonly reader = createFeedController(this);

  constructor() {
    super();
    this.addController(createKeptRoom(this));
  }

  /** Why the last attempt failed; null after a good one. */
  get error(): FeedError | null {
    return this.reader.fault ?? this.reader.error;
  }

  /** What the element is doing; also as CSS `:state(…)`. */
  get state(): FeedState {
    return this.reader.state;
  }

  /** Whether anything of this feed is drawn. @internal */
  abstract hasContent(feed: Feed): boolean;

  /** @internal */
  protected abstract render(): unknown;

  /** Called when what `render` gave is drawn. @internal */
  protected drawn(): void {}

  /** What is drawn now, where others may want to know. @internal */
  get shownArticles(): Article[] {
    return [];
  }

  /** Whether it is the first of ours on the page: what it shows first, a reader sees first. @internal */
  get isLeading(): boolean {
    return rootOf(this).querySelector('hot-events, news-card, news-article') === this;
  }

  /** Whether `fields` names this one. @internal */
  shows(field: string): boolean {
    return this.fields.toLowerCase().split(/\s+/).includes(field);
  }

  /** @internal */
  connectedCallback(): void {
    if (!this.shadowRoot) {
      const { styles } = this.constructor as typeof NewsElement;
      adoptStyles(this.attachShadow({ mode: 'open' }), styles);
      // A property that was set before the element was defined hides the accessor: it is set once more, for good.
      for (const name of Object.keys(this)) {
        const value: unknown = this[name as never];
        delete this[name as never];
        Object.assign(this, { [name]: value });
      }
    }
    mount(this);
    this.#tell('hostConnected');
    this.requestUpdate();
  }

  /** @internal */
  disconnectedCallback(): void {
    unmount(this);
    this.#tell('hostDisconnected');
  }

  /** @internal */
  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  /** Reads the feed again. Resolves when that is settled and drawn; never rejects. */
  reload(): Promise<void> {
    return this.reader.reload();
  }

  /** Adds what takes part in drawing; the interface is Lit's. */
  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  /** Draws the element anew, soon. */
  requestUpdate(): void {
    // Between its attributes and its connection a parser may let microtasks run: there is nothing to draw in yet.
    if (this.#isPending || !this.shadowRoot) return;
    this.#isPending = true;
    this.updateComplete = Promise.resolve().then(() => this.#update());
  }

  #update(): boolean {
    if (this.isConnected) this.#tell('hostUpdate');
    // What the controllers asked for until now is drawn now.
    this.#isPending = false;
    if (this.isConnected) this.#draw();
    return true;
  }

  #draw(): void {
    this.reader.fault = null;
    try {
      render(this.render(), this.shadowRoot!, { host: this });
      this.drawn();
      this.#lastResort.remove();
      this.#tell('hostUpdated');
    } catch (cause) {
      const url = this.baseURI;
      const isKnown = this.#lastResort.isConnected;
      this.reader.fault = getPolicy() === null ? new FeedError('csp', url) : toFeedError(cause, url);
      this.shadowRoot!.append(this.#lastResort);
      if (!isKnown) this.dispatchEvent(new NewsErrorEvent(this.reader.fault));
      this.reader.hostUpdated();
    }
  }

  #tell(step: keyof ReactiveController): void {
    for (const controller of this.#controllers) controller[step]?.();
  }
}
