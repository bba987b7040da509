// Installs what the tests of this folder need: the frameworks of package-lock.json, and bantin as npm packs it.
//
//   npm run build && node test/hosts/install.mjs
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOCK = join(HERE, 'package-lock.json');
const INSTALLED_LOCK = join(HERE, 'node_modules/.lock-of-bantin-hosts.json');
const PACKAGE = join(HERE, 'node_modules/bantin');

const run = (command, args, cwd) =>
  execFileSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });

function installFrameworks() {
  const isInstalled = existsSync(INSTALLED_LOCK) && readFileSync(LOCK).equals(readFileSync(INSTALLED_LOCK));
  if (isInstalled) return;
  run('npm', ['ci', '--loglevel=error'], HERE);
  copyFileSync(LOCK, INSTALLED_LOCK);
}

/** Unpacks the tarball as npm would: its files, and nothing else of this repository. */
function installPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-pack-'));
  try {
    run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], ROOT);
    const [tarball] = readdirSync(folder);
    rmSync(PACKAGE, { recursive: true, force: true });
    mkdirSync(PACKAGE);
    run('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', PACKAGE], HERE);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

installFrameworks();
installPackage();
