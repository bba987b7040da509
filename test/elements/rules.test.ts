import { expect, fixture, html } from '@open-wc/testing';
import type { NewsElement } from '../../src/elements/news-element.js';
import type { HotEvents, KeywordTags, NewsArticle } from '../../src/index.js';
import { CHANNEL, FORMAT_NAMES, FORMATS, MIME_TYPES, toStory } from '../fixtures/formats.js';
import {
  feed,
  harbour,
  hasPart,
  nextEvent,
  restoreNow,
  school,
  serve,
  setNow,
  settled,
  storm,
  textOf,
  texts,
  until,
} from '../helpers.js';
import { serveBehind, WAY_NAMES } from '../led.js';
import { one, shown } from './shown.js';

const portal = {
  ma: 200,
  data: {
    list: [
      {
        tieuDe: 'Nước sông lên nhanh',
        tieuDePhu: 'Sơ tán 340 hộ dân',
        duongDan: 'https://mienbien.example/1',
      },
      { tieuDe: 'Cảng cá nâng cấp xong', tieuDePhu: 'Thêm 90 tấn', duongDan: 'https://mienbien.example/2' },
    ],
  },
};
const map = '{"headline":"tieuDe","url":"duongDan"}';
const otherMap = '{"headline":"tieuDePhu","url":"duongDan"}';

/** A sample feed as a server hands it out. */
async function sample(name: string, contentType: string) {
  const body = await (await fetch(`/raw-feeds/${name}`)).text();
  return serve({ body, headers: { 'content-type': contentType } });
}

const headlines = (element: Element) => texts(element, 'headline');

async function redraw(element: NewsElement): Promise<void> {
  element.requestUpdate();
  await element.updateComplete;
}

/** The error of the first attempt of an element. */
async function failureOf(element: NewsElement) {
  const { error } = await nextEvent(element, 'news-error');
  await settled(element);
  return error;
}

describe('items-path and field-map', () => {
  it('read JSON of another shape from a server', async () => {
    const { url } = await serve({ body: portal });
    const list = await shown<HotEvents>(
      html`<hot-events src=${url} items-path="data.list" field-map=${map}></hot-events>`,
    );
    expect(headlines(list)).to.deep.equal(['Nước sông lên nhanh', 'Cảng cá nâng cấp xong']);
    expect(one<HTMLAnchorElement>(list, 'a').href).to.equal('https://mienbien.example/1');
    expect(list.fieldMap).to.deep.equal(JSON.parse(map));
  });

  it('read JSON of another shape that stands in the page', async () => {
    const list = document.createElement('hot-events');
    list.itemsPath = 'data.list';
    list.fieldMap = JSON.parse(map) as Record<string, string>;
    list.innerHTML = `<script type="application/json">${JSON.stringify(portal)}</script>`;
    await shown(html`${list}`);
    await settled(list);
    expect(headlines(list)).to.deep.equal(['Nước sông lên nhanh', 'Cảng cá nâng cấp xong']);
  });

  for (const inline of [false, true]) {
    it(`are read anew when they change, ${inline ? 'in the page' : 'from a server'}`, async () => {
      const { url } = await serve({ body: portal });
      const list = await fixture<HotEvents>(
        html`<hot-events items-path="data.list" field-map=${map}></hot-events>`,
      );
      if (inline) list.innerHTML = `<script type="application/json">${JSON.stringify(portal)}</script>`;
      else list.src = url;
      await until(() => headlines(list)[0] === 'Nước sông lên nhanh');
      list.setAttribute('field-map', otherMap);
      await until(() => headlines(list)[0] === 'Sơ tán 340 hộ dân');
      list.itemsPath = 'data.lisst';
      await until(() => list.error);
      await settled(list);
      expect(list.state).to.equal('error');
      list.itemsPath = 'data.list';
      await until(() => headlines(list)[0] === 'Sơ tán 340 hộ dân');
      expect(list.error).to.be.null;
    });
  }

  it('may differ between two elements with the same address', async () => {
    const { url } = await serve({ body: portal });
    const box = await fixture(
      html`<div>
        <hot-events src=${url} items-path="data.list" field-map=${map}></hot-events>
        <hot-events src=${url} items-path="data.list" field-map=${otherMap}></hot-events>
        <hot-events src=${url}></hot-events>
      </div>`,
    );
    const [one, other, none] = [...box.children] as [HotEvents, HotEvents, HotEvents];
    await Promise.all([one, other, none].map(settled));
    expect(headlines(one)[0]).to.equal('Nước sông lên nhanh');
    expect(headlines(other)[0]).to.equal('Sơ tán 340 hộ dân');
    expect(none.error).to.include({ code: 'not-a-feed' });
  });

  for (const wrong of ['', '{', 'null', '7', '"x"', '["x"]', '{"headline":7}']) {
    it(`a field map of ${wrong || 'nothing'} reads as an empty one`, async () => {
      const list = await shown<HotEvents>(html`<hot-events field-map=${wrong} .feed=${feed}></hot-events>`);
      expect(list.fieldMap).to.deep.equal({});
      const { url } = await serve({ body: feed });
      list.feed = null;
      list.src = url;
      await until(() => list.state === 'ready' && headlines(list).length === 3);
    });
  }

  it('say which path leads nowhere', async () => {
    const { url } = await serve({ body: portal });
    const list = await fixture<HotEvents>(html`<hot-events src=${url} items-path="data.lisst"></hot-events>`);
    const error = await failureOf(list);
    expect(error.code).to.equal('not-a-feed');
    expect(error.message).to.include('data.lisst');
    list.itemsPath = 'data.list';
    list.fieldMap = { headline: 'tit.chinh' };
    expect((await failureOf(list)).message).to.include('tit.chinh');
    expect(list.state).to.equal('error');
  });
});

