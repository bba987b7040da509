import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js';
import { setLocale, type HotEvents } from '../../src/index.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { feed, serve, settled, textOf } from '../helpers.js';

const { warn } = console;
let warnings: [string, unknown][] = [];

beforeEach(() => {
  warnings = [];
  console.warn = (text: string, element: unknown) => warnings.push([text, element]);
});
afterEach(() => Object.assign(console, { warn }));

/** What is said of tags. Most have nothing to read, which explain.test.ts is about. */
const said = () => warnings.map(([text]) => text).filter((text) => !/\b0 bài; /.test(text));

/** Puts markup on the page, as a page author writes it. Returns what is said of it. */
async function saidOf(markup: string): Promise<string[]> {
  const box = await fixture(staticHtml`<div>${unsafeStatic(markup)}</div>`);
  await Promise.all([...box.children].map((element) => (element as NewsElement).updateComplete));
  return said();
}

/** A tag, and what is said of it in Vietnamese and in English. */
const values: [markup: string, vi: string, en: string][] = [
  [
    '<hot-events debug layout="gird"></hot-events>',
    'layout: gird không thuộc list, grid, lead, headlines, shelf, event',
    'layout: gird is none of list, grid, lead, headlines, shelf, event',
  ],
  [
    '<news-card debug layout="grid"></news-card>',
    'layout: grid không thuộc auto, stacked, side, overlay, headline',
    'layout: grid is none of auto, stacked, side, overlay, headline',
  ],
  [
    '<news-article debug theme="drak"></news-article>',
    'theme: drak không thuộc auto, light, dark',
    'theme: drak is none of auto, light, dark',
  ],
  [
    '<keyword-tags debug sort="alphabet"></keyword-tags>',
    'sort: alphabet không thuộc feed, frequency, alphabetical',
    'sort: alphabet is none of feed, frequency, alphabetical',
  ],
  [
    '<hot-events debug cache="no"></hot-events>',
    'cache: no không thuộc last-good, none',
    'cache: no is none of last-good, none',
  ],
  [
    '<hot-events debug loading="lazzy"></hot-events>',
    'loading: lazzy không thuộc eager, lazy',
    'loading: lazzy is none of eager, lazy',
  ],
  [
    '<hot-events debug target="blank"></hot-events>',
    'target: blank không thuộc _self, _blank, _parent, _top',
    'target: blank is none of _self, _blank, _parent, _top',
  ],
  [
    '<news-card debug time-style="relativ"></news-card>',
    'time-style: relativ không thuộc relative, auto, absolute',
    'time-style: relativ is none of relative, auto, absolute',
  ],
  [
    '<hot-events debug layout="event" order="oldest-first"></hot-events>',
    'order: oldest-first không thuộc newest, oldest',
    'order: oldest-first is none of newest, oldest',
  ],
  [
    '<hot-events debug limit="0x10"></hot-events>',
    'limit: 0x10 không thuộc 1–1000',
    'limit: 0x10 is none of 1–1000',
  ],
  [
    '<hot-events debug limit="mười"></hot-events>',
    'limit: mười không thuộc 1–1000',
    'limit: mười is none of 1–1000',
  ],
  [
    '<hot-events debug limit="5000"></hot-events>',
    'limit: 5000 không thuộc 1–1000',
    'limit: 5000 is none of 1–1000',
  ],
  [
    '<hot-events debug refresh="5"></hot-events>',
    'refresh: 5 không thuộc 30–86400',
    'refresh: 5 is none of 30–86400',
  ],
  [
    '<news-article debug heading-level="h2"></news-article>',
    'heading-level: h2 không thuộc 1–6',
    'heading-level: h2 is none of 1–6',
  ],
  [
    '<news-card debug fields="pictrue time sumary"></news-card>',
    'fields: pictrue sumary không thuộc picture label section kicker byline attribution time standfirst keywords',
    'fields: pictrue sumary is none of picture label section kicker byline attribution time standfirst keywords',
  ],
  [
    '<news-card debug keyword-href="/tu-khoa/"></news-card>',
    'keyword-href: /tu-khoa/ không thuộc …{keyword}…, …{slug}…',
    'keyword-href: /tu-khoa/ is none of …{keyword}…, …{slug}…',
  ],
  [
    '<keyword-tags debug href="/tag/{tag}" keywords="mưa"></keyword-tags>',
    'href: /tag/{tag} không thuộc …{keyword}…, …{slug}…',
    'href: /tag/{tag} is none of …{keyword}…, …{slug}…',
  ],
  [
    `<hot-events debug field-map='["tieuDe"]'></hot-events>`,
    'field-map: ["tieuDe"] không thuộc {"headline":"…"}',
    'field-map: ["tieuDe"] is none of {"headline":"…"}',
  ],
  [
    `<hot-events debug field-map='{"headline":5}'></hot-events>`,
    'field-map: {"headline":5} không thuộc {"headline":"…"}',
    'field-map: {"headline":5} is none of {"headline":"…"}',
  ],
  [
    `<news-card debug field-map='{"headline":"tieuDe","sapo":"tomTat","Url":"link"}'></news-card>`,
    `field-map: sapo Url không thuộc id url headline kicker standfirst published modified publishedPrecision fetched section authors attribution picture media related keywords body language label correction status`,
    `field-map: sapo Url is none of id url headline kicker standfirst published modified publishedPrecision fetched section authors attribution picture media related keywords body language label correction status`,
  ],
  [
    `<hot-events debug dedupe="false"></hot-events>`,
    `dedupe: false không thuộc "", true, dedupe`,
    `dedupe: false is none of "", true, dedupe`,
  ],
  [
    `<news-article debug json-ld="no"></news-article>`,
    `json-ld: no không thuộc "", true, json-ld`,
    `json-ld: no is none of "", true, json-ld`,
  ],
  [
    `<news-card debug require-attribution="0"></news-card>`,
    `require-attribution: 0 không thuộc "", true, require-attribution`,
    `require-attribution: 0 is none of "", true, require-attribution`,
  ],
  [
    `<keyword-tags debug="False"></keyword-tags>`,
    `debug: False không thuộc "", true, debug`,
    `debug: False is none of "", true, debug`,
  ],
];

