// Bad input and unusual screens: nothing overflows sideways, is cut in half, lies on something else or is too small to hit.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { MAX_SHIFT, painted, recordShifts, WITH_CSS } from './layout-shift.mjs';
import { groups } from './look.mjs';
import { readRoot, SCRIPT, startSite, toPage } from './site.mjs';

const NOW = new Date('2026-11-26T08:00:00Z');
const WIDTHS = [200, 320, 600];
const NORMAL = [
  'Cảng cá Cửa Lạch nâng cấp xong cầu tàu, mỗi ngày bốc dỡ thêm 90 tấn hải sản',
  'Đồng muối mất mùa vì mưa trái mùa',
  'Gạo mới về chợ phiên: ba cách chọn gạo ngon',
];
const ODD = {
  'one letter': ['Ồ', '!', '9'],
  '400 letters without a space': ['Đ'.repeat(400), 'dàikhôngdứt'.repeat(37), 'W'.repeat(400)],
  'capitals with two marks': [
    'ỦY BAN NHÂN DÂN TỈNH YÊU CẦU KHẨN TRƯƠNG SƠ TÁN DÂN VÙNG SẠT LỞ, ĐỂ Ế Ậ Ữ ĐỦ CHỖ',
    'ĐỂ Ế Ậ Ữ',
    'MƯA LỚN, BIỂN ĐỘNG',
  ],
  'Arabic letters': [
    'افتتاح ميناء الصيد الجديد بعد عام من أشغال التوسعة والصيانة في خليج السلام',
    'مرحبا',
    'أسعار الأرز ترتفع بنسبة 8%',
  ],
  'Chinese letters': [
    '越南渔港扩建工程竣工，每日可多卸九十吨海产品，渔民凌晨四点排队进港等待卸货',
    '港',
    '沿海三乡的新海堤挡住了咸潮',
  ],
  emoji: ['🎉🎊🥳', '👨‍👩‍👧‍👦'.repeat(60), '🔥 Nóng: 🐟🦐🦑 về bến 🚢'],
};
const LABELS = ['live', 'sponsored', undefined, 'breaking', 'ad', 'ai'];

/** Six articles with such headlines; `hasPicture` says which of them have a picture. */
const toArticles = (headlines, hasPicture = (at) => at % 2 === 0) =>
  LABELS.map((label, at) => {
    const headline = headlines[at % headlines.length];
    return {
      id: `bai-${at}`,
      url: `/bai/${at}.html`,
      headline,
      standfirst: 'Từ nửa đêm đến rạng sáng, ba trăm ghe thay nhau cập bến.',
      section: 'Kinh tế biển',
      kicker: at % 3 === 0 ? 'Phóng sự' : undefined,
      label,
      authors: ['Phan Thị Hường', 'Trần Lộc'].slice(at % 2),
      attribution: { name: 'Đài Phát thanh Cửa Lạch', code: 'ĐCL', url: 'https://dai.cualach.example/' },
      published: new Date(NOW - (at * 137 + 35) * 60_000).toISOString(),
      modified: new Date(NOW - 5 * 60_000).toISOString(),
      keywords: ['cảng cá', headline.slice(0, 80), 'kinh tế biển'],
      body: ['Trời chưa sáng hẳn.', headline],
      picture: hasPicture(at)
        ? { src: `/tranh/${at}.webp`, alt: 'Ghe', width: 1280, height: 800 }
        : undefined,
    };
  });