describe('min-age', () => {
  afterEach(restoreNow);

  it('holds back what is younger, and shows it when its time has come', async () => {
    setNow(new Date('2026-11-23T13:29:59+07:00'));
    const list = await shown<HotEvents>(html`<hot-events min-age="30" .feed=${feed}></hot-events>`);
    expect(headlines(list)).to.deep.equal([harbour.headline, school.headline]);
    setNow(new Date('2026-11-23T13:30:00+07:00'));
    await redraw(list);
    expect(headlines(list)).to.deep.equal([storm, harbour, school].map(({ headline }) => headline));
    list.minAge = 60;
    await list.updateComplete;
    expect(headlines(list)).to.have.length(2);
    list.removeAttribute('min-age');
    await list.updateComplete;
    expect(headlines(list)).to.have.length(3);
  });

  it('counts from the end of the day where only the day is known', async () => {
    const dated = { headline: 'Bão', published: '23/11/2026' };
    setNow(new Date('2026-11-24T00:29:59+07:00'));
    const list = await shown<HotEvents>(html`<hot-events min-age="30" .articles=${[dated]}></hot-events>`);
    expect(list.state).to.equal('empty');
    setNow(new Date('2026-11-24T00:30:00+07:00'));
    await redraw(list);
    expect(headlines(list)).to.deep.equal(['Bão']);
    expect(list.state).to.equal('ready');
  });

  it('leaves nothing where all is too young: the element is empty, not broken', async () => {
    setNow();
    const { url } = await serve({ body: { articles: [storm] } });
    for (const tag of ['hot-events', 'news-article', 'news-card'] as const) {
      const element = document.createElement(tag);
      element.src = url;
      element.minAge = 1000;
      await shown(html`${element}`);
      await settled(element);
      expect(element.state, tag).to.equal('empty');
      expect(element.error, tag).to.be.null;
      expect(hasPart(element, 'headline'), tag).to.be.false;
    }
  });
});

describe('require-attribution', () => {
  before(() => setNow());
  after(restoreNow);

  it('leaves out what says neither where it is from nor when it is from', async () => {
    const timeless = { ...harbour, published: 'hôm nào đó' };
    const list = await shown<HotEvents>(
      html`<hot-events require-attribution .articles=${[storm, timeless, school]}></hot-events>`,
    );
    expect(headlines(list)).to.deep.equal([storm.headline]);
    list.requireAttribution = false;
    await list.updateComplete;
    expect(headlines(list)).to.have.length(3);
  });

  it('leaves an empty element where nobody says so', async () => {
    const list = await shown<HotEvents>(
      html`<hot-events require-attribution .articles=${[school]}></hot-events>`,
    );
    expect(list.state).to.equal('empty');
  });
});

