// Style sheets of other people’s pages: whatever they say, the inside of the elements looks as it does on a clean page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answers, everythingShown, SHOWCASE, TAGS } from './everything.mjs';
import { SCRIPT, startSite, toPage } from './site.mjs';

/** As wide as a narrow column: a narrower one would be the page’s own wish. */
const MIN_WIDTH = 200;

const MEYER = `
  html, body, div, span, h1, h2, h3, h4, h5, h6, p, blockquote, pre, a, code, em, img, small, strong, sub, sup, ul, ol, li, form,
  label, table, caption, tbody, tr, th, td, article, aside, figure, figcaption, footer, header, section, mark, time,
  hot-events, news-card, keyword-tags, news-article { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline }
  ol, ul { list-style: none } blockquote, q { quotes: none } table { border-collapse: collapse; border-spacing: 0 }
  body { line-height: 1 }`;

/** The names and the rules of a framework of 2013, as sites still carry them. */
const FRAMEWORK = `
  html { font-size: 10px; -webkit-tap-highlight-color: transparent }
  body { font: 14px/1.42857143 "Helvetica Neue", Helvetica, Arial, sans-serif; color: #333; background: #fff }
  *, *:before, *:after { box-sizing: border-box }
  a { color: #337ab7; text-decoration: none } a:hover { color: #23527c; text-decoration: underline }
  img { vertical-align: middle; border: 0 } figure { margin: 0 } hr { margin: 20px 0; border-top: 1px solid #eee }
  h1, h2, h3 { margin: 20px 0 10px; font-weight: 500; line-height: 1.1 } p { margin: 0 0 10px }
  .lead { font-size: 21px; font-weight: 300 } .list { list-style: none } .caption { padding: 9px; color: #333 }
  .label { display: inline; padding: .2em .6em .3em; font-size: 75%; font-weight: 700; color: #fff; background: #777 }
  .card { border: 1px solid rgba(0,0,0,.125); flex-direction: column } .text { display: none } .body { padding: 15px }
  .header { position: fixed; top: 0; z-index: 1030 } .root { display: none !important } .line { width: 1px }
  .picture img { height: auto; max-width: 100% } .table { margin-bottom: 20px } .hidden, .spoken { display: none !important }`;

const PRIVATE_NAMES = Array.from(
  { length: 36 },
  (_, number) => `--_${number.toString(36)}: 0 !important`,
).join(';');

