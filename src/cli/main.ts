#!/usr/bin/env node
import process from 'node:process';
import { readArguments, readWords } from './arguments.js';
import { bake } from './bake.js';
import { CliError, systemCode, UsageError } from './cli-error.js';
import { embed } from './embed.js';
import { toOffers } from './offers.js';
import { read } from './read.js';
import { snapshot } from './snapshot.js';
import { Terminal } from './terminal.js';
import { help } from './texts/help.js';
import { chooseLanguage, fill, textsOf, toSentence } from './texts/index.js';

declare const BANTIN_VERSION: string;
const COMMANDS = { read, snapshot, embed, bake };
const FAILED = 1;
const WRONG_USAGE = 2;
/** The shell's convention: 128 plus the number of the signal. */
const ENDED_BY_SIGNAL = 128;
const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;
const terminal = new Terminal();
const language = chooseLanguage(process.argv, process.env);
const texts = textsOf(language);
const stop = new AbortController();
const { signal } = stop;

function explainUsageError({ problem, word, commands }: UsageError): number {
  terminal.printMessage(`bantin: ${fill(texts.usage[problem], { word, commands })}`);
  terminal.printMessage(texts.seeHelp);
  return WRONG_USAGE;
}

function explainError(thrown: unknown, json: boolean): number {
  const error =
    thrown instanceof CliError
      ? thrown
      : new CliError('unexpected', 'unexpected', { address: '', detail: String(thrown) });
  const { address: url, status, feeds, proposal } = error.details;
  const lists = error.details.lists?.map(({ path, count, names }) => ({ path, count, names }));
  const message = toSentence(error, texts);
  const offers = json ? [] : toOffers(error, process.argv.slice(2), texts);
  terminal.printMessage(`bantin: ${offers.length ? toSentence(error, texts, true) : message}`);
  for (const line of offers) terminal.printMessage(line);
  if (json) {
    const found = { code: error.code, status, url, message, feeds, lists, proposal };
    terminal.printJson(JSON.stringify({ error: found }, null, 2));
  }
  return FAILED;
}

async function run(argv: string[]): Promise<number> {
  let json = false;
  try {
    const typed = readWords(argv);
    if ('version' in typed.values) {
      terminal.print(BANTIN_VERSION);
    } else if ('help' in typed.values) {
      help[language].split('\n').forEach((line) => terminal.print(line));
    } else {
      const args = readArguments(typed);
      json = args.json;
      const isComplete = await COMMANDS[args.command](args, { terminal, texts, signal });
      if (!isComplete) return FAILED;
    }
    return 0;
  } catch (error) {
    if (signal.aborted) {
      terminal.printMessage(texts.stopped);
      return ENDED_BY_SIGNAL + SIGNALS[(signal.reason as Error).message as keyof typeof SIGNALS];
    }
    return error instanceof UsageError ? explainUsageError(error) : explainError(error, json);
  }
}

for (const name of Object.keys(SIGNALS)) process.once(name, () => stop.abort(new Error(name)));
process.stdout.on('error', (cause) => {
  const detail = systemCode(cause);
  // In "bantin read … | head" the reader has closed the pipe. A full disk is an error.
  if (detail === 'EPIPE') process.exit();
  process.exit(explainError(new CliError('write', 'output', { address: '-', detail }), false));
});

process.exitCode = await run(process.argv.slice(2));
// Open requests and timers must not delay the exit.
if (signal.aborted) process.exit();
