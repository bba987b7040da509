// The components of `bantin/react`: rendered on a server, hydrated, updated and removed by React, in a browser.
/* global React, createRoot, hydrateRoot, flushSync, HotEvents, KeywordTags, NewsArticle, NewsCard, readFeed, logged, log, root, render, drawn, shown, reactRoot:writable */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { launchBrowser, watchForProblems } from './browser.mjs';
import { serve } from './http.mjs';
import { articles, FrontPage } from './react-app.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Puts React and the components on a page, as globals. */
const CLIENT = `
  import * as React from 'react';
  import { createRoot, hydrateRoot } from 'react-dom/client';
  import { flushSync } from 'react-dom';
  import * as components from 'bantin/react';
  import { readFeed } from 'bantin/data';
  import { FrontPage } from './test/e2e/react-app.mjs';
  const logged = [];
  const log = (text) => logged.push(text);
  const h = React.createElement;
  const root = document.querySelector('#root');
  Object.assign(window, { ...components, React, createRoot, hydrateRoot, flushSync, FrontPage, readFeed, logged, log, h, root });`;

const headlines = articles.map(({ headline }) => headline);
const feed = JSON.stringify({ articles: [{ headline: 'Sen nở muộn ở hồ Thượng', keywords: ['sen'] }] });
const serverHtml = renderToString(h(FrontPage, { log() {} }));

let site;
let browser;

