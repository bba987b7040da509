// Whom a page with somebody else's articles asks for what: for their pictures, without saying who reads them, and
// for nothing else, whatever the articles would like to fetch.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { ATTACKS, HOSTILE_HOST, toHostileStory } from './fixtures.mjs';
import { feed, SCRIPT, startSite, toPage } from './site.mjs';

const [first] = feed.articles;

/** Everything in markup that fetches by itself, or when it is followed: `%` is an address. */
const FETCHING = [
  ...['src', 'srcset', 'data-src', 'data-original', 'lowsrc', 'dynsrc', 'longdesc', 'attributionsrc'].map(
    (name) => `<img ${name}="%">`,
  ),
  ...['src', 'srcset'].map((name) => `<picture><source ${name}="%" type="image/webp"><img></picture>`),
  ...['src', 'poster'].map((name) => `<video ${name}="%" autoplay preload="auto"></video>`),
  '<video autoplay preload="auto" muted><source src="%" type="video/mp4"><track default src="%"></video>',
  '<audio src="%" autoplay preload="auto"></audio>',
  '<audio preload="auto"><source src="%"></audio>',
  '<bgsound src="%">',
  ...['src', 'longdesc'].map((name) => `<iframe ${name}="%"></iframe>`),
  `<iframe srcdoc="<img src='%'><link rel='stylesheet' href='%'>"></iframe>`,
  '<frameset><frame src="%"></frameset>',
  '<portal src="%"></portal>',
  '<fencedframe src="%"></fencedframe>',
  '<embed src="%">',
  '<embed src="%" type="image/svg+xml">',
  ...['data', 'classid', 'codebase', 'archive'].map((name) => `<object ${name}="%"></object>`),
  '<object data="%" type="image/svg+xml"></object>',
  '<object type="image/png"><param name="movie" value="%"><param name="src" value="%"></object>',
  '<applet code="%" codebase="%" archive="%"></applet>',
  '<input type="image" src="%">',
  '<button formaction="%" autofocus>x</button>',
  '<form action="%"><input type="submit"></form>',
  ...['body', 'table', 'thead', 'tr', 'td', 'th'].map((name) => `<${name} background="%">x</${name}>`),
  '<table><tr><td background="%">x</td></tr></table>',
  ...[
    'stylesheet',
    'alternate stylesheet',
    'icon',
    'apple-touch-icon',
    'manifest',
    'prefetch',
    'prerender',
    'preconnect',
    'dns-prefetch',
    'modulepreload',
    'import',
    'next',
    'pingback',
  ].map((rel) => `<link rel="${rel}" href="%">`),
  ...['image', 'script', 'style', 'font', 'fetch', 'track'].map(
    (as) => `<link rel="preload" as="${as}" href="%" crossorigin>`,
  ),
  '<link rel="preload" as="image" imagesrcset="%" imagesizes="100vw">',
  '<script src="%"></script>',
  '<script type="module" src="%"></script>',
  '<script attributionsrc="%"></script>',
  '<script type="speculationrules">{"prefetch": [{"urls": ["%"], "eagerness": "immediate"}]}</script>',
  '<script type="importmap">{"imports": {"lit": "%"}}</script>',
  '<script>new Image().src = "%"</script>',
  '<a href="%" ping="%" attributionsrc="%">x</a>',
  '<map name="m"><area href="%" ping="%"></map>',
  ...['blockquote', 'q', 'ins', 'del'].map((name) => `<${name} cite="%">x</${name}>`),
  ...[
    'background',
    'background-image',
    'border-image',
    'list-style-image',
    'cursor',
    'mask',
    'filter',
    'content',
    'clip-path',
    'shape-outside',
    'offset-path',
    '-webkit-mask-box-image',
    '-webkit-box-reflect',
    '--x',
  ].map((property) => `<p style="display:list-item;${property}:url('%')">x</p>`),
  `<p style="background:image-set('%' 1x)">x</p>`,
  '<style>@import "%";</style>',
  '<style>@font-face{font-family:x;src:url("%")}p,div{font-family:x;background:url("%")}</style>',
  ...['href', 'xlink:href'].flatMap((name) => [
    `<svg><image ${name}="%" width="9" height="9"></image></svg>`,
    `<svg><use ${name}="%#x"></use></svg>`,
    `<svg><filter id="f"><feImage ${name}="%"></feImage></filter><rect filter="url(#f)" width="9" height="9"></rect></svg>`,
    `<svg><script ${name}="%"></script></svg>`,
    `<svg><a ${name}="%"><text>x</text></a></svg>`,
    `<svg><linearGradient ${name}="%#x"></linearGradient><pattern ${name}="%#y"></pattern></svg>`,
    `<math><mi ${name}="%">x</mi></math>`,
  ]),
  ...['fill', 'stroke', 'filter', 'mask', 'clip-path', 'marker-start'].map(
    (name) => `<svg><path d="M0 0h9v9z" ${name}="url(%#x)"></path></svg>`,
  ),
  '<svg><style>@import "%";</style></svg>',
  '<svg><foreignObject><iframe src="%"></iframe></foreignObject></svg>',
  '<html manifest="%"><head profile="%"></head></html>',
  '<template shadowrootmode="open"><img src="%"></template>',
  '<noscript><iframe src="%"></iframe></noscript>',
  '<hot-events src="%"></hot-events>',
  '<news-article src="%"></news-article>',
];