const LISTS = ['list', 'grid', 'lead', 'headlines'].map(
  (layout) => `<hot-events src="/la.json" layout="${layout}" page-size="4"></hot-events>`,
);
const CARDS = ['auto', 'stacked', 'side', 'overlay', 'headline'].map(
  (layout) => `<news-card src="/la.json" layout="${layout}"></news-card>`,
);
const OTHERS = [
  '<keyword-tags src="/la.json" counts selectable></keyword-tags>',
  '<news-article src="/la.json" keyword-href="/tu-khoa/{slug}"></news-article>',
];
const ALL = [...LISTS, ...CARDS, ...OTHERS].join('');

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** Runs on the page: what a reader would call broken. */
function findBroken() {
  const found = [];
  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.spoken');
  const boxOf = (element) => element.getBoundingClientRect();
  const overlap = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;

  for (const host of document.querySelectorAll('hot-events, news-card, keyword-tags, news-article')) {
    const root = host.shadowRoot.querySelector('.root');
    const box = boxOf(root);
    const report = (what, element) =>
      found.push(
        `${host.localName} ${host.getAttribute('layout') ?? ''} in ${Math.round(box.width)} px: ${element.className || element.localName} ${what}`,
      );
    if (root.scrollWidth > root.clientWidth + 1) report('is wider than the box', root);

    for (const word of root.querySelectorAll('.overline > :is(.label, time)')) {
      const line = boxOf(word.parentElement);
      const isOutside = boxOf(word).right > line.right + 1 || boxOf(word).bottom > line.bottom + 1;
      if (isOutside || word.scrollWidth > word.clientWidth + 1) report('is cut', word);
    }

    const targets = [...root.querySelectorAll('a[href], button')].filter(
      (element) => isSeen(element) && !element.closest('.body'),
    );
    for (const target of targets) {
      const { width, height } = boxOf(target);
      if (width < 24 || height < 24) report(`is ${width.toFixed(1)} by ${height.toFixed(1)} px`, target);
    }

    for (const card of root.querySelectorAll('.card, .article .head')) {
      const texts = [...card.querySelectorAll('.overline, [part=headline], .standfirst, .meta')].filter(
        isSeen,
      );
      texts.slice(1).forEach((text, at) => {
        // A headline begins above its box, for the marks of its capitals.
        if (boxOf(text).top < boxOf(texts[at]).bottom - 5) report(`lies on ${texts[at].className}`, text);
      });
    }

    // Each next to each, at usual sizes of letters.
    if (parseFloat(getComputedStyle(root).fontSize) < 16) continue;
    // Of a cut headline, the rest of its link is not seen.
    const seenOf = (target) => boxOf(target.closest('[part=headline]') ?? target);
    targets.forEach((target, at) => {
      const other = targets.slice(at + 1).find((next) => overlap(seenOf(target), seenOf(next)));
      if (other) report(`lies on ${other.getAttribute('part')}`, target);
    });
  }
  return found;
}

const shown = (page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('hot-events, news-card, keyword-tags, news-article')].every((host) =>
      host.shadowRoot?.querySelector('[part=headline], [part=keyword]'),
    ),
  );

/** Opens a page with all elements in boxes of these widths. */
const open = (articles, use, { widths = WIDTHS, body = ALL, size = 16, css = '', ...options } = {}) =>
  site.withPage(
    toPage({
      head: `<style>body { margin: 8px; font: ${size}px/1.5 Arial, sans-serif } ${css}</style>${SCRIPT}`,
      body: widths.map((width) => `<div style="inline-size: ${width}px">${body}</div>`).join(''),
    }),
    async (page) => {
      await shown(page);
      await painted(page);
      await use(page);
    },
    { answers: { '/la.json': { body: JSON.stringify({ url: '/tat-ca', articles }) } }, now: NOW, ...options },
  );

const assertWhole = async (page) => assert.deepEqual(await page.evaluate(findBroken), []);

describe('nothing is broken', () => {
  for (const [name, headlines] of Object.entries(ODD)) {
    test(`by headlines of ${name}`, () => open(toArticles(headlines), assertWhole));
  }

  test('where all, none or one of the articles has a picture', async () => {
    for (const hasPicture of [() => true, () => false, (at) => at === 1])
      await open(toArticles(NORMAL, hasPicture), assertWhole);
  });

  test('by letters twice as large in 200 px, or by very small ones', async () => {
    await open(toArticles(NORMAL), assertWhole, { widths: [200], size: 32 });
    await open(toArticles(NORMAL), assertWhole, { widths: [320], size: 12 });
  });

  test('by related headlines, in small letters too', async () => {
    const related = [...NORMAL.slice(0, 2), 'Nước rút'].map((headline, at) => ({ headline, url: `/${at}` }));
    const body = ['lead', 'event'].map(
      (layout) => `<hot-events src="/la.json" layout="${layout}"></hot-events>`,
    );
    for (const size of [12, 16])
      await open(
        toArticles(NORMAL).map((article) => ({ ...article, related })),
        assertWhole,
        { body: body.join(''), size },
      );
  });

  test('and the test notices what is', () =>
    open(
      toArticles(NORMAL),
      async (page) => {
        await page.evaluate(() => {
          const { shadowRoot } = document.querySelector('hot-events');
          shadowRoot.querySelector('[part=more]').style.cssText = 'min-block-size: 0; block-size: 20px';
          shadowRoot.querySelector('.label').style.marginInlineStart = '300px';
        });
        const found = await page.evaluate(findBroken);
        assert.equal(found.filter((text) => /is cut|by .* px$/.test(text)).length, 2, found.join('\n'));
      },
      { widths: [320] },
    ));
});

