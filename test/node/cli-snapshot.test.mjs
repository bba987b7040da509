import assert from 'node:assert/strict';
import { chmod, lstat, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readFeed } from '../../dist/data.js';
import { failOnSync, makeFolder, portal, run, say, serve, start, stopBeforeRename } from '../cli-helpers.mjs';

const BASE = 'https://cualach.example/tin.json';
const OLD = '{"articles":[{"headline":"Bản cũ còn nguyên"}]}';
const text = JSON.stringify(portal);

const snapshot = (out, { input = text, args = [], ...options } = {}) =>
  run(['snapshot', '-', '--url', BASE, '--out', out, ...args], { input, ...options });

/** A file with the old snapshot in it, in a folder with a name that needs quotes. */
async function makeOld(context) {
  const folder = join(await makeFolder(context), 'Nguồn tin cũ & mới');
  await mkdir(folder);
  const path = join(folder, 'tin mới nhất.json');
  await writeFile(path, OLD);
  return { folder, path };
}

async function assertUntouched({ folder, path }) {
  assert.equal(await readFile(path, 'utf8'), OLD);
  assert.deepEqual(await readdir(folder), ['tin mới nhất.json'], 'nothing is left lying about');
}

describe('bantin snapshot', () => {
  test('replaces a file at a path with spaces and diacritics, says so, and warns', async (t) => {
    const { folder, path } = await makeOld(t);
    const { code, stdout, stderr } = await snapshot(path);
    assert.equal(code, 0);
    assert.equal(stdout, `Đã ghi 5 bài vào ${path}\n`);
    assert.match(stderr, /^- 1 mục bị bỏ vì không có tiêu đề/);
    const written = await readFile(path, 'utf8');
    assert.deepEqual(readFeed(written, { url: BASE }), readFeed(text, { url: BASE }));
    assert.match(written, /"published":"2026-03-13T22:40:00\.000Z"/);
    assert.deepEqual(await readdir(folder), ['tin mới nhất.json']);
  });

  test('reads the web, and makes a file where none was', async (t) => {
    const base = await serve(t, { '/tin.json': say(portal) });
    const cwd = await makeFolder(t);
    const { stdout } = await run(['snapshot', `${base}/tin.json`, '-o', 'tin.json', '--lang', 'en'], { cwd });
    assert.equal(stdout, 'Wrote 6 articles to tin.json\n');
    const feed = readFeed(await readFile(join(cwd, 'tin.json')), { url: BASE });
    assert.equal(feed.articles[0].url, `${base}/bai/ben-ca-moi.html`);
  });

  test('--html writes links to include in a page, and keeps the old file as JSON does', async (t) => {
    const { folder, path } = await makeOld(t);
    const html = await snapshot(path, { args: ['--html', '--limit', '2'] });
    assert.equal(html.stdout, `Đã ghi 2 bài vào ${path}\n`);
    const lines = `<a href="https://cualach.example/bai/ben-ca-moi.html">Bến cá mới đón chuyến tàu đầu tiên</a> <time datetime="2026-03-14T05:40:00+07:00">14/03/2026 05:40</time><br>
<a href="https://cualach.example/bai/le-hoi.html">Lễ hội cầu ngư dời sang rằm</a> <time datetime="2026-03-14">14/03/2026</time><br>
`;
    assert.equal(await readFile(path, 'utf8'), lines);
    assert.equal((await snapshot(path, { args: ['--html'], input: '{"articles":[]}' })).code, 1);
    assert.equal(await readFile(path, 'utf8'), lines);
    assert.deepEqual(await readdir(folder), ['tin mới nhất.json']);
    const many = Array.from({ length: 12 }, (_, at) => ({ headline: `Tin số ${at} 👩‍🌾` }));
    const printed = await snapshot('-', { args: ['--html', '-q'], input: JSON.stringify(many) });
    // What could control a terminal is written in another way, and means the same.
    assert.equal(
      printed.stdout,
      many
        .slice(0, 10)
        .map((_, at) => `Tin số ${at} 👩&#8205;🌾<br>\n`)
        .join(''),
    );
  });

  test('--limit keeps the first articles', async (t) => {
    const { path } = await makeOld(t);
    await snapshot(path, { args: ['--limit=2'] });
    const { articles } = readFeed(await readFile(path), { url: BASE });
    assert.deepEqual(
      articles.map(({ id }) => id),
      ['ben-ca', 'le-hoi'],
    );
  });

  test('--quiet says nothing when all went well, as cron likes it', async (t) => {
    const { path } = await makeOld(t);
    const quiet = await snapshot(path, { args: ['--quiet'] });
    assert.deepEqual(quiet, { code: 0, signal: null, stdout: '', stderr: '' });
    const failed = await snapshot(path, { args: ['--quiet'], input: '' });
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, /trống/);
  });

  test('keeps the mode of the file, and a link a link', async (t) => {
    const { folder, path } = await makeOld(t);
    await chmod(path, 0o640);
    const link = join(folder, 'lien-ket.json');
    await symlink(path, link);
    assert.equal((await snapshot(link)).code, 0);
    assert.equal((await stat(path)).mode & 0o777, 0o640);
    assert.ok((await lstat(link)).isSymbolicLink());
    assert.equal(readFeed(await readFile(path), { url: BASE }).articles.length, 6);
  });

  for (const [title, input, expected] of [
    ['there is no article', '{"articles":[]}', /không có bài nào, nên không ghi gì/],
    ['all were removed', '[{"headline":"Gỡ","status":"removed"}]', /không có bài nào, nên không ghi gì/],
    ['it is a web page', '<html>', /là một trang web/],
    ['it is cut off', text.slice(0, 200), /không phải JSON hợp lệ/],
  ]) {
    test(`leaves the old file alone when ${title}`, async (t) => {
      const old = await makeOld(t);
      const { code, stdout, stderr } = await snapshot(old.path, { input });
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, expected);
      await assertUntouched(old);
    });
  }

  test('leaves the old file alone when the answer is cut off on its way', async (t) => {
    const old = await makeOld(t);
    const base = await serve(t, {
      '/tin.json': (_request, response) => {
        response.writeHead(200);
        response.write(text.slice(0, 300), () => response.destroy());
      },
    });
    const { code, stderr } = await run(['snapshot', `${base}/tin.json`, '-o', old.path]);
    assert.equal(code, 1);
    assert.match(stderr, /^bantin: Không kết nối được/);
    await assertUntouched(old);
  });

  test('refuses to write what no page could read back', async (t) => {
    const old = await makeOld(t);
    // Every paragraph is larger as a block than it was as HTML.
    const body = '<p>a</p>'.repeat(6000);
    const input = JSON.stringify(
      Array.from({ length: 25 }, (_, id) => ({ id, headline: `Bài ${id}`, body })),
    );
    const { code, stderr } = await snapshot(old.path, { input });
    assert.equal(code, 1);
    assert.match(stderr, /lớn hơn 5 MB, không trang nào đọc lại được/);
    await assertUntouched(old);
  });

  test('explains a folder that is missing, a target that is no file, a disk that is full', async (t) => {
    const old = await makeOld(t);
    const missing = await snapshot(join(old.folder, 'chưa có', 'tin.json'));
    assert.equal(missing.code, 1);
    assert.match(missing.stderr, /Không có thư mục để ghi/);
    for (const target of [old.folder, '/dev/null']) {
      const { code, stderr } = await snapshot(target);
      assert.equal(code, 1);
      assert.match(stderr, /không phải tệp thường/);
    }
    assert.ok((await stat('/dev/null')).isCharacterDevice());
    const full = await snapshot(old.path, { preload: failOnSync('ENOSPC') });
    assert.equal(full.code, 1);
    assert.match(full.stderr, /^bantin: Hết chỗ trên đĩa/);
    await assertUntouched(old);
  });

  for (const [signal, expected] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    test(`removes its temporary file on ${signal}`, async (t) => {
      const old = await makeOld(t);
      const args = ['snapshot', '-', '-o', old.path];
      const { child, ended, saw } = start(args, { input: text, preload: stopBeforeRename('sắp xong') });
      await saw('sắp xong');
      assert.equal((await readdir(old.folder)).length, 2, 'it is there now');
      child.kill(signal);
      assert.equal((await ended).code, expected);
      await assertUntouched(old);
    });
  }

  test('killed at the last moment, it leaves the old file whole', async (t) => {
    const old = await makeOld(t);
    const args = ['snapshot', '-', '-o', old.path];
    const { child, ended, saw } = start(args, { input: text, preload: stopBeforeRename('sắp xong') });
    await saw('sắp xong');
    child.kill('SIGKILL');
    assert.equal((await ended).signal, 'SIGKILL');
    assert.equal(await readFile(old.path, 'utf8'), OLD);
    assert.equal((await snapshot(old.path)).code, 0, 'and the next one is not in its way');
  });

  test('of two at once, one whole file wins, and whoever reads meanwhile reads a whole one', async (t) => {
    const { folder, path } = await makeOld(t);
    const inputs = ['Sáng', 'Chiều'].map((when) =>
      JSON.stringify(
        Array.from({ length: 400 }, (_, id) => ({
          id: `${when}-${id}`,
          headline: `${when} ${id}`,
          body: 'Mưa. '.repeat(200),
        })),
      ),
    );
    const feeds = inputs.map((input) => JSON.stringify(readFeed(input, { url: BASE })));
    let left = 6;
    const writers = Array.from({ length: left }, async (_, at) => {
      const { code } = await snapshot(path, { input: inputs[at % 2] });
      left--;
      return code;
    });
    const seen = new Set();
    while (left) seen.add(JSON.stringify(readFeed(await readFile(path), { url: BASE })));
    assert.deepEqual(await Promise.all(writers), [0, 0, 0, 0, 0, 0]);
    seen.delete(JSON.stringify(readFeed(OLD, { url: BASE })));
    for (const feed of seen) assert.ok(feeds.includes(feed));
    assert.ok(feeds.includes(JSON.stringify(readFeed(await readFile(path), { url: BASE }))));
    assert.deepEqual(await readdir(folder), ['tin mới nhất.json']);
  });
});
