import type { CliError } from '../cli-error.js';
import { en } from './en.js';
import { vi, type Texts } from './vi.js';

export type { Texts };
export type Language = 'vi' | 'en';

const TEXTS: Record<Language, Texts> = { vi, en };

export const isLanguage = (name: string): name is Language => Object.hasOwn(TEXTS, name);

/**
 * Chooses the language of `--lang`, else English if the system uses it, else Vietnamese. It reads the command line
 * before that is checked, so that errors about it are in this language, too.
 */
export function chooseLanguage(argv: string[], env: Record<string, string | undefined>): Language {
  const chosen = /^--lang[=\n](vi|en)$/m.exec(argv.join('\n'))?.[1];
  if (chosen) return chosen as Language;
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en/i.test(system) ? 'en' : 'vi';
}

export const textsOf = (language: Language): Texts => TEXTS[language];

/** Puts values into a sentence, in place of their names in braces. */
export const fill = (sentence: string, values: Record<string, unknown>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

/**
 * Says what happened, and to which address or file.
 *
 * @param isBrief leaves out the options that help, which are said elsewhere
 */
export function toSentence({ reason, details }: CliError, texts: Texts, isBrief = false): string {
  const { address: url, detail, options, ...values } = details;
  const address = url === '-' ? texts.standardInput : url;
  const way = options && !isBrief ? ` ${texts.showWay} ${options}` : '';
  const sentence = fill(texts.errors[reason], { address, ...values }) + way;
  return detail ? `${sentence} (${detail})` : sentence;
}
