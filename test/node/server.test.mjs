// `bantin/server` as a server uses it: what it writes, in which language and at what time, whatever it is given.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import { renderFallback, renderToString } from '../../dist/server.js';
import { bundleSources } from '../../tools/bundle-sources.mjs';
import { ATTACKS, toHostileStory } from '../e2e/fixtures.mjs';

const { strangersIn } = await import(
  await bundleSources(`export { strangersIn } from './test/elements/inert.ts';`)
);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOW = new Date('2026-11-27T09:30:00+07:00');
const url = 'https://mienbien.example/tin/trong-ngay.html';

const article = {
  id: 'cang-ca',
  url: '/bai/cang-ca.html',
  headline: 'Cảng cá nâng cấp xong cầu tàu',
  published: '2026-11-27T08:30:00+07:00',
  label: 'live',
  picture: { src: 'cang-ca.webp', alt: 'Cầu tàu', focus: '20% 80%' },
  media: { type: 'video', durationSeconds: 135 },
  keywords: ['cảng cá', 'ngư dân'],
  body: '<p>Cầu tàu mới dài 120 mét.</p>',
};
const older = { id: 'cau-treo', url: '/bai/cau-treo.html', headline: 'Cầu treo bản Ngọ thông xe' };
const articles = [article, older];

const STYLES = /<style>[\s\S]*?<\/style>/g;

/** Parses a page as a browser would that reads roots as templates. Fails if it is more or less than those elements. */
function parseAll(all) {
  const { body } = new JSDOM(`<!doctype html><body>${all.join('').replace(STYLES, '')}`).window.document;
  assert.equal(body.childNodes.length, all.length);
  return [...body.children].map((host) => {
    const root = host.querySelector(':scope > template')?.content;
    return { host, root, links: [...host.querySelectorAll(':scope > a')] };
  });
}

const parse = (written) => parseAll([written])[0];

const dataIn = (host) => JSON.parse(host.querySelector(':scope > script').textContent);

const draw = async (tag, props, options) =>
  parse(await renderToString(tag, props, { now: NOW, url, ...options }));

