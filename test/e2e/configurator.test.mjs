// The configurator as a webmaster meets it: by mouse and by keyboard, in both languages, with good sources and bad ones,
// and with hashes that somebody else wrote.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findViolations, WCAG_22_AA } from './browser.mjs';
import { codeOf, inPreview, previewShown, sourceRead, startConfigurator } from './configurator.mjs';
import { serve } from './http.mjs';
import { feed, readRoot } from './site.mjs';

const manifest = JSON.parse(await readRoot('custom-elements.json'));
const elementsOf = ({ modules }) =>
  modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const elements = elementsOf(manifest);

let app;
/** Somebody else's server. */
let other;

const CORS = { 'access-control-allow-origin': '*' };
const say = (body, type = 'application/json', headers = CORS) => ({ body, type, headers });

/** Lets the slow answer come. */
let release;

const ANSWERS = {
  '/tin.json': say(JSON.stringify(feed)),
  '/cham.json': {
    ...say(JSON.stringify(feed)),
    until: new Promise((resolve) => {
      release = resolve;
    }),
  },
  '/khong-cors.json': say(JSON.stringify(feed), 'application/json', {}),
  '/dang-nhap': say(
    '<!doctype html><title>Đăng nhập</title><form><input type="password"></form>',
    'text/html',
  ),
  '/to.json': say(`{"articles":[{"headline":"${'a'.repeat(5 * 1024 * 1024)}"}]}`),
  '/rieng.json': say('{"data":{"list":[{"tieuDe":"Bến cá mới","duongDan":"/ben-ca"}]}}'),
  '/hong.json': say('{"articles":['),
  '/tranh/de-bien.webp': say(await readRoot('demo/pictures/harbour.webp'), 'image/webp'),
};

before(async () => {
  app = await startConfigurator();
  other = await serve((path) => ANSWERS[path]);
});

after(async () => {
  await app?.close();
  await other?.close();
});

/** What cannot be read is in the console as well. */
const isOfOther = (problem) => problem.includes(other.url);

const chooseAddress = async (page, address) => {
  await page.getByLabel('Địa chỉ của tôi').check();
  await page.getByLabel('Địa chỉ nguồn tin').fill(address);
  await page.getByRole('button', { name: 'Kiểm tra nguồn' }).click();
};

