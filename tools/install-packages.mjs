// Installs packages of Debian, where that may be done without asking: as root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function canInstall() {
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  const isRoot = process.getuid?.() === 0;
  return isDebian && isRoot && !process.env.NO_BROWSER_INSTALL;
}

function runAptGet(...args) {
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  spawnSync('apt-get', [...options, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Installs packages with apt-get; elsewhere it does nothing. */
export function installPackages(packages) {
  if (!packages.length || !canInstall()) return;
  console.log(`Installing with apt-get (a minute or two): ${packages.join(' ')} …`);
  runAptGet('update', '-qq');
  runAptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
