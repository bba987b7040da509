// Installs what runs the feed proxies of docs/proxies/, for their tests, on Debian as root. Elsewhere the tests of those that cannot
// run are skipped, and say why.
import which from 'which';
import { installPackages } from './install-packages.mjs';

/** The commands, and the packages that have them. */
const PACKAGES = {
  php: ['php-cli', 'php-curl'],
  nginx: ['nginx-light'],
  openssl: ['openssl'],
  mono: ['mono-runtime', 'libmono-system-web4.0-cil'],
  mcs: ['mono-mcs'],
};
const missing = Object.keys(PACKAGES).filter((command) => !which.sync(command, { nothrow: true }));
installPackages(...missing.map((command) => PACKAGES[command]));
