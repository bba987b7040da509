// Loads lists of realistic headlines in boxes of many widths, and measures what an editor would see.
import { readFile } from 'node:fs/promises';
import { drawn, painted, recordShifts, WITH_CSS } from './layout-shift.mjs';
import { readRoot, toPage } from './site.mjs';

const NOW = new Date('2026-11-26T08:00:00Z');
const MINUTE_MS = 60_000;
const GROUP = 6;
const MAX_WINDOW_WIDTH = 1600;
const GAP = 16;
/** The height of the window for each list, in letters. */
const LIST_LINES = 150;

const written = JSON.parse(await readFile(new URL('../fixtures/headlines.json', import.meta.url), 'utf8'));

/** 130 articles, of which a third has no picture. */
const articles = written.map(({ hasPicture, ...article }, at) => ({
  ...article,
  id: `bai-${at}`,
  url: `/bai/${at}.html`,
  published: new Date(NOW - (at * 37 + 5) * MINUTE_MS).toISOString(),
  ...(hasPicture && { picture: { src: `/tranh/${at}.webp`, alt: '', width: 1280, height: 800 } }),
}));

/** The articles in lists of six. */
export const groups = Array.from({ length: Math.floor(articles.length / GROUP) }, (_, at) =>
  articles.slice(at * GROUP, (at + 1) * GROUP),
);

const SIGNS = [
  { type: 'gallery', count: 12 },
  { type: 'audio', durationSeconds: 303 },
];

/**
 * A list with all signs that news may have: a live story with a film and what belongs to it, something to hear or to look
 * through, and a columnist's face.
 */
export const withSigns = (group, which = 0) =>
  group.map((article, at) => ({
    ...article,
    ...(at === 2 && { media: SIGNS[which % SIGNS.length] }),
    ...(at === 0 && {
      label: 'live',
      media: { type: 'video', durationSeconds: 135 },
      modified: new Date(NOW - MINUTE_MS).toISOString(),
      published: new Date(NOW - 20 * 60 * MINUTE_MS).toISOString(),
      picture: { src: '/tranh/bao.webp', alt: '', width: 1280, height: 800 },
      related: group.slice(3).map(({ headline }, index) => ({ headline, url: `/lien-quan/${index}.html` })),
    }),
    ...(at === 4 && {
      section: 'Góc nhìn',
      authors: [{ name: 'Đặng Thị Ốc', picture: { src: '/tranh/oc.webp', width: 400, height: 400 } }],
    }),
  }));

