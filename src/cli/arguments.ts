import { parseArgs } from 'node:util';
import { ARTICLE_FIELDS } from '../data/field-map.js';
import { isRecord } from '../data/own.js';
import { UsageError } from './cli-error.js';
import { isLanguage } from './texts/index.js';

const OPTIONS = {
  'field-map': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  'items-path': { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  out: { type: 'string', short: 'o' },
  quiet: { type: 'boolean', short: 'q' },
  timeout: { type: 'string' },
  url: { type: 'string' },
  version: { type: 'boolean' },
} as const;

type Option = keyof typeof OPTIONS;

/** Options that belong to one command only. */
const BELONGS_TO: Partial<Record<Option, Command>> = { json: 'read', out: 'snapshot' };
/** Long enough for a slow publisher, short enough for a cron job. */
const DEFAULT_TIMEOUT_S = 30;
const MAX_TIMEOUT_S = 3600;

export type Command = 'read' | 'snapshot';

export interface Arguments {
  command: Command;
  /** An http(s) address, the path of a file, or `-` for the standard input. */
  input: string;
  /** Further ones, which `read` reads as well. */
  others: string[];
  /** The path of a file, or `-` for the standard output. `read` writes no file and has ''. */
  out: string;
  json: boolean;
  quiet: boolean;
  timeoutMs: number;
  /** The base of relative addresses, instead of the address that the text came from. */
  base?: string;
  itemsPath?: string;
  fieldMap?: Record<string, string>;
}

export const isWebAddress = (text: string): boolean => /^https?:/i.test(text);

/**
 * Splits a command line into options and words.
 *
 * @throws {UsageError} for an unknown option, or a value that is missing or unwanted
 */
export function readWords(argv: string[]): { values: Partial<Record<Option, string>>; words: string[] } {
  const { tokens } = parseArgs({ args: argv, options: OPTIONS, strict: false, tokens: true });
  const values: Partial<Record<Option, string>> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) throw new UsageError('unknown-option', token.rawName);
    const name = token.name as Option;
    const takesValue = OPTIONS[name].type === 'string';
    // In "--out --json" the value is missing. In "--out -" it is "-".
    const isMissing = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
    if (takesValue && isMissing) throw new UsageError('missing-value', token.rawName);
    if (!takesValue && token.value !== undefined) throw new UsageError('no-value', token.rawName);
    values[name] = token.value ?? '';
  }
  if (values.lang !== undefined && !isLanguage(values.lang)) throw new UsageError('language', values.lang);
  return { values, words };
}

function toTimeoutMs(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= MAX_TIMEOUT_S)) throw new UsageError('timeout', text);
  return seconds * 1000;
}

function toWebAddress(problem: 'base' | 'address', text: string): string {
  if (!isWebAddress(text) || !URL.canParse(text)) throw new UsageError(problem, text);
  return new URL(text).href;
}

function parseFieldMap(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a field map: our names on the left, the publisher's paths on the right. */
function toFieldMap(text: string): Record<string, string> {
  const map = parseFieldMap(text);
  if (!isRecord(map)) throw new UsageError('field-map-json', text);
  for (const [name, path] of Object.entries(map)) {
    if (!Object.hasOwn(ARTICLE_FIELDS, name)) throw new UsageError('field-map-name', name);
    if (typeof path !== 'string' || !path) throw new UsageError('field-map-path', name);
  }
  return map as Record<string, string>;
}

function toInput(word: string | undefined): string {
  if (!word) throw new UsageError('missing-input');
  // "C:\tin\feed.json" is a path. "ftp://…" is an address that we cannot read.
  return isWebAddress(word) || /^(?!file:)[a-z][a-z\d+.-]+:\/\//i.test(word)
    ? toWebAddress('address', word)
    : word;
}

/**
 * Checks a command line and converts its values.
 *
 * @throws {UsageError} if it does not follow `--help`
 */
export function readArguments({ values, words }: ReturnType<typeof readWords>): Arguments {
  const [command, input, ...others] = words;
  if (command === undefined) throw new UsageError('missing-command');
  if (command !== 'read' && command !== 'snapshot') throw new UsageError('unknown-command', command);
  for (const [name, owner] of Object.entries(BELONGS_TO)) {
    if (name in values && owner !== command) throw new UsageError(`only-${owner}`, `--${name}`);
  }
  if (command !== 'read' && others[0] !== undefined) throw new UsageError('too-many', others[0]);
  const read: Arguments = {
    command,
    input: toInput(input),
    others: others.map(toInput),
    out: values.out ?? '',
    json: 'json' in values,
    quiet: 'quiet' in values,
    timeoutMs: toTimeoutMs(values.timeout ?? String(DEFAULT_TIMEOUT_S)),
  };
  if (command === 'snapshot' && !read.out) throw new UsageError('missing-out');
  if (values.url !== undefined) read.base = toWebAddress('base', values.url);
  if (values['items-path'] !== undefined) read.itemsPath = values['items-path'];
  if (values['field-map'] !== undefined) read.fieldMap = toFieldMap(values['field-map']);
  return read;
}
