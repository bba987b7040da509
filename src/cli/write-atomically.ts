import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CliError, toFileError, type Reason } from './cli-error.js';

// By hand, because write-file-atomic ignores that a write can be short: on a full disk it replaces the file by a part of
// the new text. `FileHandle.writeFile` writes everything or fails.

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

type Data = string | Uint8Array;

/** Writes a new file and waits until it is on the disk. It gets the owner and the mode of the old one. */
async function writeNewFile(path: string, data: Data, old: Stats | undefined, signal: AbortSignal) {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(data, { signal });
    if (old) {
      // Only root may give files away. The mode still lets a web server read the new file.
      await file.chown(old.uid, old.gid).catch(() => undefined);
      await file.chmod(old.mode & 0o7777);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function replaceFile(path: string, data: Data, signal: AbortSignal): Promise<void> {
  // A symbolic link stays. The file that it leads to is replaced.
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => undefined);
  if (old && !old.isFile()) throw new CliError('write', 'write-not-a-file', { address: path });
  // The same folder is on the same disk, as `rename` requires. A unique name lets two commands write at once.
  const temporary = join(dirname(target), `.bantin-${randomUUID()}.tmp`);
  try {
    await writeNewFile(temporary, data, old, signal);
    signal.throwIfAborted();
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Replaces a file completely or not at all. The old file stays after a failure or an abort.
 *
 * @throws {CliError} if the file could not be written
 */
export async function writeAtomically(path: string, data: Data, signal: AbortSignal): Promise<void> {
  try {
    await replaceFile(path, data, signal);
  } catch (error) {
    throw signal.aborted ? error : toFileError(error, 'write', path, REASONS);
  }
}
