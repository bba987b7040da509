// Installs the browsers that the tests need on Debian as root; elsewhere it says how to install them. Chromium is
// always needed, for the end-to-end tests. The command line, else BROWSERS, names the engines.
import { ENGINES, readEngines } from './find-browser.mjs';
import { installPackages } from './install-packages.mjs';

const names = new Set(['chromium', ...readEngines(process.argv[2])]);
const engines = [...names].map((name) => ENGINES[name]);
const findMissing = () => engines.filter(({ find }) => !find());

installPackages([...new Set(findMissing().flatMap((engine) => engine.packages))]);
for (const { advice } of findMissing()) {
  console.error(advice);
  process.exitCode = 1;
}
