// The demo's pages about formats: each reads a file of its format, as a webmaster would see it after pasting the snippet.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { startServer } from '../../tools/serve.mjs';
import { findViolations, launchBrowser, watchForProblems, WCAG_22_AA } from './browser.mjs';
import { textOf } from './site.mjs';

const formats = JSON.parse(await readFile(new URL('../../demo/dinh-dang.json', import.meta.url), 'utf8'));

/** What the list of each page shows, in its order. */
const HEADLINES = {
  rss: [
    'Mùa cao điểm đến sớm, vịnh phía bắc đón hơn 1,2 triệu lượt khách trong bốn tháng',
    'Tua-bin gió ngoài khơi đầu tiên của tỉnh hòa lưới',
    'Sáu làng chài đua thuyền mừng mùa cá mới',
    'Thông xe tuyến nối cao tốc với khu kinh tế ven biển',
  ],
  'rss-1.0': [
    'Lúa chín sớm trên ruộng bậc thang, nông dân đổi công gặt chạy mưa',
    'Cảng cá nâng cấp xong cầu tàu, mỗi ngày bốc dỡ thêm 90 tấn',
    'Phố cổ ven sông tắt đèn điện, thắp đèn lồng đêm rằm',
    'Trạm y tế đảo khám từ xa với bệnh viện tỉnh',
  ],
  atom: [
    'Trường làng 60 năm tuổi mở thư viện số cho bốn xã ven sông',
    'Sáu làng chài đua thuyền mừng mùa cá mới',
    'Một ngày trên đồng muối',
    'Phố cổ ven sông tắt đèn điện, thắp đèn lồng đêm rằm',
  ],
  wordpress: [
    'Mùa cao điểm đến sớm, vịnh phía bắc đón hơn 1,2 triệu lượt khách trong bốn tháng',
    'Lúa chín sớm trên ruộng bậc thang, nông dân đổi công gặt chạy mưa',
    'Tua-bin gió ngoài khơi đầu tiên của tỉnh hòa lưới',
    'Sáu làng chài đua thuyền mừng mùa cá mới',
  ],
  'json-ld': [
    'Mùa cao điểm đến sớm, vịnh phía bắc đón hơn 1,2 triệu lượt khách trong bốn tháng',
    'Tua-bin gió ngoài khơi đầu tiên của tỉnh hòa lưới',
    'Cảng cá nâng cấp xong cầu tàu, mỗi ngày bốc dỡ thêm 90 tấn',
    'Thông xe tuyến nối cao tốc với khu kinh tế ven biển',
  ],
  'trang-json-ld': [
    'Trường làng 60 năm tuổi mở thư viện số cho bốn xã ven sông',
    'Trạm y tế đảo khám từ xa với bệnh viện tỉnh',
    'Điều chỉnh quy hoạch khu đô thị bờ nam: thêm 30 ha công viên',
  ],
  'json-feed': [
    'Trường làng 60 năm tuổi mở thư viện số cho bốn xã ven sông',
    'Cảng cá nâng cấp xong cầu tàu, mỗi ngày bốc dỡ thêm 90 tấn',
    'Một ngày trên đồng muối',
    'Sáu làng chài đua thuyền mừng mùa cá mới',
  ],
  native: [
    'Nước sông lên nhanh, huyện miền núi sơ tán 340 hộ dân trong đêm',
    'Mùa cao điểm đến sớm, vịnh phía bắc đón hơn 1,2 triệu lượt khách trong bốn tháng',
    'Trạm y tế đảo khám từ xa với bệnh viện tỉnh',
    'Điều chỉnh quy hoạch khu đô thị bờ nam: thêm 30 ha công viên',
  ],
  'json-rieng': [
    'Lúa chín sớm trên ruộng bậc thang, nông dân đổi công gặt chạy mưa',
    'Cảng cá nâng cấp xong cầu tàu, mỗi ngày bốc dỡ thêm 90 tấn',
    'Thông xe tuyến nối cao tốc với khu kinh tế ven biển',
  ],
};

let server;
let browser;

before(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page and hands it to `use`. Whatever goes wrong on it, and whatever it asks of others, fails the test. */
async function withPage(path, use) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const problems = watchForProblems(page);
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) problems.push(`asked of others: ${request.url()}`);
    });
    await page.goto(server.url + path);
    await use(page);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

/** On a desk and on a phone nothing is too wide, and axe has nothing to say. */
async function assertFitsEverybody(page) {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    assert.ok(scrollWidth <= clientWidth, `${scrollWidth} px in ${width}`);
    assert.deepEqual(await findViolations(page, 'html', { runOnly: WCAG_22_AA }), [], `at ${width} px`);
  }
}

/** The attributes that say what to read, of the elements in the snippet and of those that run on the page. */
const sourcesOf = (page) =>
  page.evaluate(() => {
    const pasted = document.createElement('template');
    pasted.innerHTML = document.querySelector('.snippet').textContent;
    return [pasted.content, document].map((root) =>
      ['hot-events', 'news-article', 'keyword-tags'].map((tag) =>
        ['src', 'items-path', 'field-map', 'for'].map((name) => root.querySelector(tag).getAttribute(name)),
      ),
    );
  });

describe('on the page of all formats', () => {
  test('the footer of the portal leads there, and it leads to each: WCAG 2.2 AA', () =>
    withPage('', async (page) => {
      await page.getByRole('link', { name: 'Chín định dạng nguồn tin' }).click();
      await page.locator('.tiles').waitFor();
      const names = await page
        .locator('.tiles a')
        .evaluateAll((links) => links.map(({ pathname }) => pathname.replace(/.*\//, '')));
      assert.deepEqual(names, Object.keys(HEADLINES));
      await assertFitsEverybody(page);
    }));
});

for (const { name, title, file } of formats) {
  describe(`on the page of ${title}`, () => {
    test('the list, the keywords and the article show, as the snippet says: no error, WCAG 2.2 AA', () =>
      withPage(`dinh-dang/${name}`, async (page) => {
        for (const part of [
          'hot-events [part=headline]',
          'keyword-tags [part=keyword]',
          'news-article [part=body]',
        ])
          await page.locator(part).first().waitFor();
        const headlines = await page.locator('hot-events [part=headline]').allInnerTexts();
        assert.deepEqual(
          headlines.map((text) => text.trim()),
          HEADLINES[name],
        );
        assert.equal(await textOf(page, 'news-article [part=headline]'), HEADLINES[name][0]);
        assert.ok((await textOf(page, 'news-article [part=body]')).length > 100, 'the article has a body');
        assert.match(
          await textOf(page, 'hot-events time'),
          /^(?:cập nhật )?(?:khoảng )?\d+ (?:phút|giờ|ngày) trước$/,
        );
        const [pasted, live] = await sourcesOf(page);
        assert.deepEqual(pasted, live);
        assert.equal(live[0][0], `/feeds/${file}`);
        await assertFitsEverybody(page);
      }));
  });
}

test('the files are served as what they are', async () => {
  const typeOf = async (file) => (await fetch(`${server.url}feeds/${file}`)).headers.get('content-type');
  assert.deepEqual(await Promise.all(['tin.rss', 'tin.rdf', 'tin.atom', 'trang-json-ld.html'].map(typeOf)), [
    'application/rss+xml; charset=utf-8',
    'application/rdf+xml; charset=utf-8',
    'application/atom+xml; charset=utf-8',
    'text/html; charset=utf-8',
  ]);
});
