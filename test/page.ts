/** What a page goes through that a test cannot do to it: going out of sight, and offline. */

/** Another tab comes to the front, or goes. */
export function hide(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** The network goes, or comes back, as far as the page is told. */
export function goOffline(isOffline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: !isOffline });
  window.dispatchEvent(new Event(isOffline ? 'offline' : 'online'));
}

/** As the browser has it. */
export function restorePage(): void {
  Reflect.deleteProperty(document, 'hidden');
  Reflect.deleteProperty(navigator, 'onLine');
}

/** Whether a reader sees it. */
export const isSeen = (element: Element | null): boolean =>
  Boolean(element?.checkVisibility({ visibilityProperty: true }));

/** The same server under its other name, which is another origin for the browser. */
export function elsewhere(address: string): string {
  const url = new URL(address);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
}
