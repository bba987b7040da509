// Installs packages of Debian, where that may be done without asking: as root.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

function canInstall() {
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  const isRoot = process.getuid?.() === 0;
  return isDebian && isRoot && !process.env.NO_BROWSER_INSTALL;
}

/** Runs apt-get. Tells whether it was stopped by a signal. */
function runAptGet(...args) {
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const { signal, status } = spawnSync('apt-get', [...options, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return Boolean(signal) || status > 128;
}

const INSTALL = ['install', '-y', '-qq', '--no-install-recommends'];

/** Debian asks this script whether it may start a service. */
const POLICY = '/usr/sbin/policy-rc.d';

/** Does something while no package that is installed may start its service, such as a web server on port 80. */
function withoutServices(install) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const wait = () => {};
  // The script must not stay behind, so this process outlives the signal that ends apt-get.
  for (const signal of signals) process.on(signal, wait);
  const isOurs = !existsSync(POLICY);
  try {
    if (isOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' });
    install();
  } finally {
    if (isOurs) rmSync(POLICY, { force: true });
    for (const signal of signals) process.off(signal, wait);
  }
}

/**
 * Installs packages with apt-get; elsewhere it does nothing.
 *
 * @param groups packages that are of use together only. One that this Debian does not have costs its group alone.
 */
export function installPackages(...groups) {
  const wanted = groups.filter(({ length }) => length);
  if (!wanted.length || !canInstall()) return;
  console.log(`Installing with apt-get (a minute or two): ${wanted.flat().join(' ')} …`);
  withoutServices(() => {
    const commands = [['update', '-qq'], ...wanted.map((group) => [...INSTALL, ...group])];
    if (commands.some((command) => runAptGet(...command))) process.exitCode = 1;
  });
}