/** Pictures that nobody sees; a picture is what is larger than this. */
const TINY = [
  'width="1" height="1"',
  'width="0" height="0"',
  'width="2" height="2"',
  'width=" 1 " height=" 1 "',
  'width="1px" height="1px"',

  "width='1' height='600'",
  'width="600" height="1"',
  'width="1"',
  'height="2"',
];

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

let site;
let hostile;

/** Somebody who would like to know who reads what, and writes down whoever asks. */
async function startHostileServer() {
  const requests = [];
  const server = createServer(({ url, headers }, response) => {
    requests.push({ path: url, kind: headers['sec-fetch-dest'], referer: headers.referer });
    response.setHeader('access-control-allow-origin', '*');
    response.end(GIF);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    requests,
    host: `localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

before(async () => {
  [site, hostile] = await Promise.all([startSite(), startHostileServer()]);
});

after(async () => {
  await site?.close();
  await hostile?.close();
});

/** With the name of each in its addresses, so that the log tells which it was. */
const aimAt = (text, name) => text.replaceAll(HOSTILE_HOST, `${hostile.host}/${name}`);

/** The bodies, each by its name. */
const toBodies = () => ({
  ...Object.fromEntries(
    ATTACKS.map(({ number, text }) => [`tan-cong-${number}`, aimAt(text, `tan-cong-${number}`)]),
  ),
  ...Object.fromEntries(
    FETCHING.map((html, at) => [`the-${at}`, html.replaceAll('%', `//${hostile.host}/the-${at}/x`)]),
  ),
  ...Object.fromEntries(
    TINY.flatMap((size, at) => [
      [`nho-${at}`, `<img src="//${hostile.host}/nho-${at}/1.gif" ${size}>`],
      [
        `nho-srcset-${at}`,
        `<figure><img ${size} srcset="//${hostile.host}/nho-srcset-${at}/1.gif 2x" src="//${hostile.host}/nho-srcset-${at}/2.gif"><figcaption>x</figcaption></figure>`,
      ],
    ]),
  ),
});

/** Which of them are for pictures that nobody sees. */
const isTiny = (name) =>
  name.startsWith('nho-') ||
  ATTACKS.some(
    ({ number, family, text }) =>
      name === `tan-cong-${number}` &&
      family === 'trackers' &&
      /<img[^>]* (?:width|height)="? *[012][ ">]/.test(text),
  );

/**
 * Opens a page and waits until it asks for nothing more. Whom it asks besides the site and the hostile server gets no
 * answer; it is remembered as well.
 */
async function openQuietly(content, answers, use) {
  hostile.requests.length = 0;
  const others = [];
  await site.withPage(
    toPage({ head: '', body: '' }),
    async (page, { context }) => {
      await context.route(
        (url) => !url.host.startsWith('localhost:'),
        (route) => {
          const request = route.request();
          others.push({
            path: request.url(),
            kind: request.resourceType(),
            referer: request.headers().referer,
          });
          return route.abort();
        },
      );
      // Not before others get no answer.
      await page.goto(`${site.url}/trang`);
      await use(page);
      for (let before = -1; before < hostile.requests.length + others.length;) {
        before = hostile.requests.length + others.length;
        await page.waitForTimeout(500);
      }
    },
    {
      answers: { ...answers, '/trang': { body: content, type: 'text/html' } },
      isMeantToFail: () => true,
      checkProblems: () => {},
    },
  );
  return [...hostile.requests, ...others];
}

