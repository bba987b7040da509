import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { portal, run, say, serve } from '../cli-helpers.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const LINES = `<!--bantin-->
<a href="{base}/bai/ben-ca-moi.html">Bến cá mới đón chuyến tàu đầu tiên</a> <time datetime="2026-03-14T05:40:00+07:00">14/03/2026 05:40</time><br>
<a href="{base}/bai/le-hoi.html">Lễ hội cầu ngư dời sang rằm</a> <time datetime="2026-03-14">14/03/2026</time><br>
<!--/bantin-->
</hot-events>
`;

describe('bantin embed', () => {
  test('prints what to paste, with the news of now inside', async (t) => {
    const base = await serve(t, { '/tin?muc=1&trang=2': say(portal) });
    const { code, stdout, stderr } = await run(['embed', `${base}/tin?muc=1&trang=2`, '--limit', '2']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(
      stdout,
      `<script async src="/bantin/${version}/bantin.js"></script>
<hot-events src="${base}/tin?muc=1&amp;trang=2" limit="2">
${LINES.replaceAll('{base}', base)}`,
    );
  });

  test('takes the script and the shape of the JSON along, and a file with its address', async () => {
    const args = [
      '--url',
      'https://cualach.example/@tin%20moi.json',
      '--script',
      'https://cdn.example/b.js?v=1&x="',
    ];
    const map = ['--items-path', 'articles', '--field-map', '{"headline":"headline"}'];
    const { code, stdout } = await run(['embed', '-', ...args, ...map], { input: JSON.stringify(portal) });
    assert.equal(code, 0);
    assert.deepEqual(stdout.split('\n').slice(0, 2), [
      `<script async src='https://cdn.example/b.js?v=1&amp;x="'></script>`,
      `<hot-events src="https://cualach.example/&#64;tin%20moi.json" limit="10" items-path="articles" field-map='{"headline":"headline"}'>`,
    ]);
  });

  test('says on the standard error what would keep a page from showing it', async (t) => {
    const base = await serve(t, {
      '/tin': (_request, response) => response.end('{"articles":[]}'),
    });
    const { code, stdout, stderr } = await run(['embed', `${base}/tin`]);
    assert.equal(code, 0);
    assert.ok(stdout.endsWith('limit="10">\n<!--bantin-->\n<!--/bantin-->\n</hot-events>\n'));
    assert.match(
      stderr,
      /^- Không có bài nào để hiện\.\n- Máy chủ không trả về Access-Control-Allow-Origin.*\n$/,
    );
    // A proxy stands for a server that is no machine of one's own.
    const preload = `const { fetch } = globalThis;
      globalThis.fetch = async (url, options) => {
        const response = await fetch(String(url).replace('http://bao.example', '${base}'), options);
        Object.defineProperty(response, 'url', { value: url });
        return response;
      };`;
    const remote = await run(['embed', 'http://bao.example/tin', '--lang', 'en'], { preload });
    assert.match(
      remote.stderr,
      /\n- The address is http:, so no https: page can read it\. .*bantin snapshot or a proxy/,
    );
    const missing = await run(['embed', `${base}/thieu`]);
    assert.deepEqual([missing.code, missing.stdout], [1, '']);
    assert.match(missing.stderr, /Máy chủ trả lời 404/);
  });
});
