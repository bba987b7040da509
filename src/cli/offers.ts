import { toAttributes } from '../data/to-tag.js';
import type { CliError } from './cli-error.js';
import type { Proposal } from './propose-map.js';
import type { Texts } from './texts/index.js';

/** What a map looks like, where none can be proposed. */
export const EXAMPLE = { headline: 'tieuDe', url: 'duongDan' };

/** Writes a word so that a shell leaves it as it is. */
const quote = (word: string): string =>
  /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** Writes the options of the command that read JSON as proposed. */
export function toOptions({ itemsPath, fieldMap }: Proposal): string {
  const path = itemsPath && `--items-path ${quote(itemsPath)}`;
  const map = Object.keys(fieldMap).length && `--field-map ${quote(JSON.stringify(fieldMap))}`;
  return [path, map].filter(Boolean).join(' ');
}

/** Writes the attributes of the tag that do the same. */
const toTagAttributes = ({ itemsPath, fieldMap }: Proposal): string =>
  toAttributes({
    'items-path': itemsPath || undefined,
    'field-map': Object.keys(fieldMap).length ? JSON.stringify(fieldMap) : undefined,
  }).trim();

/** Returns a command line without some options and their values. */
const without = (names: string[], argv: string[]): string[] =>
  argv.filter(
    (word, at) => !names.some((name) => [word, argv[at - 1]].includes(name) || word.startsWith(`${name}=`)),
  );

const MAP_OPTIONS = ['--items-path', '--field-map'];
/** What was said of the page is not true of its feeds. */
const PAGE_OPTIONS = [...MAP_OPTIONS, '--url'];

/** What has a meaning in some shell, outside of words. */
const SHELL_SIGNS = /[\s;&|<>$`'"()[\]{}*?!#~%^@=\\]+/gu;
/**
 * Writes what a page calls a feed. Only some shells have comments, so it does not stand on the line of the command; and
 * should somebody copy both lines, it is nothing that runs.
 */
const toCaption = (title: string): string => `“${title.replace(SHELL_SIGNS, ' ').trim()}”`;

/**
 * Lists what to do next: commands to run with a feed that was found, or with a map, and what to paste into the tag.
 *
 * @param argv what was typed
 */
export function toOffers({ details }: CliError, argv: string[], texts: Texts): string[] {
  const { address, feeds = [], proposal } = details;
  const toCommand = (words: string[]) => ['bantin', ...words.map(quote)].join(' ');
  const commands = feeds.flatMap(({ url, title }) => {
    const command = toCommand(without(PAGE_OPTIONS, argv).map((word) => (word === address ? url : word)));
    return title ? [toCaption(title), command] : [command];
  });
  if (proposal) commands.push(`${toCommand(without(MAP_OPTIONS, argv))} ${toOptions(proposal)}`);
  if (!commands.length) return [];
  const lines = [texts.tryCommands, ...commands.map((command) => `  ${command}`)];
  return proposal ? [...lines, texts.tagAttributes, `  ${toTagAttributes(proposal)}`] : lines;
}
