// Loads pages step by step and measures what jumps, for the tests of layout shifts.
import assert from 'node:assert/strict';
import { feed, toPage } from './site.mjs';

/** Google calls a shift of 0.1 good. Readers hardly notice 0.02. */
export const MAX_SHIFT = 0.02;
/** For articles with too much of everything. */
const MAX_SHIFT_OF_EXTREMES = 0.1;
export const FALLBACK = '<a href="/tin-moi">Tin mới nhất</a>';
export const WITH_CSS = '<link rel="stylesheet" href="/bantin.css">';

const [first] = feed.articles;

/** From an article with too much of everything to one with almost nothing: no list has the right room for them. */
export const articles = [
  {
    ...first,
    label: 'live',
    kicker: 'Thiên tai và ứng phó ở các xã bãi ngang',
    headline:
      'ỦY BAN NHÂN DÂN TỈNH YÊU CẦU KHẨN TRƯƠNG SƠ TÁN DÂN VÙNG SẠT LỞ, CẤM BIỂN TỪ 18 GIỜ, HỌC SINH SÁU HUYỆN MIỀN NÚI ĐƯỢC NGHỈ HỌC ĐẾN HẾT TUẦN NÀY, ĐỂ Ế Ậ Ữ ĐỦ CHỖ',
    standfirst: `${first.standfirst} `.repeat(3),
    authors: ['Nguyễn Thị Hồng Nhung', 'Trần Quốc Khánh', 'Lê Thị Phương Thảo'],
    attribution: 'Cổng thông tin điện tử Ủy ban nhân dân tỉnh',
    keywords: Array.from({ length: 40 }, (_, at) => `từ khóa ${at}`),
  },
  { headline: 'Đồng muối mất mùa' },
  { ...first, label: 'sponsored' },
  first,
].map((article, at) => ({
  ...article,
  id: `bai-${at}`,
  url: `/bai/${at}.html`,
  picture: { ...first.picture, src: `/tranh/${at}.webp` },
}));

/** The same, but every second one without a picture. */
const partlyBare = articles.map(({ picture, ...article }, at) =>
  at % 2 ? article : { ...article, picture },
);

const card = (layout, id) =>
  `<news-card src="/tin.json" layout="${layout}" article-id="${id}">${FALLBACK}</news-card>`;
const list = (attributes) =>
  `<hot-events src="/tin.json" limit="${articles.length}" ${attributes}>${FALLBACK}</hot-events>`;

/** What to load: the HTML of the page, and its feed if it is not `articles`. */
export const cases = [
  ...['list', 'grid', 'lead', 'headlines', 'shelf', 'event'].map((layout) => ({
    name: `<hot-events layout="${layout}">`,
    html: list(`layout="${layout}"`),
  })),
  { name: '<hot-events> of which some have no picture', html: list(''), data: partlyBare },
  { name: '<hot-events page-size="3">', html: list('layout="headlines" page-size="3"') },
  {
    name: '<hot-events fields="…">',
    html: list('layout="grid" fields="keywords time standfirst"'),
    // bantin.css only knows the usual fields.
    isExact: false,
  },
  ...['auto', 'stacked', 'side', 'overlay', 'headline'].map((layout) => ({
    name: `<news-card layout="${layout}">`,
    html: card(layout, 'bai-0') + card(layout, 'bai-1'),
  })),
  {
    name: '<news-article>',
    html: `<news-article src="/tin.json" article-id="bai-0">${FALLBACK}</news-article>`,
    // An article has any length, so what follows it stays below the screen until the length is known.
    isExact: false,
    minHeight: 800,
  },
];

/** Runs on the page, before its scripts. */
export const recordShifts = () => {
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Waits until the last changes are painted and their shifts are counted. */
export const painted = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }),
  );

/** A promise that others resolve. */
export function gate() {
  let open;
  const until = new Promise((resolve) => {
    open = resolve;
  });
  return { until, open };
}