describe('the form', () => {
  test('changes the preview and the snippet at once, and what is shown stays the same element', () =>
    app.withConfigurator('', async (page) => {
      await previewShown(page);
      const list = inPreview(page, 'hot-events');
      await list.evaluate((element) => (element.isTheSame = true));
      await page.getByLabel('Nhiều nhất', { exact: true }).fill('3');
      await page.getByLabel('Bố cục', { exact: true }).selectOption('grid');
      await page.getByLabel('Tiêu đề khối').fill('Tin của tỉnh');
      await page.getByLabel('Màu nhấn', { exact: true }).fill('#0a58ca');
      const shown = await list.evaluate((element) => ({
        isTheSame: element.isTheSame,
        layout: element.layout,
        accent: element.style.getPropertyValue('--news-accent'),
      }));
      assert.deepEqual(shown, { isTheSame: true, layout: 'grid', accent: '#0a58ca' });
      assert.equal(await list.locator('[part=item]').count(), 3);
      const html = await codeOf(page, 'html');
      assert.match(
        html,
        /<hot-events src="\/tin-moi\.json" layout="grid" heading="Tin của tỉnh" limit="3">\n/,
      );
      assert.equal(html.match(/<time /g).length, 3, 'as many headlines inside as are shown');
      assert.equal(await codeOf(page, 'css'), 'hot-events {\n  --news-accent: #0a58ca;\n}\n');
    }));

  test('writes nothing that is as by default, and says so of a value that is none', () =>
    app.withConfigurator('', async (page) => {
      await sourceRead(page);
      const plain = await codeOf(page, 'html');
      await page.getByLabel('Nhiều nhất', { exact: true }).fill('10');
      await page.getByLabel('Nền sáng hay tối').selectOption('dark');
      await page.getByLabel('Nền sáng hay tối').selectOption('auto');
      assert.equal(await codeOf(page, 'html'), plain);
      await page.getByLabel('Màu nhấn', { exact: true }).fill('đỏ tươi');
      await page.getByText('Giá trị này không dùng được').waitFor();
      assert.equal(await page.locator('#css').count(), 0);
    }));

  test('has each attribute and each token of each element, named in Vietnamese', () =>
    app.withConfigurator('', async (page) => {
      const labels = () =>
        page
          .locator('[data-name]')
          .evaluateAll((fields) =>
            fields.map((field) => [
              field.dataset.name,
              field.querySelector('label, legend').textContent.trim(),
            ]),
          );
      for (const { tagName, attributes, cssProperties } of elements) {
        await page.locator(`[name=element][value=${tagName}]`).check({ force: true });
        const vietnamese = new Map(await labels());
        await page.getByRole('button', { name: 'English' }).click();
        const english = new Map(await labels());
        await page.getByRole('button', { name: 'Tiếng Việt' }).click();
        const names = [...attributes, ...cssProperties].map(({ name }) => name);
        const without = ['src', 'for', ...(tagName === 'keyword-tags' ? ['fields'] : [])];
        const expected = names.filter((name) => !without.includes(name)).sort();
        assert.deepEqual([...vietnamese.keys()].sort(), expected, tagName);
        for (const name of expected) assert.notEqual(vietnamese.get(name), english.get(name), name);
        assert.equal(new Set(vietnamese.values()).size, expected.length, 'no two have one name');
      }
    }));

  test('shows an attribute that is new in the manifest', async () => {
    const changed = structuredClone(manifest);
    const list = elementsOf(changed).find(({ tagName }) => tagName === 'hot-events');
    list.attributes.push({
      name: 'picture-side',
      fieldName: 'pictureSide',
      type: { text: "'start' | 'end'" },
      default: "'start'",
      description: 'On which side a picture is.',
    });
    const route = ['**/custom-elements.json', (to) => to.fulfill({ json: changed })];
    await app.withConfigurator(
      '',
      async (page) => {
        await page.getByText('Khác', { exact: true }).click();
        await page.getByLabel('Picture side').selectOption('end');
        await page.getByText('On which side a picture is.').waitFor();
        assert.match(await codeOf(page, 'html'), /<hot-events src="\/tin-moi\.json" picture-side="end">/);
        await page.getByRole('tab', { name: 'React' }).click();
        assert.match(await codeOf(page, 'component'), / pictureSide="end"/);
      },
      { route },
    );
  });

  test('takes over the fields of the layout before it changes one', () =>
    app.withConfigurator('#layout=headlines', async (page) => {
      await previewShown(page);
      const fields = page.locator('[data-name=fields]');
      const checked = () =>
        fields
          .locator('label:has(:checked)')
          .evaluateAll((labels) => labels.map((label) => label.textContent.trim()));
      const tag = async () => /<hot-events[^>]*>/.exec(await codeOf(page, 'html'))[0];
      assert.deepEqual(await checked(), []);
      const own = fields.getByLabel('Tự chọn');
      await own.check();
      assert.deepEqual((await checked()).slice(1), ['Nhãn', 'Dòng trên tít', 'Giờ đăng']);
      await fields.getByLabel('Ảnh').check();
      assert.match(await tag(), /\sfields="picture label kicker time"/);
      await own.uncheck();
      assert.doesNotMatch(await tag(), /fields/);
      // What is usual in one layout is a choice in another.
      await page.getByLabel('Bố cục', { exact: true }).selectOption('list');
      await own.check();
      await page.getByLabel('Bố cục', { exact: true }).selectOption('headlines');
      assert.match(await tag(), /\sfields="picture label section kicker byline attribution time standfirst"/);
    }));

  test('shows the preview narrow, wide, dark and on grey', () =>
    app.withConfigurator('', async (page) => {
      await previewShown(page);
      const colorOf = () =>
        inPreview(page, 'html').evaluate((html) => [
          html.ownerDocument.defaultView.innerWidth,
          getComputedStyle(html).backgroundColor,
          getComputedStyle(html.querySelector('hot-events')).color,
        ]);
      await page.locator('[name=width][value=narrow]').check({ force: true });
      assert.deepEqual(await colorOf(), [320, 'rgb(255, 255, 255)', 'rgb(26, 23, 20)']);
      await page.locator('[name=width][value=wide]').check({ force: true });
      await page.locator('[name=host][value=dark]').check({ force: true });
      assert.deepEqual(await colorOf(), [1100, 'rgb(23, 20, 18)', 'rgb(241, 237, 231)']);
      await page.locator('[name=host][value=grey]').check({ force: true });
      assert.deepEqual((await colorOf())[1], 'rgb(212, 212, 210)');
    }));
});

