// Makes sure that the browsers in which the tests run are there: those of the command line, else of BROWSERS. End to
// end they always run in Chromium.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { ENGINES, wantedEngines } from './find-browser.mjs';

const names = new Set(['chromium', ...wantedEngines(process.argv[2])]);
const engines = [...names].map((name) => ENGINES[name]);
const missing = () => engines.filter(({ find }) => !find());

const isDebianRoot =
  existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
if (missing().length && isDebianRoot && !process.env.NO_BROWSER_INSTALL) {
  const packages = [...new Set(missing().flatMap(({ packages }) => packages))];
  console.log(`Installing with apt-get (a minute or two): ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  aptGet('update', '-qq');
  aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
for (const { advice } of missing()) {
  console.error(advice);
  process.exitCode = 1;
}
