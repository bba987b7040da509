// Serves the demo: another publisher's pages with the built files, and fonts from packages.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { preview } from 'vite';
import { VERSION_FOLDER } from '../demo/hosts.mjs';
import { makeDemoPage, makeNotFoundPage } from '../demo/pages.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What the demo takes from outside its own folder. */
const FOLDERS = {
  '/dist': 'dist',
  [VERSION_FOLDER]: 'dist',
  '/fonts/be-vietnam-pro': 'node_modules/@fontsource/be-vietnam-pro',
  '/fonts/source-serif-4': 'node_modules/@fontsource-variable/source-serif-4',
};

const serveFiles = (folder) => sirv(join(ROOT, folder), { dev: true, etag: true });

function send(response, status, { type, body, headers }) {
  response.writeHead(status, { ...headers, 'content-type': type, 'cache-control': 'no-cache' });
  response.end(body);
}

async function sendMadePage(request, response, next) {
  try {
    const made = await makeDemoPage(new URL(request.url, `http://${request.headers.host}`));
    if (made) send(response, 200, made);
    else next();
  } catch (error) {
    next(error);
  }
}

async function sendNotFound(_request, response) {
  send(response, 404, await makeNotFoundPage());
}

const demo = {
  name: 'bantin-demo',
  configurePreviewServer({ middlewares }) {
    for (const [path, folder] of Object.entries(FOLDERS)) middlewares.use(path, serveFiles(folder));
    middlewares.use(sendMadePage);
    middlewares.use(serveFiles('demo'));
    middlewares.use(serveFiles('configurator-static'));
    middlewares.use(sendNotFound);
  },
};

/**
 * Starts the demo's server. It takes the next free port if `port` is in use.
 *
 * @param {{port?: number}} options 0 takes any free port
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function startServer({ port = 0 } = {}) {
  const server = await preview({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    appType: 'custom',
    preview: { port, host: '127.0.0.1' },
    plugins: [demo],
  });
  return {
    url: `http://localhost:${server.httpServer.address().port}/`,
    close: () => server.close(),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(ROOT, 'dist/bantin.js'))) {
    console.error('dist/bantin.js is missing. Run npm start, which builds it.');
    process.exit(1);
  }
  const { url } = await startServer({ port: Number(process.env.PORT) || 8080 });
  console.log(`bantin demo: ${url}`);
  console.log(`configurator: ${url}trinh-tao-ma.html`);
}
