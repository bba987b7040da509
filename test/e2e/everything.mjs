// A feed with everything that an article can have, and a page that shows it in each element and layout.
import assert from 'node:assert/strict';
import { watchForProblems } from './browser.mjs';

const HOUR_MS = 60 * 60 * 1000;
const hoursAgo = (hours) => new Date(Date.now() - hours * HOUR_MS).toISOString();

const BODY = `
  <p>Trời chưa sáng hẳn, <strong>cầu tàu số 2</strong> đã đông người. <em>Ghe nào về trước thì bán trước</em>, giá tăng <mark>8 %</mark> so với hôm qua, mỗi m<sup>2</sup> kho lạnh giá như cũ, CO<sub>2</sub> giảm.<br>
  Xem thêm <a href="/chuyen-de/cang-ca">chuyên đề cảng cá</a>.</p>
  <h2>Ba việc phải làm ngay</h2>
  <ul><li>Nạo vét luồng vào cảng<ul><li>đoạn từ phao số 5</li></ul></li><li>Thay đèn cầu tàu</li></ul>
  <h3>Thứ tự ưu tiên</h3>
  <ol><li>Điện</li><li>Nước đá</li></ol>
  <blockquote><p>Biển cho thì mình ăn, biển động thì mình nghỉ.</p></blockquote>
  <figure><img src="/tranh/cau-tau.webp" alt="Cầu tàu lúc rạng đông" width="1280" height="800">
  <figcaption>Cầu tàu số 2 lúc rạng đông. Ảnh: Lê Thị Mận</figcaption></figure>
  <table><caption>Sản lượng theo tháng (tấn)</caption><tr><th>Tháng</th><th>Cá</th><th>Mực</th></tr>
  <tr><td>9</td><td>412</td><td>96</td></tr><tr><td>10</td><td>388</td><td>120</td></tr></table>
  <hr>
  <p>Chiều nay, ban quản lý cảng họp với các chủ ghe.</p>`;

/** The feed at /day-du.json. */
export const everything = {
  title: 'Báo Cửa Lạch',
  url: '/tin-moi',
  articles: [
    {
      id: 'cau-tau',
      url: '/bai/cau-tau.html',
      headline: 'Cảng cá Cửa Lạch nâng cấp xong cầu tàu, mỗi ngày bốc dỡ thêm 90 tấn hải sản',
      kicker: 'Phóng sự',
      standfirst: 'Từ nửa đêm đến rạng sáng, ba trăm ghe thay nhau cập bến. Cầu tàu mới dài gấp rưỡi cầu cũ.',
      section: 'Kinh tế biển',
      label: 'live',
      published: hoursAgo(3),
      modified: hoursAgo(1),
      authors: [{ name: 'Phan Thị Hường' }, { name: 'Trần Lộc' }],
      attribution: { name: 'Đài Phát thanh Cửa Lạch', code: 'ĐCL', url: 'https://dai.cualach.example/' },
      picture: {
        src: '/tranh/cang-ca.webp',
        alt: 'Ghe cập cầu tàu',
        caption: 'Ghe về bến lúc bốn giờ sáng.',
        credit: 'Lê Thị Mận',
        width: 1280,
        height: 800,
      },
      media: { type: 'video', durationSeconds: 135 },
      related: [
        { headline: 'Ba trăm ghe đổi giờ cập bến', url: '/bai/doi-gio.html' },
        { headline: 'Nước đá tăng giá trước mùa biển động', url: '/bai/nuoc-da.html' },
      ],
      keywords: ['cảng cá', 'kinh tế biển', 'hải sản'],
      correction: { text: 'Bản trước viết nhầm chiều dài của cầu tàu.', date: hoursAgo(2) },
      body: BODY,
    },
    {
      id: 'lua-bai-ngang',
      url: '/bai/lua-bai-ngang.html',
      headline: 'Đê biển giữ được hai nghìn héc-ta lúa ở ba xã bãi ngang',
      standfirst: 'Sau một năm thi công, đoạn đê dài bảy cây số đã chặn mặn.',
      section: 'Góc nhìn',
      published: hoursAgo(400 * 24),
      authors: [{ name: 'Đặng Ốc', picture: { src: '/tranh/ong-oc.webp', width: 400, height: 400 } }],
      media: { type: 'gallery', count: 12 },
      picture: { src: '/tranh/de-bien.webp', alt: 'Con đê chạy dọc bãi cát', width: 1280, height: 800 },
      keywords: ['nông nghiệp', 'cảng cá'],
    },
    {
      id: 'gao-tai-tro',
      url: '/bai/gao-tai-tro.html',
      headline: 'Gạo mới về chợ phiên: ba cách chọn gạo ngon',
      label: 'sponsored',
      published: hoursAgo(30),
      keywords: ['nông nghiệp'],
    },
    {
      id: 'thu-vien',
      headline: 'Thư viện trên thuyền cập bến làng chài Hải Ngự',
      published: hoursAgo(50),
      media: { type: 'audio', durationSeconds: 303 },
    },
  ],
};

