import { configureLocalization } from '@lit/localize';
import * as en from './generated/en.js';
import { sourceLocale, targetLocales } from './generated/locale-codes.js';

const translations: Record<string, typeof en> = { en };

const { getLocale, setLocale: change } = configureLocalization({
  sourceLocale,
  targetLocales,
  // Part of the file, not fetched: a second request could fail, and would show Vietnamese first.
  loadLocale: async (locale) => translations[locale]!,
});

/** The language that bantin speaks on this page, `vi` or `en`. */
export { getLocale };

/**
 * Changes the language of all elements on the page at run time. Without a call it is that of `<html lang>`,
 * if we speak it, else Vietnamese.
 *
 * @param locale `vi` or `en`; a region is ignored ("en-GB" is "en")
 * @throws {Error} for a language that bantin does not speak
 */
export async function setLocale(locale: string): Promise<void> {
  await change(locale.toLowerCase().split('-')[0]!);
}

// There is no document on a server.
const pageLanguage = globalThis.document?.documentElement.lang ?? '';
if (Object.hasOwn(translations, pageLanguage.toLowerCase().split('-')[0]!)) void setLocale(pageLanguage);