describe('a source', () => {
  test('is described: its format, its articles, and what they lack', () =>
    app.withConfigurator('', async (page) => {
      await chooseAddress(page, `${other.url}/tin.json`);
      const result = page.locator('.result');
      await result.getByText('Đã nhận ra: JSON của bantin, 3 bài.').waitFor();
      const text = await result.innerText();
      for (const expected of ['ảnh: 1/3 bài có', 'sapo: 1/3 bài có', 'nguồn (“Theo …”): 1/3 bài có'])
        assert.ok(text.includes(expected), text);
      assert.ok(!text.includes('giờ đăng'), text);
      await previewShown(page);
      assert.match(await codeOf(page, 'html'), /Cầu treo bản Ngọ/);
      assert.match(
        await codeOf(page, 'policy'),
        new RegExp(`connect-src ${other.url};\nimg-src ${other.url};`),
      );
    }));

  test('that cannot be read is explained in words, in both languages', () =>
    app.withConfigurator(
      '',
      async (page) => {
        const cases = [
          ['tin mới', /“tin” không phải địa chỉ/],
          ['', /không phải địa chỉ/],
          ['bao.example/tin.rss', /Có phải là https:\/\/bao\.example\/tin\.rss không/],
          [`/${'a'.repeat(4000)}`, /dài quá 4000 ký tự/],
          ['http://ten:mat-khau@bao.example/tin', /ai xem mã của trang cũng thấy mật khẩu/],
          ['/tin\u0001.json', /không phải địa chỉ/],
          ['javascript:alert(1)', /không phải địa chỉ http hay https, nên không đọc/],
          [`${other.url}/khong-cors.json`, /có trả lời, nhưng không cho trang ở tên miền khác đọc/],
          ['http://localhost:9/tin', /Không kết nối được/],
          [`${other.url}/dang-nhap`, /có thể là trang đăng nhập/],
          [`${other.url}/to.json`, /dài hơn 5 MB/],
          [`${other.url}/hong.json`, /không phải JSON hợp lệ/],
          [`${other.url}/rieng.json`, /Trong đó có danh sách: data\.list \(1: tieuDe, duongDan\)/],
          ['/khong-co-gi.json', /Máy chủ trả lời 404/],
        ];
        for (const [address, expected] of cases) {
          await chooseAddress(page, address);
          await page.locator('.failure').first().waitFor();
          assert.match(await page.locator('.failure').first().innerText(), expected, address);
          assert.equal(await page.locator('.verdict').count(), 0);
          await page.locator('.preview').getByText('chưa có gì để xem').waitFor();
          assert.equal(await inPreview(page, 'hot-events').count(), 0, address);
          assert.doesNotMatch(page.url() + (await codeOf(page, 'html')), /mat-khau/);
        }
        await page.getByRole('button', { name: 'English' }).click();
        assert.match(await page.locator('.failure').innerText(), /The server answers 404/);
      },
      {
        isExpected: (problem) => isOfOther(problem) || /localhost:9|khong-co-gi|Failed to load/.test(problem),
      },
    ));

  test('that is slow is forgotten when somebody follows another link', () =>
    app.withConfigurator('', async (page, { asked }) => {
      await chooseAddress(page, `${other.url}/cham.json`);
      await page.getByText('Đang đọc nguồn…').waitFor();
      await page.evaluate(() => {
        location.hash = '#src=/khac.json';
      });
      const note = page.getByText('Địa chỉ này đến từ một liên kết.').first();
      await note.waitFor();
      const answer = page.waitForResponse((response) => response.url().endsWith('/cham.json'));
      release();
      await (await answer).finished();
      await page.evaluate(() => document.querySelector('embed-configurator').updateComplete);
      assert.equal(await page.getByText('Đang đọc nguồn…').count(), 0);
      assert.equal(await page.locator('.verdict').count(), 0);
      assert.ok(await note.isVisible());
      assert.ok(!asked.some((url) => url.endsWith('/khac.json')));
    }));

  test('of another shape is read once its paths are filled in', () =>
    app.withConfigurator('', async (page) => {
      await chooseAddress(page, `${other.url}/rieng.json`);
      await page.locator('.failure').waitFor();
      const path = page.getByLabel('Chỗ của danh sách bài');
      await path.waitFor();
      assert.equal(await path.inputValue(), '');
      await page.getByRole('button', { name: 'Điền giúp và đọc lại' }).click();
      await page.getByText('Đã nhận ra: JSON theo field-map, 1 bài.').waitFor();
      assert.equal(await path.inputValue(), 'data.list');
      await previewShown(page);
      assert.match(await codeOf(page, 'html'), /field-map='\{"headline":"tieuDe","url":"duongDan"\}'/);
    }));
});

