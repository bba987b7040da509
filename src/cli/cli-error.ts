import type { FeedErrorCode } from '../data/feed-error.js';
import type { FoundList } from './json.js';
import type { PageFeed } from './page-feeds.js';
import type { Proposal } from './propose-map.js';
import type { Texts } from './texts/index.js';

/** The sentence that explains an error. It is finer than the code: a 404 needs another remedy than a 503. */
export type Reason = keyof Texts['errors'];
/** For programs that read `--json`: the codes of FeedError, and those of the command line itself. */
export type CliErrorCode = FeedErrorCode | 'redirects' | 'file' | 'write' | 'no-articles' | 'unexpected';

export interface CliErrorDetails {
  /** The address or file that could not be read or written. */
  address: string;
  status?: number | undefined;
  /** The system's own code ("ENOTFOUND"), which people can search for. */
  detail?: string | undefined;
  /** What was found instead of a feed, in words: addresses, or lists. */
  found?: string | undefined;
  /** The options that read a list that was found. */
  options?: string | undefined;
  feeds?: PageFeed[];
  lists?: FoundList[];
  proposal?: Proposal | undefined;
}

/** Something could not be read or written. Exit code 1. */
export class CliError extends Error {
  readonly code: CliErrorCode;
  readonly reason: Reason;
  readonly details: CliErrorDetails;

  constructor(code: CliErrorCode, reason: Reason, details: CliErrorDetails) {
    super(`${code}: ${details.address}`);
    this.code = code;
    this.reason = reason;
    this.details = details;
  }
}

/** The command line is wrong. Exit code 2. */
export class UsageError extends Error {
  readonly problem: keyof Texts['usage'];
  /** The word that is wrong. */
  readonly word: string;
  /** The commands that the word belongs to. */
  readonly commands: string;

  constructor(problem: keyof Texts['usage'], word = '', commands = '') {
    super(`${problem}: ${word}`);
    this.problem = problem;
    this.word = word;
    this.commands = commands;
  }
}

/** Explains an error of the file system by the reason for its code. Errors without a code stay as they are. */
export function toFileError(
  error: unknown,
  code: 'file' | 'write',
  address: string,
  reasons: Record<string, Reason>,
): unknown {
  const detail = systemCode(error);
  if (!detail) return error;
  const reason = reasons[detail];
  return new CliError(code, reason ?? code, reason ? { address } : { address, detail });
}

/** Returns the code that Node or the system gave an error or one of its causes ("ENOENT"), or ''. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code, cause } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && /^[A-Z]/.test(code) ? code : systemCode(cause);
}
