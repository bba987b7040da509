import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { clearInterval, setInterval } from 'node:timers';
import { makeFolder, run, say, serve, start } from '../cli-helpers.mjs';

/** Reads, and gives what was said to a person and to a program. */
async function fail(args, options) {
  const { code, stdout, stderr } = await run(['read', ...args, '--json'], options);
  const { error } = JSON.parse(stdout);
  assert.equal(code, 1);
  assert.equal(stderr, `bantin: ${error.message}\n`);
  return error;
}

describe('what cannot be read is explained, with exit code 1', () => {
  test('an error status, by what can be done about it', async (t) => {
    const status = (code) => (_request, response) => response.writeHead(code).end('<h1>Lỗi</h1>');
    const base = await serve(t, { '/403': status(403), '/503': status(503), '/418': status(418) });
    const missing = await fail([`${base}/tin.json`]);
    assert.deepEqual(missing, {
      code: 'http',
      status: 404,
      url: `${base}/tin.json`,
      message: `Máy chủ trả lời 404: không có gì ở ${base}/tin.json. Hãy kiểm tra địa chỉ.`,
    });
    assert.match((await fail([`${base}/403`])).message, /không cho đọc/);
    assert.match((await fail([`${base}/503`])).message, /Hãy thử lại sau/);
    assert.match(
      (await fail([`${base}/418`, '--lang', 'en'])).message,
      /^The server answered 418 .* no feed/,
    );
  });

  test('no server, and a connection that is cut in the middle', async (t) => {
    const cut = await serve(t, {
      '/tin.json': (_request, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('[{"headline":', () => response.destroy());
      },
    });
    const error = await fail([`${cut}/tin.json`]);
    assert.equal(error.code, 'network');
    assert.match(error.message, /^Không kết nối được với http/);
    const nobody = await fail(['http://khong-co-ai.invalid/tin.json', '--lang', 'en']);
    assert.equal(nobody.code, 'network');
    assert.match(nobody.message, /^No connection to http:\/\/khong-co-ai\.invalid\/tin\.json\..*\(\w+\)$/);
  });

  test('a server that drips forever, when the time is up', async (t) => {
    const base = await serve(t, {
      '/tin.json': (_request, response) => {
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(drip));
      },
    });
    const error = await fail([`${base}/tin.json`, '--timeout', '0.5']);
    assert.equal(error.code, 'timeout');
    assert.match(error.message, /--timeout/);
  });

  test('a web page, JSON of another shape, something else, and nothing at all', async (t) => {
    const base = await serve(t, { '/': say('<!DOCTYPE html><title>Đăng nhập</title>', 'text/html') });
    const page = await fail([`${base}/`]);
    assert.equal(page.code, 'not-a-feed');
    assert.match(page.message, /là một trang web/);
    const shape = await fail(['-'], { input: '{"data":{"list":[{"tieuDe":"Mưa"}]}}' });
    assert.equal(shape.code, 'not-a-feed');
    assert.match(shape.message, /--items-path data\.list --field-map/);
    assert.match(shape.message, /^dữ liệu ở đầu vào chuẩn/);
    const lists = {
      ok: 1,
      'a.b': [{}],
      ketQua: { danhSach: [{ tieuDe: 'Mưa', duongDan: '/1' }, {}], rong: [] },
    };
    const wrongPath = await fail(['-', '--items-path', 'data.list'], { input: JSON.stringify(lists) });
    assert.match(
      wrongPath.message,
      /có danh sách: ketQua\.danhSach \(2: tieuDe, duongDan\)\. Hãy thêm: --items-path ketQua\.danhSach --field-map .*\(items-path "data\.list"\)$/,
    );
    const none = await fail(['-'], { input: '{"a":[1,[{"b":2}]],"c":{"d":null}}' });
    assert.match(none.message, /định dạng nào đã biết\. Hãy thêm/);
    const noise = await fail(['-'], { input: 'Bảo trì hệ thống' });
    assert.equal(noise.code, 'parse');
    assert.match(noise.message, /không phải JSON/);
    const nothing = await fail(['-', '--lang', 'en'], { input: ' \n' });
    assert.deepEqual([nothing.code, nothing.message], ['parse', 'the standard input is empty.']);
  });

  test('a web page that announces its feeds, with their addresses', async (t) => {
    const link = (type, href) => `<link rel="Alternate" type="application/${type}" href="${href}">`;
    const html = `<!doctype html><title>Báo</title><base href="/thoi-su/">${link('rss+xml', '/tin.rss')}
      ${link('atom+xml; charset=utf-8', 'tin.atom')}${link('rss+xml', 'javascript:alert(1)')}
      ${link('json', '/wp-json/wp/v2/pages/2')}<template>${link('rss+xml', '/mau.rss')}</template>`;
    const base = await serve(t, { '/': say(html, 'text/html') });
    const { code, message } = await fail([`${base}/`]);
    assert.equal(code, 'not-a-feed');
    assert.ok(
      message.endsWith(`giới thiệu những nguồn này: ${base}/tin.rss, ${base}/thoi-su/tin.atom`),
      message,
    );
    const file = await fail(['-', '--url', 'https://bao.example/', '--lang', 'en'], { input: html });
    assert.match(file.message, /It announces these feeds: https:\/\/bao\.example\/tin\.rss, /);
  });

  test('a web page with feeds is answered with commands to run', async (t) => {
    const html = `<!doctype html><link rel="alternate" type="application/rss+xml" title="Báo » x; touch y $(z) &amp; &#10;rm" href="/a?x=1&y=$(id)">
      <link rel="alternate" type="application/feed+json" href="b.json">`;
    const base = await serve(t, { '/muc/': say(html, 'text/html') });
    const { stderr } = await run(['embed', `${base}/muc/`, '--limit', '3']);
    assert.deepEqual(stderr.trimEnd().split('\n').slice(1), [
      'Hãy thử:',
      // Not on the line of the command: zsh and cmd.exe have no comments, and would run what the page calls its feed.
      '  “Báo » x touch y z rm”',
      `  bantin embed '${base}/a?x=1&y=$(id)' --limit 3`,
      `  bantin embed ${base}/muc/b.json --limit 3`,
    ]);
    // The address of the page is not that of its feeds.
    const saved = await run(['read', '-', '--url', `${base}/muc/`], { input: html });
    assert.equal(saved.stderr.trimEnd().split('\n').at(-1), `  bantin read ${base}/muc/b.json`);
    const { feeds } = await fail([`${base}/muc/`]);
    assert.deepEqual(feeds[1], { url: `${base}/muc/b.json`, title: '' });
  });

  test('JSON of another shape is answered with a command and attributes that read it', async (t) => {
    const inVietnamese = {
      quangCao: [{ ten: 'Chào hè' }],
      ketQua: {
        danhSach: [
          {
            ma: 1,
            tieu_de: 'Cầu tàu',
            duong_dan: '/1',
            chuyenMuc: { id: 3, ten: 'Kinh tế' },
            tacGia: ['An'],
          },
          { ma: 2, tieu_de: 'Mưa', anhDaiDien: { url: '/2.jpg' }, NgayDang: '23/11/2026', moTa: 'Ướt.' },
        ],
      },
    };
    const inEnglish = [
      {
        attributes: {
          title: 'Rain',
          link: '/r',
          publishedAt: 1795400000,
          cover: [{ url: '/r.jpg' }],
          tags: ['a'],
        },
      },
    ];
    const base = await serve(t, { '/vi': say(inVietnamese), '/en': say(inEnglish) });
    const { stderr } = await run(['read', `${base}/vi`, '--items-path=sai', '--limit', '1']);
    const map =
      '{"headline":"tieu_de","url":"duong_dan","published":"NgayDang","standfirst":"moTa","picture":"anhDaiDien.url","section":"chuyenMuc.ten","authors":"tacGia"}';
    assert.deepEqual(stderr.trimEnd().split('\n').slice(1), [
      'Hãy thử:',
      `  bantin read ${base}/vi --limit 1 --items-path ketQua.danhSach --field-map '${map}'`,
      'Trong thẻ thì viết:',
      `  items-path="ketQua.danhSach" field-map='${map}'`,
    ]);
    const { proposal, lists } = await fail([`${base}/en`]);
    assert.deepEqual(lists, [{ path: '', count: 1, names: ['attributes'] }]);
    const { stdout } = await run([
      'read',
      `${base}/en`,
      '--field-map',
      JSON.stringify(proposal.fieldMap),
      '--json',
    ]);
    const [article] = JSON.parse(stdout).articles;
    assert.deepEqual(
      [article.headline, article.url, article.published, article.picture.src, article.keywords],
      ['Rain', `${base}/r`, '2026-11-23T02:13:20.000Z', `${base}/r.jpg`, ['a']],
    );
  });

  test('redirects in circles, for want of a cookie, without end, and to http:', async (t) => {
    const go =
      (location, headers = {}) =>
      (_request, response) =>
        response.writeHead(302, { location, ...headers }).end();
    const steps = Array.from({ length: 25 }, (_, at) => [`/buoc-${at}`, go(`/buoc-${at + 1}`)]);
    const base = await serve(t, {
      '/vong': go('/vong'),
      '/di': go('/ve'),
      '/ve': go('/di'),
      '/cookie': go('/cookie', { 'set-cookie': 'a=1' }),
      ...Object.fromEntries(steps),
    });
    for (const [path, vi, en] of [
      ['/vong', /\/vong chuyển hướng về chính nó/, /\/vong redirects to itself/],
      ['/di', /vòng quanh: \S+\/di → \S+\/ve → \S+\/di\./, /in a circle: \S+\/di → \S+\/ve → /],
      ['/cookie', /đặt cookie rồi chờ nhận lại/, /sets a cookie and waits to get it back/],
      ['/buoc-0', /chuyển hướng quá nhiều lần/, /redirects too many times/],
    ]) {
      const { code, message } = await fail([`${base}${path}`]);
      assert.equal(code, 'redirects');
      assert.match(message, vi);
      assert.match((await fail([`${base}${path}`, '--lang', 'en'])).message, en);
    }
    // A server with a certificate that is trusted is more than a test can have.
    const preload = `globalThis.fetch = async () =>
      Object.defineProperty(new Response('[]'), 'url', { value: 'http://bao.example/tin.json' });`;
    const down = await fail(['https://bao.example/tin.json', '--lang', 'en'], { preload });
    assert.match(down.message, /^https:.* redirects from https: to http:, which browsers block\.$/);
  });

  test('XML that is no feed, and what a notice of the server has spoilt', async () => {
    for (const [input, root] of [
      ['<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', 'urlset'],
      ['<opml version="2.0"><head/><body><outline text="Báo"/></body></opml>', 'opml'],
      ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
    ]) {
      const { code, message } = await fail(['-'], { input });
      assert.equal(code, 'not-a-feed');
      assert.equal(
        message,
        `dữ liệu ở đầu vào chuẩn là XML, nhưng không phải nguồn tin (RSS, Atom). (XML <${root}>)`,
      );
    }
    const notice =
      '<br />\n<b>Notice</b>:  Undefined index: tin in <b>/tin.php</b> on line <b>12</b><br />\n';
    for (const rest of ['', '{"articles":[{"headline":"Tin"}', '{articles:[]}']) {
      const { code, message } = await fail(['-'], { input: notice + rest });
      assert.equal(code, 'parse');
      assert.match(
        message,
        /^Máy chủ in thông báo lỗi vào dữ liệu.* Undefined index: tin in \/tin\.php on line 12/,
      );
    }
    const page = await fail(['-', '--lang', 'en'], {
      input: `${notice}<html><script>var a = {"b":1}</script></html>`,
    });
    assert.match(page.message, /^the standard input is a web page/);
  });

  test('more than 5 MB, from the web and from a file', async (t) => {
    const huge = ' '.repeat(5 * 1024 * 1024 + 1);
    const base = await serve(t, { '/to.json': say(huge) });
    assert.equal((await fail([`${base}/to.json`])).code, 'too-large');
    const path = join(await makeFolder(t), 'to.json');
    await writeFile(path, huge);
    assert.match((await fail([path])).message, /lớn hơn 5 MB/);
  });

  test('a file that is not there, and one that is a folder', async (t) => {
    const folder = await makeFolder(t);
    const missing = await fail([join(folder, 'tin.json')]);
    assert.deepEqual([missing.code, missing.message], ['file', `Không có tệp ${folder}/tin.json.`]);
    assert.match((await fail([folder])).message, /là thư mục/);
  });
});

