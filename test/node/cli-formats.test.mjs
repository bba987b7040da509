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

test('windows-1252 has its quotes and dashes, which some versions of Node take for control characters', () => {
  const source =
    '<?xml version="1.0" encoding="windows-1252"?><rss><item><title>\x93B\xe3o\x94 \x96 10 \x80</title></item></rss>';
  for (const contentType of ['text/xml', 'text/xml; charset=windows-1252', 'text/xml; charset=iso-8859-1']) {
    const options = { url: 'https://mienbien.example/', contentType };
    const { articles } = readFeed(new Uint8Array(Buffer.from(source, 'latin1')), options);
    assert.equal(articles[0].headline, '“B\xe3o” – 10 €');
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
