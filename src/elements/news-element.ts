import { nothing, type TemplateResult } from 'lit';
import { FeedController } from '../controllers/feed-controller.js';
import type { FeedHost, FeedState } from '../controllers/feed-host.js';
import { RedrawController } from '../controllers/redraw-controller.js';
import { RoomController } from '../controllers/room-controller.js';
import type { Article, Feed } from '../data/article.js';
import type { FeedError } from '../data/feed-error.js';
import { ARTICLE_FIELDS } from '../data/field-map.js';
// Every element brings the language of the page along.
import '../localization/localization.js';
import { hasFallback } from '../page/fallback.js';
import { keepFocus } from '../page/focus.js';
import { ALL_FIELDS } from '../templates/fields.js';
import { clock } from '../page/clock.js';
import { MAX_SOURCES, toSources } from '../page/sources.js';
import { renderFrame, type FrameContent, type FrameStatus } from '../templates/frame.js';
import type { Target, Theme, TimeStyle } from '../templates/options.js';
import { handleClick } from './clicks.js';
import { DebugController } from './debug-controller.js';
import { DrawnElement } from './drawn-element.js';
import { NewsErrorEvent, NewsLoadEvent } from './events.js';
import {
  choice,
  flag,
  integer,
  optionalText,
  property,
  record,
  template,
  text,
  words,
} from './properties.js';

/**
 * What all elements share: their common attributes, that they read a feed, and the frame that they draw.
 * @fires {NewsLoadEvent} news-load - Content is on screen. Carries `feed`, all that was read, and `stale`, whether it is a saved copy.
 * @fires {NewsErrorEvent} news-error - One attempt to read failed. Carries `error`, a FeedError with `code`, `status?`, `url` and `retryInMs?`, when the next is due.
 * @slot - Fallback: shown instead of the skeleton until there is something to show, and when loading failed. Phrasing content, such as links.
 * @slot empty - Replaces the sentence that there is nothing to show.
 * @slot error - Replaces the sentence that loading failed.
 * @slot footer - After everything else.
 * @csspart status - The sentence about loading, failure or a saved copy.
 * @csspart retry - The button "Thử lại".
 * @csspart skeleton - Keeps the room while loading.
 * @cssproperty {<font-family>} [--news-font=inherit] - Font of the text; the page's by default.
 * @cssproperty {<font-family>} [--news-font-headline=inherit] - Font of headlines and headings.
 * @cssproperty {<color>} [--news-color=inherit] - Colour of the text.
 * @cssproperty {<color>} [--news-muted=quieter than the text] - Colour of secondary text: times, captions, counts; grey text is not made paler. Also of one card, by its part.
 * @cssproperty {<color>} [--news-accent=light-dark(#a8201a, #ff8f85)] - The one accent: sections, focus, live label, selected keyword; also of one card, by its part.
 * @cssproperty {<color>} [--news-surface=transparent] - Background; opaque by default with `theme="light"` and `theme="dark"`.
 * @cssproperty {<color>} [--news-border=color-mix(in srgb, currentColor 16%, transparent)] - Hairlines; also of one card, by its part.
 * @cssproperty {<length>} [--news-radius=3px] - Corners of pictures, labels and buttons.
 * @cssproperty {<length>} [--news-gap=1em] - Space between cards.
 * @cssproperty {<ratio>} [--news-picture-ratio=16 / 10] - Width to height of pictures in cards.
 * @cssproperty {<position>} [--news-picture-position=50% 33%] - Which part of a picture a crop keeps, where the article's `picture.focus` does not say.
 * @cssproperty {<integer>} [--news-thumbnail-order=1] - Where the picture of a list stands: `-1` is before the text.
 * @cssproperty {<line-width> || <line-style> || <color>} [--news-rule=1px solid] - The line above the heading of a block.
 * @cssproperty {none | uppercase} [--news-section-case=none] - How sections and kickers are written; `uppercase` in capitals.
 * @cssproperty {<font-weight> || <font-size>} [--news-numeral=300 2em / 1] - Weight, size and line height of the numbers of `layout="headlines"`; their font is that of headlines.
 * @cssproperty {<length>} [--news-measure=44em] - Widest line of an article.
 * @cssproperty {<length>} [--news-headline-size=1.12em] - Size of a headline in a list; those of leads, articles and numbered lists follow it.
 * @cssproperty {<length>} [--news-size=inherit] - Size of the text, to which all other lengths are relative.
 * @cssproperty {<integer>} [--news-headline-lines=6] - Maximum lines of a headline in a card, a safety net; 16 in boxes under 14em.
 * @cssproperty {<integer>} [--news-standfirst-lines=3] - Maximum lines of a standfirst in a card.
 * @cssproperty {<length>} [--news-reserve=height of the layout] - Room that `bantin.css` keeps before the script runs; by default the lines that are usual in such a box; for ten seconds at most.
 * @cssstate idle - There is nothing to read yet.
 * @cssstate loading - On its way.
 * @cssstate ready - Shown.
 * @cssstate stale - Shown, but the last attempt to read something newer failed.
 * @cssstate empty - Read, and there is nothing to show.
 * @cssstate error - Nothing to show, because nothing could be read.
 */