/** Says which addresses are named, of so many different ones. */
const addresses = (count: number) => Array.from({ length: count }, (_, at) => `/served/nguon-${at}`);

describe('debug: several addresses', () => {
  it('names the pieces that are none', async () => {
    const markup = '<hot-events debug cache="none" src="/served/a http://[ https:// /served/b"></hot-events>';
    expect((await saidOf(markup))[0]).to.equal('bantin: src: http://[ https:// không thuộc URL');
  });

  it('names those that are too many, however often the others are written', async () => {
    const named = addresses(22);
    const src = [...named, named[0], new URL(named[1]!, location.href)].join(' ');
    const [text] = await saidOf(`<keyword-tags debug cache="none" src="${src}"></keyword-tags>`);
    const rest = named.slice(20).map((address) => new URL(address, location.href).href);
    expect(text).to.equal(`bantin: src: ${rest.join(' ')} không thuộc 1–20`);
  });

  it('names both where pieces are none and addresses are too many', async () => {
    const src = `http://[ ${addresses(20).join(' ')}`;
    const [text] = await saidOf(`<hot-events debug cache="none" src="${src}"></hot-events>`);
    const last = new URL(addresses(20).at(-1)!, location.href).href;
    expect(text).to.equal(`bantin: src: http://[ không thuộc URL; ${last} không thuộc 1–20`);
  });

  it('says nothing of twenty, nor of the spaces in the one address of a card or an article', async () => {
    const markup = `<hot-events debug cache="none" src="${addresses(20).join('\n')}"></hot-events>
      <news-card debug cache="none" src="/served/tin nóng"></news-card>
      <news-article debug cache="none" src="/served/tin nóng"></news-article>`;
    expect((await saidOf(markup)).filter((text) => text.includes('src:'))).to.deep.equal([]);
  });

  it('says of one that fails which it is', async () => {
    const good = await serve({ body: feed });
    const dead = await serve({ status: 404 });
    const list = await fixture<HotEvents>(
      html`<hot-events debug cache="none" src="${good.url} ${dead.url}"></hot-events>`,
    );
    await settled(list);
    await list.updateComplete;
    expect(said()).to.have.length(1);
    expect(said()[0]).to.contain('ít tin hơn.').and.to.contain(dead.url);
  });
});