describe('renderToString', () => {
  test('writes what is seen into the root, and links and data into the tag', async () => {
    const { host, root, links } = await draw('hot-events', { articles, layout: 'lead', limit: 5, id: 'tin' });
    assert.equal(
      host.cloneNode(false).outerHTML,
      '<hot-events data-served="" id="tin" layout="lead" limit="5"></hot-events>',
    );
    const headlines = [...root.querySelectorAll('[part=link]')];
    assert.deepEqual(
      headlines.map(({ href }) => href),
      ['https://mienbien.example/bai/cang-ca.html', 'https://mienbien.example/bai/cau-treo.html'],
    );
    assert.deepEqual(
      links.map(({ href, textContent }) => [href, textContent]),
      articles.map(({ headline, url: path }) => [new URL(path, url).href, headline]),
    );
    assert.equal(root.querySelector('[part=media]').textContent, '2:15');
    const picture = root.querySelector('img');
    assert.equal(picture.getAttribute('style'), 'object-position: 20% 80%');
    assert.equal(picture.src, 'https://mienbien.example/tin/cang-ca.webp');
    assert.equal(root.querySelectorAll('slot:not([name])').length, 0, 'links are not shown twice');
  });

  test('gives the client the same data, bodies only where they are shown, and none where it reads an address', async () => {
    const list = dataIn((await draw('hot-events', { articles })).host);
    assert.deepEqual(
      list.articles.map(({ id, url: address, body }) => [id, address, body]),
      articles.map(({ id, url: path }) => [id, new URL(path, url).href, undefined]),
    );
    assert.equal(dataIn((await draw('news-card', { article })).host).body, undefined);
    const whole = dataIn((await draw('news-article', { article })).host);
    assert.deepEqual(whole.body, [{ type: 'paragraph', children: ['Cầu tàu mới dài 120 mét.'] }]);
    const { host, root } = await draw('hot-events', { articles, src: '/tin.json' });
    assert.equal(host.querySelector('script'), null);
    assert.equal(root.querySelectorAll('[part=link]').length, 2);
    const { host: tags } = await draw('keyword-tags', { keywords: ['cảng cá', 'lũ'], href: '/tk/{slug}' });
    assert.equal(tags.getAttribute('keywords'), 'cảng cá, lũ');
  });

  test('says labels in the tag in the words of the root, in each language', async () => {
    for (const locale of ['vi', 'en']) {
      for (const label of ['live', 'breaking', 'sponsored', 'ad', 'ai', 'corrected']) {
        const { host, root } = await draw('news-card', { article: { ...article, label } }, { locale });
        const seen = root.querySelector('[part=label]').textContent.trim();
        assert.ok(host.textContent.trim().startsWith(`${seen}: ${article.headline}`), `${locale} ${label}`);
        if (locale === 'vi')
          assert.ok(
            renderFallback({ articles: [{ ...article, label }] }, { now: NOW }).startsWith(`${seen}: `),
          );
      }
    }
  });

  test('splits keywords at commas, as the attribute does by which the client knows them', async () => {
    const { host, root } = await draw('keyword-tags', { keywords: ['lũ, bão', 'cảng cá'] });
    assert.equal(host.getAttribute('keywords'), 'lũ, bão, cảng cá');
    assert.deepEqual(
      [...root.querySelectorAll('[part=keyword]')].map(({ textContent }) => textContent.trim()),
      ['lũ', 'bão', 'cảng cá'],
    );
  });

  test('without the address of the page makes no link of a relative address, and leaves it to the client', async () => {
    const { host, root, links } = await draw('hot-events', { articles }, { url: undefined });
    assert.equal(root.querySelectorAll('a').length + links.length, 0);
    assert.match(root.textContent, /Cầu treo bản Ngọ/);
    assert.deepEqual(
      dataIn(host).map(({ url: address }) => address),
      ['/bai/cang-ca.html', '/bai/cau-treo.html'],
    );
    const bodies = [article, { ...older, body: '<p><img src="cau.webp"></p>' }];
    const { host: list } = await draw('hot-events', { articles: bodies }, { url: undefined });
    assert.deepEqual(
      dataIn(list).map(({ body }) => body),
      [undefined, bodies[1].body],
      'a body is there for its picture',
    );
  });

  test('reads what is null as not given', async () => {
    assert.equal(await renderToString('hot-events', null), '<hot-events>\n</hot-events>');
    const written = await renderToString('news-card', { article }, { now: null, locale: null, url: null });
    assert.equal(parse(written).root.querySelector('.root').lang, 'vi');
    assert.equal(renderFallback(null), '');
  });

  test('speaks the language and knows the time that it is given, however many pages are drawn at once', async () => {
    const days = [0, 1, 2, 3];
    const drawn = await Promise.all(
      days.map((day) =>
        draw(
          'news-card',
          { article },
          { locale: day % 2 ? 'en-GB' : 'vi', now: new Date(NOW.getTime() + day * 86_400_000) },
        ),
      ),
    );
    assert.deepEqual(
      drawn.map(({ root }) => root.querySelector('[part=time]').textContent),
      ['khoảng 1 giờ trước', '1 day ago', '2 ngày trước', '3 days ago'],
    );
    assert.deepEqual(
      drawn.map(({ root }) => root.querySelector('[part=label]').textContent),
      ['Trực tiếp', 'Live', 'Trực tiếp', 'Live'],
    );
    // What was set for one page is gone.
    const { root } = parse(
      await renderToString('news-card', { article: { ...article, published: new Date() } }),
    );
    assert.equal(root.querySelector('.root').lang, 'vi');
    assert.equal(root.querySelector('[part=time]').textContent, 'vừa xong');
  });

  test('leaves out the article of the page itself, and what a filter does not keep', async () => {
    const page = { url: 'https://mienbien.example/bai/cau-treo.html?utm_source=zalo' };
    const { root } = await draw('hot-events', { articles, excludeCurrent: true, dedupe: true }, page);
    assert.deepEqual([...root.querySelectorAll('[part=headline]')].length, 1);
    const filtered = await draw('hot-events', { articles, keyword: 'NGƯ DÂN' });
    assert.equal(filtered.root.querySelectorAll('[part=headline]').length, 1);
  });

  test('says that there is nothing where there is nothing, and writes the tag alone where it knows nothing', async () => {
    const { host, root } = await draw('hot-events', { articles: [] });
    assert.match(root.textContent, /Chưa có tin nào/);
    assert.deepEqual(dataIn(host), { articles: [] });
    for (const props of [
      { src: '/tin.json' },
      { feed: 'rác' },
      { feed: { la: 1 } },
      { articles: null },
      {},
    ]) {
      const { host: bare } = await draw('hot-events', props);
      assert.equal(bare.querySelector('template'), null, JSON.stringify(props));
    }
    const mapped = await draw('hot-events', {
      src: '/api',
      fieldMap: { headline: 'tieuDe' },
      itemsPath: 'a.b',
    });
    assert.equal(mapped.host.getAttribute('field-map'), '{"headline":"tieuDe"}');
    assert.equal(mapped.host.getAttribute('items-path'), 'a.b');
  });

  test('reads wrong values as defaults, and ignores what is no property', async () => {
    const wrong = {
      articles,
      layout: 'vuông',
      limit: 'x',
      headingLevel: 9,
      innerHTML: '<b>',
      onclick: 'x',
      toString: 1,
    };
    const { host, root } = await draw('hot-events', wrong);
    assert.deepEqual(host.getAttributeNames(), ['data-served', 'layout', 'heading-level']);
    assert.equal(host.getAttribute('layout'), 'list');
    assert.equal(root.querySelector('[part=heading]').localName, 'h6');
  });

  test('names an unknown tag, an unknown language and an address that is not absolute', async () => {
    await assert.rejects(renderToString('tin-nong', {}), {
      name: 'RangeError',
      message: /<tin-nong>.*hot-events/,
    });
    await assert.rejects(renderToString('toString', {}), { name: 'RangeError' });
    await assert.rejects(renderToString('hot-events', {}, { locale: 'fr' }), {
      name: 'RangeError',
      message: /"fr"/,
    });
    await assert.rejects(renderToString('hot-events', {}, { url: '/tin' }), { name: 'TypeError' });
  });
});

