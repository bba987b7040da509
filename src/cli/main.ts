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
/** The shell's convention: 128 plus the number of the signal. */
const ENDED_BY_SIGNAL = 128;
const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

function explainUsageError({ problem, word }: UsageError, terminal: Terminal, texts: Texts): number {
  terminal.printMessage(`bantin: ${texts.usage[problem](word)}`);
  terminal.printMessage(texts.seeHelp);
  return WRONG_USAGE;
}

function explainError(thrown: unknown, terminal: Terminal, texts: Texts, json: boolean): number {
  const error =
    thrown instanceof CliError
      ? thrown
      : new CliError('unexpected', 'unexpected', { address: '', detail: String(thrown) });
  const { address, status, detail } = error.details;
  const name = address === '-' ? texts.standardInput : address;
  const message = texts.errors[error.reason](name, String(status)) + (detail ? ` (${detail})` : '');
  terminal.printMessage(`bantin: ${message}`);
  if (json) {
    const report = { error: { code: error.code, status, url: address, message } };
    terminal.printJson(JSON.stringify(report, null, 2));
  }
  return FAILED;
}

async function run(argv: string[], context: Context): Promise<number> {
  const { terminal, texts, signal } = context;
  let json = false;
  try {
    const typed = readWords(argv);
    if ('version' in typed.values) {
      terminal.print(BANTIN_VERSION);
    } else if ('help' in typed.values) {
      terminal.printText(help[language]);
    } else {
      const args = readArguments(typed);
      json = args.json;
      await COMMANDS[args.command](args, context);
    }
    return 0;
  } catch (error) {
    if (signal.aborted) {
      terminal.printMessage(texts.stopped);
      return ENDED_BY_SIGNAL + SIGNALS[(signal.reason as Error).message as keyof typeof SIGNALS];
    }
    if (error instanceof UsageError) return explainUsageError(error, terminal, texts);
    return explainError(error, terminal, texts, json);
  }
}

const terminal = new Terminal();
const language = chooseLanguage(process.argv, process.env);
const texts = textsOf(language);
const stop = new AbortController();
for (const name of Object.keys(SIGNALS)) process.once(name, () => stop.abort(new Error(name)));
process.stdout.on('error', (cause) => {
  const detail = systemCode(cause);
  // In "bantin read … | head" the reader has closed the pipe. A full disk is an error.
  if (detail === 'EPIPE') process.exit();
  const error = new CliError('write', 'output', { address: '-', detail });
  process.exit(explainError(error, terminal, texts, false));
});

process.exitCode = await run(process.argv.slice(2), { terminal, texts, signal: stop.signal });
// Open requests and timers must not delay the exit.
if (stop.signal.aborted) process.exit();
