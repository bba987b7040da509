/** `bantin/server`: what a server writes into a page, for readers and crawlers without script. */
import type { ElementTypes, Optional, Tag } from './element-types.js';

export type { ArticleInput, FeedInput } from '../data/input.js';
export { renderFallback, type FallbackOptions } from '../data/to-fallback.js';

/** What an element takes on a server: the properties that it has on a page. */
export type ServerProps<T extends Tag> = Optional<ElementTypes[T]['settings'] & ElementTypes[T]['data']> & {
  id?: string | undefined;
  className?: string | undefined;
};

export interface RenderToStringOptions {
  /** The current time; by default that of the server. */
  now?: Date | undefined;
  /** The language of the page, `vi` or `en`; a region is ignored. Vietnamese by default. */
  locale?: string | undefined;
  /**
   * The absolute address of the page, which relative ones are resolved against. Without it, what has a relative address
   * is no link until the script runs.
   */
  url?: string | URL | undefined;
}

/** Loads what only `renderToString` needs, so that `renderFallback` works without it. */
async function loadRenderer() {
  try {
    return await import('./draw-on-server.js');
  } catch (cause) {
    if (!String(cause).includes('@lit-labs/ssr')) throw cause;
    throw new Error('renderToString of bantin/server needs @lit-labs/ssr: npm install @lit-labs/ssr', {
      cause,
    });
  }
}

/**
 * Draws an element on a server: its tag with a declarative shadow root, which browsers show without script. Inside the
 * tag are the links as well, for crawlers and browsers that do not know such roots, and the data, unless the element
 * has `src`. On the page the element takes all that over. Needs the package `@lit-labs/ssr`.
 *
 * Its styles are in the markup. A page whose policy is `style-src 'self'` drops them: there use `renderFallback`.
 *
 * @param tag `hot-events`, `news-card`, `keyword-tags` or `news-article`
 * @param props the properties of the element, with the data that it shows at first; null leaves one out
 * @throws {RangeError} (as a rejection) for a tag or a language that bantin does not know
 * @throws {TypeError} (as a rejection) if `url` is not absolute
 * @throws {Error} (as a rejection) without `@lit-labs/ssr`
 */
export async function renderToString<T extends Tag>(
  tag: T,
  props?: ServerProps<T> | null,
  { now, locale, url }: RenderToStringOptions = {},
): Promise<string> {
  const { drawOnServer } = await loadRenderer();
  return drawOnServer(tag, props ?? {}, {
    now: now ?? new Date(),
    locale: locale ?? 'vi',
    url: url ? new URL(url).href : '',
  });
}
