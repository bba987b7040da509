import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { choice, flag, integer, property, record, text } from '../../src/elements/properties.js';
import { KeywordTags, type HotEvents, type NewsCard } from '../../src/index.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { feed, storm, texts } from '../helpers.js';

/** An element whose properties are reached by their names. */
type TestedElement = HTMLElement & Pick<NewsElement, 'updateComplete'> & Record<string, unknown>;

/** Makes an element and puts it on the page: properties reflect only there. */
async function place<T extends keyof HTMLElementTagNameMap>(tag: T): Promise<HTMLElementTagNameMap[T]> {
  const element = document.createElement(tag);
  const box = await fixture(html`<div></div>`);
  box.append(element);
  return element;
}

/** Sets something that TypeScript would not let a page set. */
const setWrong = (element: object, property: string, value: unknown) => {
  (element as Record<string, unknown>)[property] = value;
};

describe('attributes and properties', () => {
  const cases = [
    { tag: 'news-card', property: 'src', name: 'src', value: '/tin-moi.json', fallback: '' },
    { tag: 'news-card', property: 'loading', name: 'loading', value: 'lazy', fallback: 'eager' },
    { tag: 'news-card', property: 'timeStyle', name: 'time-style', value: 'absolute', fallback: 'relative' },
    { tag: 'news-card', property: 'theme', name: 'theme', value: 'dark', fallback: 'auto' },
    { tag: 'news-card', property: 'headingLevel', name: 'heading-level', value: 5, fallback: 3 },
    { tag: 'news-card', property: 'target', name: 'target', value: '_blank', fallback: null },
    { tag: 'news-card', property: 'keywordHref', name: 'keyword-href', value: '/k/{slug}', fallback: '' },
    { tag: 'news-card', property: 'articleId', name: 'article-id', value: 'mua-lu', fallback: '' },
    { tag: 'news-card', property: 'layout', name: 'layout', value: 'overlay', fallback: 'auto' },
    { tag: 'news-article', property: 'headingLevel', name: 'heading-level', value: 2, fallback: 1 },
    { tag: 'news-article', property: 'articleId', name: 'article-id', value: 'mua-lu', fallback: '' },
    { tag: 'hot-events', property: 'headingLevel', name: 'heading-level', value: 4, fallback: 2 },
    { tag: 'hot-events', property: 'heading', name: 'heading', value: 'Tin lũ', fallback: 'Sự kiện hot' },
    { tag: 'hot-events', property: 'layout', name: 'layout', value: 'grid', fallback: 'list' },
    { tag: 'hot-events', property: 'limit', name: 'limit', value: 3, fallback: 10 },
    { tag: 'hot-events', property: 'keyword', name: 'keyword', value: 'mưa lũ', fallback: '' },
    { tag: 'hot-events', property: 'pageSize', name: 'page-size', value: 6, fallback: 0 },
    { tag: 'hot-events', property: 'hash', name: 'hash', value: 'tu-khoa', fallback: '' },
    {
      tag: 'hot-events',
      property: 'excludeCurrent',
      name: 'exclude-current',
      value: true,
      fallback: false,
    },
    { tag: 'hot-events', property: 'dedupe', name: 'dedupe', value: true, fallback: false },
    { tag: 'hot-events', property: 'jsonLd', name: 'json-ld', value: true, fallback: false },
    { tag: 'news-article', property: 'jsonLd', name: 'json-ld', value: true, fallback: false },
    { tag: 'news-article', property: 'refresh', name: 'refresh', value: 60, fallback: 0 },
    { tag: 'news-article', property: 'cache', name: 'cache', value: 'none', fallback: 'last-good' },
    { tag: 'news-article', property: 'debug', name: 'debug', value: true, fallback: false },
    { tag: 'news-article', property: 'itemsPath', name: 'items-path', value: 'data.list', fallback: '' },
    { tag: 'news-article', property: 'minAge', name: 'min-age', value: 45, fallback: 0 },
    {
      tag: 'news-article',
      property: 'requireAttribution',
      name: 'require-attribution',
      value: true,
      fallback: false,
    },
    { tag: 'keyword-tags', property: 'htmlFor', name: 'for', value: 'tin-lu', fallback: '' },
    { tag: 'keyword-tags', property: 'href', name: 'href', value: '/k/{keyword}', fallback: '' },
    { tag: 'keyword-tags', property: 'heading', name: 'heading', value: 'Chủ đề', fallback: 'Từ khóa' },
    { tag: 'keyword-tags', property: 'limit', name: 'limit', value: 7, fallback: 1000 },
    { tag: 'keyword-tags', property: 'sort', name: 'sort', value: 'frequency', fallback: 'feed' },
    { tag: 'keyword-tags', property: 'counts', name: 'counts', value: true, fallback: false },
    { tag: 'keyword-tags', property: 'selectable', name: 'selectable', value: true, fallback: false },
  ] as const;

  for (const { tag, property, name, value, fallback } of cases) {
    it(`<${tag}> ${property} reads ${name}, writes it, and is ${JSON.stringify(fallback)} without it`, async () => {
      const element = (await place(tag)) as unknown as TestedElement;
      const asText = value === true ? '' : String(value);
      await element.updateComplete;
      expect(element[property]).to.equal(fallback);
      expect(element.hasAttribute(name)).to.be.false;
      element[property] = value;
      expect(element[property]).to.equal(value);
      await element.updateComplete;
      expect(element.getAttribute(name)).to.equal(asText);
      element.removeAttribute(name);
      expect(element[property]).to.equal(fallback);
      element.setAttribute(name, asText);
      expect(element[property]).to.equal(value);
      for (const none of [null, undefined]) {
        element[property] = value;
        element[property] = none;
        expect(element[property]).to.equal(fallback);
        await element.updateComplete;
        const copy = element.cloneNode() as typeof element;
        expect(copy[property], 'what is written reads the same').to.equal(fallback);
      }
    });
  }

  it('write no attribute before the element is on the page', async () => {
    const card = document.createElement('news-card');
    card.layout = 'side';
    expect(card.attributes).to.have.length(0);
    (await fixture(html`<div></div>`)).append(card);
    await card.updateComplete;
    expect(card.getAttribute('layout')).to.equal('side');
  });

  it('a map of fields is a record of texts, and an empty one whatever else is written', async () => {
    const card = await place('news-card');
    expect(card.fieldMap).to.deep.equal({});
    card.fieldMap = { headline: 'tieuDe' };
    expect(card.fieldMap).to.deep.equal({ headline: 'tieuDe' });
    await card.updateComplete;
    expect(card.hasAttribute('field-map'), 'a record is no text to write').to.be.false;
    card.setAttribute('field-map', '{"url":"duongDan"}');
    expect(card.fieldMap).to.deep.equal({ url: 'duongDan' });
    for (const wrong of ['{', '7', '[]', 'null', '{"headline":7}']) {
      card.setAttribute('field-map', wrong);
      expect(card.fieldMap, wrong).to.deep.equal({});
    }
  });

  it('a word that is none of those allowed reads as the default at once, and that is what is written', async () => {
    const card = await place('news-card');
    card.layout = 'side';
    await card.updateComplete;
    setWrong(card, 'layout', 'dọc');
    expect(card.layout).to.equal('auto');
    await card.updateComplete;
    expect(card.getAttribute('layout')).to.equal('auto');
    setWrong(card, 'target', 'toString');
    expect(card.target).to.equal(null);
    await card.updateComplete;
    expect(card.hasAttribute('target')).to.be.false;
  });

  it('a wrong word of the page author reads as the default, and stays as it is written', async () => {
    const card = await place('news-card');
    card.setAttribute('loading', 'lười');
    await card.updateComplete;
    expect(card.loading).to.equal('eager');
    expect(card.getAttribute('loading')).to.equal('lười');
  });

  it('what is written in a tag stays as it is written: a framework compares it with what it sent', async () => {
    const written = {
      'hot-events':
        'exclude-current="true" dedupe="dedupe" json-ld="false" limit="5 tin" page-size="03" heading-level="h2" target="khung" theme="Dark" heading="" fields=" Time "',
      'news-card': 'require-attribution="1" target="_SELF" min-age="1.5" layout="SIDE" heading-level="9"',
      'news-article': 'json-ld="json-ld" refresh="5" time-style="Auto" fields="TIME"',
      'keyword-tags': 'counts="true" selectable="x" limit="0" sort="ABC" keywords=" a,b " heading=" "',
    };
    for (const [tag, attributes] of Object.entries(written)) {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const markup = `<${tag} ${attributes}></${tag}>`;
      box.innerHTML = markup;
      const element = box.firstElementChild as NewsElement;
      await element.updateComplete;
      expect(box.innerHTML).to.equal(markup);
      element.theme = 'light';
      await element.updateComplete;
      element.theme = 'auto';
      await element.updateComplete;
      const others = element.outerHTML.replace(/ theme="auto"/, '');
      expect(others).to.equal(markup.replace(' theme="Dark"', ''));
    }
  });

  it('words are read whatever their case and the spaces around them', async () => {
    const card = await place('news-card');
    card.setAttribute('loading', ' LAZY\n');
    card.setAttribute('time-style', 'Auto');
    expect([card.loading, card.timeStyle]).to.deep.equal(['lazy', 'auto']);
  });

  it('numbers are moved into their range, and cut to whole ones', async () => {
    const list = await place('hot-events');
    const read = (value: string) => {
      list.setAttribute('limit', value);
      return list.limit;
    };
    expect(['0', '-4', '1001', 'Infinity', '7.9', ' 12 ', '1e2', '5 tin'].map(read)).to.deep.equal([
      1, 1, 1000, 1000, 7, 12, 100, 5,
    ]);
    list.limit = 5000;
    await list.updateComplete;
    expect(list.getAttribute('limit')).to.equal('1000');
  });

  it('numbers that a script sets are moved into their range at once, but keep a default outside of it', async () => {
    const list = await place('hot-events');
    for (const [property, written, read] of [
      ['refresh', 5, 30],
      ['refresh', 1e9, 86_400],
      ['refresh', 0, 0],
      ['pageSize', 5000, 1000],
      ['pageSize', 0, 0],
      ['minAge', -3, 0],
      ['limit', 0, 1],
      ['headingLevel', 9, 6],
      ['headingLevel', -1, 1],
    ] as const) {
      list[property] = written;
      expect(list[property], `${property} = ${written}`).to.equal(read);
    }
  });

  it('what is no number reads as the default', async () => {
    const list = await place('hot-events');
    for (const wrong of ['', '  ', 'mười', 'NaN', 'tin 5', {}, undefined]) {
      setWrong(list, 'limit', wrong);
      expect(list.limit, JSON.stringify(wrong)).to.equal(10);
    }
  });

  it('no value that a script could set makes it throw', async () => {
    const tags = await place('keyword-tags');
    const list = await place('hot-events');
    const object = { toString: () => 'lazy' };
    const hostile = {
      toString() {
        throw new RangeError('không');
      },
    };
    for (const wrong of [null, undefined, 0, NaN, [], {}, object, hostile, Symbol('tin'), () => 0]) {
      for (const property of ['src', 'loading', 'limit', 'heading', 'fields', 'headingLevel', 'target']) {
        expect(() => setWrong(list, property, wrong), property).not.to.throw();
        expect(() => setWrong(tags, property, wrong), property).not.to.throw();
      }
    }
    await Promise.all([tags.updateComplete, list.updateComplete]);
    expect([tags.error, list.error]).to.deep.equal([null, null]);
  });

  it('an empty text is a text, not the default', async () => {
    const list = await place('hot-events');
    list.heading = '';
    expect(list.heading).to.equal('');
    list.fields = '';
    expect(list.fields).to.equal('');
    await list.updateComplete;
    expect([list.getAttribute('heading'), list.getAttribute('fields')]).to.deep.equal(['', '']);
  });

  it('the default of fields follows the layout', async () => {
    const card = await place('news-card');
    expect(card.fields.split(' ')).to.include.members(['picture', 'standfirst', 'time']);
    expect(card.fields.split(' ')).not.to.include('keywords');
    card.layout = 'overlay';
    expect(card.fields.split(' ')).not.to.include('standfirst');
    card.layout = 'headline';
    expect(card.fields.split(' ')).to.have.members(['label', 'kicker', 'time']);
    // Aggregators have to name their sources.
    card.requireAttribution = true;
    expect(card.fields.split(' ')).to.have.members(['label', 'kicker', 'attribution', 'time']);
    Object.assign(card, { requireAttribution: false, minAge: 60 });
    expect(card.fields.split(' ')).to.include('attribution');
  });

  it('a changed attribute is drawn, and so is a changed property', async () => {
    const list = await fixture<HotEvents>(html`<hot-events .articles=${[storm]}></hot-events>`);
    list.setAttribute('heading', 'Lũ miền Trung');
    await list.updateComplete;
    expect(texts(list, 'heading')).to.deep.equal(['Lũ miền Trung']);
    list.heading = 'Bão số 5';
    await list.updateComplete;
    expect(texts(list, 'heading')).to.deep.equal(['Bão số 5']);
  });

  it('properties that were set before the element is defined are kept', async () => {
    // A page that sets properties before the script has come sees plain elements: here one that the
    // parser made inside a template, where nothing is upgraded.
    const template = document.createElement('template');
    template.innerHTML = '<hot-events></hot-events><keyword-tags></keyword-tags><news-card></news-card>';
    const [list, tags, card] = template.content.children as unknown as [HotEvents, KeywordTags, NewsCard];
    Object.assign(list, { limit: 1, headingLevel: 4, feed });
    Object.assign(tags, { keywords: ['cảng cá', 'ngư dân'], counts: true });
    Object.assign(card, { article: storm, timeStyle: 'absolute', layout: 'side' });
    const box = await fixture(html`<div></div>`);
    box.append(template.content);
    await Promise.all([list.updateComplete, tags.updateComplete, card.updateComplete]);
    expect(texts(list, 'headline')).to.deep.equal([storm.headline]);
    expect(list.getAttribute('limit')).to.equal('1');
    expect(list.getAttribute('heading-level')).to.equal('4');
    expect(list.feed?.title).to.equal('Miền Biển');
    expect(texts(tags, 'keyword')).to.deep.equal(['cảng cá', 'ngư dân']);
    expect(tags.hasAttribute('counts')).to.be.true;
    expect(card.getAttribute('layout')).to.equal('side');
    expect(texts(card, 'time')).to.deep.equal(['cập nhật 23/11/2026 13:45']);
    list.limit = 2;
    await list.updateComplete;
    expect(texts(list, 'headline')).to.have.length(2);
  });

  it('a class of its own declares them with the same converters', async () => {
    class Weather extends LitElement {
      @property({ reflect: true, useDefault: true, converter: choice('nắng', 'mưa') })
      sky: 'nắng' | 'mưa' = 'nắng';

      @property({ attribute: 'wind-speed', reflect: true, useDefault: true, converter: integer(0, 0, 50) })
      windSpeed = 0;

      @property({ attribute: 'place', reflect: true, useDefault: true, converter: text })
      where = '';

      @property({ reflect: true, converter: flag })
      night = false;

      @property({ converter: record({ gio: true }) })
      names: Record<string, string> = {};
    }
    customElements.define('test-weather', Weather);
    const weather = await fixture<Weather>(
      html`<test-weather sky="tuyết" wind-speed="80" night names='{"gio":"gió"}'></test-weather>`,
    );
    const { sky, windSpeed, where, night, names } = weather;
    expect({ sky, windSpeed, where, night, names }).to.deep.equal({
      sky: 'nắng',
      windSpeed: 50,
      where: '',
      night: true,
      names: { gio: 'gió' },
    });
    Object.assign(weather, { sky: ' MƯA ', windSpeed: '7.5', where: null, night: 0, names: 'gió' });
    await weather.updateComplete;
    expect([weather.getAttribute('sky'), weather.getAttribute('wind-speed')]).to.deep.equal(['mưa', '7']);
    expect([weather.where, weather.night, weather.names]).to.deep.equal(['', false, {}]);
    expect(weather.hasAttribute('night')).to.be.false;
  });

  it('a subclass of an element adds its own to those it inherits', async () => {
    class Chips extends KeywordTags {
      @property({ reflect: true, useDefault: true, converter: choice('tròn', 'vuông') })
      corners: 'tròn' | 'vuông' = 'tròn';
    }
    customElements.define('test-chips', Chips);
    const chips = await fixture<Chips>(
      html`<test-chips corners="VUÔNG" sort="alphabetical" limit="0"></test-chips>`,
    );
    expect([chips.corners, chips.sort, chips.limit]).to.deep.equal(['vuông', 'alphabetical', 1]);
    setWrong(chips, 'corners', 'méo');
    expect(chips.corners).to.equal('tròn');
  });
});