test('texts have their own direction on any page, so that the "…" of cut titles stands at their end', () =>
  open(
    [
      { headline: NORMAL[0].repeat(4), standfirst: NORMAL[0] },
      { headline: ODD['Arabic letters'][0], language: 'ar', body: [ODD['Arabic letters'][0]] },
      { headline: ODD['Arabic letters'][2] },
    ],
    async (page) => {
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      const directions = await page.evaluate(() =>
        ['hot-events [part=headline] > *', 'news-article [part=body]'].map((selector) => {
          const [host, part] = selector.split(/ (.*)/);
          return [...document.querySelector(host).shadowRoot.querySelectorAll(part)]
            .map((element) => getComputedStyle(element).direction)
            .join(' ');
        }),
      );
      assert.deepEqual(directions, ['ltr rtl rtl', 'rtl']);
    },
    {
      widths: [300],
      body:
        '<hot-events src="/la.json"></hot-events><news-article src="/la.json" article-id="' +
        ODD['Arabic letters'][0] +
        '"></news-article>',
    },
  ));

describe('what comes late moves next to nothing', () => {
  // Ranges are elements of their own; one that goes to another line counts as a long way.
  const usual = groups[9].map((article) => ({
    ...article,
    headline: article.headline.replace(/[-–]/g, ' '),
  }));
  const TAGS = [...LISTS.map((tag) => tag.replace('page-size="4"', 'limit="6"')), ...CARDS, OTHERS[1]];

  /** Draws one element, lets something happen, and measures what moves on the page. */
  async function shiftOf(body, width, act, { css = '', answers } = {}) {
    let shift;
    await site.withPage(
      toPage({
        head: `${WITH_CSS}<style>body { margin: 8px; font: 16px/1.5 Nhà, Arial, sans-serif } ${css}</style>${SCRIPT}`,
        body: `<div style="inline-size: ${width}px">${body}</div><div style="block-size: 200vh; background: #eee"></div>`,
      }),
      async (page) => {
        await shown(page);
        await painted(page);
        const before = await page.evaluate(() => globalThis.shift);
        await act(page);
        await painted(page);
        shift = (await page.evaluate(() => globalThis.shift)) - before;
      },
      {
        answers: { '/la.json': { body: JSON.stringify({ articles: usual }) }, ...answers },
        init: recordShifts,
        viewport: { width: 1000, height: 900 },
        now: NOW,
      },
    );
    return shift;
  }

  test('a refresh whose titles are longer', async () => {
    const longer = usual.map((article) => ({ ...article, headline: `${article.headline}, tin thêm` }));
    for (const body of TAGS) {
      for (const width of [300, 600]) {
        const shift = await shiftOf(body, width, async (page) => {
          await page.route('**/la.json', (route) =>
            route.fulfill({ body: JSON.stringify({ articles: longer }) }),
          );
          await page.evaluate(() => document.querySelector('hot-events, news-card, news-article').reload());
          await page.getByText(', tin thêm').first().waitFor();
        });
        assert.ok(shift <= MAX_SHIFT, `${shift} in ${width} px: ${body}`);
      }
    }
  });

  test('a font that is wider than the one before it, where there is room left', async () => {
    const files = ['latin', 'vietnamese'].map(
      (name) => `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${name}-700-normal.woff2`,
    );
    const [latin, vietnamese] = await Promise.all(files.map(readRoot));
    const css = `@font-face { font-family: Nhà; font-weight: 400 700; src: url(/latin.woff2) }
      @font-face { font-family: Nhà; font-weight: 400 700; src: url(/viet.woff2); unicode-range: U+102-103, U+110-111, U+1A0-1B0, U+1EA0-1EF9 }`;
    for (const body of [TAGS[3], CARDS[0], OTHERS[1]]) {
      for (const width of [300, 600]) {
        let open;
        const until = new Promise((resolve) => {
          open = resolve;
        });
        const shift = await shiftOf(
          body,
          width,
          async (page) => {
            open();
            await page.evaluate(() => document.fonts.ready);
          },
          {
            css,
            answers: {
              '/latin.woff2': { body: latin, type: 'font/woff2', until },
              '/viet.woff2': { body: vietnamese, type: 'font/woff2', until },
            },
          },
        );
        assert.ok(shift <= MAX_SHIFT, `${shift} in ${width} px: ${body}`);
      }
    }
  });
});

