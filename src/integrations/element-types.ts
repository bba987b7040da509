/** What frameworks are told of the elements: their attributes, data and events. Types only. */
import type { ARTICLE_FIELDS } from '../data/field-map.js';
import type { ArticleInput, FeedInput } from '../data/input.js';
import type { NewsEventMap } from '../elements/events.js';
import type { HotEvents } from '../elements/hot-events.js';
import type { KeywordTags } from '../elements/keyword-tags.js';
import type { NewsArticle } from '../elements/news-article.js';
import type { NewsCard } from '../elements/news-card.js';
import type { NewsElement } from '../elements/news-element.js';

/** A field to show besides the headline. */
type FieldName =
  'picture' | 'label' | 'section' | 'kicker' | 'standfirst' | 'byline' | 'attribution' | 'time' | 'keywords';

/**
 * Names of fields, separated by spaces; an empty text is the headline alone. The first and the last name are checked:
 * all orders of all nine would be a million types. A text that is put together needs `as Fields`.
 */
export type Fields = '' | FieldName | (`${FieldName} ${string}` & `${string} ${FieldName}`);

/** Paths of the fields in JSON of another shape, by our names. */
export type FieldMap = { readonly [Field in keyof typeof ARTICLE_FIELDS]?: string };

interface CommonSettings extends Pick<
  NewsElement,
  | 'src'
  | 'loading'
  | 'refresh'
  | 'cache'
  | 'debug'
  | 'timeStyle'
  | 'theme'
  | 'target'
  | 'keywordHref'
  | 'itemsPath'
  | 'minAge'
  | 'requireAttribution'
  | 'attribution'
> {
  fields: Fields;
  fieldMap: FieldMap;
  headingLevel: 1 | 2 | 3 | 4 | 5 | 6;
}

interface ListSettings
  extends
    CommonSettings,
    Pick<
      HotEvents,
      | 'layout'
      | 'order'
      | 'heading'
      | 'limit'
      | 'pageSize'
      | 'keyword'
      | 'hash'
      | 'excludeCurrent'
      | 'dedupe'
      | 'jsonLd'
    > {}

interface CardSettings extends CommonSettings, Pick<NewsCard, 'layout' | 'articleId'> {}

interface TagsSettings
  extends
    CommonSettings,
    Pick<KeywordTags, 'htmlFor' | 'href' | 'heading' | 'limit' | 'sort' | 'counts' | 'selectable'> {
  keywords: string | readonly string[];
}

interface ArticleSettings
  extends CommonSettings, Pick<NewsArticle, 'articleId' | 'jsonLd' | 'share' | 'textSize'> {}

/** Data that only a script can set. */
interface ListData {
  articles: readonly ArticleInput[];
  feed: FeedInput;
}

interface ArticleData {
  article: ArticleInput;
}

/**
 * What each element is, and takes: `settings`, which have attributes, by their properties' names, and `data`, which
 * have none; and the names of the events that it fires.
 */
export interface ElementTypes {
  'hot-events': { element: HotEvents; settings: ListSettings; data: ListData; event: keyof NewsEventMap };
  'news-card': { element: NewsCard; settings: CardSettings; data: ArticleData; event: keyof NewsEventMap };
  'keyword-tags': {
    element: KeywordTags;
    settings: TagsSettings;
    data: object;
    event: 'news-load' | 'news-error' | 'news-keyword';
  };
  'news-article': {
    element: NewsArticle;
    settings: ArticleSettings;
    data: ArticleData;
    event: Exclude<keyof NewsEventMap, 'news-view'>;
  };
}

export type Tag = keyof ElementTypes;

/** All of them may be left out, undefined or null. */
export type Optional<T> = { [Name in keyof T]?: T[Name] | null | undefined };

/** `pageSize` as `page-size`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

type AttributeName<Name> = Name extends 'htmlFor' ? 'for' : Name extends string ? Kebab<Name> : never;

/** What may be written for a value: numbers also as text, an attribute without a value, JSON. */
type Written<T> = T extends boolean ? T | '' : T extends number ? T | `${T}` : T extends string ? T : string;

type Settings<T extends Tag> = ElementTypes[T]['settings'];

/** Settings whose property takes a list or an object. */
type StructuredName = 'fieldMap' | 'keywords';

type WrittenSettings<T extends Tag> = {
  [Name in keyof Settings<T>]?: Written<Exclude<Settings<T>[Name], null>> | null | undefined;
};

/** The attributes of an element, as they are written in HTML. */
export type Attributes<T extends Tag> = {
  [Name in keyof Settings<T> as AttributeName<Name>]?: WrittenSettings<T>[Name];
};

/** Attributes and data, all by the names of properties. */
export type CamelProps<T extends Tag> = Omit<WrittenSettings<T>, StructuredName> & Data<T>;

/** What an element takes as properties: data, and settings that are lists or objects. */
export type Data<T extends Tag> = Optional<
  ElementTypes[T]['data'] & Pick<Settings<T>, Extract<keyof Settings<T>, StructuredName>>
>;

/** What a tag takes: attributes and data. */
export type TagProps<T extends Tag> = Omit<Attributes<T>, StructuredName> & Data<T>;

/** An event of an element, as its listeners get it. */
export type EventOf<T extends Tag, Name extends keyof NewsEventMap> = NewsEventMap[Name] & {
  readonly currentTarget: ElementTypes[T]['element'];
};

/** Listeners of an element, by the name of the event behind a prefix: `onnews-open`. */
export type Listeners<T extends Tag, Prefix extends string> = {
  [Name in ElementTypes[T]['event'] as `${Prefix}${Name}`]?:
    ((event: EventOf<T, Name>) => void) | null | undefined;
};

/** Listeners of an element, in camelCase: `onNewsOpen`. */
export type CamelListeners<T extends Tag> = {
  [Name in ElementTypes[T]['event'] as CamelListenerName<Name>]?: Listeners<T, 'on'>[`on${Name}`];
};

type CamelListenerName<Name> = Name extends `${infer First}-${infer Rest}`
  ? `on${Capitalize<First>}${Capitalize<Rest>}`
  : never;

/** The tokens of themes, for an attribute `style`. */
export type Tokens = { [Name in `--news-${TokenName}`]?: string | number | undefined };

type TokenName =
  | 'font'
  | 'font-headline'
  | 'color'
  | 'muted'
  | 'accent'
  | 'surface'
  | 'border'
  | 'radius'
  | 'gap'
  | 'picture-ratio'
  | 'picture-position'
  | 'thumbnail-order'
  | 'rule'
  | 'section-case'
  | 'numeral'
  | 'measure'
  | 'headline-size'
  | 'size'
  | 'headline-lines'
  | 'standfirst-lines'
  | 'reserve';
