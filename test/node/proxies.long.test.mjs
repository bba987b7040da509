import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { launchBrowser } from '../e2e/browser.mjs';
import { endAll, findObstacle, makeSubfolder, RUNTIMES } from '../proxies/runtimes.mjs';
import { FEED, startUpstream } from '../proxies/upstream.mjs';

const WELL = ['tin', 'nen'];
const BAD = ['chuyen', 'loi', 'mat', 'treo'];
/** nginx hands these on: it cannot limit how long an answer is, nor how long it takes in all, and unpacks nothing. */
const BAD_FOR_OTHERS = ['dai', 'dai-vo-tan', 'nho-giot', 'nen-la'];
/** .NET takes the beginning of what is packed for the whole. */
const BAD_FOR_SOME = { 'feed.php': ['nen-cut'], 'feed.mjs': ['nen-cut'] };

/** All that an answer may have, whatever the source sends. */
const HEADERS = [
  'accept-ranges',
  'cache-control',
  'connection',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'server',
  'transfer-encoding',
  'x-content-type-options',
];
/** What tells which software it is, and the server of the test adds. */
const OWN = { 'feed.php': ['host', 'x-powered-by'], 'feed.ashx': ['x-aspnet-version'] };

let folder;
let upstream;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-proxies-'));
  upstream = await startUpstream(folder);
});
after(async () => {
  await endAll();
  upstream?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Sends a request that `fetch` would not: any method, any header, a path as it is. */
async function ask(url, { method = 'GET', headers = {}, path } = {}) {
  // A connection of its own: a server may be closing the one before.
  const request = http.request(url, { agent: false, method, headers, ...(path && { path }) }).end();
  const [response] = await once(request, 'response');
  const chunks = await response.toArray();
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

/** The options of a proxy that is started, apart from its sources. */
const toOptions = (options) => ({
  folder: makeSubfolder(folder),
  securePort: upstream.securePort,
  certificate: join(folder, 'cert.pem'),
  fresh: 300,
  ...options,
});

for (const [file, runtime] of Object.entries(RUNTIMES)) {
  describe(`the proxy ${file}`, { skip: findObstacle(runtime) }, () => {
    const isNginx = file === 'nginx.conf';
    const bad = isNginx ? BAD : [...BAD, ...BAD_FOR_OTHERS, ...(BAD_FOR_SOME[file] ?? [])];
    const start = (names, options) => {
      const origin = isNginx ? 'https://bao.example' : `http://localhost:${upstream.port}`;
      const sources = names.map((name) => [name, `${origin}/${name}?trang=1`]);
      return runtime.start(Object.fromEntries(sources), toOptions({ isOpen: true, ...options }));
    };
    const { toPath } = runtime;
    let base;
    before(async () => {
      base = await start([...WELL, ...bad]);
    });
    const asked = (name) => upstream.requests.filter(({ url }) => url.startsWith(`/${name}?`)).length;

    test('hands on the bytes as they are, as text, and nothing else of the answer', async () => {
      const { status, headers, body } = await ask(base + toPath('tin'));
      assert.equal(status, 200);
      assert.deepEqual(body, FEED);
      assert.equal(headers['content-type'], 'text/plain');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.match(headers['cache-control'], /max-age=60/);
      const allowed = [...HEADERS, ...(OWN[file] ?? [])];
      assert.deepEqual(
        Object.keys(headers).filter((name) => !allowed.includes(name)),
        [],
      );
    });

    test('hands on a feed that comes packed without being asked for', async () => {
      const { status, headers, body } = await ask(base + toPath('nen'));
      assert.equal(status, 200);
      // nginx leaves the unpacking to the browser.
      assert.equal(headers['content-encoding'], isNginx ? 'gzip' : undefined);
      assert.deepEqual(isNginx ? gunzipSync(body) : body, FEED);
    });

    test('tells the source nothing of the reader', async () => {
      const headers = {
        cookie: 'a=1',
        authorization: 'Basic x',
        'x-forwarded-for': '1.2.3.4',
        referer: 'https://a.example/',
      };
      const other = await start(['tin']);
      const { status } = await ask(other + toPath('tin'), { headers });
      assert.equal(status, 200);
      const request = upstream.requests.at(-1);
      assert.equal(request.url, '/tin?trang=1');
      for (const name of Object.keys(headers)) assert.equal(request.headers[name], undefined);
    });

    test('knows names only, and no other methods', async () => {
      const count = upstream.requests.length;
      const wrong = [
        '',
        'khac',
        `http://localhost:${upstream.port}/tin`,
        '../tin',
        '__proto__',
        'tin%00',
        'tin%0d%0aX:1',
      ];
      for (const name of wrong) {
        const { status } = await ask(base, { path: toPath(name) });
        assert.ok([400, 404].includes(status), `${name}: ${status}`);
      }
      const { status } = await ask(base, { path: toPath('tin').replace('=', '[]=') });
      assert.equal(status, isNginx || file === 'feed.mjs' ? 200 : 404);
      for (const method of ['POST', 'DELETE', 'OPTIONS', 'TRACE']) {
        assert.equal((await ask(base + toPath('tin'), { method })).status, 405, method);
      }
      assert.ok(upstream.requests.length <= count + 1);
      const head = await ask(base + toPath('tin'), { method: 'HEAD' });
      assert.deepEqual([head.status, head.body.length], [200, 0]);
    });

    for (const name of bad) {
      test(`refuses what is not a whole feed in time: ${name}`, async () => {
        const startedAt = Date.now();
        const { status, headers, body } = await ask(base + toPath(name));
        assert.equal(status, 502);
        assert.match(headers['content-type'], /^text\/plain/);
        assert.doesNotMatch(body.toString(), /script/);
        assert.ok(Date.now() - startedAt < 5000);
      });
    }

    test('asks a source once for many readers', async () => {
      const other = await start(['tin']);
      const before = asked('tin');
      const answers = await Promise.all(Array.from({ length: 4 }, () => ask(other + toPath('tin'))));
      const last = await ask(other + toPath('tin'));
      assert.ok(answers.some(({ status }) => status === 200));
      assert.deepEqual([last.status, asked('tin') - before], [200, 1]);
      const headers = { 'if-none-match': last.headers.etag };
      const known = await ask(other + toPath('tin'), { headers });
      assert.deepEqual([known.status, known.body.length], [304, 0]);
    });

    test('keeps the last copy while a source fails', async () => {
      const other = await start(['tin'], { fresh: 0 });
      assert.deepEqual((await ask(other + toPath('tin'))).body, FEED);
      upstream.isDown = true;
      try {
        const before = asked('tin');
        do {
          const { status, body } = await ask(other + toPath('tin'));
          assert.deepEqual([status, body], [200, FEED]);
        } while (asked('tin') === before);
        const { status, body } = await ask(other + toPath('tin'));
        assert.deepEqual([status, body], [200, FEED]);
      } finally {
        upstream.isDown = false;
      }
    });

    test('refuses hosts whose address is private', async () => {
      const sources = isNginx
        ? { rieng: 'https://dai.example/tin' }
        : { rieng: `http://localhost:${upstream.port}/tin`, so: `http://127.0.0.1:${upstream.port}/tin` };
      const strict = await runtime.start(sources, toOptions());
      const count = upstream.requests.length;
      for (const name of Object.keys(sources)) assert.equal((await ask(strict + toPath(name))).status, 502);
      assert.equal(upstream.requests.length, count);
    });
  });
}

test(
  'a page shows a feed that a proxy of its own site hands on',
  { skip: findObstacle(RUNTIMES['feed.php']) },
  async (t) => {
    const options = toOptions({ isOpen: true });
    const { start, toPath } = RUNTIMES['feed.php'];
    const base = await start({ tin: `http://localhost:${upstream.port}/tin` }, options);
    const site = join(options.folder, 'site');
    await copyFile(new URL('../../dist/bantin.js', import.meta.url), join(site, 'bantin.js'));
    const tag = `<hot-events src="${toPath('tin')}"><a href="/tin-moi">Tin mới</a></hot-events>`;
    await writeFile(
      join(site, 'index.html'),
      `<!doctype html><script async src="/bantin.js"></script>${tag}`,
    );
    const browser = await launchBrowser();
    t.after(() => browser.close());
    const page = await browser.newPage();
    await page.goto(`${base}/index.html`);
    await page.locator('hot-events').getByRole('link', { name: 'Thêm hai tàu cá' }).waitFor();
  },
);