/** By what a page does to everything it can reach. */
const SHEETS = {
  'a reset of every element': MEYER,
  'important rules for everything, as against a quarrelsome CMS': `* { float: left; letter-spacing: 1em !important;
    text-transform: uppercase !important; line-height: 0 !important; margin: 0 !important; padding: 3px !important;
    border: 1px dotted red !important; font-style: italic !important; font-weight: 900 !important; text-indent: 4em !important }`,
  'all: unset for everything, and important': `* { all: unset !important }`,
  'the rules of a framework of 2013': FRAMEWORK,
  'a root font size of 62.5 %': `html { font-size: 62.5% } body { font-size: 1.4rem }`,
  'a huge root font size': `html { font-size: 300% }`,
  'direction: rtl for everything': `* { direction: rtl !important; unicode-bidi: bidi-override !important; text-align: right !important }`,
  'elements hidden that are not defined, or not known': `:not(:defined) { display: none !important; visibility: hidden !important }
    body > *:not(a):not(p):not(div):not(script):not(:defined) { display: none !important }`,
  'important rules for pictures, links, lists, buttons and tables': `img { max-width: none !important; width: 50px !important;
    height: 9px !important; float: right !important } a { color: lime !important; font-size: 40px !important; display: block !important }
    ul, ol, li { list-style: square inside !important; margin: 40px !important } button, input { all: revert !important; width: 100% !important }
    table, td, th { border: 5px solid blue !important; padding: 30px !important } p { line-height: 3 !important; text-align: justify !important }
    h1, h2, h3, h4 { font: 60px/1 fantasy !important; color: aqua !important }`,
  'rules that mean our own inside': `:host { display: none !important } :host(*) { color: red !important }
    .root, .card, .text, .stage, .article, .head, .meta, .overline, .skeleton, .fallback, .empty { display: none !important }
    [part] { position: fixed !important; color: red !important } [part=headline], [part=link] { font-size: 80px !important }
    ::slotted(*) { display: none !important } #new-tab { display: block !important } * { ${PRIVATE_NAMES} }`,
  'every inherited property at its worst': `* { letter-spacing: 9px !important; word-spacing: 2em !important; white-space: pre !important;
    word-break: break-all !important; hyphens: auto !important; overflow-wrap: anywhere !important; line-break: anywhere !important;
    text-align: justify !important; text-align-last: right !important; text-indent: -9999px !important; text-transform: capitalize !important;
    text-shadow: 3px 3px red !important; -webkit-text-stroke: 2px red !important; -webkit-text-fill-color: transparent !important;
    font-variant: small-caps !important; font-stretch: condensed !important; font-kerning: none !important; font-weight: 100 !important;
    font-feature-settings: "smcp" !important; quotes: none !important; cursor: none !important; pointer-events: none !important;
    user-select: none !important; caret-color: red !important; tab-size: 40 !important; orphans: 9 !important; widows: 9 !important;
    writing-mode: vertical-rl !important; text-orientation: upright !important; border-collapse: separate !important;
    border-spacing: 20px !important; caption-side: bottom !important; empty-cells: hide !important; list-style: upper-roman inside !important;
    image-rendering: pixelated !important; text-wrap: nowrap !important; -webkit-line-clamp: 1 !important; speak: none !important;
    text-decoration-skip-ink: none !important; text-underline-position: under !important; -webkit-font-smoothing: none !important;
    text-emphasis: filled red !important; ruby-position: under !important; accent-color: red !important; hanging-punctuation: first !important }`,
  'a large first letter and a first line': `div::first-letter, section::first-letter, body > *::first-letter { float: left; font: 400%/0.8 fantasy; color: red }
    div::first-line, body > *::first-line { font-size: 200%; text-transform: uppercase; letter-spacing: 5px; background: yellow }`,
  'containment for everything': `* { contain: layout style paint !important; content-visibility: auto !important; contain-intrinsic-size: 10px !important;
    container-type: inline-size !important; isolation: isolate !important }`,
  'nothing to be seen at all': `body > * { content-visibility: hidden !important }`,
  'layers, effects and transitions': `* { z-index: -1 !important; break-inside: avoid !important; position: relative !important; transform: translate(1px, 1px) !important; backface-visibility: hidden !important; opacity: 0.99 !important;
    transition: all 5s !important; filter: sepia(1) !important; clip-path: inset(0) !important }`,
};

/** By where an element stands. */
const PLACES = {
  'a table of fixed columns': ['<table><tr><td style="width: 300px">', '</td></tr></table>'],
  'the free column of a table': [
    '<table width="100%"><tr><td width="200">Menu</td><td>',
    '</td></tr></table>',
  ],
  'a float': ['<div style="float: left">', '</div><br clear="all">'],
  'a row of flex items': ['<div style="display: flex; align-items: flex-start"><nav>Menu</nav>', '</div>'],
  'a column of flex items that do not stretch': [
    '<div style="display: flex; flex-direction: column; align-items: flex-start">',
    '</div>',
  ],
  'a grid of automatic columns': ['<div style="display: inline-grid; grid-auto-flow: column">', '</div>'],
  'a grid of fractions': ['<div style="display: grid; grid-template-columns: 1fr 1fr">', '</div>'],
  'a box of its content’s width': ['<div style="width: fit-content">', '</div>'],
  'a box of the least width': ['<div style="width: min-content">', '</div>'],
  'an inline block': ['<div style="display: inline-block">', '</div>'],
  'a box taken out of the flow': [
    '<div style="position: relative; height: 2000px"><div style="position: absolute; left: 10px">',
    '</div></div>',
  ],
  'vertical writing': ['<div style="writing-mode: vertical-rl">', '</div>'],
  'tags of the nineties': [
    '<center><font size="7" color="#336699"><nobr><big>',
    '</big></nobr></font></center>',
  ],
  'a list item': ['<ul><li>', '</li></ul>'],
  'a field set': ['<fieldset><legend>Tin</legend>', '</fieldset>'],
};

