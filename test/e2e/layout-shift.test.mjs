// Nothing jumps: late scripts, late feeds and late pictures on a page whose text goes on below the element.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { feed, startSite, toPage } from './site.mjs';

/** Where Google's "good" ends is 0.1; a reader notices 0.02 hardly ever. */
const MAX_SHIFT = 0.02;
/** Where the page could not know how much would come. */
const MAX_SHIFT_OTHERWISE = 0.1;
const WIDTHS = [320, 768, 1280];
const FALLBACK = '<a href="/tin-moi">Tin mới nhất</a>';

const [first] = feed.articles;

/** From an article with too much of everything to one with next to nothing: each is as high as the others. */
const articles = [
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

/** The same, but two without a picture. */
const partlyBare = articles.map(({ picture, ...article }, at) =>
  at % 2 ? article : { ...article, picture },
);

const card = (layout, id) =>
  `<news-card src="/tin.json" layout="${layout}" article-id="${id}">${FALLBACK}</news-card>`;
const list = (attributes) =>
  `<hot-events src="/tin.json" limit="${articles.length}" ${attributes}>${FALLBACK}</hot-events>`;

/** What stands on the page, and what it reads. */
const cases = [
  ...['list', 'grid', 'lead', 'headlines'].map((layout) => ({
    name: `<hot-events layout="${layout}">`,
    html: list(`layout="${layout}"`),
  })),
  { name: '<hot-events> of which some have no picture', html: list(''), data: partlyBare },
  { name: '<hot-events page-size="3">', html: list('layout="headlines" page-size="3"') },
  {
    name: '<hot-events fields="…">',
    html: list('layout="grid" fields="keywords time standfirst"'),
    // bantin.css knows the usual fields only.
    isExact: false,
  },
  ...['auto', 'stacked', 'side', 'overlay', 'headline'].map((layout) => ({
    name: `<news-card layout="${layout}">`,
    html: card(layout, 'bai-0') + card(layout, 'bai-1'),
  })),
  {
    name: '<news-article>',
    html: `<news-article src="/tin.json" article-id="bai-0">${FALLBACK}</news-article>`,
    // As long as it is; but what stands below is not seen before it is known where.
    isExact: false,
    minHeight: 800,
  },
];

const recordShifts = () => {
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Until what was drawn so far has been painted, and counted. */
const painted = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }),
  );

function gate() {
  let open;
  const until = new Promise((resolve) => {
    open = resolve;
  });
  return { until, open };
}

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

const toContent = (html, styles) =>
  toPage({
    head: `<meta name="viewport" content="width=device-width">${styles}
      <style>body { font: 16px/1.5 sans-serif }</style><script async src="/bantin.js"></script>`,
    body: `<h1>Báo Cửa Lạch</h1><div id="box">${html}</div>
      <div id="after" style="height: 200vh; background: #eee">Phần còn lại của trang</div>`,
  });

const WITH_CSS = '<link rel="stylesheet" href="/bantin.css">';

const look = (page) =>
  page.evaluate(() => ({
    shift: globalThis.shift,
    height: document.getElementById('box').getBoundingClientRect().height,
  }));

/** Whether each element on the page draws what `selector` finds. */
const drawn = (page, selector) =>
  page.waitForFunction(
    (wanted) =>
      [...document.getElementById('box').children].every((element) =>
        element.shadowRoot?.querySelector(wanted),
      ),
    selector,
  );

/** Loads the page step by step: without the script, with it, with the feed, with the pictures. */
async function load({ html, data = articles }, width, styles) {
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

/** For the message of a failure: how the shift grew, and the height. */
const describeSteps = (steps) =>
  Object.entries(steps)
    .map(([name, { shift, height }]) => `${name}: ${shift.toFixed(4)} at ${height.toFixed(1)} px`)
    .join(', ');

const isClose = (one, other) => Math.abs(one.height - other.height) <= 1;

test('the test notices a jump', async () => {
  const styles = `${WITH_CSS}<style>hot-events { --news-reserve: 20px }</style>`;
  const { before: start, pictures } = await load(cases[0], 1280, styles);
  assert.equal(start.height, 24, 'the room is kept that the page says');
  assert.ok(pictures.shift > MAX_SHIFT, `${pictures.shift}`);
});

for (const { name, isExact = true, minHeight = 0, ...content } of cases) {
  describe(`${name} moves nothing`, () => {
    for (const width of WIDTHS) {
      test(`at ${width} px, with bantin.css`, async () => {
        const steps = await load(content, width, WITH_CSS);
        const { before: start, script, feed: news, pictures } = steps;
        if (process.env.SHIFTS) console.log(name, width, describeSteps(steps));
        assert.ok(
          isExact ? pictures.shift <= MAX_SHIFT : pictures.shift - script.shift <= MAX_SHIFT,
          describeSteps(steps),
        );
        if (isExact) assert.ok(isClose(start, script) && isClose(script, news), describeSteps(steps));
        assert.ok(script.height >= minHeight && isClose(news, pictures), describeSteps(steps));
      });
    }

    test('from the script on, without bantin.css', async () => {
      const steps = await load(content, 768, '');
      const { script, feed: news, pictures } = steps;
      assert.ok(pictures.shift - script.shift <= MAX_SHIFT, describeSteps(steps));
      if (!minHeight) assert.ok(isClose(script, news), describeSteps(steps));
      assert.ok(isClose(news, pictures), describeSteps(steps));
    });
  });
}

describe('where more or fewer articles come than were expected, it is little', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({
    ...articles[at % articles.length],
    id: `tin-${at}`,
    url: `/tin/${at}.html`,
  }));
  const toList = (attributes) => `<hot-events src="/tin.json" ${attributes}>${FALLBACK}</hot-events>`;

  for (const [name, attributes, data] of [
    ['twenty, of which a skeleton shows ten', 'limit="20"', many],
    ['two instead of ten', 'limit="10"', many.slice(0, 2)],
  ]) {
    for (const layout of ['list', 'grid', 'lead', 'headlines']) {
      test(`${name}, in the layout ${layout}`, async () => {
        for (const width of WIDTHS) {
          const steps = await load(
            { html: toList(`${attributes} layout="${layout}"`), data },
            width,
            WITH_CSS,
          );
          if (process.env.SHIFTS) console.log(name, layout, width, describeSteps(steps));
          const { script, feed: news, pictures } = steps;
          assert.ok(!isClose(script, news), `as many came as were expected: ${describeSteps(steps)}`);
          assert.ok(pictures.shift <= MAX_SHIFT_OTHERWISE, `${width} px: ${describeSteps(steps)}`);
        }
      });
    }
  }
});

