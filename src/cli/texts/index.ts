import { en } from './en.js';
import { vi, type Texts } from './vi.js';

export type { Texts };

export type Language = 'vi' | 'en';

const TEXTS: Record<Language, Texts> = { vi, en };

export const isLanguage = (name: string): name is Language => Object.hasOwn(TEXTS, name);

/**
 * The language that was asked for, else English where the system speaks it, else Vietnamese. Whoever mistypes something
 * else is told so in this language: so it is found before the words are taken apart.
 */
export function chooseLanguage(argv: string[], env: Record<string, string | undefined>): Language {
  const asked = /^--lang[=\n](vi|en)$/m.exec(argv.join('\n'))?.[1];
  if (asked) return asked as Language;
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en/i.test(system) ? 'en' : 'vi';
}

export const textsOf = (language: Language): Texts => TEXTS[language];