export abstract class NewsElement extends DrawnElement implements FeedHost {
  /**
   * Address of the feed or article. When it changes, the element loads again, and the newest address wins. In lists it
   * may be several, separated by spaces: up to 20 are read side by side and shown as one, the newest first.
   */
  @property({ reflect: true, converter: text }) src = '';

  /** As on `<img>`: `lazy` waits until the element is near the viewport. */
  @property({ reflect: true, converter: choice('eager', 'lazy') }) loading: 'eager' | 'lazy' = 'eager';

  /** Reads again after so many seconds, 30–86400, plus up to a quarter at random; only while the page is visible and online and the element is near the viewport. 0 is never. */
  @property({ reflect: true, converter: integer(0, 30, 24 * 60 * 60) }) refresh = 0;

  /** `last-good` keeps the last good answer in the browser, and shows it if the network fails or takes more than 2 seconds; at most 20 feeds, for 7 days. `none` keeps nothing. */
  @property({ reflect: true, converter: choice('last-good', 'none') })
  cache: 'last-good' | 'none' = 'last-good';

  /** Logs what is written wrongly in the tag, why nothing or less than expected is shown, and how to fix it, in the language of the page. */
  @property({ reflect: true, converter: flag }) debug = false;

  /** `relative`: "khoảng 2 giờ trước"; `auto`: that for a day, then the date; `absolute`: always the date. */
  @property({ attribute: 'time-style', reflect: true, converter: choice('relative', 'auto', 'absolute') })
  timeStyle: TimeStyle = 'relative';

  /** `auto` inherits the page's colours and `color-scheme`; `light` and `dark` bring their own, on an opaque surface. */
  @property({ reflect: true, converter: choice('auto', 'light', 'dark') })
  theme: Theme = 'auto';

  /** Where links open, as on `<a>`; without it `<base target>` decides, which `_self` overrules. */
  @property({ reflect: true, converter: choice(null, '_self', '_blank', '_parent', '_top') })
  target: Target | null = null;

  /** Address of keywords, with `{keyword}` (percent-encoded) or `{slug}` (without diacritics): makes them links. */
  @property({ attribute: 'keyword-href', reflect: true, converter: template })
  keywordHref = '';

  /** Path of the list of articles in JSON of another shape, with dots: `data.list`. */
  @property({ attribute: 'items-path', reflect: true, converter: text }) itemsPath = '';

  /** Paths of the fields in JSON of another shape, as JSON with dots on the right: `{"url":"bai.link"}`. */
  @property({ attribute: 'field-map', converter: record(ARTICLE_FIELDS) }) fieldMap: Record<string, string> =
    {};

  /** Holds back articles younger than this many minutes (a year at most), as an aggregator must. Where only the day is known, they count from its end. */
  @property({ attribute: 'min-age', reflect: true, converter: integer(0, 0, 525_600) })
  minAge = 0;

  /** Leaves out articles without a source or without a time. */
  @property({ attribute: 'require-attribution', reflect: true, converter: flag }) requireAttribution = false;

  /**
   * The outlet's name, in place of what is taken from the feed or its host; never of a source that the article itself
   * names. An empty one is the page's own paper: no "Theo …", and yet attributed. Null leaves what was taken, as do
   * several addresses.
   */
  @property({ reflect: true, converter: optionalText }) attribution: string | null = null;

