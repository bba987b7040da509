import { isDowngrade } from './data/fetch-bytes.js';
import type { FeedError } from './data/feed-error.js';

/** What exactly is to be added or changed, where that can be said in a line. */
const CURES: Record<string, (url: string) => string> = {
  network: (url) =>
    isDowngrade(location.href, url)
      ? url.replace(':', 's:')
      : `Access-Control-Allow-Origin: ${location.origin}`,
  csp: (url) => `Content-Security-Policy: connect-src ${new URL(url).origin}`,
};

/**
 * Tells the page author, in the console, why nothing or less is shown, and what helps: a code, and where the
 * README explains it.
 *
 * @param error undefined where a feed could be read, but nothing of it may be shown
 */
export function explain(host: Element, error: FeedError | null): void {
  const { code = 'empty', url = '', message = '' } = error ?? {};
  const cure = CURES[code]?.(url) ?? '';
  console.warn(`bantin: không có tin. ${message} ${cure} → README.md#loi-${code}`, host);
}
