import type { FeedErrorCode } from '../data/feed-error.js';
import type { Texts } from './texts/index.js';

/** Which sentence explains it: finer than the code, for the cure of a 404 is not that of a 503. */
export type Reason = keyof Texts['errors'];

/** For programs that read `--json`: the codes of FeedError, and what only a terminal meets. */
export type CliErrorCode = FeedErrorCode | 'file' | 'write' | 'no-articles' | 'unexpected';

export interface CliErrorDetails {
  /** What could not be read or written: an address, the name of a file. */
  address: string;
  status?: number | undefined;
  /** What the system calls it ("ENOTFOUND"), for those who search for it. */
  detail?: string | undefined;
}

/** Why nothing was read or written. Exit code 1. */
export class CliError extends Error {
  readonly code: CliErrorCode;
  readonly reason: Reason;
  readonly details: CliErrorDetails;

  constructor(code: CliErrorCode, reason: Reason, details: CliErrorDetails) {
    super(`${code}: ${details.address}`);
    this.name = 'CliError';
    this.code = code;
    this.reason = reason;
    this.details = details;
  }
}

/** The command was not written as it should be. Exit code 2. */
export class UsageError extends Error {
  readonly problem: keyof Texts['usage'];
  /** The word that is wrong. */
  readonly word: string;

  constructor(problem: keyof Texts['usage'], word = '') {
    super(`${problem}: ${word}`);
    this.name = 'UsageError';
    this.problem = problem;
    this.word = word;
  }
}

/** The code that Node or the system gave an error, wherever it is wrapped ("ENOENT"); '' if there is none. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' && /^[A-Z]/.test(error.code)
    ? error.code
    : systemCode(error.cause);
}
