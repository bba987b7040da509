import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { CLI, makeFolder, portal, run, say, serve, start } from '../cli-helpers.mjs';

const BASE = 'https://cualach.example/tin.json';
const text = JSON.stringify(portal);
const read = (...args) => run(['read', ...args], { input: text });

/** Codes of warnings with their counts. */
const countsOf = ({ stdout }) =>
  Object.fromEntries(JSON.parse(stdout).warnings.map(({ code, count }) => [code, count]));

describe('bantin read', () => {
  test('tells the format, the list and every article, in Vietnamese', async () => {
    const { code, stdout, stderr } = await read('-', '--url', BASE);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    const lines = stdout.split('\n');
    assert.deepEqual(lines.slice(0, 5), [
      'Định dạng: JSON của bantin',
      'Tên: Cửa Lạch 24 giờ',
      'Trang: https://cualach.example/',
      'Số bài: 5',
      'Nguồn: KT&ĐU (1), không rõ nguồn (1), Báo Miền Biển (1), Sở Xây dựng (1), Hội Văn nghệ (1)',
    ]);
    assert.deepEqual(lines.slice(6, 14), [
      '1. Bến cá mới đón chuyến tàu đầu tiên',
      '   14/03/2026 05:40 · KT&ĐU · https://cualach.example/bai/ben-ca-moi.html',
      '',
      '2. Lễ hội cầu ngư dời sang rằm',
      '   14/03/2026 · không rõ nguồn · https://cualach.example/bai/le-hoi.html',
      '',
      '3. Cầu Bãi Chắn thông xe sớm một tháng',
      '   13/03/2026 17:00 · Báo Miền Biển · https://cualach.example/bai/cau.html?utm_source=zalo',
    ]);
    assert.ok(stdout.includes('không có liên kết'));
  });

  test('says what belongs to an article', async () => {
    const related = [
      { headline: 'Cấm biển', url: 'https://cualach.example/cam-bien' },
      { headline: 'Không địa chỉ' },
    ];
    const articles = [
      { headline: 'Sóng lớn', media: { type: 'video', durationSeconds: 135 }, related },
      { headline: 'Bản tin 13 giờ', media: { type: 'audio', durationSeconds: '1:02:15' } },
      { headline: 'Bến cá', media: { type: 'gallery', count: 12 } },
      { headline: 'Chợ', media: { type: 'audio', durationSeconds: 'lâu' } },
    ];
    const facts = async (...args) => {
      const { stdout } = await run(['read', '-', ...args], { input: JSON.stringify(articles) });
      return stdout.split('\n').filter((line) => line.startsWith('   '));
    };
    const unknown = '   không rõ giờ · không rõ nguồn · không có liên kết';
    assert.deepEqual(await facts(), [
      `${unknown} · video 2:15`,
      '   liên quan: Cấm biển · https://cualach.example/cam-bien',
      `${unknown} · âm thanh 1:02:15`,
      `${unknown} · 12 ảnh`,
      `${unknown} · âm thanh`,
    ]);
    const english = await facts('--lang', 'en');
    assert.deepEqual(
      english.map((line) => line.split(' · ').at(-1)),
      ['video 2:15', 'https://cualach.example/cam-bien', 'audio 1:02:15', '12 pictures', 'audio'],
    );
    const { stdout } = await run(['read', '-', '--json'], { input: JSON.stringify(articles) });
    const [first] = JSON.parse(stdout).articles;
    assert.deepEqual([first.media, first.related], [articles[0].media, related.slice(0, 1)]);
  });

  test('warns of each thing that is not as it should be, with an example', async () => {
    const { stdout } = await read('-', '--url', BASE);
    assert.deepEqual(stdout.trimEnd().split('Cảnh báo:\n')[1].split('\n'), [
      '- 1 mục bị bỏ vì không có tiêu đề: “/bai/khong-tieu-de.html”.',
      '- 1 bài trùng đã gộp vào bài khác (cùng id và địa chỉ): “Cầu Bãi Chắn thông xe”.',
      '- 1 bài đã gỡ, không hiện: “go-roi”.',
      '- 1 bài không ghi nguồn: “Lễ hội cầu ngư dời sang rằm”.',
      '- 1 bài chỉ có ngày, không rõ giờ: “Lễ hội cầu ngư dời sang rằm”.',
      '- 1 bài có giờ đăng ở tương lai: “Quy hoạch bờ nam đến năm 2090”.',
      '- 2 bài không có liên kết, ví dụ “Quy hoạch bờ nam đến năm 2090”.',
      '- 3 bài không có ảnh, ví dụ “Lễ hội cầu ngư dời sang rằm”.',
      '- 2 ảnh không có mô tả (alt), cũng không có chú thích, ví dụ “https://cualach.example/anh/cho.jpg”.',
      '- 3 từ viết bằng dấu rời (chưa ở dạng NFC), khi đọc đã ghép lại, ví dụ “Tiếng”.',
    ]);
  });

  test('an article without a time is listed and warned of as such', async () => {
    const { stdout } = await run(['read', '-'], { input: '{"headline":"Không giờ","attribution":"TTX"}' });
    assert.ok(stdout.includes('không rõ giờ · TTX · không có liên kết'));
    assert.ok(stdout.includes('1 bài không có giờ đăng, hoặc giờ không đọc được: “Không giờ”.'));
  });

  test('letters in pieces are found where JSON writes them by number, too', async () => {
    const input = String.raw`{"headline":"M\u01b0a lu\u0303","attribution":"TTX","published":"2026-03-14T05:40:00+07:00"}`;
    const { stdout } = await run(['read', '-'], { input });
    assert.ok(stdout.includes('- 1 từ viết bằng dấu rời (chưa ở dạng NFC), khi đọc đã ghép lại: “lũ”.'));
  });

  test('a picture without a description counts once, wherever an article shows it', async () => {
    const input = JSON.stringify({
      headline: 'Bến cá',
      body: '<p>Sáng.</p><img src="https://cualach.example/ben.jpg">',
    });
    const counts = countsOf(await run(['read', '-', '--json'], { input }));
    assert.deepEqual([counts['no-alt'], counts['no-picture']], [1, undefined]);
  });

  test('tells of JSON-LD that is left out, and how it begins', async () => {
    const toScript = (json) => `<script type="application/ld+json">${json}</script>`;
    const article = '{"@type":"NewsArticle","headline":"Bến cá"}';
    const broken = '{"@type":"NewsArticle",\n"headline":"Chợ "nổi" tan"}';
    const input = `<!doctype html>${[article, broken, '[]', ''].map(toScript).join('')}`;
    const { stdout } = await run(['read', '-', '--lang', 'en'], { input });
    assert.ok(
      stdout.includes(
        '- 1 script of JSON-LD left out for want of valid JSON: “{"@type":"NewsArticle", "headline":"Chợ "nổi" tan"}”.',
      ),
    );
  });

  test('says why articles were merged, taken away, or have another id', async () => {
    const url = (path) => `https://cualach.example/${path}`;
    const items = [
      { url: url('lu-ve-4671801.html'), headline: 'Lũ về' },
      { url: url('lu-rut-4671801.html'), headline: 'Lũ rút' },
      ...['dau', 'sau'].map((id) => ({ id, url: url('le-tri-an'), headline: 'Lễ tri ân' })),
      { id: 'sai', url: url('tin-sai'), headline: 'Tin sai' },
      { id: 'sai', status: 'removed' },
      ...['Họp dân', 'Tiêm phòng', 'Sửa đường'].map((headline) => ({ id: 0, url: url(headline), headline })),
    ];
    const messages = async (...args) => {
      const { stdout } = await run(['read', '-', '--json', ...args], { input: JSON.stringify(items) });
      const { warnings } = JSON.parse(stdout);
      const codes = ['duplicate', 'shared-id', 'taken-away'];
      return codes.map((code) => warnings.find((warning) => warning.code === code).message);
    };
    assert.deepEqual(await messages(), [
      '2 bài trùng đã gộp vào bài khác (cùng số bài trong địa chỉ: 1, cùng địa chỉ và tiêu đề: 1): “Lũ về”, “Lễ tri ân”.',
      '3 bài có id không dùng được, vì bài khác cũng mang id ấy, ví dụ “0”.',
      '1 bài không hiện, vì cùng id hay địa chỉ với bài đã gỡ: “Tin sai”.',
    ]);
    assert.deepEqual(await messages('--lang', 'en'), [
      '2 articles merged into others as doubles (same article number in the address: 1, same address and headline: 1): “Lũ về”, “Lễ tri ân”.',
      '3 articles with an id that is not used, for others have it, too, for example “0”.',
      '1 article not shown, for a removed article has the same id or address: “Tin sai”.',
    ]);
  });

  test('a feed without fault is told to be one, and one without articles too', async () => {
    const [article] = portal.articles;
    const good = await run(['read', '-', '--url', BASE], { input: JSON.stringify({ ...article, body: '' }) });
    assert.ok(good.stdout.endsWith('\nKhông có gì phải nhắc.\n'));
    const empty = await run(['read', '-'], { input: '{"articles":[]}' });
    assert.equal(empty.code, 0);
    assert.ok(empty.stdout.includes('Số bài: 0'));
    assert.ok(empty.stdout.includes('- Không có bài nào để hiện.'));
  });

  test('--limit lists the first articles, and counts all', async () => {
    const { stdout } = await read('-', '--url', BASE, '--limit', '2');
    assert.ok(stdout.includes('Số bài: 5\n'));
    assert.deepEqual(stdout.match(/^\d\. |^…/gm), ['1. ', '2. ', '…']);
    assert.ok(stdout.includes('\n… và 3 bài nữa\n'));
    const json = await read('-', '--limit=2', '--json');
    assert.equal(JSON.parse(json.stdout).articles.length, 2);
    assert.doesNotMatch((await read('-', '--limit', '6')).stdout, /^…/m);
  });

  test('warns if pages of other sites cannot read the address', async (t) => {
    const allow = (origin) => (request, response) => {
      // Some servers tell only those who say where they come from, and refuse those whom they do not know.
      const { origin: from } = request.headers;
      if (origin === '403' && from) response.writeHead(403);
      else if (origin === 'same' ? from : origin !== '403' && origin)
        response.setHeader('access-control-allow-origin', origin === 'same' ? from : origin);
      response.end(text);
    };
    const base = await serve(t, {
      '/moi': allow('*'),
      '/lap-lai': allow('same'),
      '/khong': allow(''),
      '/cam': allow('403'),
      '/mot': allow('https://bao.example'),
      '/doi-cho': (_request, response) => response.writeHead(302, { location: '/moi' }).end(),
    });
    const warnings = async (path, ...args) => {
      const { code, stdout } = await run(['read', `${base}${path}`, '--json', ...args]);
      assert.equal(code, 0);
      return JSON.parse(stdout).warnings.filter((warning) => /cors|origin|insecure/.test(warning.code));
    };
    assert.deepEqual(await warnings('/moi'), []);
    assert.deepEqual(await warnings('/lap-lai'), []);
    const [closed] = await warnings('/khong');
    assert.deepEqual([closed.code, closed.count], ['no-cors', 1]);
    assert.match(closed.message, /không trả về Access-Control-Allow-Origin.*bantin snapshot hay một proxy/);
    assert.equal((await warnings('/cam'))[0].code, 'no-cors');
    // A browser wants the permission of the redirect as well.
    assert.equal((await warnings('/doi-cho'))[0].code, 'no-cors');
    const [other] = await warnings('/mot', '--lang', 'en');
    assert.equal(other.code, 'other-origin');
    assert.match(other.message, /^The server lets only pages of https:\/\/bao\.example read it/);
  });

  test('speaks English when asked, or when the system does', async () => {
    const asked = await read('-', '--url', BASE, '--lang', 'en');
    assert.ok(asked.stdout.startsWith('Format: bantin JSON\nTitle: Cửa Lạch 24 giờ\n'));
    assert.ok(
      asked.stdout.includes('- 1 article with a date but no time of day: “Lễ hội cầu ngư dời sang rằm”.'),
    );
    const first = async (env, ...args) =>
      (await run(['read', '-', ...args], { input: text, env })).stdout.split(':')[0];
    assert.equal(await first({ LANG: 'en_GB.UTF-8' }), 'Format');
    assert.equal(await first({ LC_MESSAGES: 'en_US', LANG: 'vi_VN' }), 'Format');
    assert.equal(await first({ LC_ALL: 'vi_VN.UTF-8', LANG: 'en_US' }), 'Định dạng');
    assert.equal(await first({ LANG: 'C' }), 'Định dạng');
    assert.equal(await first({ LANG: 'en_US' }, '--lang=vi'), 'Định dạng');
  });

  test('--json prints one object with the articles as native JSON', async () => {
    const answer = await read('-', '--url', BASE, '--json', '--lang', 'en');
    const { format, title, url, articles, warnings } = JSON.parse(answer.stdout);
    assert.deepEqual([format, title, url], ['native', 'Cửa Lạch 24 giờ', 'https://cualach.example/']);
    assert.deepEqual(
      articles.map(({ id }) => id),
      ['ben-ca', 'le-hoi', 'cau', 'quy-hoach', 'go-roi', 'nfd'],
    );
    assert.equal(articles[0].published, '2026-03-13T22:40:00.000Z');
    assert.deepEqual(warnings[0], {
      code: 'no-headline',
      count: 1,
      example: '/bai/khong-tieu-de.html',
      message: '1 item left out for want of a headline: “/bai/khong-tieu-de.html”.',
    });
    assert.deepEqual(countsOf(answer), {
      'no-headline': 1,
      duplicate: 1,
      removed: 1,
      'no-source': 1,
      'day-only': 1,
      future: 1,
      'no-link': 2,
      'no-picture': 3,
      'no-alt': 2,
      'not-nfc': 3,
    });
  });

  test('a local file keeps absolute links, and says what relative ones it lost', async (t) => {
    const path = join(await makeFolder(t), 'Bản tin ngày 14.json');
    await writeFile(path, text);
    for (const name of [path, pathToFileURL(path).href]) {
      const answer = await run(['read', name, '--json']);
      assert.ok(!answer.stdout.includes('file:'), 'the address of the file is nowhere');
      assert.ok(!answer.stdout.includes('bantin.invalid'));
      assert.equal(countsOf(answer).relative, 3);
      assert.equal(
        JSON.parse(answer.stdout).articles.at(-1).picture.src,
        'https://cualach.example/anh/ru.jpg',
      );
    }
    const based = await run(['read', path, '--json', '--url', BASE]);
    assert.equal(countsOf(based).relative, undefined);
    assert.equal(JSON.parse(based.stdout).articles[1].url, 'https://cualach.example/bai/le-hoi.html');
  });

  test('links of a fetched feed stand against the address after redirects', async (t) => {
    const base = await serve(t, {
      '/tin': (_request, response) => response.writeHead(302, { location: '/nguon/tin.json' }).end(),
      '/nguon/tin.json': say([{ headline: 'Đò ngang chạy lại', url: 'do-ngang.html' }]),
    });
    const { stdout } = await run(['read', `${base}/tin`, '--json']);
    assert.equal(JSON.parse(stdout).articles[0].url, `${base}/nguon/do-ngang.html`);
  });

  test('nothing in a feed reaches the terminal as a control character', async () => {
    const evil = 'Tin\u001b]0;chiếm\u0007\u009b31m\u202e';
    const body = [{ type: 'code', text: '\u001b[2J\u0085\u202e' }];
    const input = JSON.stringify({
      title: evil,
      articles: [{ id: evil, headline: evil, body }, { url: evil }],
    });
    const isCalm = (output) => !/[\p{Cc}\p{Cf}]/u.test(output.replaceAll('\n', ''));
    for (const args of [['-'], ['-', '--json']]) {
      const { code, stdout } = await run(['read', ...args], { input });
      assert.equal(code, 0);
      assert.ok(isCalm(stdout));
    }
    const { stderr } = await run(['read', 'không\u001b[31mcó\u009b.json']);
    assert.ok(stderr.includes('không\ufffd[31mcó\ufffd.json') && isCalm(stderr));
    const json = JSON.parse((await run(['read', '-', '--json'], { input })).stdout);
    assert.equal(
      json.articles[0].body[0].text,
      '\u001b[2J\u0085\u202e',
      'as JSON it is all there, by number',
    );
  });

  test('a reader that has seen enough, such as head, is no error', async () => {
    const { child, ended } = start(['read', '-'], { input: text });
    child.stdout.destroy();
    const { code, stderr } = await ended;
    assert.deepEqual([code, stderr], [0, '']);
  });

  test('a hundred thousand nested brackets are an answer like another', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const input = `{"articles":[{"headline":"Sâu","body":${deep}}]}`;
    assert.equal((await run(['read', '-', '--json'], { input })).code, 0);
  });
});

