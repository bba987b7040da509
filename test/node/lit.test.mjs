// The elements as Lit elements outside of a browser: on a server, with and without a DOM, and in the simulated
// browsers that pages are tested in. Each has a process of its own, for what a library makes global stays.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const IMPORT = `const bantin = await import('./dist/index.js');`;
const SHIM = `await import('@lit-labs/ssr/lib/install-global-dom-shim.js');`;

const article = {
  url: 'https://mienbien.example/bai/cang-ca.html',
  headline: 'Cảng cá nâng cấp xong cầu tàu',
  standfirst: 'Tàu công suất lớn vào được lúc nước ròng.',
  kicker: 'Phóng sự',
  section: 'Kinh tế biển',
  label: 'live',
  published: '2023-05-29',
  authors: ['Phan Thị Hường'],
  attribution: { name: 'Thông tấn xã Việt Nam', code: 'TTXVN' },
  keywords: ['cảng cá', 'ngư dân'],
  picture: { src: 'https://mienbien.example/cang-ca.webp', alt: 'Cầu tàu', focus: '20% 80%' },
  media: { type: 'video', durationSeconds: 135 },
  body: '<p>Cầu tàu mới dài 120 mét.</p>',
};

/** The texts that an element shows as they are. */
const WRITTEN = [
  article.headline,
  article.standfirst,
  article.kicker,
  article.section,
  ...article.authors,
  ...article.keywords,
];