describe('feeds of other formats', () => {
  it('RSS in <hot-events>', async () => {
    const { url } = await sample('rss-wordpress.xml', 'application/rss+xml');
    const list = await shown<HotEvents>(html`<hot-events src=${url}></hot-events>`);
    expect(list.state).to.equal('ready');
    expect(headlines(list)).to.deep.equal(list.feed!.articles.map(({ headline }) => headline));
    expect(headlines(list)).to.have.length.above(0);
  });

  it('Atom in <news-article>', async () => {
    const { url } = await sample('atom-1.0.atom', 'application/atom+xml');
    const element = await shown<NewsArticle>(html`<news-article src=${url}></news-article>`);
    expect(element.state).to.equal('ready');
    expect(headlines(element)).to.deep.equal([element.article!.headline]);
    expect(element.article!.headline).to.have.length.above(0);
  });

  it('the categories of RSS in <keyword-tags>', async () => {
    const body =
      '<rss><channel><item><title>Một</title><category>mưa lũ</category></item><item><title>Hai</title><category>mưa lũ</category><category>sơ tán</category></item></channel></rss>';
    const { url } = await serve({ body, headers: { 'content-type': 'text/xml' } });
    const tags = await shown<KeywordTags>(html`<keyword-tags src=${url}></keyword-tags>`);
    expect(textOf(tags.shadowRoot)).to.include('mưa lũ').and.include('sơ tán');
  });

  it('XML that says it is JSON, and JSON that says it is a page', async () => {
    const rss = await sample('rss-1.0.rdf', 'application/json');
    const json = await serve({ body: feed, headers: { 'content-type': 'text/html' } });
    for (const { url } of [rss, json]) {
      const list = await shown<HotEvents>(html`<hot-events src=${url}></hot-events>`);
      expect(list.state).to.equal('ready');
      expect(headlines(list)).to.have.length.above(0);
    }
  });

  for (const format of FORMAT_NAMES) {
    it(`${format} that says it is ${MIME_TYPES.length} other things`, async () => {
      const stories = [toStory(1), toStory(2)];
      for (const contentType of MIME_TYPES) {
        const headers = { 'content-type': contentType };
        const { url } = await serve({ body: FORMATS[format](stories, CHANNEL), headers });
        const list = await shown<HotEvents>(html`<hot-events src=${url}></hot-events>`);
        expect(headlines(list), contentType).to.deep.equal(stories.map(({ headline }) => headline));
      }
    });
  }

  for (const way of WAY_NAMES) {
    it(`a feed that was found ${way}, with links that stand where it was found`, async () => {
      const body = [{ headline: 'Đò ngang chạy lại', url: 'do-ngang.html' }];
      const { url, finalUrl } = await serveBehind(way, { body });
      const list = await shown<HotEvents>(html`<hot-events src=${url}></hot-events>`);
      const { href } = one<HTMLAnchorElement>(list, '[part=link]');
      expect(href).to.equal(new URL('do-ngang.html', finalUrl).href);
    });
  }

  it('the whole articles of a feed that was cut off', async () => {
    const { url } = await sample('broken-cut-off.xml', 'text/xml');
    const list = await shown<HotEvents>(html`<hot-events src=${url}></hot-events>`);
    expect(list.state).to.equal('ready');
    expect(headlines(list)).to.deep.equal(list.feed!.articles.map(({ headline }) => headline));
  });

  it('but a login page is none, and what is shown stays', async () => {
    const login = { body: '<!doctype html><html><form><input type="password"></form></html>' };
    const served = await serve({ body: feed });
    const list = await shown<HotEvents>(html`<hot-events src=${served.url}></hot-events>`);
    await served.change({ ...login, headers: { 'content-type': 'text/html' } });
    const failure = nextEvent(list, 'news-error');
    await list.reload();
    expect((await failure).error.code).to.equal('not-a-feed');
    expect(list.state).to.equal('stale');
    expect(headlines(list)).to.have.length(3);
  });
});