describe('a hash', () => {
  test('is the whole configuration', () =>
    app.withConfigurator('', async (page) => {
      await page.locator('[name=element][value=keyword-tags]').check({ force: true });
      await page.getByLabel('Thứ tự từ khóa').selectOption('frequency');
      await page.getByLabel('Hiện số bài').check();
      await page.getByLabel('Giao diện có sẵn').selectOption('classic');
      await page.getByLabel('Thư mục trên máy chủ').fill('https://cdn.example/bantin/');
      await page.getByLabel('Màu nhấn', { exact: true }).fill('rebeccapurple');
      await sourceRead(page);
      const before = [await codeOf(page, 'html'), await codeOf(page, 'css'), await codeOf(page, 'policy')];
      assert.match(before[0], /href="https:\/\/cdn\.example\/bantin\/themes\/classic\.css"/);
      assert.match(before[0], /<keyword-tags for="tin" sort="frequency" counts><\/keyword-tags>/);
      await page.reload();
      await sourceRead(page);
      assert.deepEqual(
        [await codeOf(page, 'html'), await codeOf(page, 'css'), await codeOf(page, 'policy')],
        before,
      );
    }));

  test('with an address asks nobody until somebody presses the button', () =>
    app.withConfigurator(`#src=${other.url}/tin.json&limit=2`, async (page, { asked }) => {
      await inPreview(page, 'main').waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      assert.equal(await page.getByLabel('Địa chỉ nguồn tin').inputValue(), `${other.url}/tin.json`);
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(app.url)),
        [],
      );
      assert.match(
        await codeOf(page, 'html'),
        new RegExp(`<hot-events src="${other.url}/tin.json" limit="2">`),
      );
      await page.getByRole('button', { name: `Tải nguồn từ ${new URL(other.url).host}` }).click();
      await previewShown(page);
      assert.match(await codeOf(page, 'html'), /Đê biển mới/);
    }));

  const HOSTILE = [
    'src=javascript:alert(1)',
    'src=data:text/html,<script>alert(1)</script>',
    'src=//ac.example/x',
    'heading=<img src=//ac.example/x onerror=alert(1)>&keyword="><script>alert(1)</script>',
    '--news-accent=url(https://ac.example/x)&--news-surface=red;background:url(//ac.example/x)',
    '--news-font=x, image-set("https://ac.example/x" 1x)&--news-rule=\\75rl(//ac.example/x)',
    '_folder=//ac.example/&_look=../../x&_tab=nope&_lang=xx&_element=script&_sample=../../x',
    'onclick=alert(1)&style=color:red&__proto__=x&constructor=x&_proto=1',
    'keyword-href=javascript:alert(1)&field-map={"__proto__":{"x":1}}&limit=1e9&page-size=-1&layout=gird',
    `heading=${'x'.repeat(20_000)}`,
    '%E0%A4%A&%',
  ];
  test('runs nothing, loads nothing and breaks nothing, whatever is in it', () =>
    app.withConfigurator('', async (page, { asked, dialogs }) => {
      for (const hash of HOSTILE) {
        await page.evaluate(async (value) => {
          const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
          location.hash = value;
          await changed;
          await document.querySelector('embed-configurator').updateComplete;
        }, hash);
        const html = await codeOf(page, 'html');
        assert.doesNotMatch(html, /javascript:|<img|<script>|ac\.example\/"|onclick|style=|gird|1e9/, hash);
        assert.equal(await page.locator('#css').count(), 0, hash);
        assert.match(html, /src="\/bantin\/[\d.]+\/bantin\.js"/);
        const isBad = await page.evaluate(
          () => 'x' in {} || document.querySelector('img, [onclick]') !== null,
        );
        assert.ok(!isBad, hash);
      }
      await previewShown(page);
      assert.deepEqual(dialogs, []);
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(app.url)),
        [],
      );
    }));
});

