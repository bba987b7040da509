// Where the peers' files are. They are installed when they are first asked for: nothing else needs them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** Installs what the lockfile says, once. A failure shows later: the files are missing. */
export function installPeers() {
  if (existsSync(`${folder}node_modules`)) return;
  console.error('Installing the peers: npm ci --prefix test/bench');
  spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** Reads a file of a peer. */
export async function readPeerFile(path) {
  try {
    return await readFile(`${folder}node_modules/${path}`, 'utf8');
  } catch {
    throw new Error(`${path} is not installed: npm ci --prefix test/bench`);
  }
}
