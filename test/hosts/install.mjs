// Installs what the tests of this folder need: the frameworks of package-lock.json, and bantin as npm packs it.
//
//   npm run build && node test/hosts/install.mjs
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from '../../tools/pack.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LOCK = join(HERE, 'package-lock.json');
const INSTALLED_LOCK = join(HERE, 'node_modules/.lock-of-bantin-hosts.json');
const PACKAGE = join(HERE, 'node_modules/bantin');

const run = (command, args) =>
  execFileSync(command, args, {
    cwd: HERE,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });

function installFrameworks() {
  const isInstalled = existsSync(INSTALLED_LOCK) && readFileSync(LOCK).equals(readFileSync(INSTALLED_LOCK));
  if (isInstalled) return;
  run('npm', ['ci', '--loglevel=error']);
  copyFileSync(LOCK, INSTALLED_LOCK);
}

/** Unpacks the tarball as npm would: its files, and nothing else of this repository. */
function installPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-pack-'));
  try {
    const { path } = pack(folder);
    rmSync(PACKAGE, { recursive: true, force: true });
    mkdirSync(PACKAGE);
    run('tar', ['-xzf', path, '--strip-components=1', '-C', PACKAGE]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const readPackage = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** npm would install what bantin depends on. Here package-lock.json has the lowest version that is allowed. */
function checkDependencies() {
  for (const [name, range] of Object.entries(readPackage(PACKAGE).dependencies)) {
    const { version } = readPackage(join(HERE, 'node_modules', name));
    if (`^${version}` !== range)
      throw new Error(`test/hosts has ${name} ${version}, and bantin needs ${range}`);
  }
}

installFrameworks();
installPackage();
checkDependencies();
