// Every snippet of HTML and CSS in the README and in the documentation, pasted into a page as it stands there.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { blocksIn } from '../docs-blocks.mjs';
import { launchBrowser, watchForProblems } from './browser.mjs';
import { readRoot } from './site.mjs';

const TAGS = 'hot-events, news-card, keyword-tags, news-article';
const PAGE = 'https://trang.example/thu.html';

const integrity = JSON.parse(await readRoot('dist/integrity.json'));
const dates = [2, 3, 4].map((days) => new Date(Date.now() - days * 24 * 60 * 60 * 1000));

const articles = dates.map((date, at) => ({
  id: `bai-${at}`,
  url: `/bai/${at}.html`,
  headline: ['Cảng cá nâng cấp xong cầu tàu', 'Thông xe tuyến ven biển', 'Thư viện mở cửa buổi tối'][at],
  published: date.toISOString(),
  section: 'Kinh tế',
  keywords: ['cảng cá', 'hạ tầng'],
  body: '<p>Sáng nay, cầu tàu mới đón chuyến đầu.</p>',
}));

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo Cửa Lạch</title><link>https://bao.example/</link>${articles
  .map(
    ({ headline, url }, at) =>
      `<item><title>${headline}</title><link>https://bao.example${url}</link><pubDate>${dates[at].toUTCString()}</pubDate></item>`,
  )
  .join('')}</channel></rss>`;

const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Đài tỉnh</title>${articles
  .map(
    ({ headline, url, published }) =>
      `<entry><title>${headline}</title><id>${url}</id><link href="https://dai.example${url}"/><updated>${published}</updated></entry>`,
  )
  .join('')}</feed>`;

const posts = articles.map(({ headline, url, published }) => ({
  id: 1,
  date_gmt: published.slice(0, 19),
  link: `https://bao.example${url}`,
  title: { rendered: headline },
  excerpt: { rendered: '' },
  content: { rendered: '' },
}));

const jsonLd = `<!doctype html><title>Tường thuật</title><script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'LiveBlogPosting',
  headline: 'Bão số 5: tường thuật trực tiếp',
  url: 'https://trang.example/tuong-thuat/bao-so-5.html',
  datePublished: articles[0].published,
  liveBlogUpdate: articles.map(({ id, headline, published }) => ({
    '@type': 'BlogPosting',
    '@id': `#${id}`,
    headline,
    datePublished: published,
  })),
})}</script>`;

const other = { data: { list: articles.map(({ headline, url }) => ({ tieuDe: headline, duongDan: url })) } };

/** What a portal answers, by the end of the address. */
const ANSWERS = [
  [/\/bantin\/[\d.]+\/((themes\/)?[\w.-]+\.(js|css))$/, (path) => readRoot(`dist/${path}`)],
  [/\/wp-json\//, () => JSON.stringify(posts)],
  [/\/api\//, () => JSON.stringify(other)],
  [/\.rss$|\.xml$|\/feed\/?$|rss\/?$|^\/nguon\//, () => rss],
  [/\.atom$/, () => atom],
  [
    /\.json$|[?&]format=json|proxy|nguon\.php|tin\.php|^\/nguon\//,
    () => JSON.stringify({ title: 'Báo Cửa Lạch', articles }),
  ],
  [/\.(webp|jpe?g|png)$/, () => readRoot('demo/pictures/harbour.webp')],
  [/\.html$|\/$/, () => jsonLd],
];

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html', webp: 'image/webp' };

let browser;
let page;
let problems;
let body = '';

async function answer(route) {
  const url = route.request().url();
  const headers = { 'access-control-allow-origin': '*' };
  if (url === PAGE) {
    const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang thử</title><body>${body}`;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  }
  const { pathname, search } = new URL(url);
  if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
  for (const [pattern, toBody] of ANSWERS) {
    const match = pattern.exec(pathname + search) ?? pattern.exec(pathname);
    if (!match) continue;
    const type = TYPES[/\.(\w+)$/.exec(pathname)?.[1]] ?? 'text/plain';
    return route.fulfill({ headers: { ...headers, 'content-type': type }, body: await toBody(match[1]) });
  }
  return route.fulfill({ status: 404, headers, body: 'Not found' });
}

before(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.route('**/*', answer);
  problems = watchForProblems(page);
});

after(() => browser?.close());

async function paste(html) {
  const script = '<script async src="/bantin/0.1.0/bantin.js"></script>';
  // The hash of a release is in dist/integrity.json.
  const pasted = html.replaceAll('integrity="sha384-…"', `integrity="${integrity['bantin.js']}"`);
  body = /bantin\.js"/.test(pasted) ? pasted : `${script}${pasted}`;
  problems.length = 0;
  await page.goto(PAGE);
}

const toStates = (tags) =>
  [...document.querySelectorAll(tags)].map((element) => `${element.localName}: ${element.state}`);
const areReady = (tags) => [...document.querySelectorAll(tags)].every(({ state }) => state === 'ready');

describe('HTML to paste', () => {
  for (const { name, code } of blocksIn('html'))
    test(name, async () => {
      await paste(code);
      await page.waitForFunction(areReady, TAGS, { timeout: 5000 }).catch(async (error) => {
        throw new Error(`${await page.evaluate(toStates, TAGS)} ${problems.join('; ')}`, { cause: error });
      });
      const [tag] = /<(hot-events|news-card|keyword-tags|news-article)\b/.exec(code) ?? [];
      if (tag) {
        const drawn = page.locator(':is(hot-events, news-card, keyword-tags, news-article) [part~=headline]');
        assert.ok(await drawn.first().isVisible());
      }
      assert.deepEqual(problems, []);
    });
});

const manifest = JSON.parse(await readRoot('custom-elements.json'));
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);
const namesOf = (key) => elements.flatMap((element) => element[key].map(({ name }) => name));
const parts = namesOf('cssParts');
const properties = namesOf('cssProperties');

describe('CSS to paste', () => {
  for (const { name, code } of blocksIn('css'))
    test(name, async () => {
      await paste(`<style>${code}</style><hot-events src="/tin-moi.json"></hot-events>`);
      await page.waitForFunction(areReady, TAGS);
      const { dropped, count } = await page.evaluate(() => {
        const list = (rules) =>
          [...rules].flatMap((rule) => (rule.cssRules?.length ? list(rule.cssRules) : rule));
        const rules = list(document.styleSheets[0].cssRules);
        const isEmpty = (rule) => rule.style && rule.style.length === 0;
        return { dropped: rules.filter(isEmpty).map(({ cssText }) => cssText), count: rules.length };
      });
      assert.deepEqual(dropped, []);
      const bare = code.replace(/\/\*.*?\*\//gs, '');
      assert.ok(count >= bare.split('{').length - 1 - bare.split('@').length + 1, 'no rule was refused');
      for (const [, part] of bare.matchAll(/::part\(([\w-]+)\)/g))
        assert.ok(parts.includes(part) || /^card-/.test(part), `::part(${part})`);
      for (const [property] of bare.matchAll(/--news-[\w-]+/g))
        assert.ok(properties.includes(property), property);
      assert.deepEqual(problems, []);
    });
});