describe('what is typed wrong is said to be, with exit code 2', { concurrency: 2 }, () => {
  for (const [args, expected] of [
    [[], /^bantin: thiếu lệnh: read, snapshot, embed hoặc bake\./],
    [['doc', 'x.json'], /^bantin: không có lệnh "doc"/],
    [['read'], /^bantin: thiếu địa chỉ hoặc tệp/],
    [
      ['snapshot', 'a.json', 'b.json', '-o', 'c.json'],
      /^bantin: thừa "b\.json": snapshot mỗi lần chỉ ghi một nguồn/,
    ],
    [['read', 'a.json', 'ftp://bao.example/b.xml'], /^bantin: "ftp:\/\/bao\.example\/b\.xml" không phải/],
    [['read', 'a.json', ''], /^bantin: thiếu địa chỉ hoặc tệp/],
    [['read', 'a.json', '--jsn'], /^bantin: không có tùy chọn --jsn\./],
    [['read', 'a.json', '--jsn', '--lang=en'], /^bantin: there is no option --jsn\./],
    [['read', 'a.json', '--json=1'], /^bantin: --json không nhận giá trị\./],
    [['read', 'a.json', '--url'], /^bantin: --url cần một giá trị/],
    [['read', 'a.json', '--url', '/tin'], /^bantin: --url "\/tin" phải là địa chỉ đầy đủ/],
    [['read', 'a.json', '--out', 'b.json'], /^bantin: --out chỉ dùng với snapshot\./],
    [['read', 'a.json', '--lang', 'fr'], /^bantin: --lang "fr": chỉ có vi và en\./],
    [['read', 'a.json', '--timeout', 'lâu'], /^bantin: --timeout "lâu" phải là số giây/],
    [['read', 'a.json', '--timeout', '0'], /^bantin: --timeout "0"/],
    [
      ['read', 'ftp://bao.example/tin.xml'],
      /^bantin: "ftp:\/\/bao\.example\/tin\.xml" không phải địa chỉ http/,
    ],
    [['read', 'https://'], /^bantin: "https:\/\/" không phải địa chỉ http/],
    [
      ['read', 'a.json', '--field-map', '{headline'],
      /^bantin: --field-map phải là một đối tượng JSON, ví dụ --field-map '/,
    ],
    [['read', 'a.json', '--field-map', '["a"]'], /^bantin: --field-map phải là một đối tượng JSON/],
    [
      ['read', 'a.json', '--field-map', '{"tieuDe":"headline"}'],
      /^bantin: --field-map: bài không có trường "tieuDe"/,
    ],
    [
      ['read', 'a.json', '--field-map', '{"headline":1}'],
      /^bantin: --field-map: "headline" phải là tên trường/,
    ],
    [['snapshot', 'a.json'], /^bantin: thiếu --out/],
    [['snapshot', 'a.json', '--out', '--quiet'], /^bantin: --out cần một giá trị/],
    [['snapshot', 'a.json', '--json', '-o', 'b.json'], /^bantin: --json chỉ dùng với read\./],
    [['bake', 'a.html', '--items-path', 'x'], /^bantin: --items-path chỉ dùng với read, snapshot, embed\./],
    [['read', 'a.json', '--html'], /^bantin: --html chỉ dùng với snapshot\./],
    [['read', 'a.json', '--limit', '2.5'], /^bantin: --limit "2\.5" phải là số nguyên từ 1 đến 1000/],
    [['embed', 'a.json'], /^bantin: embed cần địa chỉ .*"a\.json" thì thêm --url/],
    [
      ['embed', 'https://a.example/', 'https://b.example/'],
      /^bantin: thừa .* embed mỗi lần chỉ nhận một nguồn/,
    ],
    [['bake', 'https://bao.example/'], /^bantin: bake cần một tệp trên máy này/],
    [['bake', '-'], /^bantin: bake cần một tệp/],
    [['bake', 'a.html', 'b.html', '--lang', 'en'], /^bantin: "b\.html" is too much: bake takes one page/],
  ]) {
    test(['bantin', ...args].join(' '), async () => {
      const { code, stdout, stderr } = await run(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, expected);
      assert.match(stderr, /bantin --help\n$/);
    });
  }
});