/** Runs a module in a process of its own. Returns what it says, read as JSON. */
function run(script) {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

/** Renders templates on a server, in a process that begins as given. Returns the markup of each, without its styles. */
const renderOnServer = (start, templates) =>
  run(`
    ${start}
    const { render } = await import('@lit-labs/ssr');
    const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
    const { html } = await import('lit');
    ${IMPORT}
    const article = ${JSON.stringify(article)};
    const ALL = 'picture label section kicker standfirst byline attribution time keywords';
    const templates = [${templates.map((template) => `html\`${template}\``).join()}];
    const rendered = [];
    for (const template of templates) rendered.push(await collectResult(render(template)));
    console.log(JSON.stringify(rendered));
  `).map((markup) => markup.replace(/<style>.*?<\/style>/gs, '').replace(/\s+/g, ' '));

describe('on a server', () => {
  test('bantin is imported, and its language set, without a DOM', () => {
    const script = `${IMPORT}
      bantin.setLocale('en');
      console.log(JSON.stringify({ document: typeof document, list: typeof bantin.HotEvents }));`;
    assert.deepEqual(run(script), { document: 'undefined', list: 'function' });
  });

  test('an element is made with new under the DOM shim, and keeps what it is given', () => {
    const script = `${SHIM} ${IMPORT}
      const list = new bantin.HotEvents();
      list.articles = [{ headline: 'Tin' }];
      console.log(JSON.stringify(list.articles.map(({ headline }) => headline)));`;
    assert.deepEqual(run(script), ['Tin']);
  });

  for (const [name, start] of [
    ['without a DOM', ''],
    ['with the DOM shim', SHIM],
  ]) {
    test(`${name}, Lit renders each element with its attributes`, () => {
      const rendered = renderOnServer(start, [
        '<hot-events src="https://mienbien.example/tin.json" limit="3"></hot-events>',
        '<news-card src="/tin.json" layout="side"></news-card>',
        '<news-article src="/tin.json" json-ld></news-article>',
        '<keyword-tags keywords="cảng cá, ngư dân" href="/tim/{slug}"></keyword-tags>',
      ]);
      const root = '<template shadowroot="open" shadowrootmode="open">';
      const [list, card, story, tags] = rendered;
      assert.ok(list.includes(`<hot-events src="https://mienbien.example/tin.json" limit="3">${root}`), list);
      assert.ok(card.includes(`<news-card src="/tin.json" layout="side">${root}`), card);
      assert.ok(story.includes(`<news-article src="/tin.json" json-ld>${root}`), story);
      assert.ok(tags.includes(`href="/tim/{slug}">${root}`), tags);
      assert.ok(tags.includes('ngư dân'), tags);
    });

    test(`${name}, Lit may also connect each element, and renders the same`, () => {
      const templates = [
        '<hot-events .articles=${[article]}></hot-events>',
        '<news-card .article=${article}></news-card>',
        '<news-article .article=${article}></news-article>',
        '<keyword-tags .keywords=${["bão số 5"]}></keyword-tags>',
      ];
      const connect = `const { LitElementRenderer } = await import('@lit-labs/ssr/lib/lit-element-renderer.js');
        LitElementRenderer.renderOptions.push(() => ({ connectedCallback: true }));`;
      assert.deepEqual(renderOnServer(`${start} ${connect}`, templates), renderOnServer(start, templates));
    });

    test(`${name}, Lit renders the data of each element`, () => {
      const [list, card, story, tags] = renderOnServer(start, [
        '<hot-events .articles=${[article, { headline: "Tin hai" }]} heading="Tin lũ" fields=${ALL}></hot-events>',
        '<news-card .article=${article} fields=${ALL}></news-card>',
        '<news-article .article=${article}></news-article>',
        '<keyword-tags .keywords=${["bão số 5"]}></keyword-tags>',
      ]);
      const texts = [...WRITTEN, 'Trực tiếp', 'Theo TTXVN', 'năm trước<'];
      for (const markup of [list, card, story]) {
        assert.ok(markup.includes(article.url));
        assert.deepEqual(
          texts.filter((text) => !markup.includes(text)),
          [],
        );
      }
      assert.match(list, /Tin lũ/);
      // The build leaves out quotes that HTML does not need.
      assert.equal(list.match(/ part="?item\b/g).length, 2);
      assert.match(story, /Cầu tàu mới dài 120 mét\./);
      assert.match(tags, /bão số 5/);
    });
  }
});

/** Makes the globals of a window those of the process, as test runners do. */
const TAKE_GLOBALS = `
  const OWN_EVENTS = ['Event', 'EventTarget', 'CustomEvent', 'navigator'];
  for (const name of Object.getOwnPropertyNames(window)) {
    if (name in globalThis && !OWN_EVENTS.includes(name)) continue;
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: window[name] });
  }
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) {
    Object.defineProperty(globalThis, name, { configurable: true, value: window[name].bind(window) });
  }`;

/** How each simulated browser opens a page. */
const SIMULATED = {
  jsdom: `
    const { JSDOM } = await import('jsdom');
    const { window } = new JSDOM('<!doctype html><html lang="vi">', { url: 'https://trang.example/' });`,
  'happy-dom': `
    const { Window } = await import('happy-dom');
    const window = new Window({ url: 'https://trang.example/' });`,
};

for (const [name, start] of Object.entries(SIMULATED)) {
  test(`in ${name}, each element is made, put on the page, given data, drawn and taken away`, () => {
    const shown = run(`
      ${start}
      ${TAKE_GLOBALS}
      ${IMPORT}
      const article = ${JSON.stringify(article)};
      const data = {
        'hot-events': { articles: [article] },
        'news-card': { article },
        'news-article': { article },
        'keyword-tags': { keywords: article.keywords, htmlFor: 'danh-sach' },
      };
      const shown = {};
      for (const [tag, properties] of Object.entries(data)) {
        const element = document.createElement(tag);
        document.body.append(element);
        Object.assign(element, properties, { theme: 'dark' });
        await element.updateComplete;
        const part = tag === 'keyword-tags' ? 'keyword' : 'headline';
        const texts = [...element.shadowRoot.querySelectorAll('[part=' + part + ']')].map((found) =>
          found.textContent.trim(),
        );
        const mark = element.shadowRoot.querySelector('[part=media]')?.textContent ?? '';
        shown[tag] = { state: element.state, theme: element.getAttribute('theme'), texts, mark };
        element.remove();
      }
      process.stdout.write(JSON.stringify(shown), () => process.exit());
    `);
    const texts = [`${article.headline} (Video, 2 phút 15 giây)`];
    const drawn = { state: 'ready', theme: 'dark', texts, mark: '2:15' };
    assert.deepEqual(shown, {
      'hot-events': drawn,
      'news-card': drawn,
      'news-article': drawn,
      'keyword-tags': { ...drawn, texts: article.keywords, mark: '' },
    });
  });
}