/** Runs a module in a folder, in a process of its own, and returns what it prints. */
async function run(cwd, script) {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd,
  });
  return stdout.trim();
}

describe('bantin/server', () => {
  test('is loaded with and without Lit’s DOM shim, and draws the same', async () => {
    const script = `
      const { renderToString } = await import('./dist/server.js');
      const drawn = await renderToString('news-card', { article: { headline: 'Tin' } }, { locale: 'en' });
      console.log(drawn.length, /lang="en"/.test(drawn), /Tin/.test(drawn));`;
    const bare = await run(ROOT, script);
    assert.match(bare, /^\d+ true true$/);
    const shim = `await import('@lit-labs/ssr/lib/install-global-dom-shim.js');`;
    assert.equal(await run(ROOT, shim + script), bare);
  });

  test('writes links without @lit-labs/ssr, which renderToString names as missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bantin-server-'));
    try {
      await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
      await cp(join(ROOT, 'package.json'), join(folder, 'package.json'));
      await mkdir(join(folder, 'node_modules'));
      await symlink(join(ROOT, 'node_modules/lit'), join(folder, 'node_modules/lit'), 'junction');
      const printed = await run(
        folder,
        `const { renderFallback, renderToString } = await import('./dist/server.js');
        console.log(renderFallback({ articles: [{ headline: 'Tin' }] }));
        await renderToString('hot-events', {}).catch(({ message }) => console.log(message));`,
      );
      assert.match(printed, /^Tin<br>\n.*npm install @lit-labs\/ssr$/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('renderFallback writes the same links that stand inside the tag', async () => {
    const written = await renderToString('hot-events', { articles }, { now: NOW, url });
    assert.ok(written.includes(renderFallback({ articles }, { now: NOW, url })));
  });
});

/** The attributes that a tag itself may have. */
const OWN =
  /^(?:data-served|id|class|src|heading|keyword|keywords|keyword-href|href|attribution|fields|layout|limit|share|text-size)$/;

/** What is inside a tag, besides the root. */
const CHILD =
  /^(?:<a href="https?:[^"]*"><\/a>|<span><\/span>|<br>|<time datetime="[\dT:+-]+"><\/time>|<script type="application\/json"><\/script>)$/;

/** What was written that is not our own: in the root, in the tag, on the tag. */
function strangersOf({ host, root }) {
  const strangers = root ? strangersIn({ shadowRoot: root }) : [];
  strangers.push(...host.getAttributeNames().filter((name) => !OWN.test(name)));
  for (const child of host.children) {
    const shape = child.cloneNode(false).outerHTML.replace(/ lang="[a-z\d-]*"| rel="sponsored"/gi, '');
    if (child.localName !== 'template' && !CHILD.test(shape)) strangers.push(shape);
    if (child.children.length > 0) strangers.push(`more in ${shape}`);
  }
  return strangers;
}

describe('attacks', () => {
  const stories = ATTACKS.map((attack) => ({ ...toHostileStory(attack), text: attack.text }));
  const toArticle = ({ html, author, source, keyword, text, ...story }, at) => ({
    ...story,
    id: `${at}`,
    body: html,
    authors: [{ name: author, url: author, picture: text }],
    attribution: { name: source, url: text },
    keywords: [keyword],
    picture: { src: text, alt: text, caption: text, focus: text, srcset: text },
    media: { type: 'video', durationSeconds: text },
    related: [{ headline: text, url: text }],
    label: ['live', 'sponsored', text][at % 3],
  });

  /** So many are parsed at once: a page for each takes jsdom minutes. */
  const BATCH = 100;
  const batches = Array.from({ length: Math.ceil(stories.length / BATCH) }, (_, at) =>
    stories.slice(at * BATCH, (at + 1) * BATCH),
  );
  const options = { now: NOW, url };

  test('in data draw nothing but our own markup, as a browser parses it', async () => {
    for (const batch of batches) {
      const hostile = batch.map(toArticle);
      const list = { articles: hostile, limit: 1000, layout: 'event' };
      const all = await Promise.all([
        renderToString('hot-events', list, options),
        ...hostile.map((one) => renderToString('news-article', { article: one, share: true }, options)),
      ]);
      for (const written of all) assert.equal(written.match(/<style/g).length, 2);
      const parsed = parseAll(all);
      assert.deepEqual(parsed.flatMap(strangersOf), []);
      for (const { host } of parsed) assert.ok(dataIn(host));
    }
  });

  test('in properties are values of attributes and texts, and nothing else', async () => {
    for (const batch of batches) {
      const all = await Promise.all(
        batch.flatMap(({ text }) => {
          const common = { id: text, heading: text, className: text };
          const list = {
            ...common,
            articles: [article],
            attribution: text,
            fields: text,
            keywordHref: text,
            src: text,
          };
          return [
            renderToString('hot-events', list, options),
            renderToString('keyword-tags', { ...common, keywords: [text], href: text }, options),
          ];
        }),
      );
      assert.deepEqual(parseAll(all).flatMap(strangersOf), []);
    }
  });
});
