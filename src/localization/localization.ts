import { redrawAll } from '../page/clock.js';
import * as en from './generated/en.js';
import { sourceLocale, type targetLocales } from './generated/locale-codes.js';
import { useTranslation, type Translation } from './msg.js';

type Locale = typeof sourceLocale | (typeof targetLocales)[number];

/** One line for each language besides Vietnamese, which is the source. */
const translations: Record<Locale, Translation | undefined> = {
  vi: undefined,
  en: en.templates,
};

let locale: Locale = sourceLocale;

function toLocale(language: string): Locale | undefined {
  const primary = language.toLowerCase().split('-')[0];
  return (Object.keys(translations) as Locale[]).find((known) => known === primary);
}

function use(next: Locale): void {
  locale = next;
  useTranslation(translations[next]);
}

/** The language that bantin speaks on this page, `vi` or `en`. */
export function getLocale(): string {
  return locale;
}

/**
 * Changes the language of all elements on the page at run time. Without a call it is that of `<html lang>`,
 * if we speak it, else Vietnamese.
 *
 * @param language `vi` or `en`; a region is ignored ("en-GB" is "en")
 * @throws {RangeError} (as a rejection) for a language that bantin does not speak
 */
export async function setLocale(language: string): Promise<void> {
  const wanted = toLocale(language);
  if (!wanted) throw new RangeError(`bantin does not speak "${language}"`);
  use(wanted);
  redrawAll();
}

// There is no document on a server.
use(toLocale(globalThis.document?.documentElement.lang ?? '') ?? sourceLocale);
