// What low vision and a keyboard need: one whole ring around what has the focus, and texts that read on any page.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { contrastOnPicture, contrastsOfTexts } from './contrasts.mjs';
import { faultsOf, lookAtRings } from './rings.mjs';
import { readRoot, SCRIPT, startSite, toPage } from './site.mjs';

const NOW = new Date('2026-11-26T08:00:00Z');
const LABELS = ['live', 'breaking', 'sponsored', 'ad', 'ai', 'corrected'];
const COLOURS = { trang: '#fff', den: '#000', xam: '#959595', do: '#a8201a' };
const HEADLINES = [
  'Đê biển mới giữ được ruộng ở ba xã bãi ngang',
  'Cầu treo bản Ngọ thông người qua lại từ cuối tuần',
  'Thư viện trên thuyền cập bến làng chài Hải Ngự',
];

/** A picture of one colour. */
const plain = (colour) => ({
  type: 'image/svg+xml',
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="800"><rect width="1280" height="800" fill="${colour}"/></svg>`,
});

const toArticle = (name, more) => ({
  id: name,
  url: `/bai/${name}.html`,
  headline: HEADLINES[name.length % HEADLINES.length],
  standfirst: 'Sau một năm thi công, đoạn đê dài bảy cây số đã chặn mặn cho hơn hai nghìn héc-ta lúa.',
  section: 'Thời sự',
  kicker: 'Góc nhìn',
  published: '2026-11-26T06:00:00Z',
  authors: ['Phan Thị Hường'],
  attribution: { name: 'Báo Cửa Lạch', url: 'https://cualach.example/' },
  keywords: ['đê biển', 'nông nghiệp'],
  ...more,
});
const toPicture = (name) => ({
  src: `/mau/${name}.svg`,
  alt: '',
  width: 1280,
  height: 800,
  caption: 'Đê',
  credit: 'Hường',
});

const colours = Object.keys(COLOURS);
const labelled = LABELS.map((label, at) =>
  toArticle(label, { label, ...(at < 4 && { picture: toPicture(colours[at]) }) }),
);
const onPictures = colours.map((name) => toArticle(name, { picture: toPicture(name) }));
const whole = toArticle('de', {
  label: 'corrected',
  modified: '2026-11-26T07:30:00Z',
  picture: toPicture('den'),
  correction: { text: 'Sửa số hộ dân.', date: '2026-11-25', url: '/cai-chinh.html' },
  body: '<p>Xem <a href="/ban-do">bản đồ</a> <mark>mới</mark>.</p><table><caption>Mực nước</caption><tr><th>Cầu Đá</th><td>6,4</td></tr></table><pre>mã</pre>',
});

const answers = {
  ...Object.fromEntries(Object.entries(COLOURS).map(([name, colour]) => [`/mau/${name}.svg`, plain(colour)])),
  '/nhan.json': { body: JSON.stringify({ url: '/tat-ca', articles: labelled }) },
  '/anh.json': { body: JSON.stringify({ articles: onPictures }) },
  '/bai.json': { body: JSON.stringify(whole) },
  '/hong.json': { status: 404, body: '' },
};

const list = (attributes) => `<hot-events src="/nhan.json" ${attributes}></hot-events>`;
const cards = (layout) =>
  colours
    .map((id) => `<news-card src="/anh.json" article-id="${id}" layout="${layout}"></news-card>`)
    .join('');

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** Opens a page with these tags, when all of them have drawn what they show. */
function open(tags, use, { style = '', init, viewport = { width: 800, height: 3000 } } = {}) {
  const content = toPage({
    head: `<style>body { margin: 16px; font: 16px/1.5 Arial, sans-serif } ${style}</style>${SCRIPT}`,
    body: `<button id="start">Đầu</button>${tags}<button id="end">Cuối</button>`,
  });
  const options = { answers, init, now: NOW, viewport, isMeantToFail: (url) => url.endsWith('/hong.json') };
  return site.withPage(
    content,
    async (page) => {
      await page.waitForLoadState();
      // A heading may be there while the rest is still a skeleton.
      await page.waitForFunction(() =>
        [...document.querySelectorAll('#start ~ *')].every(
          ({ shadowRoot, localName, state }) =>
            !localName.includes('-') || (state !== 'loading' && shadowRoot?.querySelector('[part]')),
        ),
      );
      await use(page);
    },
    options,
  );
}

/** The second one does not say that it is dark. */
const SCHEMES = {
  light: ':root { color-scheme: light; background: #fff } body { color: #222 }',
  dark: ':root { color-scheme: dark; background: #171412 } body { color: #ddd }',
  'dark, which it does not say,': ':root { background: #171412 } body { color: #ddd }',
};

/** Goes through a page by Tab on light and dark pages, and checks each ring that it meets. */
async function checkRings(tags, parts, { act, ...options } = {}) {
  for (const [scheme, style] of Object.entries(SCHEMES)) {
    const check = async (page) => {
      await act?.(page);
      const rings = await lookAtRings(page);
      assert.deepEqual([...new Set(rings.map(({ part }) => part))], parts, scheme);
      const faults = rings.map((ring) => [ring.name, faultsOf(ring)]).filter(([, fault]) => fault);
      assert.deepEqual(faults, [], `on a page that is ${scheme}`);
    };
    await open(tags, check, { style, ...options });
  }
}

describe('the focus is seen as one whole ring', () => {
  for (const layout of ['list', 'headlines']) {
    test(`in a list as ${layout}, paid cards and the first column at its edge included`, async () => {
      const hasSource = layout !== 'headlines';
      await checkRings(list(`layout="${layout}" page-size="5" style="width: 340px"`), [
        'view-all',
        'link',
        ...(hasSource ? ['attribution'] : []),
        'more',
      ]);
    });
  }

  for (const layout of ['overlay', 'stacked', 'side']) {
    test(`on bright, dark and middling pictures in a card as ${layout}`, async () => {
      await checkRings(cards(layout), ['link', 'attribution']);
    });
  }

  test('on chips, chosen or not, and on what leads to a list out of sight', async () => {
    await checkRings(
      `<keyword-tags for="tin" counts></keyword-tags><div style="height: 120vh"></div>${list('id="tin" limit="1" fields="picture"')}`,
      ['keyword', 'show', 'clear', 'view-all', 'link'],
      {
        viewport: { width: 800, height: 900 },
        act: async (page) => {
          await page.locator('keyword-tags [part=keyword]').first().click();
          await page.locator('keyword-tags [part=show]').waitFor();
        },
      },
    );
  });

  test('on chips in cards, and on "Thử lại"', async () => {
    await checkRings(
      `${list('limit="2" fields="keywords" keyword="đê biển" keyword-href="/tu-khoa/{slug}" style="width: 340px"')}
      <hot-events src="/hong.json" limit="1"></hot-events>`,
      ['view-all', 'clear', 'link', 'keyword', 'retry'],
    );
  });

  test('in articles, and on the buttons of pictures that wait', async () => {
    const init = () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    await checkRings(
      '<news-article src="/bai.json"></news-article>',
      ['button', 'a', 'div', 'pre', 'attribution', 'original'],
      { init },
    );
  });
});

/** Everything that has words, with all fields. */
const WORDS = `${['list', 'grid', 'headlines']
  .map((layout) =>
    list(
      `layout="${layout}" keyword="đê biển" keyword-href="/tu-khoa/{slug}" fields="label section kicker standfirst byline attribution time keywords"`,
    ),
  )
  .join('')}
  <hot-events src="/hong.json" limit="1"></hot-events><keyword-tags src="/nhan.json" selectable counts></keyword-tags>
  <news-article src="/bai.json"></news-article>`;

/** What is quieter than the text of the page, for which no page needs to choose an accent. */
const QUIET = /^(standfirst|byline|attribution|time|view-all)/;

/** Checks that all texts of a page are AA, or those of some kinds. */
async function checkContrasts(style, name, kinds = /^/) {
  const check = async (page) => {
    await page.locator('keyword-tags [part=keyword]').first().click();
    await page.locator('keyword-tags [aria-pressed=true]').waitFor();
    const contrasts = Object.entries(await page.evaluate(contrastsOfTexts));
    assert.ok(contrasts.length > 40, `${contrasts.length} kinds of texts`);
    const wanted = contrasts.filter(([kind]) => kinds.test(kind));
    assert.ok(wanted.length >= 4, `${wanted.length} wanted kinds of texts`);
    const low = wanted.filter(([, contrast]) => contrast < 4.5);
    assert.deepEqual(low, [], name);
  };
  await open(WORDS, check, { style });
}

describe('all texts are AA', () => {
  test('on white pages, whatever grey their own text has', async () => {
    for (const colour of ['#000', '#333', '#666', '#767676'])
      await checkContrasts(`:root { background: #fff } body { color: ${colour} }`, colour);
  });

  test('on dark pages, also where they do not say that they are', async () => {
    for (const colour of ['#fff', '#aaa', '#949494']) {
      for (const surface of ['#000', '#171412'])
        await checkContrasts(`:root { background: ${surface} } body { color: ${colour} }`, colour);
    }
    const grey = ':root { color-scheme: dark; background: #000 } body { color: #767676 }';
    await checkContrasts(grey, 'the darkest grey on black');
  });

  test('in a light colour of its own on a dark surface of its own', async () => {
    const own = 'hot-events, keyword-tags, news-article { --news-color: #ddd; --news-surface: #171412 }';
    await checkContrasts(own, 'own colours');
  });

  test('where they are quiet, also on blue, green and grey pages', async () => {
    for (const [surface, colour] of [
      ['#0d47a1', '#fff'],
      ['#1b5e20', '#fff'],
      ['#c8c8c8', '#000'],
    ])
      await checkContrasts(`:root { background: ${surface} } body { color: ${colour} }`, surface, QUIET);
  });

  for (const theme of ['classic', 'compact', 'contrast', 'government']) {
    test(`with the theme ${theme}`, async () => {
      const css = await readRoot(`src/themes/${theme}.css`);
      for (const scheme of ['light', 'dark']) await checkContrasts(`${SCHEMES[scheme]} ${css}`, scheme);
    });
  }

  test('on a white picture and on a black one', async () => {
    await open(cards('overlay'), async (page) => {
      await page.locator('news-card').last().locator('img').waitFor();
      for (const id of ['trang', 'den']) {
        const contrasts = await contrastOnPicture(page, page.locator(`[article-id=${id}]`));
        for (const contrast of contrasts) assert.ok(contrast >= 4.5, `${id}: ${contrast}`);
      }
    });
  });
});