/** What of its style decides where something stands and how it reads. Some may name what no browser knows. */
const PROPERTIES =
  `display position float clear visibility content-visibility opacity z-index order box-sizing width height
  min-width min-height max-width max-height margin-top margin-right margin-bottom margin-left padding-top padding-right
  padding-bottom padding-left border-top-width border-right-width border-bottom-width border-left-width border-top-style
  border-bottom-color border-radius border-collapse border-spacing outline-style overflow-x overflow-y contain container-type
  inset-block-start inset-inline-start grid-template-columns grid-template-rows gap flex-wrap align-items justify-content
  transform filter columns break-inside aspect-ratio object-fit vertical-align color background-color background-image
  color-scheme font-family font-size font-style font-weight font-stretch font-variant font-kerning font-feature-settings
  line-height letter-spacing word-spacing word-break white-space line-break hyphens overflow-wrap text-align text-align-last
  text-indent text-transform text-shadow text-decoration-line text-decoration-color text-overflow text-wrap text-emphasis
  text-orientation -webkit-text-stroke-width -webkit-text-fill-color -webkit-line-clamp writing-mode direction unicode-bidi
  tab-size quotes list-style-type list-style-position caption-side empty-cells cursor pointer-events user-select caret-color
  accent-color image-rendering content counter-reset`.split(/\s+/);

/**
 * Gives each clean element the width of its counterpart, and what is inherited on purpose. Then whatever differs
 * inside has come in from the page.
 */
const findDifferences = (page) =>
  page.evaluate(
    ([tags, properties]) => {
      const [shown, clean] = ['page', 'clean'].map((name) => window.frames[name]);
      const [hosts, cleanHosts] = [shown, clean].map((frame) => [...frame.document.querySelectorAll(tags)]);
      const rootOf = ({ shadowRoot }) => shadowRoot.querySelector('.root');
      for (const [at, host] of hosts.entries()) {
        const inherited = shown.getComputedStyle(host);
        const { style } = cleanHosts[at].parentElement;
        style.width = `${rootOf(host).getBoundingClientRect().width}px`;
        for (const name of ['fontFamily', 'fontSize', 'direction', 'color', 'colorScheme'])
          style[name] = inherited[name];
      }
      /** Each element and each text, by name, with how it looks and where it stands in the root. */
      function* look(frame, host) {
        const root = rootOf(host);
        const origin = root.getBoundingClientRect();
        const toPlace = ({ x, y, width, height }) =>
          [x - origin.x, y - origin.y, width, height].map((length) => Math.round(length * 8) / 8).join(' ');
        const walker = frame.document.createTreeWalker(root);
        for (let node = root; node; node = walker.nextNode()) {
          if (node.nodeType === 3) {
            const range = frame.document.createRange();
            range.selectNodeContents(node);
            yield [`“${node.data.trim()}”`, { lines: [...range.getClientRects()].map(toPlace).join(', ') }];
          }
          if (node.nodeType !== 1) continue;
          for (const pseudo of ['', '::before', '::after', '::marker']) {
            const style = frame.getComputedStyle(node, pseudo);
            if (pseudo && (pseudo === '::marker' ? node.localName !== 'li' : style.content === 'none'))
              continue;
            const looks = Object.fromEntries(properties.map((name) => [name, style.getPropertyValue(name)]));
            const box = node.getBoundingClientRect();
            // What has no box stands nowhere.
            if (!pseudo && (box.width || box.height)) looks.place = toPlace(box);
            yield [`${node.localName}.${node.className}${pseudo}`, looks];
          }
        }
      }
      const differences = [];
      for (const [at, host] of hosts.entries()) {
        const wanted = [...look(clean, cleanHosts[at])];
        const found = [...look(shown, host)];
        if (found.length !== wanted.length)
          differences.push(`${found.length} instead of ${wanted.length} in ${host.outerHTML}`);
        found.forEach(([name, looks], index) => {
          for (const [property, value] of Object.entries(looks)) {
            const should = wanted[index]?.[1][property];
            if (value !== should)
              differences.push(`${host.localName} ${name} ${property}: ${value} instead of ${should}`);
          }
        });
      }
      return differences;
    },
    [TAGS, PROPERTIES],
  );

/** How wide the elements are inside, and how many of the page’s own things its style sheet has changed. */
const lookAround = (page) =>
  page.evaluate(
    ([tags, properties]) => {
      const [shown, clean] = ['page', 'clean'].map((name) => window.frames[name]);
      const samples = [shown, clean].map((frame) =>
        [...frame.document.querySelectorAll('.sample, .sample *')].map((element) => [
          element,
          frame.getComputedStyle(element),
        ]),
      );
      return {
        widths: [...shown.document.querySelectorAll(tags)].map(
          ({ shadowRoot }) => shadowRoot.querySelector('.root').getBoundingClientRect().width,
        ),
        changed: samples[0].filter(([, style], at) =>
          properties.some((name) => style[name] !== samples[1][at][1][name]),
        ).length,
      };
    },
    [TAGS, PROPERTIES],
  );

