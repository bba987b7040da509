// Packs the repository as it was built last.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Writes the tarball that `npm publish` would upload, without building anything.
 *
 * @param {string} folder where to
 * @returns {{path: string, files: string[]}} the tarball, and what is in it
 */
export function pack(folder) {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [{ filename, files }] = JSON.parse(output);
  return { path: join(folder, filename), files: files.map(({ path }) => path) };
}
