import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CliError, systemCode, type Reason } from './cli-error.js';

const REASONS: Record<string, Reason> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EISDIR: 'write-not-a-file',
  EACCES: 'write-forbidden',
  EPERM: 'write-forbidden',
  EROFS: 'write-forbidden',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** Node has no question without a throw. */
async function orUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch {
    return undefined;
  }
}

/** A web server that could read the old file can read the new one. */
async function adoptOwnership(file: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  await orUndefined(file.chown(uid, gid));
  await file.chmod(mode & 0o7777);
}

/** So that the new name, too, is there after a power cut. Not every system lets a folder be opened for that. */
async function syncFolder(path: string): Promise<void> {
  const folder = await orUndefined(open(path));
  if (!folder) return;
  await orUndefined(folder.sync());
  await folder.close();
}

async function write(path: string, text: string, signal: AbortSignal): Promise<void> {
  // The file behind a link is replaced, not the link.
  const target = (await orUndefined(realpath(path))) ?? path;
  const old = await orUndefined(stat(target));
  if (old && !old.isFile()) throw new CliError('write', 'write-not-a-file', { address: path });
  // Same folder, so same disk; a name of its own, for two may write at once.
  const temporary = join(dirname(target), `.bantin-${randomUUID()}.tmp`);
  signal.throwIfAborted();
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text, { signal });
      if (old) await adoptOwnership(file, old);
      await file.sync();
    } finally {
      await file.close();
    }
    signal.throwIfAborted();
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
}

function toWriteError(error: unknown, address: string): unknown {
  const detail = systemCode(error);
  if (!detail) return error;
  const reason = REASONS[detail];
  return reason
    ? new CliError('write', reason, { address })
    : new CliError('write', 'write', { address, detail });
}

/**
 * Replaces a file by a new one, whole or not at all: on any failure, and on an abort, the old one stays.
 *
 * @throws {CliError} if it could not be written
 */
export async function writeAtomically(path: string, text: string, signal: AbortSignal): Promise<void> {
  try {
    await write(path, text, signal);
  } catch (error) {
    throw signal.aborted ? error : toWriteError(error, path);
  }
}