before(async () => {
  const { outputFiles } = await build({
    stdin: { contents: CLIENT, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'iife',
    // Only React's development build warns.
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  });
  const script = outputFiles[0].text;
  const toPage = (html) =>
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang thử</title><div id="root">${html}</div><script src="/app.js"></script>`;
  browser = await launchBrowser();
  site = await serve((path) => {
    if (path === '/app.js') return { body: script, type: 'text/javascript' };
    if (path === '/') return { body: toPage(''), type: 'text/html' };
    if (path === '/tin.json') return { body: feed, type: 'application/json' };
    if (path === '/server') return { body: toPage(serverHtml), type: 'text/html' };
    return undefined;
  });
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page, and runs a function in it. Nothing may be on the console but what is asked for. */
async function run(path, script, argument) {
  const page = await browser.newPage();
  const problems = watchForProblems(page);
  page.on('console', (message) => {
    if (message.type() === 'warning') problems.push(`warning: ${message.text()}`);
  });
  await page.goto(site.url + path);
  await page.addScriptTag({
    content: `
      const shown = (element) => [...element.shadowRoot.querySelectorAll('[part=headline]')].map((found) => found.textContent.trim());
      const drawn = async (selector = 'hot-events') => {
        const element = document.querySelector(selector);
        await element.updateComplete;
        return shown(element);
      };
      const render = async (type, props, ...children) => {
        window.reactRoot ??= createRoot(root);
        flushSync(() => reactRoot.render(h(React.StrictMode, null, h(type, props, ...children))));
        await document.querySelector('#root > *')?.updateComplete;
        return document.querySelector('#root > *');
      };`,
  });
  const result = await page.evaluate(script, argument);
  await page.close();
  assert.deepEqual(problems, []);
  return result;
}

describe('on a server', () => {
  test('the module says first of all that it is for clients, as Next asks for', async () => {
    assert.match(await readFile(`${ROOT}dist/react.js`, 'utf8'), /^["']use client["'];/);
  });

  test('attributes and children are in the markup; data and listeners are not', () => {
    assert.ok(
      serverHtml.startsWith(
        '<main><hot-events id="moi" class="khoi" style="--news-accent:#0a58ca" aria-label="Tin mới" layout="grid" limit="5"' +
          ' page-size="2" heading="" exclude-current="" field-map="{&quot;headline&quot;:&quot;tieuDe&quot;}">' +
          '<h2 slot="heading">Tin mới</h2><a href="/tin">Tin mới nhất</a></hot-events>' +
          '<keyword-tags for="moi" counts=""></keyword-tags><keyword-tags keywords="cầu, đường"></keyword-tags>' +
          '<news-card heading-level="4"><a href="/bai/cau-treo.html">',
      ),
      serverHtml,
    );
    assert.doesNotMatch(serverHtml, /\[object|onNews|articles/);
  });
});

describe('after hydration', () => {
  test('there are data and listeners, the markup stays, and React has nothing to warn of', async () => {
    const { before: tags, ...found } = await run('/server', async () => {
      const elements = [...document.querySelectorAll('main > *')];
      const attributes = () => elements.map((element) => element.cloneNode().outerHTML);
      const link = document.querySelector('hot-events a');
      const before = attributes();
      const whenLoaded = new Promise((resolve) => {
        window.reactRoot = hydrateRoot(root, h(FrontPage, { log: (text) => (log(text), resolve()) }));
      });
      await whenLoaded;
      await Promise.all(elements.map((element) => element.updateComplete));
      const [list, tags, words, card, whole] = elements;
      list.shadowRoot.querySelector('[part=link]').click();
      tags.shadowRoot.querySelector('[part=keyword]').click();
      await list.updateComplete;
      const wordsBefore = words.keywords;
      flushSync(() => reactRoot.render(h(FrontPage, { log, keywords: null })));
      return {
        words: [wordsBefore, words.keywords],
        isSame:
          link === document.querySelector('hot-events a') && elements[0] === document.querySelector('#moi'),
        before,
        attributes: attributes(),
        shown: [shown(card), shown(whole)],
        filtered: await drawn('#moi'),
        logged,
        path: location.pathname,
      };
    });
    assert.deepEqual(found, {
      isSame: true,
      words: [['cầu', 'đường'], []],
      attributes: [
        // A reader has picked a filter.
        tags[0].replace('></', ' keyword="giao thông"></'),
        tags[1],
        tags[2].replace(' keywords="cầu, đường"', ''),
        ...tags.slice(3),
      ],
      shown: [[headlines[0]], [headlines[0]]],
      filtered: [headlines[0]],
      logged: ['load 3', `open ${headlines[0]}`, 'keyword giao thông'],
      path: '/server',
    });
  });
});

describe('in a browser', () => {
  test('props come, change and go', async () => {
    const found = await run(
      '/',
      async ([first, second]) => {
        const state = [];
        const look = async (element) => {
          const { layout, limit, dedupe, heading } = element;
          const attributes = ['heading-level', 'field-map'].map((name) => element.getAttribute(name));
          state.push([layout, limit, dedupe, heading, ...attributes, await drawn()]);
        };
        const article = { headline: first };
        const props = {
          layout: 'grid',
          limit: '2',
          dedupe: true,
          heading: '',
          headingLevel: 3,
          fieldMap: { url: 'link' },
        };
        const element = await render(HotEvents, { ...props, articles: [article] });
        await look(element);
        const changed = { limit: 1, dedupe: false, fieldMap: {} };
        await render(HotEvents, { ...props, ...changed, articles: [{ headline: second }] });
        await look(element);
        await render(HotEvents, { feed: { articles: [article] } });
        await look(element);
        await render(HotEvents, {});
        await look(element);
        const idle = element.state;
        element.articles = [article];
        await render(HotEvents, { layout: 'grid' });
        return {
          state,
          idle,
          byScript: await drawn(),
          isSame: element === document.querySelector('hot-events'),
        };
      },
      headlines,
    );
    assert.deepEqual(found.state, [
      ['grid', 2, true, '', '3', '{"url":"link"}', [headlines[0]]],
      ['grid', 1, false, '', '3', '{}', [headlines[1]]],
      ['list', 10, false, 'Sự kiện hot', null, null, [headlines[0]]],
      ['list', 10, false, 'Sự kiện hot', null, null, []],
    ]);
    assert.equal(found.idle, 'idle');
    assert.deepEqual(found.byScript, [headlines[0]], 'data that a script has set stay');
    assert.ok(found.isSame);
  });

  test('a listener is called once, and the latest one; without it, nothing is called', async () => {
    const logged = await run('/', async () => {
      const articles = [{ headline: 'Mùa rươi về sớm trên sông Cái', url: '#rươi' }];
      const open = (name) => (event) =>
        log(`${name} ${event.constructor.name} ${event.currentTarget.localName}`);
      const element = await render(HotEvents, { articles, onNewsOpen: open('first') });
      const click = () => element.shadowRoot.querySelector('[part=link]').click();
      click();
      await render(HotEvents, { articles, onNewsOpen: open('second') });
      click();
      await render(HotEvents, { articles });
      click();
      return logged;
    });
    assert.deepEqual(logged, ['first NewsOpenEvent hot-events', 'second NewsOpenEvent hot-events']);
  });

  test('a reference is the element, from the first effect of a parent until it is removed', async () => {
    const found = await run('/', async () => {
      const ref = React.createRef();
      const cleanup = () => log('cleaned up');
      const Parent = () => {
        React.useLayoutEffect(() => {
          log(`${ref.current?.localName} ${ref.current?.articles.length}`);
        }, []);
        return h(HotEvents, { ref, articles: [{ headline: 'Mùa rươi về sớm' }] });
      };
      reactRoot = createRoot(root);
      flushSync(() => reactRoot.render(h(Parent)));
      flushSync(() => reactRoot.render(h(NewsCard, { ref: (element) => (log(element.localName), cleanup) })));
      const before = ref.current;
      flushSync(() => reactRoot.render(null));
      return { logged, before, left: root.innerHTML };
    });
    assert.deepEqual(found, { logged: ['hot-events 1', 'news-card', 'cleaned up'], before: null, left: '' });
  });

  test('data are read again only if they say something else, so a listener that renders comes to an end', async () => {
    const found = await run('/', async () => {
      let loads = 0;
      const article = { headline: 'Mùa rươi về sớm trên sông Cái', url: '#rươi' };
      const counted = (props) => h(HotEvents, { ...props, onNewsLoad: () => (loads += 1) });
      const Counter = () => {
        const [count, setCount] = React.useState(0);
        const handleLoad = () => {
          loads += 1;
          setCount(count + 1);
        };
        return h(HotEvents, { heading: `${count}`, articles: [{ ...article }], onNewsLoad: handleLoad });
      };
      await render(Counter, {});
      const element = document.querySelector('hot-events');
      element.shadowRoot.querySelector('a').focus();
      const hasFocus = () => element.shadowRoot.activeElement?.localName === 'a';
      for (let times = 0; times < 5; times += 1) {
        await new Promise(requestAnimationFrame);
        await render(Counter, { times });
      }
      const inline = { loads, heading: element.heading, hasFocus: hasFocus() };

      loads = 0;
      const articles = [article];
      await render(counted, { articles });
      await render(counted, { articles, layout: 'grid' });
      await render(counted, { articles: [article] });
      const unchanged = loads;
      article.headline = 'Mùa rươi muộn hơn mọi năm';
      await render(counted, { articles: [article] });
      return { inline, unchanged, changed: loads, shown: await drawn() };
    });
    assert.deepEqual(found, {
      inline: { loads: 1, heading: '1', hasFocus: true },
      unchanged: 1,
      changed: 2,
      shown: ['Mùa rươi muộn hơn mọi năm'],
    });
  });

  test('a whole article that was read anew is drawn anew if only its body has changed', async () => {
    const found = await run('/', async () => {
      let loads = 0;
      const body = async (text) => {
        const article = { id: 'rươi', headline: 'Mùa rươi về sớm', body: `<p>${text}</p>` };
        const { articles } = readFeed(JSON.stringify(article), { url: location.href });
        const props = { article: articles[0], onNewsLoad: () => (loads += 1) };
        const element = await render(NewsArticle, props);
        return [element.shadowRoot.querySelector('[part=body]').textContent.trim(), loads];
      };
      return [await body('Nước lên từ rằm.'), await body('Nước lên từ rằm.'), await body('Nước đã rút.')];
    });
    assert.deepEqual(found, [
      ['Nước lên từ rằm.', 1],
      ['Nước lên từ rằm.', 1],
      ['Nước đã rút.', 2],
    ]);
  });

  test('keywords may be a list or a text, and one of a list may have a comma', async () => {
    const found = await run('/', async () => {
      const words = async (keywords) => {
        const element = await render(KeywordTags, { keywords });
        return element.keywords;
      };
      return [await words(['Hà Nội, mùa thu', 'sen']), await words('cầu, đường'), await words(undefined)];
    });
    assert.deepEqual(found, [['Hà Nội, mùa thu', 'sen'], ['cầu', 'đường'], []]);
  });

  test('an empty text of keywords says that there are none, whatever was there before', async () => {
    const found = await run('/', async () => {
      const drawnWords = [];
      for (const keywords of [undefined, '', 'cầu', '', ['đường'], '', undefined]) {
        const element = await render(KeywordTags, { src: '/tin.json', loading: 'eager', keywords });
        while (element.state === 'loading') await new Promise(requestAnimationFrame);
        await element.updateComplete;
        const words = [...element.shadowRoot.querySelectorAll('[part=keyword]')];
        drawnWords.push(words.map((word) => word.textContent.trim()).join());
      }
      return drawnWords;
    });
    assert.deepEqual(found, ['sen', '', 'cầu', '', 'đường', '', 'sen']);
  });
});
