// A feed cannot paint over the page: nothing of an article is to be seen outside the box of its element.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { feed, startSite, toPage } from './site.mjs';
import { TAGS } from './everything.mjs';

const [first] = feed.articles;

/** What a body would have to do to lie over a page, or to be taken for a part of it. */
const OVERLAYS = `
  <style>body > * { position: fixed } p { position: fixed; inset: 0; z-index: 2147483647; background: #c00 }</style>
  <link rel="stylesheet" href="/la.css">
  <div style="position:fixed;inset:0;z-index:2147483647;background:#c00" class="overlay modal phu">Bạn đã trúng thưởng</div>
  <p style="position:absolute;top:-500px;left:-500px;width:3000px;height:3000px;z-index:9999" id="phu" class="phu">Bấm vào đây</p>
  <a href="https://la.example/" style="position:fixed;top:0;left:0;width:100vw;height:100vh" class="phu">Đăng nhập lại</a>
  <dialog open style="position:fixed;inset:0"><form action="https://la.example/"><input name="matkhau">Nhập mật khẩu</form></dialog>
  <div popover="manual" class="phu">Thông báo</div>
  <marquee style="position:fixed" behavior="alternate" width="3000">Chạy ngang màn hình</marquee>
  <table style="position:fixed;inset:0" width="9000"><tr><td style="margin:-999px">Ô rộng</td><td width="9000">Ô rộng hơn</td></tr></table>
  <img src="/tranh/to.webp" alt="Tranh rất to" width="9999" height="9999" style="position:fixed;inset:0;transform:scale(50)">
  <figure style="margin:-900px"><img src="/tranh/am.webp" alt="" hspace="-900"><figcaption style="position:fixed">Chú thích</figcaption></figure>
  <h2 style="margin-top:-2000px;font-size:900px">Tít lớn</h2>
  <pre style="position:fixed">${'một dòng không xuống hàng '.repeat(80)}</pre>
  <p>${'mộttừrấtdài'.repeat(400)}</p>
  <ul style="margin-left:-5000px"><li style="position:relative;left:-5000px">Ra ngoài bên trái</li></ul>
  <blockquote><center><font size="+99" style="letter-spacing:900px">Chữ to</font></center></blockquote>
  <svg style="position:fixed;inset:0" width="9999" height="9999"><rect width="9999" height="9999"/></svg>
  <iframe src="/la.html" style="position:fixed;inset:0" width="9999" height="9999"></iframe>
  <p>${'<sup>'.repeat(30)}Bay lên${'</sup>'.repeat(30)} ${'<sub>'.repeat(30)}Chìm xuống${'</sub>'.repeat(30)}</p>
  <p>${'a\u0300\u0301\u0302\u0303\u0309\u0323'.repeat(3)}${'\u0301'.repeat(500)} chữ chồng dấu</p>`;

const article = {
  ...first,
  headline: `Tít ${'dàikhôngdứt'.repeat(60)} ${'\u0302\u0301'.repeat(200)}`,
  standfirst: 'Sapo '.repeat(300),
  kicker: 'Nhãn'.repeat(200),
  authors: ['Tác giả '.repeat(100)],
  keywords: ['từkhóarấtdài'.repeat(60)],
  picture: {
    src: '/tranh/am.webp',
    alt: 'Tranh',
    caption: 'Chú thích '.repeat(100),
    width: 1,
    height: 99999,
  },
  body: OVERLAYS,
};

/** The page has classes and ids of its own, which are not for what comes from elsewhere. */
const PAGE_STYLES = `body { margin: 150px; font: 16px/1.5 sans-serif }
  .phu, .modal, .overlay, #phu { position: fixed; inset: 0; z-index: 99999; background: #c00 }
  ${TAGS} { width: 300px; margin: 60px } #moc { height: 120px }`;

const ELEMENTS = [
  'hot-events layout="list"',
  'hot-events layout="lead"',
  'hot-events layout="event"',
  'hot-events layout="shelf"',
  'news-card layout="overlay"',
  'keyword-tags',
  'news-article',
]
  .map((tag) => `<${tag} src="/phu.json"></${tag.split(' ')[0]}>`)
  .join('<div class="page">Phần của trang</div>');

/**
 * Looks all over the page, and tells whose elements lie outside their boxes: at points of a grid, and close to each
 * edge.
 */
const findOutside = (page) =>
  page.evaluate((tags) => {
    const found = [];
    const hosts = [...document.querySelectorAll(tags)];
    let points = 0;
    const ask = (x, y) => {
      points++;
      const host = document.elementFromPoint(x, y)?.closest(`${tags}, .phu`);
      if (!host) return;
      const box = host.getBoundingClientRect();
      const isInside =
        x >= box.left - 0.5 && x <= box.right + 0.5 && y >= box.top - 0.5 && y <= box.bottom + 0.5;
      if (!isInside || host.matches('.phu')) found.push(`${host.localName} at ${x},${y}`);
    };
    const { innerWidth: width, innerHeight: height } = window;
    for (let x = 1; x < width; x += 20) for (let y = 1; y < height; y += 20) ask(x, y);
    for (const { left, right, top, bottom } of hosts.map((host) => host.getBoundingClientRect())) {
      for (let y = top; y < bottom; y += 7)
        for (const x of [left - 2, left - 30, right + 2, right + 30]) ask(x, y);
      for (let x = left; x < right; x += 7)
        for (const y of [top - 2, top - 30, bottom + 2, bottom + 30]) ask(x, y);
    }
    return { found, points };
  }, TAGS);

const content = toPage({
  head: `<style>${PAGE_STYLES}</style><script async src="/bantin.js"></script>`,
  body: `<div id="moc" class="page">Đầu trang</div>${ELEMENTS}`,
});

const options = {
  answers: { '/phu.json': { body: JSON.stringify({ articles: [article] }), type: 'application/json' } },
  // The whole page is on the screen: a point outside of it is on nothing.
  viewport: { width: 1280, height: 12_000 },
};

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

test('nothing of an article, whatever its markup asks for, lies outside the box of its element', () =>
  site.withPage(
    content,
    async (page) => {
      await page.locator('news-article [part=body]').getByText('chữ chồng dấu').waitFor();
      for (const tag of TAGS.split(', '))
        await page.locator(`${tag} :is([part=headline], [part=keyword])`).first().waitFor();
      const { found, points } = await findOutside(page);
      assert.deepEqual(found, []);
      assert.ok(points > 30_000, `${points}`);
      const body = page.locator('news-article [part=body]');
      assert.equal(
        await body.locator('[style], [id], style, link, iframe, svg, dialog, form, input, marquee').count(),
        0,
      );
      assert.match(await body.innerText(), /Bạn đã trúng thưởng/, 'its text is there');
      const size = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      assert.equal(size[0], size[1], 'the page does not become wider');
    },
    options,
  ));

test('the same markup in the page itself lies all over it, and the test notices', () =>
  site.withPage(
    content,
    async (page) => {
      await page.locator('news-article [part=headline]').waitFor();
      await page.evaluate((html) => {
        const copy = document.createElement('div');
        copy.innerHTML = html.replace(/<(style|link|iframe|img)[^>]*>/g, '');
        document.querySelector('news-article').after(copy);
      }, OVERLAYS);
      const { found, points } = await findOutside(page);
      assert.ok(found.length > points / 2, `${found.length} of ${points}`);
    },
    { ...options, checkProblems: () => {} },
  ));