/** Runs on the page: counts lines, cuts and holes of all lists. */
function measureLists() {
  const sum = {
    cards: 0,
    cut: 0,
    wrapped: 0,
    single: 0,
    lines: 0,
    hole: 0,
    height: 0,
    dots: 0,
    clipped: 0,
    halved: 0,
  };

  /** The words of an element, each with its lines. */
  function wordsOf(element) {
    const walker = document.createTreeWalker(element, 4 /* texts */);
    const words = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        words.push({ word, tops: [...range.getClientRects()].map(({ top }) => Math.round(top)) });
      }
    }
    return words;
  }

  function measureHeadline(headline) {
    const words = wordsOf(headline);
    const lines = [...new Set(words.flatMap(({ tops }) => tops))];
    const last = words.filter(({ tops }) => tops.at(-1) === lines.at(-1));
    sum.cards++;
    sum.lines += lines.length;
    // More than the marks of a capital.
    if (headline.scrollHeight > headline.clientHeight + 3) sum.cut++;
    if (lines.length > 1) sum.wrapped++;
    if (lines.length > 1 && last.length === 1 && last[0].word.length <= 7) sum.single++;
    sum.halved += words.filter(({ word, tops }) => /\d[-–]\d/.test(word) && new Set(tops).size > 1).length;
  }

  /** Separators that are seen at the start of a line, and parts that are cut. */
  function measureMeta(meta) {
    const box = meta.getBoundingClientRect();
    const parts = [...meta.children].filter((part) => part.checkVisibility() && !part.matches('.spoken'));
    const size = parseFloat(getComputedStyle(meta).fontSize);
    for (const part of parts) {
      const { left } = part.getBoundingClientRect();
      const isFirstOfLine = !parts.some((other) => {
        const rect = other.getBoundingClientRect();
        return rect.left < left && Math.abs(rect.top - part.getBoundingClientRect().top) < size;
      });
      // What is cut off at the start is as wide as the separator.
      if (isFirstOfLine && left - box.left > 1) sum.dots++;
      if (part.scrollWidth > part.clientWidth + 1) sum.clipped++;
    }
  }

  /** The room without anything: beyond 2.25em between two items, and 1em at the end. */
  function measureHoles(stage, items, size) {
    const columns = Map.groupBy(items, (item) => Math.round(item.getBoundingClientRect().left));
    const { height, bottom: end } = stage.getBoundingClientRect();
    let hole = 0;
    for (const column of columns.values()) {
      const boxes = column.map((item) => {
        const rects = [...item.querySelectorAll('[part], .overline')]
          .filter((part) => part.matches(':not(.card), .sponsored, .ad') && part.checkVisibility())
          .map((part) => part.getBoundingClientRect())
          .filter((rect) => rect.height > 0);
        return {
          top: Math.min(...rects.map(({ top }) => top)),
          bottom: Math.max(...rects.map(({ bottom }) => bottom)),
        };
      });
      boxes.forEach(({ bottom }, index) => {
        const next = boxes[index + 1];
        hole += Math.max(0, next ? next.top - bottom - 2.25 * size : end - bottom - size);
      });
    }
    sum.hole += hole / columns.size;
    sum.height += height;
  }

  for (const { shadowRoot } of document.querySelectorAll('hot-events')) {
    const items = [...shadowRoot.querySelectorAll('[part=item]')];
    const size = parseFloat(getComputedStyle(shadowRoot.querySelector('.root')).fontSize);
    shadowRoot.querySelectorAll('[part=headline]').forEach(measureHeadline);
    shadowRoot.querySelectorAll('[part=meta]').forEach(measureMeta);
    measureHoles(shadowRoot.querySelector('.stage'), items, size);
  }
  return {
    ...sum,
    cutShare: sum.cut / sum.cards,
    singleShare: sum.single / Math.max(1, sum.wrapped),
    holeShare: sum.hole / sum.height,
  };
}

const script = await readRoot('dist/bantin.js');

/**
 * Loads lists whose feeds are late, and measures them.
 *
 * @param {object} options `textSize`: of the page, in pixels; `lists`: which groups to show; `height` of the window
 */
export async function measure(site, layout, width, { textSize = 16, lists = groups, height } = {}) {
  // Side by side, because a very high window takes longer to paint than anything else here.
  const columns = Math.min(lists.length, Math.max(1, Math.floor(MAX_WINDOW_WIDTH / (width + GAP))));
  const rows = Math.ceil(lists.length / columns);
  let open;
  const until = new Promise((resolve) => {
    open = resolve;
  });
  const answers = Object.fromEntries(
    lists.map((group, at) => [`/tin-${at}.json`, { body: JSON.stringify({ articles: group }), until }]),
  );
  const tags = lists.map(
    (_, at) => `<hot-events src="/tin-${at}.json" layout="${layout}" limit="${GROUP}"></hot-events>`,
  );
  const content = toPage({
    head: `${WITH_CSS}<style>
        body { margin: 8px; font: ${textSize}px/1.5 Arial, sans-serif }
        #box { display: grid; grid-template-columns: repeat(${columns}, ${width}px); gap: ${GAP}px; align-items: start }
      </style>
      <script async src="/bantin.js"></script>`,
    body: `<div id="box">${tags.join('')}</div>
      <div style="block-size: 200vh; background: #eee">Phần còn lại của trang</div>`,
  });
  let result;
  await site.withPage(
    content,
    async (page) => {
      await drawn(page, '.skeleton');
      await painted(page);
      open();
      await drawn(page, '[part=item]');
      await painted(page);
      result = { ...(await page.evaluate(measureLists)), shift: await page.evaluate(() => globalThis.shift) };
    },
    {
      answers: { ...answers, '/bantin.js': { body: script, type: 'text/javascript' } },
      init: recordShifts,
      viewport: { width: MAX_WINDOW_WIDTH, height: height ?? rows * LIST_LINES * textSize },
      now: NOW,
    },
  );
  return result;
}
