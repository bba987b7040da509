// Finds the browsers of this machine, one for each engine that the tests know.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getChromePath } from 'chrome-launcher';
import which from 'which';

/** The first of these commands on the PATH. */
function findCommand(...names) {
  const paths = names.map((name) => which.sync(name, { nothrow: true }));
  return paths.find(Boolean);
}

/** Chrome or Chromium: the one that CHROME_PATH names, else an installed one. */
export function findChromium() {
  try {
    return getChromePath();
  } catch {
    return undefined;
  }
}

/** Firefox: the one that FIREFOX_PATH names, else an installed one. */
export function findFirefox() {
  const command = process.env.FIREFOX_PATH ?? findCommand('firefox-esr', 'firefox');
  const usualPaths = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
  ];
  return command ?? usualPaths.find(existsSync);
}

/** WebKitGTK: its driver, its small browser, and Xvfb, which gives both a display. */
export function findWebKit() {
  const driver = findCommand('WebKitWebDriver');
  const browser = ['x86_64', 'aarch64']
    .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
    .find(existsSync);
  const xvfb = findCommand('Xvfb');
  const hasDisplay = Boolean(xvfb ?? process.env.DISPLAY);
  return driver && browser && hasDisplay ? { driver, browser, xvfb } : undefined;
}

/** For each engine: how to find it, which Debian packages have it, and advice for other systems. */
export const ENGINES = {
  chromium: {
    find: findChromium,
    packages: ['chromium', 'fonts-liberation'],
    advice: `No Chrome or Chromium was found.
Install one, or set CHROME_PATH to the executable of a browser with the same engine, such as Edge:
  Debian/Ubuntu: sudo apt-get install -y chromium
  macOS:         brew install --cask google-chrome
  Windows:       winget install Google.Chrome`,
  },
  firefox: {
    find: findFirefox,
    packages: ['firefox-esr', 'fonts-liberation'],
    advice: `No Firefox was found.
Install one, or set FIREFOX_PATH to its executable:
  Debian:        sudo apt-get install -y firefox-esr
  macOS:         brew install --cask firefox
  Windows:       winget install Mozilla.Firefox`,
  },
  webkit: {
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'xvfb', 'fonts-liberation'],
    advice: `No WebKitGTK was found. It exists for Linux only:
  Debian/Ubuntu: sudo apt-get install -y webkit2gtk-driver xvfb`,
  },
};

/** Splits a list of engines such as "chromium,firefox". The default is BROWSERS, else Chromium. */
export function readEngines(list = process.env.BROWSERS) {
  const names = (list || 'chromium').split(',');
  const unknown = names.find((name) => !Object.hasOwn(ENGINES, name));
  if (unknown) throw new Error(`Unknown browser "${unknown}". Known: ${Object.keys(ENGINES).join(', ')}`);
  return names;
}

const isRoot = process.getuid?.() === 0;

/** Flags that keep the browser quiet and make it draw the same everywhere. */
export const chromiumArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--hide-scrollbars',
  // Chromium's sandbox does not work for root.
  ...(isRoot ? ['--no-sandbox'] : []),
];
