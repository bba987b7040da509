import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'parse5';
import { bundleSources } from '../../tools/bundle-sources.mjs';
import { failOnSync, makeFolder, run, say, serve, start } from '../cli-helpers.mjs';

const feed = {
  articles: [
    {
      id: '1',
      url: 'https://cualach.example/1',
      headline: 'Bến cá đón tàu',
      published: '2026-03-14T05:40:00+07:00',
    },
    { id: '2', url: 'https://cualach.example/2', headline: 'Xây “chợ” & cầu', keywords: ['cầu'] },
    { id: '3', url: 'https://cualach.example/3', headline: 'Mua ghế', label: 'ad', published: '14/03/2026' },
    { id: '4', headline: 'Tin đã gỡ', status: 'removed' },
    {
      id: '5',
      url: '/5',
      headline: 'Lúa được giá',
      attribution: 'Báo Đồng',
      published: '2026-03-12T08:00:00Z',
    },
  ],
};

const LINES = [
  '<a href="https://cualach.example/1">Bến cá đón tàu</a> <time datetime="2026-03-14T05:40:00+07:00">14/03/2026 05:40</time><br>',
  '<a href="https://cualach.example/2">Xây “chợ” &amp; cầu</a><br>',
  'Quảng cáo: <a href="https://cualach.example/3" rel="sponsored">Mua ghế</a> <time datetime="2026-03-14">14/03/2026</time><br>',
];

/** A server with the feed at `/tin`, and a page in a folder of its own. `{base}` in it is the server's address. */
async function setUp(context, html, answers = {}) {
  const base = await serve(context, { '/tin': say(feed), '/trong': say({ articles: [] }), ...answers });
  const folder = await makeFolder(context);
  const path = join(folder, 'trang chủ.html');
  const before = Buffer.isBuffer(html) ? html : Buffer.from(html.replaceAll('{base}', base));
  await writeFile(path, before);
  return { base, folder, path, before };
}

/** Bakes the page of a set-up, and gives what it is then. */
async function bake({ path, base }, ...args) {
  const said = await run(['bake', path, '--url', `${base}/trang-chu.html`, ...args]);
  const bytes = await readFile(path);
  return { ...said, bytes, html: bytes.toString() };
}

/** What of a page was not written by the command, byte by byte. */
const outside = (bytes) => bytes.toString('latin1').replace(/<!--bantin-->[^]*?<!--\/bantin-->/g, '');

const between = (html) =>
  [...html.matchAll(/<!--bantin-->\r?\n([^]*?)\r?\n<!--\/bantin-->/g)].map(([, text]) => text);