describe('where less came than the skeleton had room for', () => {
  const SHORT = [{ headline: 'Đồng muối mất mùa', body: ['Mưa trái mùa.'] }];
  const NEWS = { body: JSON.stringify({ articles: SHORT }) };
  const answers = { '/ngan.json': NEWS, '/ngan.json?1': NEWS };
  const options = { answers, init: recordShifts, viewport: { width: 768, height: 800 } };
  const withContent = (html, act) =>
    site.withPage(
      toContent(html, WITH_CSS),
      async (page) => {
        await drawn(page, '[part=headline]');
        await painted(page);
        await act(page);
      },
      options,
    );
  const bottomOf = (page) =>
    page.evaluate(() => document.getElementById('box').getBoundingClientRect().bottom);

  for (const html of [
    '<hot-events src="/ngan.json"></hot-events>',
    '<news-article src="/ngan.json"></news-article>',
  ]) {
    test(`the room stays to the edge of the screen, and no further: ${html}`, () =>
      withContent(html, async (page) => {
        assert.ok((await look(page)).shift <= MAX_SHIFT);
        const bottom = await bottomOf(page);
        assert.ok(bottom >= 799 && bottom < 820, `${bottom} px`);
      }));
  }

  test('it is given up when the list loads anew', () =>
    withContent('<hot-events src="/ngan.json"></hot-events>', async (page) => {
      const { height } = await look(page);
      await page.evaluate(() =>
        Object.assign(document.querySelector('hot-events'), { limit: 1, src: '/ngan.json?1' }),
      );
      await page.waitForFunction((known) => {
        const list = document.querySelector('hot-events');
        return list.state === 'ready' && list.getBoundingClientRect().height < known / 2;
      }, height);
    }));

  test('nothing of it goes on paper', () =>
    withContent('<hot-events src="/ngan.json"></hot-events>', async (page) => {
      const { height } = await look(page);
      await page.emulateMedia({ media: 'print' });
      await painted(page);
      assert.ok((await look(page)).height < height / 2);
    }));

  test('what is below the screen keeps nothing', () =>
    withContent(
      '<hot-events src="/ngan.json" style="margin-block-start: 1200px"></hot-events>',
      async (page) => {
        const { height } = await look(page);
        assert.ok(height < 300, `${height} px`);
      },
    ));

  test('a list that is full keeps nothing, so that it can be turned', () =>
    withContent('<hot-events src="/ngan.json" limit="1"></hot-events>', async (page) => {
      const style = await page.evaluate(() =>
        document.querySelector('hot-events').shadowRoot.querySelector('.stage').getAttribute('style'),
      );
      assert.ok(!style, style);
    }));

  test('an empty list keeps nothing', () =>
    site.withPage(
      toContent('<hot-events src="/trong.json"></hot-events>', WITH_CSS),
      async (page) => {
        await page.waitForFunction(() => document.querySelector('hot-events').state === 'empty');
        await painted(page);
        const { height } = await look(page);
        assert.ok(height < 200, `${height} px`);
      },
      { ...options, answers: { ...answers, '/trong.json': { body: '{"articles":[]}' } } },
    ));
});

describe('what does not come leaves its room', () => {
  for (const [name, fallback] of [
    ['to the links of the page', FALLBACK],
    ['to a sentence and a button', ''],
  ]) {
    test(name, async () => {
      const html = ['hot-events limit="3"', 'news-card', 'news-article']
        .map((tag) => `<${tag} src="/het.json">${fallback}</${tag.split(' ')[0]}>`)
        .join('');
      await site.withPage(
        toContent(html, WITH_CSS),
        async (page) => {
          await drawn(page, '.skeleton');
          const script = await look(page);
          await page.waitForFunction(() =>
            [...document.getElementById('box').children].every(({ state }) => state === 'error'),
          );
          await painted(page);
          const failed = await look(page);
          assert.ok(isClose(script, failed) && failed.shift <= MAX_SHIFT, describeSteps({ script, failed }));
        },
        {
          init: recordShifts,
          viewport: { width: 768, height: 4000 },
          isMeantToFail: (url) => url.endsWith('/het.json'),
        },
      );
    });
  }
});