/** Waits for both elements to show their articles, and for every picture in them, far below the screen or not. */
async function allFetched(page) {
  for (const tag of ['news-article', 'hot-events'])
    await page.locator(`${tag} [part=headline]`).first().waitFor();
  await page.evaluate(async () => {
    const roots = [...document.querySelectorAll('news-article, hot-events')];
    const pictures = roots.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('img')]);
    for (const picture of pictures) picture.loading = 'eager';
    // Broken or not.
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
  });
}

const namesOf = (requests) => new Set(requests.map(({ path }) => path.split('/')[1]));

describe('a page whose articles would like to fetch and to send', () => {
  let requests;
  let own;

  before(async () => {
    const isAddress = ({ family, text }) => family === 'addresses' || text.includes(HOSTILE_HOST);
    const everywhere = ATTACKS.filter(isAddress).map((attack) => {
      const id = `moi-cho-${attack.number}`;
      const { headline, picture, html } = toHostileStory({ ...attack, text: aimAt(attack.text, id) });
      return { ...first, id, url: `/bai/${id}.html`, headline, picture, standfirst: html };
    });
    const json = (articles) => ({ body: JSON.stringify({ articles }), type: 'application/json' });
    requests = await openQuietly(
      toPage({
        head: SCRIPT,
        body: '<news-article src="/than-bai.json"></news-article><hot-events src="/moi-cho.json" limit="1000"></hot-events>',
      }),
      {
        // What one of them leaves open ends with its paragraph.
        '/than-bai.json': json([{ ...first, picture: undefined, body: Object.values(toBodies()) }]),
        '/moi-cho.json': json(everywhere),
      },
      allFetched,
    );
    // Browsers ask for an icon by themselves.
    own = site.requests.filter(({ path }) => !['/', '/favicon.ico'].includes(path));
  });

  test('asks for nothing but pictures', () => {
    assert.deepEqual(
      requests.filter(({ kind }) => kind !== 'image'),
      [],
    );
    assert.ok(namesOf(requests).has('the-0'), 'a picture is shown');
    // Its own page, script and feeds; what stands in bodies against its address is a picture, too.
    const kinds = own
      .filter(({ path }) => !['/trang', '/bantin.js', '/than-bai.json', '/moi-cho.json'].includes(path))
      .map(({ path, headers }) => `${headers['sec-fetch-dest']} ${path}`);
    assert.deepEqual(
      kinds.filter((kind) => !kind.startsWith('image ')),
      [],
    );
  });

  test('says with none of them where they are read', () => {
    assert.deepEqual(
      requests.filter(({ referer }) => referer),
      [],
    );
    assert.deepEqual(
      own.filter(({ headers }) => headers['sec-fetch-dest'] === 'image' && headers.referer),
      [],
    );
  });

  test('asks for no picture that nobody can see', () => {
    const names = Object.keys(toBodies()).filter(isTiny);
    assert.ok(names.length > 2 * TINY.length, `${names.length}`);
    const asked = namesOf(requests);
    assert.deepEqual(
      names.filter((name) => asked.has(name)),
      [],
    );
  });
});

test('the same bodies put into the page as they are do all of it, and the test notices', async () => {
  // One that would lead the whole page elsewhere at once leaves no time for the others.
  const bodies = Object.entries(toBodies()).filter(([, html]) => !/http-equiv=.?refresh/i.test(html));
  const requests = await openQuietly(toPage({ head: '', body: '' }), {}, (page) =>
    page.evaluate((list) => {
      globalThis.pwned = globalThis.alert = () => {};
      const places = document.createDocumentFragment();
      for (const [, html] of list)
        places.append(Object.assign(document.createElement('div'), { innerHTML: html }));
      document.body.append(places);
    }, bodies),
  );
  const others = requests.filter(({ kind }) => kind !== 'image');
  assert.ok(others.length > 15, `${others.length}`);
  for (const kind of ['style', 'font', 'script', 'iframe', 'video', 'audio', 'track'])
    assert.ok(
      others.some((request) => request.kind === kind),
      kind,
    );
  assert.ok(requests.some(({ referer }) => referer));
  const asked = namesOf(requests);
  for (const name of ['the-0', 'nho-0', 'nho-srcset-0']) assert.ok(asked.has(name), name);
});