describe('bantin', () => {
  test('prints its version, and how to use it', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.deepEqual(await run(['--version']), { code: 0, signal: null, stdout: `${version}\n`, stderr: '' });
    for (const [lang, expected] of [
      ['vi', 'Mã thoát: 0'],
      ['en', 'Exit codes: 0'],
    ]) {
      const { code, stdout } = await run(['--help', '--lang', lang]);
      assert.equal(code, 0);
      assert.ok(
        stdout.includes('bantin snapshot') && stdout.includes('--field-map') && stdout.includes(expected),
      );
      assert.ok(stdout.split('\n').every((line) => line.length <= 110));
    }
  });

  for (const [signal, expected] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    test(`drops the request on ${signal} and exits with ${expected}`, async (t) => {
      const requests = new EventEmitter();
      const base = await serve(t, { '/tin.json': (request) => requests.emit('request', request) });
      const arrival = once(requests, 'request');
      const { child, ended } = start(['read', `${base}/tin.json`]);
      const [request] = await arrival;
      const dropped = once(request.socket, 'close');
      child.kill(signal);
      assert.deepEqual(await ended, { code: expected, signal: null, stdout: '', stderr: 'Đã dừng.\n' });
      await dropped;
    });
  }

  test('stops waiting for the standard input on SIGINT', async () => {
    // It has begun to read when it has taken more than a pipe holds.
    const { child, ended } = start(['read', '-'], { input: 'open' });
    if (!child.stdin.write(' '.repeat(1024 * 1024))) await once(child.stdin, 'drain');
    child.kill('SIGINT');
    assert.equal((await ended).code, 130);
  });
});
