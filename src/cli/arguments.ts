import { parseArgs } from 'node:util';
import { ARTICLE_FIELDS } from '../data/field-map.js';
import { isRecord } from '../data/own.js';
import { MAX_LIMIT } from '../data/to-fallback.js';
import { UsageError } from './cli-error.js';
import { parseJsonOrNothing } from './json.js';
import { isLanguage } from './texts/index.js';

declare const BANTIN_VERSION: string;

const OPTIONS = {
  'field-map': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  html: { type: 'boolean' },
  'items-path': { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  limit: { type: 'string' },
  out: { type: 'string', short: 'o' },
  quiet: { type: 'boolean', short: 'q' },
  script: { type: 'string' },
  timeout: { type: 'string' },
  url: { type: 'string' },
  version: { type: 'boolean' },
} as const;

type Option = keyof typeof OPTIONS;

const COMMANDS = ['read', 'snapshot', 'embed', 'bake'] as const;

/** Options that not every command has. */
const BELONGS_TO: Partial<Record<Option, Command[]>> = {
  'field-map': ['read', 'snapshot', 'embed'],
  html: ['snapshot'],
  'items-path': ['read', 'snapshot', 'embed'],
  json: ['read'],
  limit: ['read', 'snapshot', 'embed'],
  out: ['snapshot'],
  script: ['embed'],
};
/** Long enough for a slow publisher, short enough for a cron job. */
const DEFAULT_TIMEOUT_S = 30;
const MAX_TIMEOUT_S = 3600;
/** Where the docs have the script file. */
const DEFAULT_SCRIPT = `/bantin/${BANTIN_VERSION}/bantin.js`;

type Command = (typeof COMMANDS)[number];

export interface Arguments {
  command: Command;
  /** An http(s) address, the path of a file, or `-` for the standard input. For `bake` it is the path of a page. */
  input: string;
  /** Further ones, which `read` reads as well. */
  others: string[];
  /** The path of a file, or `-` for the standard output. `read` writes no file and has ''. */
  out: string;
  json: boolean;
  /** Whether `snapshot` writes links instead of JSON. */
  html: boolean;
  /** The most articles. */
  limit?: number;
  /** The address of the script file, for `embed`. */
  script: string;
  quiet: boolean;
  timeoutMs: number;
  /** The base of relative addresses, instead of the address that the text came from. */
  base?: string;
  itemsPath?: string;
  fieldMap?: Record<string, string>;
}

/** A command line, split into options and words. */
interface Words {
  values: Partial<Record<Option, string>>;
  words: string[];
}

export const isWebAddress = (text: string): boolean => /^https?:/i.test(text);

/**
 * Splits a command line into options and words.
 *
 * @throws {UsageError} for an unknown option, or a value that is missing or unwanted
 */
export function readWords(argv: string[]): Words {
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

function toLimit(text: string): number {
  const limit = Number(text);
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT)) throw new UsageError('limit', text);
  return limit;
}

function toWebAddress(problem: 'base' | 'address', text: string): string {
  if (!isWebAddress(text) || !URL.canParse(text)) throw new UsageError(problem, text);
  return new URL(text).href;
}

/** Reads a field map: our names on the left, the publisher's paths on the right. */
function toFieldMap(text: string): Record<string, string> {
  const map = parseJsonOrNothing(text);
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

const isCommand = (word: string): word is Command => (COMMANDS as readonly string[]).includes(word);

/** Checks that the options and the number of inputs are those of the command. */
function checkWords(command: Command, { values, words }: Words): void {
  for (const [name, owners] of Object.entries(BELONGS_TO)) {
    if (!(name in values) || owners.includes(command)) continue;
    throw new UsageError('wrong-command', `--${name}`, owners.join(', '));
  }
  const tooMuch = words[2];
  if (command !== 'read' && tooMuch !== undefined) throw new UsageError(`too-many-${command}`, tooMuch);
}

/** Reads what not every command needs. */
function readOptional({ url, limit, ...values }: Words['values']): Partial<Arguments> {
  const read: Partial<Arguments> = {};
  if (url !== undefined) read.base = toWebAddress('base', url);
  if (limit !== undefined) read.limit = toLimit(limit);
  if (values['items-path'] !== undefined) read.itemsPath = values['items-path'];
  if (values['field-map'] !== undefined) read.fieldMap = toFieldMap(values['field-map']);
  return read;
}

/** Checks what some commands cannot do without. */
function checkNeeds({ command, input, out, base }: Arguments): void {
  if (command === 'snapshot' && !out) throw new UsageError('missing-out');
  if (command === 'embed' && !base && !isWebAddress(input)) throw new UsageError('embed-address', input);
  if (command === 'bake' && (input === '-' || isWebAddress(input))) throw new UsageError('bake-file', input);
}

/**
 * Checks a command line and converts its values.
 *
 * @throws {UsageError} if it does not follow `--help`
 */
export function readArguments(typed: Words): Arguments {
  const { values, words } = typed;
  const [command, input, ...others] = words;
  if (command === undefined) throw new UsageError('missing-command');
  if (!isCommand(command)) throw new UsageError('unknown-command', command);
  checkWords(command, typed);
  const read: Arguments = {
    command,
    input: toInput(input),
    others: others.map(toInput),
    out: values.out ?? '',
    json: 'json' in values,
    html: 'html' in values,
    quiet: 'quiet' in values,
    script: values.script ?? DEFAULT_SCRIPT,
    timeoutMs: toTimeoutMs(values.timeout ?? String(DEFAULT_TIMEOUT_S)),
    ...readOptional(values),
  };
  checkNeeds(read);
  return read;
}