test('in forced colours the skeleton is seen, and the frame of paid news is whole', () =>
  open(
    toArticles(NORMAL),
    async (page) => {
      const look = await page.evaluate(async () => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.cssText = 'forced-color-adjust: none; background: Canvas';
        const canvas = getComputedStyle(probe).backgroundColor;
        const list = document.querySelector('hot-events');
        const waiting = document.createElement('hot-events');
        // Too far down to ask for anything.
        Object.assign(waiting, { loading: 'lazy', src: '/la.json' });
        waiting.style.marginBlockStart = '9000px';
        document.body.append(waiting);
        await waiting.updateComplete;
        const lines = [...waiting.shadowRoot.querySelectorAll('.line, .picture')];
        const paid = list.shadowRoot.querySelector('.card.sponsored');
        return {
          unseen: lines.filter((line) => getComputedStyle(line).backgroundColor === canvas).length,
          lines: lines.length,
          // Outside of the box it would be cut off.
          offset: getComputedStyle(paid).outlineOffset,
        };
      });
      assert.ok(look.lines > 3, `${look.lines}`);
      assert.equal(look.unseen, 0);
      assert.equal(look.offset, '-1px');
    },
    {
      widths: [320],
      body: LISTS[0],
      forcedColors: 'active',
    },
  ));

describe('on paper', () => {
  const DAY_MS = 24 * 60 * 60_000;
  const articles = [
    {
      ...toArticles([NORMAL[0].repeat(5)])[0],
      published: new Date(NOW - 3 * DAY_MS).toISOString(),
      modified: undefined,
    },
    { headline: NORMAL[1], published: '2026-11-20' },
  ];
  const print = (body, use) =>
    open(
      articles,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        await painted(page);
        await use(page);
      },
      { widths: [320], body },
    );

  test('each time says once which day it was', () =>
    print(
      '<hot-events src="/la.json"></hot-events><hot-events src="/la.json" time-style="absolute"></hot-events>',
      async (page) => {
        const times = await page.evaluate(() =>
          [...document.querySelectorAll('hot-events')].flatMap(({ shadowRoot }) =>
            [...shadowRoot.querySelectorAll('time')].map((time) => {
              const { content } = getComputedStyle(time, '::after');
              return `${time.textContent}${content === 'none' ? '' : content}`;
            }),
          ),
        );
        for (const [at, pattern] of [
          /^3 ngày trước.*2026/,
          /^20\/11\/2026$/,
          /^23\/11\/2026 \d\d:\d\d$/,
          /^20\/11\/2026$/,
        ].entries())
          assert.match(times[at], pattern);
      },
    ));

  test('titles are whole, cards and figures stay on one page, and headings stay with what follows', () =>
    print(`${LISTS[0]}${OTHERS[1]}`, async (page) => {
      const look = await page.evaluate(() => {
        const [list, article] = [...document.querySelectorAll('hot-events, news-article')].map(
          ({ shadowRoot }) => shadowRoot,
        );
        const headline = list.querySelector('[part=headline]');
        const styleOf = (root, selector) => getComputedStyle(root.querySelector(selector));
        return {
          cut: headline.scrollHeight - headline.clientHeight > 3,
          card: styleOf(list, '.card').breakInside,
          figure: styleOf(article, 'figure').breakInside,
          heading: styleOf(article, '[part=headline]').breakAfter,
        };
      });
      assert.deepEqual(look, { cut: false, card: 'avoid', figure: 'avoid', heading: 'avoid' });
    }));

  test('text stands below its picture, for what is behind a text is not printed', () =>
    print(CARDS[3], async (page) => {
      const look = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('news-card');
        const boxOf = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect();
        return {
          isBelow: boxOf('.text').top >= boxOf('.picture').bottom,
          color: getComputedStyle(shadowRoot.querySelector('[part=headline]')).color,
        };
      });
      assert.deepEqual(look, { isBelow: true, color: 'rgb(0, 0, 0)' });
    }));

  test('no heading stands over chips that are not printed', () =>
    print(OTHERS[0], async (page) => {
      const height = await page.evaluate(() => document.querySelector('keyword-tags').offsetHeight);
      assert.equal(height, 0);
    }));
});