describe('by keyboard', () => {
  const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim());

  test('the skip link leads to the tabs, which arrow keys change, and Enter copies', () =>
    app.withConfigurator(
      '',
      async (page) => {
        await sourceRead(page);
        await page.keyboard.press('Tab');
        assert.equal(await focused(page), 'Đến đoạn mã');
        await page.keyboard.press('Enter');
        assert.equal(await focused(page), 'HTML');
        const walk = [];
        for (const key of [
          'ArrowRight',
          'ArrowRight',
          'End',
          'ArrowRight',
          'ArrowLeft',
          'Home',
          'ArrowRight',
        ]) {
          await page.keyboard.press(key);
          walk.push(await focused(page));
        }
        assert.deepEqual(walk, ['npm', 'React', 'WordPress', 'HTML', 'WordPress', 'HTML', 'npm']);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.getByText('Đã chép.').waitFor();
        assert.equal(
          await page.evaluate(() => navigator.clipboard.readText()),
          await codeOf(page, 'install'),
        );
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  test('where the browser refuses to copy, the text is selected', () =>
    app.withConfigurator('', async (page) => {
      await sourceRead(page);
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      });
      await page.getByRole('button', { name: 'Chép: Dán vào chỗ cần hiện tin' }).click();
      await page.getByText('Đã chọn sẵn').waitFor();
      assert.equal(
        await page.evaluate(() => String(getSelection()).trim()),
        (await codeOf(page, 'html')).trim(),
      );
    }));
});

for (const [language, colorScheme, width] of [
  ['vi', 'light', 320],
  ['en', 'dark', 1280],
]) {
  test(`in ${language}, ${colorScheme}, at ${width} px: nothing too wide, WCAG 2.2 AA, with all groups open`, () =>
    app.withConfigurator(
      `#_lang=${language}`,
      async (page) => {
        await previewShown(page);
        assert.equal(await page.evaluate(() => document.documentElement.lang), language);
        await page.locator('details').evaluateAll((groups) => groups.forEach((group) => (group.open = true)));
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        assert.deepEqual(await findViolations(page, 'html', { runOnly: WCAG_22_AA }), []);
      },
      // axe writes styles itself.
      { colorScheme, viewport: { width, height: 900 }, bypassCSP: true },
    ));
}

test('a failing server of somebody else breaks nothing else', () =>
  app.withConfigurator(
    '',
    async (page) => {
      await chooseAddress(page, `${other.url}/tin.json ${other.url}/khong-cors.json`);
      await page.getByText('Đã nhận ra: JSON của bantin, 3 bài.').waitFor();
      assert.equal(await page.locator('.failure').count(), 1);
      await previewShown(page);
    },
    { isExpected: isOfOther },
  ));

test('in the site of the documentation it leads to its pages, elsewhere to none', () =>
  app.withConfigurator(
    '#_tab=wordpress',
    async (page) => {
      const links = () =>
        page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      const isOfDocs = (href) => href.endsWith('.html');
      assert.deepEqual((await links()).filter(isOfDocs), []);
      await page.route('**/trinh-tao-ma/**', (route) =>
        route.continue({ url: route.request().url().replace('/trinh-tao-ma/', '/') }),
      );
      await page.goto(`${app.url}trinh-tao-ma/trinh-tao-ma.html#_tab=wordpress`);
      await chooseAddress(page, `${other.url}/khong-cors.json`);
      await page.getByRole('link', { name: 'Cách dùng proxy' }).waitFor();
      const found = (await links()).filter(isOfDocs);
      assert.deepEqual(found, ['../vi/index.html', '../vi/proxy.html', '../vi/cms.html']);
      for (const href of found) await readRoot(href.replace('..', 'docs').replace('.html', '.md'));
    },
    { isExpected: isOfOther },
  ));

test('without its scripts it says how to open it', async () => {
  const page = await app.browser.newPage();
  try {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${app.url}trinh-tao-ma.html`);
    const text = await page.locator('embed-configurator').innerText();
    assert.match(text, /qua máy chủ[^]*through a server/);
  } finally {
    await page.close();
  }
});
