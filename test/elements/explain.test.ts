import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { FeedError, readFeed, setLocale, type FeedErrorCode, type HotEvents } from '../../src/index.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { explain, type Outcome } from '../../src/elements/explain.js';
import { feed, harbour, logged, serve, settled, storm, textOf, until, type Answer } from '../helpers.js';
import { elsewhere } from '../page.js';
import { holdTime } from '../virtual-time.js';

const { warn } = console;
let warnings: [string, unknown][] = [];

beforeEach(() => {
  warnings = [];
  console.warn = (text: string, element: unknown) => warnings.push([text, element]);
});
afterEach(async () => {
  Object.assign(console, { warn });
  await setLocale('vi');
});

const said = () => warnings.map(([text]) => text);

/** What a developer may know, and a reader must not. */
const TECHNICAL =
  /http|CORS|Access-Control|connect-src|README|network|timeout|parse|not-a-feed|csp|50[0-9]|404|bantin/i;

/** All that a reader can see, or hear. */
const readable = (element: Element) =>
  `${textOf(element.shadowRoot)} ${textOf(element)} ${element.getAttribute('title')} ${element.ariaLabel}`;

describe('explain', () => {
  const host = document.createElement('news-card');
  const NOTHING_READ: Outcome = { error: null, articles: [], isEmpty: true };

  /** What is told when a feed could not be read. */
  const failed = (code: FeedErrorCode, url: string): Outcome => ({
    error: new FeedError(code, url),
    articles: [],
    isEmpty: true,
  });

  it('names the code, the address, the element and the place in the documentation, in Vietnamese', () => {
    const url = 'https://mienbien.example/tin-moi.json';
    explain(host, failed('not-a-feed', url));
    const [[text, element]] = warnings as [[string, unknown]];
    expect(text).to.contain('không có tin').and.to.contain('not-a-feed').and.to.contain(url);
    expect(text.endsWith('→ https://bantin.example/vi/khac-phuc.html#loi-not-a-feed')).to.be.true;
    expect(element === host).to.be.true;
  });

  it('has a place in the documentation for each code, and for a feed of which nothing may be shown, in either language', async () => {
    const codes: (FeedErrorCode | 'empty')[] = [
      'network',
      'timeout',
      'http',
      'too-large',
      'parse',
      'not-a-feed',
      'csp',
      'render',
      'empty',
    ];
    for (const [language, page] of [
      ['vi', 'vi/khac-phuc.md'],
      ['en', 'en/troubleshooting.md'],
    ] as const) {
      const text = await (await fetch(`/docs/${page}`)).text();
      await setLocale(language);
      for (const code of codes) {
        explain(
          host,
          code === 'empty' ? NOTHING_READ : failed(code, 'https://mienbien.example/tin-moi.json'),
        );
        const [, address, anchor] = /→ https:\/\/bantin\.example\/(\S+)\.html#(\S+)$/.exec(said().at(-1)!)!;
        expect(`${address}.md`).to.equal(page);
        expect(anchor).to.equal(`${language === 'vi' ? 'loi' : 'error'}-${code}`);
        expect(text).to.contain(`<a id="${anchor}"></a>`);
      }
    }
  });

  it('speaks English on an English page', async () => {
    await setLocale('en');
    explain(host, failed('parse', 'https://mienbien.example/tin-moi.json'));
    explain(host, failed('network', 'htp://mienbien.example/tin-moi.json'));
    explain(host, NOTHING_READ);
    const articles = readFeed('[{"headline":"Cầu mới"},{"headline":"Chợ cũ","status":"removed"}]', {
      url: 'https://a.example',
    }).articles;
    explain(host, { error: null, articles, isEmpty: false });
    expect(said()).to.deep.equal([
      'bantin: no news. parse: https://mienbien.example/tin-moi.json  → https://bantin.example/en/troubleshooting.html#error-parse',
      'bantin: no news. network: htp://mienbien.example/tin-moi.json htp: is none of http:, https: → https://bantin.example/en/troubleshooting.html#error-network',
      'bantin: no news. 0 articles; src="" → https://bantin.example/en/troubleshooting.html#error-empty',
      'bantin: less news. 2 articles; removed: 1 → https://bantin.example/en/troubleshooting.html#error-empty',
    ]);
  });

  it('says that an address is none for a browser, whatever is wrong with it', () => {
    for (const url of ['htp://mienbien.example/', 'file:///tin.json', 'http://', 'http://[', 'tel:113']) {
      explain(host, failed('network', url));
      expect(said().at(-1)).to.match(/: không thuộc http:, https: →/);
    }
  });

  it('gives the https address where the page, or the page of a frame without an address, is one of https', () => {
    const framed = Object.create(host, {
      baseURI: { value: 'https://bao.example/khung.html' },
    }) as NewsElement;
    explain(framed, failed('network', 'http://baonui.example/tin-moi.json'));
    expect(said()[0]).to.contain(
      'network: http://baonui.example/tin-moi.json https://baonui.example/tin-moi.json →',
    );
  });

  it('has no line for the own server of the page', () => {
    explain(host, failed('network', new URL('/tin-moi.json', location.href).href));
    expect(said()[0]).not.to.contain('Access-Control');
  });

  it('gives the line that the other server has to send, with the origin of this page', () => {
    explain(host, failed('network', 'https://baonui.example/tin-moi.json'));
    expect(said()[0]).to.contain(` Access-Control-Allow-Origin: ${location.origin} `);
  });

  it('gives the directive that the page has to allow, with the origin of the feed', () => {
    explain(host, failed('csp', 'https://baonui.example:8443/tin/moi.json?trang=1'));
    expect(said()[0]).to.contain(' Content-Security-Policy: connect-src https://baonui.example:8443 ');
  });

  it('has no line where none would help', () => {
    for (const code of ['http', 'timeout', 'parse', 'too-large', 'not-a-feed'] as const)
      explain(host, failed(code, 'https://baonui.example/tin-moi.json'));
    for (const text of said()) expect(text).not.to.match(/Access-Control|Content-Security/);
  });
});

