// Finds the browsers of this machine, one for each engine that the tests know.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (names) =>
  names
    .flatMap((name) =>
      (process.env.PATH ?? '')
        .split(delimiter)
        .filter(Boolean)
        .map((dir) => join(dir, name)),
    )
    .find(isExecutable);

export function findChromium() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ].find(isExecutable);
  }
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((dir) => [
        join(dir, 'Google/Chrome/Application/chrome.exe'),
        join(dir, 'Microsoft/Edge/Application/msedge.exe'),
      ])
      .find(isExecutable);
  }
  return onPath([
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]);
}

export function findFirefox() {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  return (
    onPath(['firefox-esr', 'firefox']) ??
    [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
    ].find(isExecutable)
  );
}

/** WebKitGTK: the driver, the small browser that it drives, and a display for both where there is none. */
export function findWebKit() {
  const driver = onPath(['WebKitWebDriver']);
  const browser = ['x86_64', 'aarch64']
    .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
    .find(existsSync);
  const display = onPath(['Xvfb']);
  if (driver && browser && (display || process.env.DISPLAY)) return { driver, browser, display };
}

/** The engines: how each is found, and what to install where it is not. */
export const ENGINES = {
  chromium: {
    find: findChromium,
    packages: ['chromium', 'fonts-liberation'],
    advice: `No Chrome, Chromium or Edge was found.
Install one, or set CHROME_PATH to its executable:
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
    advice: `No WebKitGTK was found. It is there for Linux alone:
  Debian/Ubuntu: sudo apt-get install -y webkit2gtk-driver xvfb`,
  },
};

/** Some engines, separated by commas: as told, else those of BROWSERS, else Chromium alone. */
export function wantedEngines(told = process.env.BROWSERS) {
  const names = (told || 'chromium').split(',');
  const unknown = names.find((name) => !Object.hasOwn(ENGINES, name));
  if (unknown) throw new Error(`BROWSERS: ${unknown} is none of ${Object.keys(ENGINES).join(', ')}`);
  return names;
}

/** Flags that keep a browser quiet and its pictures the same everywhere. Root cannot use Chromium's sandbox. */
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
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
