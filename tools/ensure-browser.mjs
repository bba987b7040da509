// Makes sure a Chromium-family browser exists before the tests start.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-browser.mjs';

if (findChromium()) process.exit(0);

const isDebianRoot =
  existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
if (isDebianRoot && !process.env.NO_BROWSER_INSTALL) {
  console.log('No Chromium found: installing it with apt-get (about a minute) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  aptGet('update', '-qq');
  aptGet('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
  if (findChromium()) process.exit(0);
}
console.error(`No Chrome, Chromium or Edge was found.
Install one, or set CHROME_PATH to its executable:
  Debian/Ubuntu: sudo apt-get install -y chromium
  macOS:         brew install --cask google-chrome
  Windows:       winget install Google.Chrome`);
process.exit(1);
