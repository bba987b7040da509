#!/usr/bin/env node
import process from 'node:process';
import { readArguments, readWords } from './arguments.js';
import { CliError, systemCode, UsageError } from './cli-error.js';
import { read } from './read.js';
import type { Context } from './report.js';
import { snapshot } from './snapshot.js';
import { Terminal } from './terminal.js';
import { help } from './texts/help.js';
import { chooseLanguage, textsOf, type Texts } from './texts/index.js';

declare const BANTIN_VERSION: string;

const COMMANDS = { read, snapshot };

const FAILED = 1;
const WRONG_USAGE = 2;
/** By custom, the number of the signal and this. */
const ENDED_BY_SIGNAL = 128;
const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

function tellUsageError({ problem, word }: UsageError, terminal: Terminal, texts: Texts): number {
  terminal.tell(`bantin: ${texts.usage[problem](word)}`);
  terminal.tell(texts.seeHelp);
  return WRONG_USAGE;
}

function tellError(thrown: unknown, terminal: Terminal, texts: Texts, json: boolean): number {
  const error =
    thrown instanceof CliError
      ? thrown
      : new CliError('unexpected', 'unexpected', { address: '', detail: String(thrown) });
  const { address, status, detail } = error.details;
  const name = address === '-' ? texts.standardInput : address;
  const message = texts.errors[error.reason](name, String(status)) + (detail ? ` (${detail})` : '');
  terminal.tell(`bantin: ${message}`);
  if (json) {
    terminal.printJson(
      JSON.stringify({ error: { code: error.code, status, url: address, message } }, null, 2),
    );
  }
  return FAILED;
}

async function run(argv: string[], context: Context): Promise<number> {
  const { terminal, texts, signal } = context;
  let json = false;
  try {
    const typed = readWords(argv);
    if ('version' in typed.values) terminal.print(BANTIN_VERSION);
    else if ('help' in typed.values) terminal.printText(help[language]);
    else {
      const args = readArguments(typed);
      json = args.json;
      await COMMANDS[args.command](args, context);
    }
    return 0;
  } catch (error) {
    if (signal.aborted) {
      terminal.tell(texts.stopped);
      return ENDED_BY_SIGNAL + SIGNALS[(signal.reason as Error).message as keyof typeof SIGNALS];
    }
    if (error instanceof UsageError) return tellUsageError(error, terminal, texts);
    return tellError(error, terminal, texts, json);
  }
}

const terminal = new Terminal();
const language = chooseLanguage(process.argv, process.env);
const texts = textsOf(language);
const stop = new AbortController();
for (const name of Object.keys(SIGNALS)) process.once(name, () => stop.abort(new Error(name)));
process.stdout.on('error', (cause) => {
  const detail = systemCode(cause);
  // "bantin read … | head" has seen enough; a full disk behind ">" has not.
  if (detail === 'EPIPE') process.exit();
  process.exit(tellError(new CliError('write', 'output', { address: '-', detail }), terminal, texts, false));
});

process.exitCode = await run(process.argv.slice(2), { terminal, texts, signal: stop.signal });
// Nothing that is still open may hold up one who wants to leave.
if (stop.signal.aborted) process.exit();