describe('debug: a value that has no effect', () => {
  afterEach(() => setLocale('vi'));

  for (const [markup, vi, en] of values) {
    it(`is named with what is allowed: ${vi}`, async () => {
      expect(await saidOf(markup)).to.deep.equal([`bantin: ${vi}`]);
    });

    it(`and in English: ${en}`, async () => {
      await setLocale('en');
      expect(await saidOf(markup)).to.deep.equal([`bantin: ${en}`]);
    });
  }

  it('that is no JSON is called that, with what is wrong with it', async () => {
    for (const map of [`{'headline':'tieuDe'}`, '{"headline":"tieuDe"', 'tieuDe', '[object Object]']) {
      warnings = [];
      let reason = '';
      try {
        JSON.parse(map);
      } catch (error) {
        reason = (error as Error).message;
      }
      const escaped = map.replaceAll('"', '&quot;');
      expect(await saidOf(`<hot-events debug field-map="${escaped}"></hot-events>`)).to.deep.equal([
        `bantin: field-map: không phải JSON (${reason})`,
      ]);
    }
    warnings = [];
    await setLocale('en');
    const [text] = await saidOf('<hot-events debug field-map="{"></hot-events>');
    expect(text).to.match(/^bantin: field-map: is no JSON \(.+\)$/);
  });
});

describe('debug: an unknown attribute', () => {
  afterEach(() => setLocale('vi'));

  const cases: [tag: string, wrong: string, meant: string][] = [
    ['hot-events', 'pagesize', 'page-size'],
    ['hot-events', 'page_size', 'page-size'],
    ['hot-events', 'lay-out', 'layout'],
    ['hot-events', 'limitt', 'limit'],
    ['hot-events', 'exclude', 'exclude-current'],
    ['hot-events', 'jsonLd', 'json-ld'],
    ['hot-events', 'keywords', 'keyword'],
    ['news-card', 'articleId', 'article-id'],
    ['news-card', 'headingLevel', 'heading-level'],
    ['news-article', 'cached', 'cache'],
    ['keyword-tags', 'keyword', 'keyword-href, keywords'],
  ];

  for (const [tag, wrong, meant] of cases) {
    it(`is named with what is like it: ${wrong} on <${tag}>`, async () => {
      expect(await saidOf(`<${tag} debug ${wrong}="1"></${tag}>`)).to.deep.equal([
        `bantin: ${wrong.toLowerCase()}: không có thuộc tính này, mà có ${meant}`,
      ]);
    });
  }

  it('is named with all that there are, where none is near', async () => {
    const { observedAttributes } = customElements.get('news-card') as unknown as Record<string, string[]>;
    const [text] = await saidOf('<news-card debug quantity="3"></news-card>');
    const [, names] = /^bantin: quantity: không có thuộc tính này, mà có (.+)$/.exec(text!)!;
    expect(names!.split(', ')).to.deep.equal(observedAttributes);
    await setLocale('en');
    expect((await saidOf('<news-card debug quantity="3"></news-card>'))[1]).to.equal(
      `bantin: quantity: no such attribute; there is ${names}`,
    );
  });

  it('is not one of every element, or of a framework', async () => {
    const markup = `<hot-events debug id="tin" class="khung" style="color: red" slot="a" lang="vi" dir="ltr" title="Tin"
      tabindex="0" role="region" aria-label="Tin" aria-busy="true" data-src="/a" part="tin" exportparts="card" onclick=""
      onnews-open="" nonce="" inert popover translate="no" itemprop="a" itemscope itemtype="b" itemid="c" itemref="d"
      accesskey="t" spellcheck="false" draggable="false" hidden autofocus
      v-if="a" v-on:news-open="b" :articles="c" @news-open="d" x-data="{}" x-show="a" ng-if="a" ng-version="17" ngskiphydration
      _ngcontent-abc-c12="" _nghost-abc="" (news-open)="a" [articles]="b" *ngif="c" #list hx-get="/a" wire:ignore
      client:load xml:lang="vi" xmlns="http://www.w3.org/1999/xhtml"></hot-events>`;
    const box = await fixture(html`<div></div>`);
    // The parser takes names that templates do not.
    box.append(new DOMParser().parseFromString(markup, 'text/html').body.firstChild!);
    await (box.firstElementChild as HotEvents).updateComplete;
    expect(said()).to.deep.equal([]);
  });
});