/** Another feed, at /dai-huyen.json, of older news: more than stands side by side. */
export const otherFeed = {
  title: 'Đài huyện',
  articles: [
    'Tàu ra đảo tăng chuyến dịp cuối tuần',
    'Chợ đêm bến cũ mở lại sau một tháng',
    'Ba xã bãi ngang có nước máy',
    'Lớp dạy đan lưới đón ba mươi học viên',
    'Đèn biển Hòn Mực thay bóng',
    'Cầu tre xóm Giữa thành cầu bê tông',
    'Mùa ruốc về sớm nửa tháng',
    'Trường làng có thêm phòng đọc',
  ].map((headline, at) => ({
    id: `dai-huyen-${at}`,
    url: `/dai-huyen/${at}.html`,
    headline,
    published: hoursAgo(60 + at),
    attribution: 'Đài huyện',
    picture: { src: `/tranh/dai-huyen-${at}.webp`, alt: '', width: 1280, height: 800 },
  })),
};

const FALLBACK = '<a href="/tin-moi">Tin mới nhất</a>';

/** All elements, in the layouts that differ most. */
export const SHOWCASE = [
  ...['list', 'lead', 'headlines', 'event'].map(
    (layout) =>
      `<hot-events id="${layout}" layout="${layout}" limit="${everything.articles.length}" src="/day-du.json">${FALLBACK}</hot-events>`,
  ),
  ...['auto', 'overlay'].map(
    (layout) => `<news-card layout="${layout}" src="/day-du.json">${FALLBACK}</news-card>`,
  ),
  ...['list', 'shelf'].map(
    (layout) => `<hot-events layout="${layout}" src="/day-du.json /dai-huyen.json">${FALLBACK}</hot-events>`,
  ),
  '<keyword-tags for="list" counts></keyword-tags>',
  `<news-article src="/day-du.json" keyword-href="/tu-khoa/{slug}" share text-size>${FALLBACK}</news-article>`,
];

export const TAGS = 'hot-events, news-card, keyword-tags, news-article';

/** The server's additional answers. */
export const answers = {
  '/day-du.json': { body: JSON.stringify(everything), type: 'application/json' },
  '/dai-huyen.json': { body: JSON.stringify(otherFeed), type: 'application/json' },
};

/** Waits until every element on the page shows something, pictures and fonts included. */
export const everythingShown = (page) =>
  page.waitForFunction(
    (tags) =>
      document.readyState === 'complete' &&
      [...document.querySelectorAll(tags)].every(
        ({ shadowRoot }) =>
          shadowRoot?.querySelector('[part=headline], [part=keyword]') &&
          [...shadowRoot.querySelectorAll('img')].every((picture) => {
            // Pictures far below the screen would not load before a reader scrolls to them.
            picture.loading = 'eager';
            return picture.complete && picture.naturalWidth > 0;
          }),
      ),
    TAGS,
  );

/**
 * Opens one page after the other in the same tab. Each is a test of its own, and nothing may go wrong in it.
 *
 * @param {Record<string, string | import('./http.mjs').Answer>} pages by test name
 * @param {(page: import('playwright-core').Page, name: string) => Promise<void>} check
 * @param {object} options of `site.withPage`
 */
export async function visitEach(t, site, pages, check, { isMeantToFail, ...options } = {}) {
  const toAnswer = (content) =>
    typeof content === 'string' ? { body: content, type: 'text/html' } : content;
  const paths = Object.values(pages).map((content, at) => [`/trang-${at}`, toAnswer(content)]);
  await site.withPage(
    '<!doctype html><title>Trang trống</title>',
    async (page) => {
      for (const [at, name] of Object.keys(pages).entries()) {
        await t.test(name, async () => {
          const problems = watchForProblems(page, isMeantToFail);
          await page.goto(`${site.url}/trang-${at}`, { waitUntil: 'commit' });
          await check(page, name);
          assert.deepEqual(problems, []);
        });
      }
    },
    {
      ...options,
      answers: { ...answers, ...options.answers, ...Object.fromEntries(paths) },
      // Each test has checked its own problems.
      checkProblems: () => {},
    },
  );
}
