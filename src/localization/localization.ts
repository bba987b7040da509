import { configureLocalization } from '@lit/localize';
import { isServer } from 'lit';
import { templates as english } from './generated/en.js';
import { sourceLocale, targetLocales } from './generated/locale-codes.js';
import { configureServerLocale } from './server-locale.js';

type TargetLocale = (typeof targetLocales)[number];
type Locale = typeof sourceLocale | TargetLocale;

/** One line for each language besides Vietnamese, which is the source. */
const translations: Record<TargetLocale, { templates: typeof english }> = {
  en: { templates: english },
};

const locales: readonly Locale[] = [sourceLocale, ...targetLocales];

/** Undefined on a page, and where a page is simulated. */
const serverLocale =
  isServer && typeof globalThis.window?.dispatchEvent !== 'function'
    ? configureServerLocale((locale) => translations[locale as TargetLocale]?.templates)
    : undefined;

const localization = serverLocale
  ? undefined
  : configureLocalization({
      sourceLocale,
      targetLocales,
      // The translations are in the bundle: a page is in its language before anything is drawn.
      loadLocale: async (locale) => translations[locale as TargetLocale],
    });

/** Finds the locale of a language tag: "en-GB" is "en". */
function toLocale(language: string): Locale | undefined {
  const [primary] = language.toLowerCase().split('-');
  return locales.find((locale) => locale === primary);
}

/** @throws {RangeError} for a language that bantin does not speak */
function toKnownLocale(language: string): Locale {
  const locale = toLocale(language);
  if (!locale) throw new RangeError(`bantin does not speak "${language}"`);
  return locale;
}

/** Returns the language of all elements on this page, `vi` or `en`. */
export const getLocale = (): string => (serverLocale ?? localization!).getLocale();

/**
 * Draws in a language, where a server draws; on a page in that of the page.
 *
 * @throws {RangeError} for a language that bantin does not speak
 */
export function drawIn<Drawn>(language: string, draw: () => Drawn): Drawn {
  const locale = toKnownLocale(language);
  return serverLocale ? serverLocale.drawIn(locale, draw) : draw();
}

/**
 * Changes the language of all elements on the page at run time. By default it is that of `<html lang>` if bantin
 * speaks it, else Vietnamese. Does nothing on a server.
 *
 * @param language `vi` or `en`; a region is ignored ("en-GB" is "en")
 * @throws {RangeError} (as a rejection) for a language that bantin does not speak
 */
export async function setLocale(language: string): Promise<void> {
  const locale = toKnownLocale(language);
  // @lit/localize reports to the window, which a server lacks.
  if (typeof globalThis.dispatchEvent === 'function') await localization?.setLocale(locale);
}

const pageLanguage = globalThis.document?.documentElement?.lang ?? '';
void setLocale(toLocale(pageLanguage) ?? sourceLocale);
