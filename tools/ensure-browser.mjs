// Installs the browsers that the tests need on Debian as root; elsewhere it says how to install them. Chromium is
// always needed, for the end-to-end tests. The command line, else BROWSERS, names the engines.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ENGINES, readEngines } from './find-browser.mjs';

const names = new Set(['chromium', ...readEngines(process.argv[2])]);
const engines = [...names].map((name) => ENGINES[name]);
const findMissing = () => engines.filter(({ find }) => !find());

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

const packages = new Set(findMissing().flatMap((engine) => engine.packages));
if (packages.size && canInstall()) {
  console.log(`Installing with apt-get (a minute or two): ${[...packages].join(' ')} …`);
  runAptGet('update', '-qq');
  runAptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
for (const { advice } of findMissing()) {
  console.error(advice);
  process.exitCode = 1;
}
