// The documentation, where this page is part of its site.
import type { Language } from './state.js';

const PAGES = {
  home: { vi: 'index', en: 'index' },
  cms: { vi: 'cms', en: 'cms' },
  proxies: { vi: 'proxy', en: 'proxies' },
};

/** Returns the address of a page; undefined where the documentation is not: its site has this page in a folder. */
export function docsAddress(page: keyof typeof PAGES, language: Language): string | undefined {
  const isInSite = /\/trinh-tao-ma\/[^/]*$/.test(location.pathname);
  return isInSite ? `../${language}/${PAGES[page][language]}.html` : undefined;
}
