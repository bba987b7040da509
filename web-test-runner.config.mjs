import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { faultServer } from './test/server/fault-server.mjs';
import { chromiumArgs, findChromium, findFirefox, findWebKit, readEngines } from './tools/find-browser.mjs';
import { rawFeeds } from './test/server/raw-feeds.mjs';
import { jsonReporter } from './tools/wtr-reporter.mjs';

/** Set by tools/test.mjs. */
const { LONG_TESTS, RESULTS_FILE } = process.env;

// Most readers are in Vietnam. test/node checks dates in other time zones.
process.env.TZ ??= 'Asia/Ho_Chi_Minh';

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: findChromium(), headless: true, args: chromiumArgs },
      concurrency: 2,
      // Two files run at the same time. Each has its own storage.
      createPage: async ({ browser }) => {
        const context = await browser.createBrowserContext();
        return context.newPage();
      },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      // Only one tab has the keyboard focus.
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
    }),
  webkit: async () => {
    // Its WebDriver client takes a second to load.
    const { webkitLauncher } = await import('./tools/webkit-launcher.mjs');
    return webkitLauncher(findWebKit());
  },
};

const { homepage } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default {
  files: ['test/**/*.test.ts', '!test/hosts/**', ...(LONG_TESTS ? [] : ['!test/**/*.long.test.ts'])],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  browsers: await Promise.all(readEngines().map((name) => launchers[name]())),
  middleware: [faultServer(), rawFeeds()],
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
      target: 'es2022',
      // As in vite.config.ts.
      define: { BANTIN_HOMEPAGE: JSON.stringify(homepage) },
    }),
  ],
  // The page states its language, so that no test depends on that of the machine.
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body><script type="module" src="/test/setup.ts"></script><script type="module" src="${testFramework}"></script></body></html>`,
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/localization/generated/**', 'src/bantin.ts'],
    reporters: ['text-summary', 'lcovonly'],
    threshold: { statements: 90, branches: 85, functions: 90, lines: 90 },
  },
  // Generous, so that no test fails just because the machine is slow.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: LONG_TESTS ? 600_000 : 120_000,
  testFramework: { config: { timeout: 20_000 } },
  reporters: [defaultReporter(), ...(RESULTS_FILE ? [jsonReporter(RESULTS_FILE)] : [])],
};