export const toContent = (html, styles) =>
  toPage({
    head: `<meta name="viewport" content="width=device-width">${styles}
      <style>body { font: 16px/1.5 sans-serif }</style><script async src="/bantin.js"></script>`,
    body: `<h1>Báo Cửa Lạch</h1><div id="box">${html}</div>
      <div id="after" style="height: 200vh; background: #eee">Phần còn lại của trang</div>`,
  });

/** Measures the total shift so far, and the height of the elements. */
export const look = (page) =>
  page.evaluate(() => ({
    shift: globalThis.shift,
    height: document.getElementById('box').getBoundingClientRect().height,
  }));

/** Waits until each element has drawn something that matches. */
export const drawn = (page, selector) =>
  page.waitForFunction(
    (wanted) =>
      [...document.getElementById('box').children].every((element) =>
        element.shadowRoot?.querySelector(wanted),
      ),
    selector,
  );

/** Loads the page step by step: without the script, with it, with the feed, with the pictures. Measures each step. */
export async function load(site, { html, data = articles }, { width, styles }) {
  const [script, feedAnswer, pictures] = [gate(), gate(), gate()];
  const answers = {
    '/bantin.js': { ...site.usual('/bantin.js'), until: script.until },
    '/tin.json': { body: JSON.stringify({ articles: data }), until: feedAnswer.until },
  };
  for (const { src } of articles.map(({ picture }) => picture))
    answers[src] = { ...site.usual(src), until: pictures.until };
  const steps = {};
  await site.withPage(
    toContent(html, styles),
    async (page) => {
      await page.locator('#after').waitFor();
      await painted(page);
      steps.before = await look(page);
      script.open();
      await drawn(page, '.skeleton');
      await painted(page);
      steps.script = await look(page);
      feedAnswer.open();
      await drawn(page, '[part=headline]');
      await painted(page);
      steps.feed = await look(page);
      pictures.open();
      await page.waitForFunction(() =>
        [...document.getElementById('box').children].every(
          ({ shadowRoot }) => shadowRoot.querySelector('img')?.complete ?? true,
        ),
      );
      await painted(page);
      steps.pictures = await look(page);
    },
    { answers, init: recordShifts, viewport: { width, height: 800 } },
  );
  return steps;
}

/** Describes how shift and height grew, for the message of a failure. */
export const describeSteps = (steps) =>
  Object.entries(steps)
    .map(([name, { shift, height }]) => `${name}: ${shift.toFixed(4)} at ${height.toFixed(1)} px`)
    .join(', ');

export const isClose = (one, other) => Math.abs(one.height - other.height) <= 1;

/**
 * Checks that next to nothing jumps on a page with bantin.css, from the start: the room before the script is that of
 * the skeleton, and what comes takes about as much. Few articles as uneven as these move more than others; what usual
 * news moves is measured in look.test.mjs.
 */
export async function assertMovesLittle(site, { isExact = true, minHeight = 0, ...content }, width) {
  const steps = await load(site, content, { width, styles: WITH_CSS });
  const { before: start, script, feed: news, pictures } = steps;
  if (isExact) assert.ok(isClose(start, script) && script.shift <= MAX_SHIFT, describeSteps(steps));
  assert.ok(pictures.shift - script.shift <= MAX_SHIFT_OF_EXTREMES, describeSteps(steps));
  assert.ok(script.height >= minHeight && isClose(news, pictures), describeSteps(steps));
}

/** Checks that next to nothing jumps on a page without bantin.css, once the script has run. */
export async function assertMovesLittleAfterScript(site, content) {
  const steps = await load(site, content, { width: 768, styles: '' });
  const { script, feed: news, pictures } = steps;
  assert.ok(pictures.shift - script.shift <= MAX_SHIFT_OF_EXTREMES, describeSteps(steps));
  assert.ok(isClose(news, pictures), describeSteps(steps));
}
