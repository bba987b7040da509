'use client';
/** `bantin/react`: the elements as components of React 19. Importing it registers them, and does no harm on a server. */
import { createComponent } from '@lit/react';
import * as React from 'react';
import { isRecord } from '../data/own.js';
import type { NewsEventMap } from '../elements/events.js';
import { HotEvents as HotEventsElement } from '../elements/hot-events.js';
import { KeywordTags as KeywordTagsElement } from '../elements/keyword-tags.js';
import { NewsArticle as NewsArticleElement } from '../elements/news-article.js';
import { NewsCard as NewsCardElement } from '../elements/news-card.js';
import type { CamelListeners, CamelProps, ElementTypes, Tag, Tokens } from './element-types.js';

export type { Fields } from './element-types.js';

type ElementOf<T extends Tag> = ElementTypes[T]['element'];

type Props<T extends Tag> = Omit<React.HTMLAttributes<ElementOf<T>>, 'style'> &
  CamelProps<T> &
  CamelListeners<T> & {
    ref?: React.Ref<ElementOf<T>> | undefined;
    style?: (React.CSSProperties & Tokens) | undefined;
  };

/* eslint-disable @typescript-eslint/no-empty-object-type -- a name of its own for each */
export interface HotEventsProps extends Props<'hot-events'> {}
export interface NewsCardProps extends Props<'news-card'> {}
export interface KeywordTagsProps extends Props<'keyword-tags'> {}
export interface NewsArticleProps extends Props<'news-article'> {}
/* eslint-enable @typescript-eslint/no-empty-object-type */

const LISTENERS: Record<string, keyof NewsEventMap> = {
  onNewsLoad: 'news-load',
  onNewsError: 'news-error',
  onNewsOpen: 'news-open',
  onNewsKeyword: 'news-keyword',
  onNewsView: 'news-view',
};

/** Without properties, so that `createComponent` leaves all but listeners to us. */
class NoProperties {}

const toAttributeName = (name: string): string =>
  name === 'htmlFor' ? 'for' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The text of an attribute, the same on a server and in a browser; undefined if there is none. */
function toAttribute(value: unknown): string | undefined {
  if (value === null || value === undefined || value === false) return undefined;
  if (value === true) return '';
  return typeof value === 'object' ? JSON.stringify(value) : `${value as string | number}`;
}

/** Leaves out a body that is read only when it is asked for. */
function withoutLazyBody(_name: string, value: unknown): unknown {
  if (!isRecord(value) || !Object.getOwnPropertyDescriptor(value, 'body')?.get) return value;
  const names = Object.keys(value).filter((name) => name !== 'body');
  return Object.fromEntries(names.map((name) => [name, value[name]]));
}

/**
 * What data say, to be compared; never twice the same for what cannot be told. Only a whole article shows its body:
 * elsewhere reading all of them would be wasted.
 */
function toComparable(data: unknown, tag: Tag): unknown {
  try {
    return JSON.stringify(data, tag === 'news-article' ? undefined : withoutLazyBody);
  } catch {
    return Symbol();
  }
}

interface Data {
  /** The name of the property that takes them. */
  name: string;
  /** Null if there are none. An empty text of keywords is data: it says that there are no keywords. */
  value: unknown;
}

/**
 * Sets data when they have changed. Data that are written in the markup are new objects with each rendering: if the
 * element read them again, it would fire `news-load` again, and a listener that renders would never come to an end.
 */
function useData(element: React.RefObject<Element | null>, { name, value }: Data, tag: Tag): void {
  const last = React.useRef<{ value: unknown; comparable: unknown }>({ value: null, comparable: 'null' });
  React.useLayoutEffect(() => {
    if (!element.current || value === last.current.value) return;
    const comparable = toComparable(value, tag);
    const hasChanged = comparable !== last.current.comparable;
    last.current = { value, comparable };
    if (hasChanged) Object.assign(element.current, { [name]: value });
    // React leaves what a server wrote. Of what is null it has rendered nothing itself.
    if (value === null) element.current.removeAttribute(name);
  });
}

type AnyProps = Record<string, unknown>;

interface Wrapped {
  tag: Tag;
  elementClass: { observedAttributes: string[] };
  /** The names of the properties that take data. */
  dataNames: [string, ...string[]];
}

/** Takes the data out of props. Attributes get the names that they have in HTML: so a server writes them, too. */
function splitProps(props: AnyProps, { elementClass, dataNames }: Wrapped): [Data, AnyProps] {
  const data: Data = { name: dataNames[0], value: null };
  const rendered: AnyProps = {};
  for (const [name, value] of Object.entries(props)) {
    const attribute = toAttributeName(name);
    if (dataNames.includes(name)) {
      // A text of keywords has an attribute, too.
      const isAttribute = typeof value === 'string' && elementClass.observedAttributes.includes(name);
      if (isAttribute) rendered[name] = value;
      if (value || isAttribute) Object.assign(data, { name, value });
    } else if (elementClass.observedAttributes.includes(attribute)) {
      rendered[attribute] = toAttribute(value);
    } else {
      rendered[name] = value;
    }
  }
  return [data, rendered];
}

/** A component of React. */
interface Component<P> {
  (props: P): React.ReactElement;
  displayName: string;
}

function wrap<T extends Tag>(displayName: string, wrapped: Wrapped & { tag: T }): Component<Props<T>> {
  const Tagged = createComponent({
    react: React,
    tagName: wrapped.tag,
    displayName: wrapped.tag,
    elementClass: NoProperties as new () => HTMLElement,
    events: LISTENERS,
  });
  const Wrapper = ({ ref, ...props }: Props<T>) => {
    const element = React.useRef<ElementOf<T>>(null);
    const [data, rendered] = splitProps(props, wrapped);
    React.useImperativeHandle(ref, () => element.current!, []);
    useData(element, data, wrapped.tag);
    return React.createElement(Tagged as React.ElementType<AnyProps>, { ...rendered, ref: element });
  };
  return Object.assign(Wrapper, { displayName });
}

/** `<hot-events>`: a list of articles. */
export const HotEvents: Component<HotEventsProps> = wrap('HotEvents', {
  tag: 'hot-events',
  elementClass: HotEventsElement,
  dataNames: ['articles', 'feed'],
});

/** `<news-card>`: one article as a teaser. */
export const NewsCard: Component<NewsCardProps> = wrap('NewsCard', {
  tag: 'news-card',
  elementClass: NewsCardElement,
  dataNames: ['article'],
});

/** `<keyword-tags>`: keywords, as links or as a filter. */
export const KeywordTags: Component<KeywordTagsProps> = wrap('KeywordTags', {
  tag: 'keyword-tags',
  elementClass: KeywordTagsElement,
  dataNames: ['keywords'],
});

/** `<news-article>`: the whole article. */
export const NewsArticle: Component<NewsArticleProps> = wrap('NewsArticle', {
  tag: 'news-article',
  elementClass: NewsArticleElement,
  dataNames: ['article'],
});
