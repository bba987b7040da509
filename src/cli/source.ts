import { createReadStream } from 'node:fs';
import process from 'node:process';
import { addAbortSignal, type Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { FeedError } from '../data/feed-error.js';
import { fetchBytes } from '../data/fetch-bytes.js';
import { MAX_FEED_BYTES } from '../data/read-feed.js';
import { isWebAddress, type Arguments } from './arguments.js';
import { toFileError, type Reason } from './cli-error.js';
import { toCliError } from './explain.js';
import { isRedirectLoop, toRedirectError } from './redirects.js';

export interface Source {
  bytes: Uint8Array;
  /** The address after redirects. Only texts from the web have one. */
  url?: string;
  contentType?: string;
}

/** Why a file cannot be read, by the system's codes. */
export const FILE_REASONS: Record<string, Reason> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'file-is-folder',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
};

async function readToEnd(stream: Readable, address: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MAX_FEED_BYTES) throw new FeedError('too-large', address);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readFile(path: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const file = /^file:/i.test(path) ? fileURLToPath(path) : path;
    const stream = path === '-' ? process.stdin : createReadStream(file);
    return await readToEnd(addAbortSignal(signal, stream), path);
  } catch (error) {
    throw signal.aborted ? error : toFileError(error, 'file', path, FILE_REASONS);
  }
}

/**
 * Reads the bytes of an address, a file, or the standard input.
 *
 * @throws {CliError} if that fails, or if there are more than 5 MB
 */
export async function readSource(
  { input, timeoutMs }: Pick<Arguments, 'input' | 'timeoutMs'>,
  signal: AbortSignal,
): Promise<Source> {
  try {
    if (isWebAddress(input)) return await fetchBytes(input, { timeoutMs, signal });
    return { bytes: await readFile(input, signal) };
  } catch (error) {
    if (isRedirectLoop(error)) throw await toRedirectError(input, timeoutMs, signal);
    throw toCliError(error, input);
  }
}
