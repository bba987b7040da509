// Shared by the tests of this folder: runs the tools of an app, and builds and serves it with Vite.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createLogger, createServer, preview } from 'vite';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Colours would get between the words. */
export const environment = {
  ...process.env,
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  CI: '1',
  NEXT_TELEMETRY_DISABLED: '1',
};

/** What Lit says in each app that is not built for production. */
export const LIT_IN_DEV_MODE = /^Lit is in dev mode\..*/;

/** The folder of an app. */
export const folderOf = (app) => join(HERE, app);

/**
 * Runs a script of an installed package in the folder of an app, to its end.
 *
 * @param {string} script the path of the script inside node_modules
 * @returns {Promise<{code: number, output: string, errors: string}>} what it wrote
 */
export function runTool(app, script, args = []) {
  return new Promise((resolve) => {
    const command = [join(HERE, 'node_modules', script), ...args];
    execFile(process.execPath, command, { cwd: folderOf(app), env: environment }, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? 1) : 0, output: stdout.trim(), errors: stderr.trim() }),
    );
  });
}

/** A logger that keeps warnings and errors, and prints nothing. */
function makeLogger() {
  const problems = [];
  const keep = (message) => problems.push(message);
  const logger = { ...createLogger('silent'), warn: keep, warnOnce: keep, error: keep };
  return { problems, logger };
}

async function makeOptions(app, customLogger) {
  const cacheDir = await mkdtemp(join(tmpdir(), `bantin-${app}-`));
  const options = {
    root: folderOf(app),
    cacheDir,
    customLogger,
    logLevel: 'warn',
    publicDir: join(HERE, 'shared/public'),
  };
  return { options, removeCache: () => rm(cacheDir, { recursive: true, force: true }) };
}

const server = { host: '127.0.0.1', port: 0 };
const urlOf = ({ httpServer }) => `http://localhost:${httpServer.address().port}/`;

/** Builds an app for production and serves what came out. */
export async function startBuilt(app) {
  const { problems, logger } = makeLogger();
  const { options, removeCache } = await makeOptions(app, logger);
  await build({ ...options, build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1000 } });
  const running = await preview({ ...options, build: { outDir: 'dist' }, preview: server });
  return { url: urlOf(running), problems, close: () => running.close().then(removeCache) };
}

/** Serves an app as its developer sees it. */
export async function startDevelopment(app) {
  const { problems, logger } = makeLogger();
  const { options, removeCache } = await makeOptions(app, logger);
  const running = await createServer({ ...options, server: { ...server, hmr: false } });
  await running.listen();
  return { url: urlOf(running), problems, close: () => running.close().then(removeCache) };
}