describe('bantin bake', { concurrency: 2 }, () => {
  test('fills empty tags, whatever they look like, and leaves every other byte alone', async (t) => {
    const page = await setUp(
      t,
      `<!DOCTYPE html>\r\n<html lang="vi"><meta charset="utf-8"><title>Báo</title>\r
<!-- <hot-events src="/tin"></hot-events> --><script>var t = '<hot-events src="/tin"></hot-events>'</script>
<p title='<hot-events src="/tin"></hot-events>'>Chữ <HOT-EVENTS SRC='/tin' limit=2></HOT-EVENTS><news-card src=/tin\r
article-id=3> <br>&nbsp;\u00a0</news-card></p>\r\r\n\0<table><tr><td><news-article src="/tin"></news-article></table>
<template><hot-events src="/tin"></hot-events></template><textarea><hot-events src="/tin"></hot-events></textarea>
<svg><hot-events src="/tin"></hot-events></svg><hot-events></hot-events><keyword-tags src="/tin"></keyword-tags>
<?php echo "<hot-events src='/tin'></hot-events>" ?><% "<hot-events src='/tin'></hot-events>" %></body>\n\n`,
    );
    const { code, stdout, stderr, bytes, html } = await bake(page);
    assert.equal(stderr, '');
    assert.equal(stdout, `${page.path}: đã cập nhật, 3 thẻ có tin\n`);
    assert.equal(code, 0);
    assert.equal(outside(bytes), outside(page.before));
    assert.deepEqual(between(html), [`${LINES[0]}\r\n${LINES[1]}`, LINES[2], LINES[0]]);
    assert.ok(html.includes(`limit=2><!--bantin-->\r\n${LINES[0]}`));
  });

  test('a second run with the same feed does not touch the file; with another feed only what it wrote', async (t) => {
    let articles = feed.articles.slice(0, 2);
    const page = await setUp(t, '<hot-events src="/bien"></hot-events><p>Chân', {
      '/bien': (request, response) => say({ articles })(request, response),
    });
    const first = await bake(page);
    const past = new Date('2026-01-01');
    await utimes(page.path, past, past);
    const second = await bake(page);
    assert.equal(second.stdout, `${page.path}: không có gì thay đổi\n`);
    assert.equal((await stat(page.path)).mtime.getTime(), past.getTime());
    articles = feed.articles.slice(2, 3);
    const third = await bake(page, '--quiet');
    assert.deepEqual([third.code, third.stdout, third.stderr], [0, '', '']);
    assert.deepEqual(between(third.html), [LINES[2]]);
    assert.equal(outside(third.bytes), outside(first.bytes));
    articles = [{ ...feed.articles[2], status: 'removed' }];
    const last = await bake(page, '--lang', 'en');
    assert.equal(last.code, 0);
    assert.match(last.stderr, /:1 <hot-events>: the feed has nothing to show here\.\n$/);
    assert.equal(last.html, '<hot-events src="/bien"><!--bantin--><!--/bantin--></hot-events><p>Chân');
  });

  test('keeps what the author wrote: a fallback, named slots, JSON, comments of another kind', async (t) => {
    const page = await setUp(
      t,
      `<hot-events src="/tin"><a href="/">Xem tin</a></hot-events>
<hot-events src="/tin"><h2 slot="heading">Nóng</h2><!-- ghi chú --><template>x</template></hot-events>
<hot-events src="/tin" limit="1"><a href="/truoc">Trước</a><!-- bantin --><b>cũ</b><!-- /bantin --><i>Sau</i></hot-events>
<hot-events src="/404"><script type="application/json">{"articles":[{"headline":"Từ JSON","url":"/j"}]}</script></hot-events>
<hot-events src="/tin"><news-card src="/tin"></news-card></hot-events>`,
    );
    const { code, stderr, html } = await bake(page);
    assert.equal(code, 0);
    const own = stderr.split('\n').filter(Boolean);
    assert.deepEqual(
      own.map((line) => /:(\d) <hot-events>: đã có nội dung dự phòng riêng, để nguyên/.exec(line)?.[1]),
      ['1', '5'],
    );
    assert.equal(
      html,
      `<hot-events src="/tin"><a href="/">Xem tin</a></hot-events>
<hot-events src="/tin"><!--bantin-->
${LINES.join('\n')}
<a href="${page.base}/5">Lúa được giá</a> <time datetime="2026-03-12T15:00:00+07:00">12/03/2026 15:00</time><br>
<!--/bantin--><h2 slot="heading">Nóng</h2><!-- ghi chú --><template>x</template></hot-events>
<hot-events src="/tin" limit="1"><a href="/truoc">Trước</a><!-- bantin -->
${LINES[0]}
<!-- /bantin --><i>Sau</i></hot-events>
<hot-events src="/404"><!--bantin-->
<a href="${page.base}/j">Từ JSON</a><br>
<!--/bantin--><script type="application/json">{"articles":[{"headline":"Từ JSON","url":"/j"}]}</script></hot-events>
<hot-events src="/tin"><news-card src="/tin"><!--bantin-->
${LINES[0]}
<!--/bantin--></news-card></hot-events>`,
    );
  });

  test('takes what a server puts into a tag for a fallback, and a blank script for none', async (t) => {
    const page = await setUp(
      t,
      `<meta charset="utf-8"><hot-events src="/tin"><?php readfile('/srv/tin.html') ?></hot-events>
<hot-events src="/tin"> <!--#include virtual="/tin.html" --></hot-events>
<hot-events src="/tin"><!--esi <esi:include src="/tin.html"/> --></hot-events>
<hot-events src="/tin" limit="1"><!-- # --><script type="application/json"> </script></hot-events>
<hot-events src="/tin" limit="1"><?= $tin ?><!--bantin--><!--/bantin--></hot-events>`,
    );
    const { code, stderr, bytes, html } = await bake(page);
    assert.equal(code, 0);
    assert.deepEqual(
      [...stderr.matchAll(/:(\d) <hot-events>: đã có nội dung dự phòng riêng/g)].map(([, line]) => line),
      ['1', '2', '3'],
    );
    assert.equal(outside(bytes), outside(page.before));
    assert.deepEqual(between(html), [LINES[0], LINES[0]]);
  });

  test('asks for no address that a server has yet to write', async (t) => {
    const asked = [];
    const page = await setUp(
      t,
      `<?php
$c = 1 ?><base href="<?= $goc ?>/x/"><hot-events src="/tin?c=<?= $c ?>"></hot-events>
<hot-events src="<%= nguon %>"><!--bantin-->cũ<!--/bantin--></hot-events>
<hot-events src="/tin"><script type="application/json"><?= $json ?></script></hot-events>
<hot-events class="<?= $lop ?>"></hot-events>
<hot-events src="tin" limit="1"></hot-events>`,
      {
        '/tin?c=': (request) => asked.push(request.url),
      },
    );
    const { code, stderr, html } = await bake(page);
    assert.equal(code, 1);
    assert.deepEqual(
      [...stderr.matchAll(/:(\d) <hot-events>: một phần của thẻ .* do PHP/g)].map(([, line]) => line),
      ['2', '3', '4'],
    );
    assert.deepEqual(asked, []);
    assert.equal(html.replace(`<!--bantin-->\n${LINES[0]}\n<!--/bantin-->`, ''), page.before.toString());
  });

  test('a page is what its canonical address says', async (t) => {
    const page = await setUp(
      t,
      `<base href="/muc/"><link rel="shortlink canonical" href="m&#7899;i.html"><hot-events src="/cu" exclude-current></hot-events>`,
      {
        '/cu': say([
          { headline: 'Trang này', url: '/muc/m%E1%BB%9Bi.html' },
          { headline: 'Bài khác', url: '/trang-chu.html' },
        ]),
      },
    );
    const { html } = await bake(page);
    assert.deepEqual(
      between(html).map((text) => text.replace(/<.*?>/g, '')),
      ['B&#224;i kh&#225;c'],
    );
  });

  test('a feed that fails keeps what stands, and the others are baked', async (t) => {
    const old = '<!--bantin-->cũ<!--/bantin-->';
    const page = await setUp(
      t,
      `<hot-events src="/404">${old}</hot-events>
<hot-events src="/trong">${old}</hot-events>
<hot-events src="/tin /404" limit="1">${old}</hot-events>
<hot-events src="/tin" limit="1">${old}</hot-events><p>Hết</p>`,
    );
    const { code, stderr, html } = await bake(page, '--quiet');
    assert.equal(code, 1);
    assert.deepEqual(
      stderr
        .split('\n')
        .filter(Boolean)
        .map((line) => line.slice(`bantin: ${page.path}`.length)),
      [
        `:1 <hot-events>: Máy chủ trả lời 404: không có gì ở ${page.base}/404. Hãy kiểm tra địa chỉ.`,
        `:2 <hot-events>: ${page.base}/trong không có bài nào, nên không ghi gì.`,
        `:3 <hot-events>: Máy chủ trả lời 404: không có gì ở ${page.base}/404. Hãy kiểm tra địa chỉ.`,
      ],
    );
    const filled = `<!--bantin-->\n${LINES[0]}\n<!--/bantin-->`;
    assert.deepEqual(
      html.split('\n<hot').map((line) => line.replace(/^.*?>(.*)<\/hot-events>.*$/s, '$1')),
      [old, old, filled, filled],
    );
  });

  test('a tag that is not closed swallows what follows: it is left alone, and that is said', async (t) => {
    const page = await setUp(
      t,
      `<p><hot-events src="/tin"></p>\n<news-card src="/tin"></news-card><hot-events src="/tin" /><h1>Chính</h1>`,
    );
    const { code, stderr, bytes, html } = await bake(page);
    assert.equal(code, 1);
    assert.match(stderr, /:1 <hot-events>: thẻ chưa đóng.*\n.*:2 <hot-events>: thẻ chưa đóng/);
    assert.equal(outside(bytes), outside(page.before));
    assert.deepEqual(between(html), [LINES[0]]);
  });

  test('a tag inside a link is left alone, for a link in it would tear that one', async (t) => {
    const page = await setUp(t, `<a href="/tin"><b><news-card src="/tin"></news-card></b></a>`);
    const { code, stderr, html } = await bake(page);
    assert.equal(code, 1);
    assert.match(stderr, /:1 <news-card>: thẻ nằm trong một <a>/);
    assert.equal(html, page.before.toString());
  });

  test('comments that are not a pair are left alone, with all between them', async (t) => {
    const tags = [
      '<!--bantin-->Bài của tôi',
      'x<!--/bantin-->',
      '<!--/bantin-->x<!--bantin-->',
      '<!--bantin-->x<!--/bantin--><!--bantin-->x<!--/bantin-->',
      '<!--bantin--><b>x<!--/bantin--></b>',
    ];
    const page = await setUp(t, tags.map((tag) => `<hot-events src="/tin">${tag}</hot-events>\n`).join(''));
    const { code, stderr, html } = await bake(page);
    assert.equal(code, 1);
    assert.equal(html, page.before.toString());
    assert.equal(stderr.match(/phải có đúng một <!--bantin--> rồi một <!--\/bantin-->/g).length, tags.length);
  });

  test('follows the attributes of the tag, as the element does', async (t) => {
    const map = '{"headline":"tieuDe","url":"duongDan"}';
    const odd = { ketQua: [{ tieuDe: 'Của JSON lạ', duongDan: '/la' }] };
    const page = await setUp(
      t,
      `<hot-events src="/tin" keyword="CẦU"></hot-events>
<hot-events src="/tin" require-attribution></hot-events>
<hot-events src="/tin" require-attribution attribution="" limit="2"></hot-events>
<hot-events src="/tin" min-age="525600" keyword="cầu"></hot-events>
<hot-events src="/odd" items-path="ketQua" field-map='${map}'></hot-events>
<hot-events src="/tin /cu" limit="x"></hot-events>
<hot-events src="/cu" exclude-current></hot-events>
<news-card src="/tin" article-id="https://cualach.example/2?utm_source=x"></news-card>
<news-card src="/tin" article-id="khong-co"></news-card>`,
      {
        '/odd': say(odd),
        '/cu': say([
          { headline: 'Trang này', url: '/trang-chu.html?utm_source=rss', published: '2020-01-01' },
          { headline: 'Bài cũ', url: '/cu/1', published: '2019-01-01' },
        ]),
      },
    );
    const { html } = await bake(page);
    const headlines = html
      .split(/<\/(?:hot-events|news-card)>/)
      .map((part) => [...part.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, text]) => text));
    assert.deepEqual(headlines, [
      ['Xây “chợ” &amp; cầu'],
      ['Lúa được giá'],
      ['Bến cá đón tàu', 'Mua ghế'],
      ['Xây “chợ” &amp; cầu'],
      ['Của JSON lạ'],
      ['Bến cá đón tàu', 'Mua ghế', 'Lúa được giá', 'Trang này', 'Bài cũ', 'Xây “chợ” &amp; cầu'],
      ['Bài cũ'],
      ['Xây “chợ” &amp; cầu'],
      [],
      [],
    ]);
  });

  test('reads relative addresses against <base>, else --url, and says what is missing', async (t) => {
    const page = await setUp(
      t,
      '<meta charset="utf-8"><base href="{base}/"><hot-events src="tin" limit="1"></hot-events>',
    );
    const { code } = await run(['bake', page.path]);
    assert.equal(code, 0);
    assert.deepEqual(between(await readFile(page.path, 'utf8')), [LINES[0]]);
    const bare = await setUp(t, '<hot-events src="tin.json file:///etc/passwd"></hot-events>');
    const { stderr, ...failed } = await run(['bake', bare.path, '--lang', 'en']);
    assert.equal(failed.code, 1);
    assert.match(
      stderr,
      /"tin\.json" is not a whole http or https address\. .*--url.*\n.*"file:\/\/\/etc\/passwd" is not/,
    );
    assert.equal(await readFile(bare.path, 'utf8'), bare.before.toString());
  });

  for (const [title, encode, expected] of [
    ['UTF-8 that says so', (text) => Buffer.from(`<meta charset=utf-8>${text}`), 'utf8'],
    ['UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff<!doctype html>${text}`), 'utf8'],
    [
      'ASCII that does not say so',
      (text) => Buffer.from(`<script charset="utf-8"></script>${text.replace('Tin mới', 'x')}`),
      'ascii',
    ],
    [
      'windows-1252',
      (text) => Buffer.from(`<meta charset=windows-1252>${text.replace('mới', 'môi')}`, 'latin1'),
      'ascii',
    ],
    ['UTF-16, little end first', (text) => Buffer.from(`\ufeff${text}🌧️`, 'utf16le'), 'utf16le'],
    ['UTF-16, big end first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf16be'],
  ]) {
    test(`writes into a page in ${title}`, async (t) => {
      const base = await serve(t, {
        '/tin?q=m%C3%B4i': say(feed),
        '/tin?q=m%E1%BB%9Bi': say(feed),
        '/tin?q=': say(feed),
      });
      const html = encode(`<h1>Tin mới</h1><hot-events limit=2 src="${base}/tin?q="></hot-events>`);
      const page = await setUp(t, html);
      const { code, bytes } = await bake(page);
      assert.equal(code, 0);
      const read = { utf16be: () => Buffer.from(bytes).swap16().toString('utf16le') }[expected];
      const text = read ? read() : bytes.toString(expected === 'ascii' ? 'latin1' : expected);
      const lines = LINES.slice(0, 2).join('\n');
      const written =
        expected === 'ascii' ? lines.replace(/[^\0-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`) : lines;
      assert.deepEqual(between(text), [written]);
      const source = expected === 'utf16be' ? Buffer.from(page.before).swap16() : page.before;
      const before = source.toString(
        expected.startsWith('utf16') ? 'utf16le' : expected === 'ascii' ? 'latin1' : 'utf8',
      );
      assert.equal(text.replace(/<!--bantin-->[^]*<!--\/bantin-->/, ''), before);
      assert.equal((await bake(page)).stdout, `${page.path}: không có gì thay đổi\n`);
    });
  }

  test('reads attributes in the charset of the page, and closes breaks where the page may be XML', async (t) => {
    const head = '<?xml version="1.0" encoding="windows-1252"?><html xmlns="http://www.w3.org/1999/xhtml">';
    const html = (base) => `${head}<hot-events src="${base}/t\u00f4i"></hot-events></html>`;
    const base = await serve(t, { '/t%C3%B4i': say({ articles: feed.articles.slice(0, 1) }) });
    const page = await setUp(t, Buffer.from(html(base), 'latin1'));
    const { code, bytes } = await bake(page);
    assert.equal(code, 0);
    assert.match(bytes.toString('latin1'), /B&#7871;n c&#225; .*<\/time><br \/>\n<!--/);
    assert.equal(outside(bytes), outside(page.before));
  });

  test('bakes the page that is there when the feed has come', async (t) => {
    const page = await setUp(t, '<hot-events src="/cham" limit="1"></hot-events>', {
      '/cham': async (request, response) => {
        await writeFile(page.path, '<h1>Vừa sửa</h1><hot-events src="/tin" limit="1"></hot-events>');
        say(feed)(request, response);
      },
    });
    const { code, html } = await bake(page);
    assert.equal(code, 0);
    assert.equal(
      html,
      `<h1>Vừa sửa</h1><hot-events src="/tin" limit="1"><!--bantin-->\n${LINES[0]}\n<!--/bantin--></hot-events>`,
    );
  });

  test('leaves the file whole on a full disk and when it is stopped, and a link a link', async (t) => {
    let asked;
    const isAsked = new Promise((resolve) => (asked = resolve));
    const page = await setUp(t, '<meta charset="utf-8"><hot-events src="/tin" limit="1"></hot-events>', {
      '/mai': (_request, response) => {
        response.writeHead(200).write('{');
        asked();
      },
    });
    const link = join(page.folder, 'lien-ket.html');
    await symlink(page.path, link);
    const full = await run(['bake', link, '--url', page.base], { preload: failOnSync('ENOSPC') });
    assert.equal(full.code, 1);
    assert.match(full.stderr, /Hết chỗ trên đĩa/);
    assert.equal(await readFile(page.path, 'utf8'), page.before.toString());
    assert.equal((await run(['bake', link, '--url', page.base])).code, 0);
    assert.deepEqual(between(await readFile(page.path, 'utf8')), [LINES[0]]);
    assert.deepEqual((await readdir(page.folder)).sort(), ['lien-ket.html', 'trang chủ.html']);

    const slow = await setUp(t, `<hot-events src="${page.base}/mai"></hot-events>`);
    const { child, ended } = start(['bake', slow.path]);
    await isAsked;
    child.kill('SIGINT');
    assert.equal((await ended).code, 130);
    assert.equal(await readFile(slow.path, 'utf8'), slow.before.toString());
  });

  test('explains a page that is missing, a folder, one that is too large, and one without a tag', async (t) => {
    const folder = await makeFolder(t);
    const fail = async (name, ...args) => {
      const { code, stdout, stderr } = await run(['bake', join(folder, name), ...args]);
      return `${code} ${stdout}${stderr}`.replaceAll(`${folder}/`, '').trim();
    };
    await mkdir(join(folder, 'muc'));
    await writeFile(join(folder, 'to.html'), ' '.repeat(5 * 1024 * 1024 + 1));
    await writeFile(join(folder, 'khong.html'), '<p>Chỉ có chữ</p>');
    await writeFile(join(folder, 'rong.html'), '');
    assert.equal(await fail('thieu.html'), '1 bantin: Không có tệp thieu.html.');
    assert.equal(await fail('muc'), '1 bantin: muc là thư mục, không phải tệp.');
    assert.equal(
      await fail('to.html'),
      '1 bantin: to.html lớn hơn 5 MB, nên không phải trang để ghi tin vào.',
    );
    assert.equal(
      await fail('khong.html', '--lang', 'en'),
      '0 khong.html: there is no <hot-events>, <news-card> or <news-article> with a src',
    );
    assert.match(await fail('rong.html'), /^0 /);
  });
});

/** Lists the elements of a page with the names of their attributes. */
function elementsIn(html) {
  const names = [];
  const rest = [parse(html)];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.tagName) names.push([node.tagName, ...node.attrs.map(({ name }) => name)].join(' '));
    rest.push(...(node.childNodes ?? []).toReversed());
  }
  return names;
}

const INSIDE = /^(a href( rel)?( lang)?|time datetime|span lang|br)$/;

describe('hostile text', () => {
  test('in a feed comes out of embed and bake as links, times and breaks', async (t) => {
    const { ATTACKS, toHostileStory } = await import(
      await bundleSources(
        `export { ATTACKS } from './test/fixtures/attacks.ts'; export { toHostileStory } from './test/fixtures/hostile-stories.ts';`,
      )
    );
    const templates = ['@php system(1) @endphp', '% system(1)', '#set($x=1) [%1%] {{1}} ${1}'];
    const articles = [
      ...ATTACKS.map((attack) => ({ ...toHostileStory(attack), html: undefined })),
      ...templates.map((headline) => ({ headline })),
    ];
    const page = await setUp(
      t,
      '<title>x</title><p><hot-events limit=1000 src="/doc"></hot-events></p><h1>Sau</h1>',
      {
        '/doc': say({ articles }),
      },
    );
    const baked = await bake(page);
    assert.equal(baked.code, 0);
    assert.equal(outside(baked.bytes), outside(page.before));
    const elements = elementsIn(baked.html);
    assert.deepEqual(
      elements.filter((element) => !INSIDE.test(element)),
      ['html', 'head', 'title', 'body', 'p', 'hot-events limit src', 'h1'],
    );
    assert.ok(elements.filter((element) => element === 'br').length > ATTACKS.length / 2);
    assert.doesNotMatch(between(baked.html)[0].replace(/&#\d+;/g, ''), /[`{[@$%#]|<[?%]/);
    assert.equal((await bake(page)).stdout, `${page.path}: không có gì thay đổi\n`);

    const nasty = ATTACKS.map(({ text }) => text)
      .join(' ')
      .replaceAll('\0', '')
      .slice(0, 60_000);
    const embedded = await run([
      ...['embed', `${page.base}/doc`, '--limit', '1000', '--script', nasty],
      ...['--field-map', JSON.stringify({ headline: 'headline', section: nasty })],
    ]);
    assert.equal(embedded.code, 0);
    assert.deepEqual(
      elementsIn(embedded.stdout).filter((element) => !INSIDE.test(element)),
      ['html', 'head', 'script async src', 'body', 'hot-events src limit field-map'],
    );
  });
});