  /** @internal */
  @property({ attribute: 'fields', reflect: true, converter: words(ALL_FIELDS) })
  fieldsAttribute: string | null = null;

  /** @internal */
  @property({ attribute: 'heading-level', reflect: true, converter: integer(null, 1, 6) })
  protected headingLevelAttribute: number | null = null;

  /** @internal */ protected readonly feedController = new FeedController(this);
  /** @internal */ protected readonly roomController = new RoomController(this);

  protected abstract readonly defaultFields: string;
  protected abstract readonly defaultHeadingLevel: number;

  /** Whether spaces in `src` separate several addresses. @internal */
  readonly hasSeveralSources: boolean = false;

  /** The absolute addresses that `src` names, as far as they are read. @internal */
  get sources(): string[] {
    return toSources(this.src, this.hasSeveralSources).slice(0, MAX_SOURCES);
  }

  /** The name of the page's own outlet; null for what each article says. @internal */
  get outlet(): string | null {
    return this.attribution !== null && this.sources.length > 1 ? null : this.attribution;
  }

  constructor() {
    super();
    new RedrawController(this);
    new DebugController(this);
  }

  /**
   * Exactly which fields to show besides the headline, space-separated: picture, label, section, kicker, standfirst,
   * byline, attribution, time, keywords. Cards and lists show all but keywords; `overlay`, `grid` and `shelf` no standfirst
   * either, unless there is no picture; `headline` and `headlines` label, kicker and time; `event` its lead as lists do.
   * Those and rails also show the attribution with `min-age`, `require-attribution` or several addresses.
   * @attr fields
   * @reflect
   * @type {'picture' | 'label' | 'section' | 'kicker' | 'standfirst' | 'byline' | 'attribution' | 'time' | 'keywords' | string}
   */
  @property({ attribute: false, noAccessor: true })
  get fields(): string {
    return this.fieldsAttribute ?? this.defaultFields;
  }

  set fields(fields: string | null) {
    this.fieldsAttribute = fields;
  }

  /**
   * Level of the heading, 1–6.
   * @attr heading-level
   * @reflect
   * @type {1 | 2 | 3 | 4 | 5 | 6}
   */
  @property({ attribute: false, noAccessor: true })
  get headingLevel(): number {
    return this.headingLevelAttribute ?? this.defaultHeadingLevel;
  }

  set headingLevel(level: number | null) {
    this.headingLevelAttribute = level;
  }

  /** Why the last attempt failed; null after a good one. */
  get error(): FeedError | null {
    return this.drawError ?? this.feedController.error;
  }

  /** What the element is doing; also as CSS `:state(…)`. */
  get state(): FeedState {
    return this.drawError ? 'error' : this.feedController.state;
  }

  /** The articles that are drawn now. @internal */
  get shownArticles(): Article[] {
    return [];
  }

  /** Whether the element draws anything of this feed. @internal */
  abstract hasContent(feed: Feed): boolean;

  /** Reads the feed again. Resolves when that has ended and is drawn; never rejects. */
  reload(): Promise<void> {
    return this.feedController.reload();
  }

  /** @internal */
  handleLoad(feed: Feed, isStale: boolean): void {
    this.dispatchEvent(new NewsLoadEvent(feed, isStale));
  }

  /** @internal */
  handleError(error: FeedError): void {
    this.dispatchEvent(new NewsErrorEvent(error));
  }

  /** @internal */
  protected override handleDrawError(error: FeedError, isKnown: boolean): void {
    this.feedController.releaseReload();
    if (!isKnown) this.handleError(error);
  }

  /** @internal */
  protected renderFrame(content: FrameContent): TemplateResult | typeof nothing {
    const status: FrameStatus = {
      ...this.feedController.status,
      state: this.state,
      now: clock.now(),
      labels: [...new Set(this.shownArticles.flatMap(({ label }) => label ?? []))],
      hasFallback: hasFallback(this),
      handleRetry: () => keepFocus(this.renderRoot, () => this.reload()),
      handleClick: (click) => handleClick(this, click),
    };
    return this.keepsServed ? nothing : renderFrame(status, content);
  }
}