describe('bantin read of several sources', () => {
  const rss = `<rss><channel><title>Miền Biển</title>${[
    ['Cấm biển', '16:40'],
    ['Tàu vào bến', '08:00'],
  ]
    .map(([title, time]) => `<item><title>${title}</title><pubDate>23/11/2026 ${time}</pubDate></item>`)
    .join('')}</channel></rss>`;
  const json = {
    title: 'Nông Thôn 24h',
    articles: [
      { headline: 'Gặt lúa chạy bão', published: '2026-11-23T14:10:00+07:00', attribution: 'Nông Thôn' },
      { headline: 'Tàu vào bến', published: '2026-11-23T08:00:00+07:00', attribution: 'Miền Biển' },
    ],
  };
  const headlines = (stdout) => stdout.match(/^ *\d+\. .*$/gm)?.map((line) => line.trim());

  test('merges them as a page does, files and addresses, each once', async (t) => {
    const path = join(await makeFolder(t), 'nong-thon.json');
    await writeFile(path, JSON.stringify(json));
    const base = await serve(t, { '/tin.rss': say(rss, 'text/xml') });
    const { code, stdout, stderr } = await run(['read', `${base}/tin.rss`, path, path]);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(stdout.split('\n').slice(0, 5), [
      'Đọc được 2 trong 2 nguồn:',
      `- ${base}/tin.rss: RSS, 2`,
      `- ${path}: JSON của bantin, 2`,
      'Số bài: 3',
      'Nguồn: Miền Biển (2), Nông Thôn (1)',
    ]);
    assert.deepEqual(headlines(stdout), ['1. Cấm biển', '2. Gặt lúa chạy bão', '3. Tàu vào bến']);
    assert.ok(stdout.endsWith('\n- 1 bài trùng đã gộp vào bài khác (cùng tiêu đề): “Tàu vào bến”.\n'));
  });

  test('one that fails does not take the others down, but the exit code is 1', async (t) => {
    const path = join(await makeFolder(t), 'nong-thon.json');
    await writeFile(path, JSON.stringify(json));
    const base = await serve(t, { '/tin.rss': say(rss, 'text/xml') });
    const dead = `${base}/mat.rss`;
    const { code, stdout, stderr } = await run(['read', dead, path, `${base}/tin.rss`, '--lang', 'en']);
    assert.equal(code, 1);
    assert.equal(
      stderr,
      `bantin: The server answered 404: there is nothing at ${dead}. Check the address.\n`,
    );
    assert.deepEqual(stdout.split('\n').slice(0, 4), [
      'Read 2 of 3 sources:',
      `- ${dead}: could not be read`,
      `- ${path}: bantin JSON, 2`,
      `- ${base}/tin.rss: RSS, 2`,
    ]);
    assert.equal(headlines(stdout).length, 3);
  });

  test('--json says what became of each, and of all together', async (t) => {
    const base = await serve(t, { '/a.rss': say(rss, 'text/xml'), '/b.json': say(json) });
    const { code, stdout } = await run(['read', `${base}/a.rss`, `${base}/b.json`, `${base}/c`, '--json']);
    assert.equal(code, 1);
    const { sources, articles, warnings } = JSON.parse(stdout);
    assert.deepEqual(
      sources.map(({ url, format, title }) => [url, format, title]),
      [
        [`${base}/a.rss`, 'rss', 'Miền Biển'],
        [`${base}/b.json`, 'native', 'Nông Thôn 24h'],
        [`${base}/c`, undefined, undefined],
      ],
    );
    assert.deepEqual(
      sources[0].warnings.map((warning) => [warning.code, warning.count]),
      [
        ['no-link', 2],
        ['no-picture', 2],
      ],
    );
    assert.deepEqual([sources[2].error.code, sources[2].error.status], ['http', 404]);
    assert.equal(articles.length, 3);
    assert.deepEqual(
      warnings.map((warning) => [warning.code, warning.count]),
      [['duplicate', 1]],
    );
  });

  test('names the source of a warning', async (t) => {
    const folder = await makeFolder(t);
    const paths = ['mot.json', 'hai.json'].map((name) => join(folder, name));
    await writeFile(paths[0], '[{"headline":"Không nguồn","published":"2026-03-14T05:40:00+07:00"}]');
    await writeFile(paths[1], '[{"headline":"Không giờ","attribution":"TTX"}]');
    const { stdout } = await run(['read', ...paths]);
    assert.deepEqual(stdout.split('Cảnh báo:\n')[1].trimEnd().split('\n'), [
      `- ${paths[0]}: 1 bài không ghi nguồn: “Không nguồn”.`,
      `- ${paths[0]}: 1 bài không có liên kết: “Không nguồn”.`,
      `- ${paths[0]}: 1 bài không có ảnh: “Không nguồn”.`,
      `- ${paths[1]}: 1 bài không có giờ đăng, hoặc giờ không đọc được: “Không giờ”.`,
      `- ${paths[1]}: 1 bài không có liên kết: “Không giờ”.`,
      `- ${paths[1]}: 1 bài không có ảnh: “Không giờ”.`,
    ]);
  });

  test('of which none can be read, each is explained', async (t) => {
    const folder = await makeFolder(t);
    const { code, stdout, stderr } = await run(['read', join(folder, 'a.json'), folder]);
    assert.equal(code, 1);
    assert.equal(
      stderr,
      `bantin: Không có tệp ${folder}/a.json.\nbantin: ${folder} là thư mục, không phải tệp.\n`,
    );
    assert.ok(stdout.startsWith('Đọc được 0 trong 2 nguồn:\n') && stdout.includes('Số bài: 0'));
  });
});