/** Something of the page’s own, for its style sheet to show what it does. */
const SAMPLE = `<div class="sample"><h2>Rao vặt</h2><p>Cần <a href="/rao-vat">bán ghe</a> máy 24 CV.</p><ul><li>Còn mới</li></ul>
  <table><tr><td><img src="/tranh/ghe.webp" alt="" width="40" height="25"></td></tr></table><button>Gọi</button></div>`;

const toBody = (open = '', close = '') => SAMPLE + SHOWCASE.map((tag) => `${open}${tag}${close}`).join('\n');

const CLEAN = toPage({
  head: `${SCRIPT}<style>body { margin: 0 }</style>`,
  body: toBody('<div>', '</div>'),
});

/** Two pages side by side: the one to look at, and a clean one to compare it with. */
const STAGE = toPage({
  head: '<style>iframe { width: 1000px; height: 1500px; border: 0 }</style>',
  body: '<iframe name="page"></iframe><iframe name="clean" src="/sach"></iframe>',
});

const html = (body) => ({ body, type: 'text/html' });

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** Gives back the room that an element keeps to the edge of the window: it depends on where the element stands. */
const giveRoomBack = (frame) =>
  frame.evaluate((tags) => {
    for (const { shadowRoot } of document.querySelectorAll(tags))
      shadowRoot.querySelector('.stage')?.removeAttribute('style');
  }, TAGS);

/**
 * Opens one page after the other beside the clean one.
 *
 * @param {Record<string, string>} pages HTML by the name of a test
 * @param {(page: import('playwright-core').Page) => Promise<void>} check
 */
const compareEach = (t, pages, check) =>
  site.withPage(
    STAGE,
    async (page) => {
      await page.waitForLoadState('load');
      await everythingShown(page.frame({ name: 'clean' }));
      await giveRoomBack(page.frame({ name: 'clean' }));
      for (const [at, name] of Object.keys(pages).entries()) {
        await t.test(name, async () => {
          await page.evaluate((path) => {
            document.querySelector('iframe').src = path;
          }, `/trang-${at}`);
          await page.waitForFunction((path) => window.frames.page.location.pathname === path, `/trang-${at}`);
          await everythingShown(page.frame({ name: 'page' }));
          await giveRoomBack(page.frame({ name: 'page' }));
          await check(page);
        });
      }
    },
    {
      answers: {
        ...answers,
        '/sach': html(CLEAN),
        ...Object.fromEntries(Object.values(pages).map((content, at) => [`/trang-${at}`, html(content)])),
      },
    },
  );

test('the inside of all elements is as on a clean page', { timeout: 300_000 }, async (t) => {
  const pages = Object.entries(SHEETS).map(([name, sheet]) => [
    `under ${name}`,
    toPage({ head: `<style>${sheet}</style>${SCRIPT}`, body: toBody() }),
  ]);
  await compareEach(t, Object.fromEntries(pages), async (page) => {
    assert.deepEqual(await findDifferences(page), []);
    const { widths, changed } = await lookAround(page);
    assert.ok(Math.min(...widths) >= MIN_WIDTH, `${widths}`);
    assert.ok(changed > 0, 'the style sheet does something');
  });
});

test(
  'the inside of all elements is as wide as there is room, and as on a clean page',
  { timeout: 300_000 },
  async (t) => {
    const pages = Object.entries(PLACES).map(([name, [open, close]]) => [
      `in ${name}`,
      toPage({ body: toBody(open, close) }),
    ]);
    await compareEach(t, Object.fromEntries(pages), async (page) => {
      assert.deepEqual(await findDifferences(page), []);
      const { widths } = await lookAround(page);
      assert.ok(Math.min(...widths) >= MIN_WIDTH, `${widths}`);
    });
  },
);

test('what a page may change, it does, and the comparison notices', { timeout: 300_000 }, async (t) => {
  const pages = {
    'by a part': '::part(headline) { letter-spacing: 3px }',
    'by a custom property': ':root { --news-radius: 9px }',
  };
  const toPages = ([name, sheet]) => [
    name,
    toPage({ head: `<style>${sheet}</style>${SCRIPT}`, body: toBody() }),
  ];
  await compareEach(t, Object.fromEntries(Object.entries(pages).map(toPages)), async (page) => {
    const differences = await findDifferences(page);
    assert.match(differences.join('\n'), /headline|h3|picture/);
  });
});
