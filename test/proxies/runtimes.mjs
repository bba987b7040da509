// Starts the proxies of docs/proxies/ as a site does, with the sources of a test.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import getPort from 'get-port';
import which from 'which';

const ASHX_HOST = fileURLToPath(new URL('AshxHost.cs', import.meta.url));
const started = new Set();

const read = (name) => readFileSync(new URL(`../../docs/proxies/${name}`, import.meta.url), 'utf8');

/** Replaces parts of a text. Each must be there once, else what is tested is not what is meant. */
function change(text, changes) {
  for (const [from, to] of changes) {
    const count = text.split(from).length - 1;
    if (count !== 1) throw new Error(`"${from}" is there ${count} times`);
    text = text.replace(from, () => to);
  }
  return text;
}

/** Tells whether a program has ended, by itself or by a signal, or never started. */
const hasEnded = ({ pid, exitCode, signalCode }) => !pid || exitCode !== null || signalCode !== null;

/** Generous, for slow machines. */
const TIMEOUT_MS = 30_000;

/** Starts a program, and waits until it answers. */
async function launch(command, args, port, options = {}) {
  // A group of its own, for PHP has workers that outlive it.
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true, ...options });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  started.add(child);
  // Without this, a program that is not there would end the test run.
  child.on('error', (error) => (said += error.message));
  const base = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + TIMEOUT_MS;
  for (;;) {
    if (hasEnded(child)) throw new Error(`${command} has ended: ${said}`);
    const leftMs = deadline - Date.now();
    if (leftMs <= 0) throw new Error(`${command} did not answer in time: ${said}`);
    const isUp = await fetch(base, { signal: AbortSignal.timeout(leftMs) }).then(
      () => true,
      () => false,
    );
    if (isUp) return base;
    await wait(50);
  }
}

/** Ends all that was started. */
export async function endAll() {
  for (const child of started) {
    if (hasEnded(child)) continue;
    const hasExited = once(child, 'exit');
    try {
      process.kill(-child.pid);
    } catch (error) {
      // It has just ended by itself.
      if (error.code !== 'ESRCH') throw error;
    }
    await hasExited;
  }
  started.clear();
}

/** How the lines of a list of sources are written, one after the other. */
const list = (sources, toLine) => Object.entries(sources).map(toLine).join('\n');

/**
 * Each proxy: what it needs, the address of a source, and how it is started.
 *
 * `start` takes the addresses of sources by name, and `{folder, isOpen, fresh}`: a folder, whether sources on this machine may be
 * read, and for how many seconds a copy is fresh.
 */
export const RUNTIMES = {
  'feed.php': {
    needs: ['php'],
    toPath: (name) => `/feed.php?nguon=${name}`,
    async start(sources, { folder, isOpen, fresh }) {
      const port = await getPort();
      const code = change(read('feed.php'), [
        [
          /const SOURCES = \[[^\]]*\];/.exec(read('feed.php'))[0],
          `const SOURCES = [${list(sources, ([name, url]) => `'${name}' => '${url}',`)}];`,
        ],
        ['FRESH_S = 300', `FRESH_S = ${fresh}`],
        ['TIMEOUT_S = 10', 'TIMEOUT_S = 1'],
        ...(isOpen ? [[' | FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE', '']] : []),
      ]);
      const site = join(folder, 'site');
      mkdirSync(site, { recursive: true });
      writeFileSync(join(site, 'feed.php'), code);
      return launch('php', ['-S', `127.0.0.1:${port}`, '-t', site], port, {
        env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
      });
    },
  },
  'feed.mjs': {
    needs: [],
    toPath: (name) => `/nguon/${name}`,
    async start(sources, { folder, isOpen, fresh }) {
      const port = await getPort();
      const code = change(read('feed.mjs'), [
        [
          /new Map\(\[\n[^;]*\]\);/.exec(read('feed.mjs'))[0],
          `new Map(${JSON.stringify(Object.entries(sources))});`,
        ],
        ['PORT = 8787', `PORT = ${port}`],
        ['FRESH_MS = 300_000', `FRESH_MS = ${fresh * 1000}`],
        ['TIMEOUT_MS = 10_000', 'TIMEOUT_MS = 1000'],
        ...(isOpen ? [[' 127.0.0.0/8', '']] : []),
      ]);
      writeFileSync(join(folder, 'feed.mjs'), code);
      return launch(process.execPath, ['feed.mjs'], port, { cwd: folder });
    },
  },
  'nginx.conf': {
    needs: ['nginx', 'openssl'],
    toPath: (name) => `/nguon/${name}`,
    async start(sources, { folder, fresh, securePort, certificate }) {
      const port = await getPort();
      const code = change(read('nginx.conf'), [
        [
          / {4}\/nguon\/bao.*\n.*\n/.exec(read('nginx.conf'))[0],
          list(sources, ([name, url]) => `/nguon/${name} ${url};`),
        ],
        ['/var/cache/nginx/bantin', join(folder, 'cache')],
        ['/etc/ssl/certs/ca-certificates.crt', certificate],
        ['proxy_cache_valid 200 5m', `proxy_cache_valid 200 ${fresh || 1}s`],
        ['proxy_read_timeout 10s', 'proxy_read_timeout 1s'],
      ]);
      const [forHttp, forServer] = code.split('# This part belongs in the server');
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      const file = join(folder, 'site.conf');
      writeFileSync(
        file,
        `${process.getuid() ? '' : 'user root;'} daemon off; pid ${folder}/pid; error_log stderr; events {}
        http { access_log off; ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
        upstream bao.example { server 127.0.0.1:${securePort}; }
        upstream dai.example { server 127.0.0.1:${securePort}; }
        ${forHttp} server { listen 127.0.0.1:${port}; #${forServer} } }`,
      );
      return launch('nginx', ['-p', folder, '-c', file, '-e', 'stderr'], port);
    },
  },
  'feed.ashx': {
    needs: ['mcs', 'mono'],
    toPath: (name) => `/feed.ashx?nguon=${name}`,
    async start(sources, { folder, isOpen, fresh }) {
      const port = await getPort();
      const code = change(read('feed.ashx'), [
        ['<%@ WebHandler Language="C#" Class="BantinFeed" %>', ''],
        [
          / {8}\{ "bao-[^;]*\n/.exec(read('feed.ashx'))[0],
          list(sources, ([name, url]) => `{ "${name}", "${url}" },`),
        ],
        ['FromSeconds(300)', `FromSeconds(${fresh})`],
        ['FromSeconds(10)', 'FromSeconds(1)'],
        ...(isOpen ? [[' && b[0] != 127', '']] : []),
      ]);
      const [source, program] = [join(folder, 'feed.cs'), join(folder, 'host.exe')];
      writeFileSync(source, code);
      // Servers with the .NET Framework compile handlers as C# 5.
      const args = ['-langversion:5', '-warnaserror', '-r:System.Web', `-out:${program}`, source, ASHX_HOST];
      const { status, stdout } = spawnSync('mcs', args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stdout);
      return launch('mono', [program, String(port)], port);
    },
  },
};

/** Tells why a proxy cannot be tested here; false if it can. */
export const findObstacle = ({ needs }) => {
  const missing = needs.filter((command) => !which.sync(command, { nothrow: true }));
  return missing.length > 0 && `not installed: ${missing.join(', ')}`;
};

export const makeSubfolder = (folder) => mkdtempSync(join(folder, 'proxy-'));
