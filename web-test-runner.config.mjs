import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromiumArgs, findChromium, findFirefox, findWebKit, wantedEngines } from './tools/find-browser.mjs';
import { summaryReporter } from './tools/summary-reporter.mjs';
import { rawFeeds } from './tools/raw-feeds.mjs';
import { faultServer } from './tools/fault-server-plugin.mjs';

// Vietnamese readers are the rule; test/node runs the dates in other zones.
process.env.TZ ??= 'Asia/Ho_Chi_Minh';

const launchers = {
  chromium: () =>
    chromeLauncher({ launchOptions: { executablePath: findChromium(), headless: true, args: chromiumArgs } }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      // Only one tab has the keyboard.
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
    }),
  // Its client is large: it is loaded where it is used.
  webkit: async () => (await import('./tools/webkit-launcher.mjs')).webkitLauncher(findWebKit()),
};

export default {
  files: ['test/**/*.test.ts', '!test/node/**', '!test/e2e/**'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  browsers: await Promise.all(wantedEngines().map((name) => launchers[name]())),
  middleware: [faultServer(), rawFeeds()],
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
      target: 'es2022',
    }),
  ],
  // No test may depend on the reader's language: the page says which one it speaks.
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body><script type="module" src="/test/setup.ts"></script><script type="module" src="${testFramework}"></script></body></html>`,
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/localization/generated/**', 'src/bantin.ts'],
    reporters: ['text-summary', 'lcovonly'],
    threshold: { statements: 90, branches: 85, functions: 90, lines: 90 },
  },
  // A slow machine takes its time, and is not wrong.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 20_000 } },
  reporters: [
    defaultReporter(),
    ...(process.env.COUNTS_DIR ? [summaryReporter(join(process.env.COUNTS_DIR, 'browser.json'))] : []),
  ],
};