describe('debug: the tag', () => {
  it('says nothing where all is well, or empty: then it is the default', async () => {
    const markup = [
      '<hot-events debug layout="GRID" limit="5" page-size="0" refresh="0" fields="Picture  TIME" theme="dark"></hot-events>',
      '<hot-events debug layout="" limit="" fields="" heading="" target="" field-map="" keyword-href=""></hot-events>',
      `<hot-events debug items-path="data.list" field-map='{"headline":"tieuDe"}' keyword-href="/t/{slug}"></hot-events>`,
      '<news-card debug heading-level="6" min-age="0" time-style="auto" target="_blank"></news-card>',
      '<keyword-tags debug href="/?k={keyword}" for=""></keyword-tags>',
      // As templates write what is present, and XHTML does.
      '<hot-events debug="TRUE" dedupe="true" json-ld="json-ld" exclude-current=""></hot-events>',
    ].join('');
    expect(await saidOf(markup)).to.deep.equal([]);
  });

  it('without `debug` says nothing, and readers see nothing of it either way', async () => {
    expect(await saidOf('<hot-events layout="gird" limitt="3"></hot-events>')).to.deep.equal([]);
    const { url } = await serve({ body: feed });
    const list = await fixture<HotEvents>(html`<hot-events debug src=${url} layout=${'gird'}></hot-events>`);
    await settled(list);
    expect(said()).to.have.length(1);
    expect(list.layout).to.equal('list');
    expect(textOf(list.shadowRoot)).not.to.contain('gird');
  });

  it('is named once for each fault, however often it is drawn, and with its element', async () => {
    const list = await fixture<HotEvents>(html`<hot-events debug></hot-events>`);
    list.setAttribute('layout', 'gird');
    list.setAttribute('theme', 'drak');
    for (let times = 0; times < 3; times++) {
      list.requestUpdate();
      await list.updateComplete;
    }
    expect(said()).to.have.length(2);
    expect(warnings.every(([, element]) => element === list)).to.be.true;
    list.setAttribute('layout', 'lsit');
    list.requestUpdate();
    await list.updateComplete;
    expect(said()[2]).to.contain('layout: lsit ');
  });

  it('knows the attributes of a subclass', async () => {
    const { HotEvents: Base } = await import('../../src/index.js');
    class PortalList extends Base {
      static override properties = { edition: { type: String } };
    }
    customElements.define('portal-list', PortalList);
    expect(await saidOf('<portal-list debug edition="sang" edition2="sang"></portal-list>')).to.deep.equal([
      'bantin: edition2: không có thuộc tính này, mà có edition',
    ]);
  });

  it('of keywords names a list that is not there, and those that are', async () => {
    expect(await saidOf('<keyword-tags debug for="tin"></keyword-tags>')).to.deep.equal([
      'bantin: for: tin không thuộc <hot-events id="…">',
    ]);
    warnings = [];
    const lists = '<hot-events id="moi"></hot-events><hot-events id="hot"></hot-events>';
    for (const id of ['tin', 'khung', 'moi ']) {
      fixtureCleanup();
      warnings = [];
      await saidOf(
        `<news-card id="khung"></news-card>${lists}<keyword-tags debug for="${id}"></keyword-tags>`,
      );
      expect(said()).to.deep.equal([`bantin: for: ${id} không thuộc moi, hot`]);
    }
    fixtureCleanup();
    warnings = [];
    expect(await saidOf(`<keyword-tags debug for="hot"></keyword-tags>${lists}`)).to.deep.equal([]);
  });
});