describe('bantin read on a slow server', { concurrency: true }, () => {
  const slow = (answered) => (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('[{"headline":');
    void answered.then(() => response.end('"Chậm mà chắc"}]'));
  };

  test('says in a log every five seconds that it is reading', async (t) => {
    let answer;
    const base = await serve(t, { '/tin.json': slow(new Promise((resolve) => (answer = resolve))) });
    const { saw, ended } = start(['read', `${base}/tin.json`]);
    await saw('Đang đọc… 5 giây\n');
    answer();
    const { code, stdout, stderr } = await ended;
    assert.equal(code, 0);
    assert.ok(stdout.includes('1. Chậm mà chắc'));
    assert.equal(stderr, 'Đang đọc… 5 giây\n');
  });

  const noTerminal =
    process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0
      ? 'needs the command script'
      : false;
  test('counts seconds in place on a terminal, and clears the line', { skip: noTerminal }, async (t) => {
    let answer;
    const base = await serve(t, { '/tin.json': slow(new Promise((resolve) => (answer = resolve))) });
    const command = `"${process.execPath}" "${CLI}" read ${base}/tin.json`;
    const env = { PATH: process.env.PATH };
    const ended = promisify(execFile)('script', ['-qec', command, '/dev/null'], { env });
    let seen = '';
    ended.child.stdout.on('data', (text) => {
      seen += text;
      if (seen.includes('2 giây')) answer();
    });
    const { stdout } = await ended;
    assert.ok(stdout.includes('\rĐang đọc… 1 giây\x1b[K\rĐang đọc… 2 giây\x1b[K'));
    assert.ok(stdout.includes('\r\x1b[KĐịnh dạng'));
  });
});