describe('debug', () => {
  const cases: [string, Answer][] = [
    ['http', { status: 404 }],
    ['http', { status: 503 }],
    ['parse', { body: '{"articles": [' }],
    ['not-a-feed', { body: '<html>Đăng nhập</html>' }],
    ['too-large', { body: ' '.repeat(65_536), times: 100 }],
  ];

  for (const [code, answer] of cases) {
    it(`says why nothing is shown: ${code}${answer.status ? ` ${answer.status}` : ''}; without it nothing is said`, async () => {
      const { url } = await serve(answer);
      const box = await fixture(
        html`<div><hot-events src=${url}></hot-events><hot-events debug src=${url}></hot-events></div>`,
      );
      const [silent, loud] = [...box.children] as HotEvents[];
      await until(() => silent!.error && loud!.error && warnings.length);
      await loud!.updateComplete;
      expect(said()).to.have.length(1);
      expect(said()[0])
        .to.contain(`${code}: ${url} ${answer.status ?? ''}`)
        .and.to.contain(`#loi-${code}`);
      expect(warnings[0]![1] === loud).to.be.true;
      for (const element of [silent!, loud!]) expect(readable(element)).not.to.match(TECHNICAL);
    });
  }

  it('gives the line for a server that does not allow this page, ready to be copied', async () => {
    const url = elsewhere((await serve({ body: feed })).url);
    const list = await fixture<HotEvents>(html`<hot-events debug src=${url}></hot-events>`);
    await until(() => warnings.length);
    expect(said()[0]).to.contain(
      `Access-Control-Allow-Origin: ${location.origin} → https://bantin.example/vi/khac-phuc.html#loi-network`,
    );
    expect(readable(list)).not.to.match(TECHNICAL);
  });

  it('says which rules leave out how many, where less is shown than was read', async () => {
    const now = new Date().toISOString();
    const { url } = await serve({
      body: [
        harbour,
        { ...harbour, id: '2', url: '/2', published: now },
        { ...harbour, id: '3', url: '/3', attribution: '' },
        { ...harbour, id: '4', url: '/4', status: 'removed' },
      ],
    });
    const list = await fixture<HotEvents>(
      html`<hot-events debug min-age="60" require-attribution src=${url}></hot-events>`,
    );
    await settled(list);
    expect(said()).to.have.length(1);
    expect(said()[0]).to.contain('4 bài; min-age: 1, require-attribution: 1, removed: 1');
  });

  it('says how many are left out because they are shown elsewhere on the page', async () => {
    const articles = [
      harbour,
      { ...harbour, id: '2', url: '/2' },
      { ...harbour, id: '3', url: location.href },
    ];
    const box = await fixture(
      html`<div>
        <news-card .article=${harbour}></news-card>
        <hot-events debug .articles=${articles}></hot-events>
        <hot-events debug dedupe exclude-current .articles=${articles}></hot-events>
      </div>`,
    );
    await settled(box.lastElementChild as HotEvents);
    expect(said()).to.have.length(1);
    expect(said()[0]).to.contain('3 bài; exclude-current, dedupe: 2');
  });

  it('names the article that is not there, and those that are', async () => {
    for (const tag of ['news-card', 'news-article'] as const) {
      warnings = [];
      const element = document.createElement(tag);
      Object.assign(element, { debug: true, articleId: 'ben-ca', article: [harbour, storm] });
      (await fixture(html`<div></div>`)).append(element);
      await settled(element);
      expect(said()).to.have.length(1);
      expect(said()[0]).to.contain(`2 bài; article-id: ben-ca không thuộc ${harbour.id}, ${storm.id} →`);
    }
  });

  it('names the keyword that no article has, and those that there are', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events debug keyword="mua-lu" .articles=${[storm, harbour]}></hot-events>`,
    );
    await settled(list);
    expect(said()).to.have.length(1);
    const keywords = [...new Set([...storm.keywords, ...harbour.keywords])].join(', ');
    expect(said()[0]).to.contain(`không có tin. 2 bài; keyword: mua-lu không thuộc ${keywords} →`);
    list.articles = [{ headline: 'Chợ nổi họp sớm' }];
    await settled(list);
    expect(said()[1]).to.contain('không có tin. 1 bài; keywords: 0 →');
  });

  it('says of an element with no address and no data that it has none, once', async () => {
    for (const tag of ['hot-events', 'news-card', 'news-article', 'keyword-tags'] as const) {
      warnings = [];
      const element = document.createElement(tag);
      element.debug = true;
      (await fixture(html`<div></div>`)).append(element);
      for (const theme of ['dark', 'light'] as const) {
        element.theme = theme;
        await element.updateComplete;
      }
      expect(said()).to.have.length(1);
      expect(said()[0]).to.match(/không có tin\. .*src="" →/);
    }
  });

  it('says what went wrong where an element cannot be drawn', () => {
    const cause = new RangeError('hỏng');
    explain(document.createElement('news-card'), {
      error: new FeedError('render', 'https://mienbien.example/', { cause }),
      articles: [],
      isEmpty: true,
    });
    expect(said()[0]).to.contain(
      'render: https://mienbien.example/ RangeError: hỏng → https://bantin.example/vi/khac-phuc.html#loi-render',
    );
  });

  it('says what was merged, and why', async () => {
    const body = [harbour, { ...harbour, headline: 'Bến cá mới' }, { ...harbour, id: '3' }];
    const list = await fixture<HotEvents>(html`<hot-events debug .articles=${body}></hot-events>`);
    await settled(list);
    expect(said()).to.have.length(1);
    expect(said()[0]).to.contain(
      `merged: 2 (“${harbour.headline}” address+headline, “Bến cá mới” id+address)`,
    );
  });

  it('says nothing where all that was read is shown', async () => {
    const { url } = await serve({ body: feed });
    await settled(await fixture<HotEvents>(html`<hot-events debug limit="1" src=${url}></hot-events>`));
    expect(said()).to.deep.equal([]);
  });

  it('says so at each try that fails', async () => {
    const time = holdTime();
    try {
      const { url } = await serve({ status: 503 });
      const list = await fixture<HotEvents>(html`<hot-events debug src=${url}></hot-events>`);
      await until(() => warnings.length === 1);
      await time.pass(list.error!.retryInMs!);
      await until(() => warnings.length === 2);
      expect(new Set(said()).size).to.equal(1);
    } finally {
      time.release();
    }
  });

  for (const tag of ['hot-events', 'news-card', 'news-article', 'keyword-tags'] as const) {
    it(`tells of <${tag}> that everything there is was held back`, async () => {
      const { url } = await serve({ body: [{ ...harbour, published: new Date().toISOString() }] });
      const element = document.createElement(tag) as NewsElement;
      Object.assign(element, { src: url, minAge: 60, debug: true });
      (await fixture(html`<div></div>`)).append(element);
      await settled(element);
      expect(element.state).to.equal('empty');
      expect(said()).to.have.length(1);
      expect(said()[0]).to.match(/không có tin.*→ https:\/\/bantin\.example\/vi\/khac-phuc\.html#loi-empty$/);
      expect(readable(element)).not.to.match(TECHNICAL);
    });
  }

  it('tells of a feed that has nothing in it, and of data in the page that are none', async () => {
    const { url } = await serve({ body: { articles: [] } });
    const list = await fixture<HotEvents>(html`<hot-events debug src=${url}></hot-events>`);
    await settled(list);
    expect(said()[0]).to.contain('#loi-empty');
    list.articles = 'ngày mai' as never;
    await list.updateComplete;
    expect(said()[1]).to.contain('#loi-parse');
  });

  it('says nothing where all is well', async () => {
    const { url } = await serve({ body: feed });
    const list = await fixture<HotEvents>(html`<hot-events debug src=${url}></hot-events>`);
    await settled(list);
    await list.reload();
    expect(said()).to.deep.equal([]);
  });

  it('says nothing of a saved copy that stands in for a slow network', async () => {
    await caches.delete('bantin');
    const served = await serve({ body: [storm] });
    const first = await fixture<HotEvents>(html`<hot-events src=${served.url}></hot-events>`);
    await settled(first);
    const key = `/?bantin=${encodeURIComponent(`${served.url}{"itemsPath":"","fieldMap":{}}`)}`;
    while (!(await caches.match(key)));
    first.remove();
    await served.change({ body: [harbour], held: 'start' });
    const time = holdTime();
    try {
      const list = await fixture<HotEvents>(html`<hot-events debug src=${served.url}></hot-events>`);
      await logged(served, ({ requests }) => requests === 2);
      await time.pass(2000);
      await until(() => list.state === 'stale');
      await list.updateComplete;
      expect(said()).to.deep.equal([]);
    } finally {
      time.release();
      await caches.delete('bantin');
    }
  });
});
