import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { readFeed } from '../../dist/data.js';
import { run, serve } from '../cli-helpers.mjs';

const FOLDER = new URL('../fixtures/feeds/', import.meta.url);
const EXPECTED = '.expected.json';

const files = await readdir(FOLDER);

/** The options of `readFeed` as a person types them. */
function toArgs({ url, itemsPath, fieldMap }) {
  return [
    ...['--url', url],
    ...(itemsPath ? ['--items-path', itemsPath] : []),
    ...(fieldMap ? ['--field-map', JSON.stringify(fieldMap)] : []),
  ];
}

describe('bantin snapshot of every format reads back to an equal feed', { concurrency: 2 }, () => {
  for (const expectation of files.filter((name) => name.endsWith(EXPECTED))) {
    const name = expectation.slice(0, -EXPECTED.length);
    const file = files.find((other) => other.startsWith(`${name}.`) && other !== expectation);
    test(file, async (t) => {
      const { error, options } = JSON.parse(await readFile(new URL(expectation, FOLDER), 'utf8'));
      const bytes = await readFile(new URL(file, FOLDER));
      const headers = options.contentType ? { 'content-type': options.contentType } : {};
      const base = await serve(t, {
        '/tin': (_request, response) => response.writeHead(200, headers).end(bytes),
      });
      const { code, stdout, stderr } = await run([
        'snapshot',
        `${base}/tin`,
        '--out',
        '-',
        ...toArgs(options),
      ]);
      if (error) {
        assert.deepEqual([code, stdout], [1, '']);
        assert.match(stderr, /^bantin: /);
        return;
      }
      assert.equal(code, 0, stderr);
      const again = readFeed(stdout, { url: 'https://noi-khac.example/a/b.json' });
      assert.deepEqual(again, readFeed(bytes, options));
    });
  }
});

test('a path of the field map that leads nowhere is named', async () => {
  const input = '{"data":{"list":[{"tieuDe":"Mưa lớn"}]}}';
  const map = ['--items-path', 'data.list', '--field-map', '{"headline":"tieuDe"}'];
  const good = await run(['read', '-', ...map], { input });
  assert.equal(good.code, 0);
  assert.ok(good.stdout.startsWith('Định dạng: JSON theo --field-map\n'));
  assert.ok(good.stdout.includes('1. Mưa lớn'));
  const half = '{"headline":"tieuDe","url":"duongDan.sai"}';
  const vague = await run(['read', '-', '--items-path', 'data.list', '--field-map', half], { input });
  assert.equal(vague.code, 0);
  assert.ok(vague.stdout.includes('1 đường dẫn trong --field-map không có ở bài nào: “url: duongDan.sai”'));
  const bad = await run(['read', '-', '--items-path', 'data.lst'], { input });
  assert.equal(bad.code, 1);
  assert.match(bad.stderr, /data\.lst/);
});
