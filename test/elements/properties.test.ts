import { expect, fixture, html } from '@open-wc/testing';
import { attribute, attributeNames, choice, flag, integer, text } from '../../src/elements/properties.js';
import '../../src/index.js';
import type { HotEvents, KeywordTags, NewsCard } from '../../src/index.js';
import { feed, storm, texts } from '../helpers.js';

const create = <T extends keyof HTMLElementTagNameMap>(tag: T) => document.createElement(tag);

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
    { tag: 'news-card', property: 'target', name: 'target', value: '_blank', fallback: '_self' },
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

  it('that hold numbers have them moved into their range, but keep the default outside of it', () => {
    const list = create('hot-events');
    for (const [property, written, read] of [
      ['refresh', 5, 30],
      ['refresh', 1e9, 86_400],
      ['refresh', 0, 0],
      ['pageSize', 5000, 1000],
      ['pageSize', 0, 0],
      ['minAge', -3, 0],
      ['limit', 0, 1],
      ['headingLevel', 9, 6],
    ] as const) {
      list[property] = written;
      expect(list[property], `${property} = ${written}`).to.equal(read);
    }
  });

  it('a map of fields is a record of texts, and an empty one whatever else is written', () => {
    const card = create('news-card');
    expect(card.fieldMap).to.deep.equal({});
    card.fieldMap = { headline: 'tieuDe' };
    expect(card.getAttribute('field-map')).to.equal('{"headline":"tieuDe"}');
    expect(card.fieldMap).to.deep.equal({ headline: 'tieuDe' });
    for (const wrong of ['{', '7', '[]', 'null', '{"headline":7}']) {
      card.setAttribute('field-map', wrong);
      expect(card.fieldMap, wrong).to.deep.equal({});
    }
  });

  for (const { tag, property, name, value, fallback } of cases) {
    it(`<${tag}> ${property} reads ${name}, writes it, and is ${JSON.stringify(fallback)} without it`, () => {
      const element = create(tag) as unknown as HTMLElement & Record<string, unknown>;
      const asText = value === true ? '' : String(value);
      expect(element[property]).to.equal(fallback);
      element[property] = value;
      expect(element.getAttribute(name)).to.equal(asText);
      expect(element[property]).to.equal(value);
      element.removeAttribute(name);
      expect(element[property]).to.equal(fallback);
      element.setAttribute(name, asText);
      expect(element[property]).to.equal(value);
      element[property] = null;
      expect(element.hasAttribute(name)).to.be.false;
    });
  }

  it('a word that is none of those allowed reads as the default, in the property too', () => {
    const card = create('news-card');
    setWrong(card, 'layout', 'dọc');
    expect(card.layout).to.equal('auto');
    expect(card.getAttribute('layout')).to.equal('dọc');
    card.setAttribute('loading', 'lười');
    expect(card.loading).to.equal('eager');
    setWrong(card, 'target', 'toString');
    expect(card.target).to.equal('_self');
  });

  it('words are read whatever their case and the spaces around them', () => {
    const card = create('news-card');
    card.setAttribute('loading', ' LAZY\n');
    card.setAttribute('time-style', 'Auto');
    expect([card.loading, card.timeStyle]).to.deep.equal(['lazy', 'auto']);
  });

  it('numbers are moved into their range, and cut to whole ones', () => {
    const list = create('hot-events');
    const read = (value: string) => {
      list.setAttribute('limit', value);
      return list.limit;
    };
    expect(['0', '-4', '1001', 'Infinity', '7.9', ' 12 ', '1e2', '5 tin'].map(read)).to.deep.equal([
      1, 1, 1000, 1000, 7, 12, 100, 5,
    ]);
    list.headingLevel = 9;
    expect(list.headingLevel).to.equal(6);
    list.headingLevel = -1;
    expect(list.headingLevel).to.equal(1);
  });

  it('what is no number reads as the default', () => {
    const list = create('hot-events');
    for (const wrong of ['', '  ', 'mười', 'NaN', 'tin 5', {}, undefined]) {
      setWrong(list, 'limit', wrong);
      expect(list.limit, JSON.stringify(wrong)).to.equal(10);
    }
  });

  it('no value that a script could set makes it throw', () => {
    const tags = create('keyword-tags');
    const list = create('hot-events');
    const object = { toString: () => 'lazy' };
    for (const wrong of [null, undefined, 0, NaN, [], {}, object, () => 0]) {
      for (const property of ['src', 'loading', 'limit', 'heading', 'fields', 'headingLevel', 'target']) {
        expect(() => setWrong(list, property, wrong), property).not.to.throw();
        expect(() => setWrong(tags, property, wrong), property).not.to.throw();
      }
    }
  });

  it('an empty text is a text, not the default', () => {
    const list = create('hot-events');
    list.heading = '';
    expect(list.heading).to.equal('');
    list.fields = '';
    expect(list.fields).to.equal('');
    expect(list.hasAttribute('fields')).to.be.true;
  });

  it('the default of fields follows the layout', () => {
    const card = create('news-card');
    expect(card.fields.split(' ')).to.include.members(['picture', 'standfirst', 'time']);
    expect(card.fields.split(' ')).not.to.include('keywords');
    card.layout = 'overlay';
    expect(card.fields.split(' ')).not.to.include('standfirst');
    card.layout = 'headline';
    expect(card.fields.split(' ')).to.have.members(['label', 'kicker', 'byline', 'attribution', 'time']);
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
    expect(texts(card, 'time')).to.deep.equal(['23/11/2026 13:00']);
    list.limit = 2;
    await list.updateComplete;
    expect(texts(list, 'headline')).to.have.length(2);
  });

  it('a new element declares one in a line', () => {
    class Weather extends HTMLElement {
      @attribute(choice('nắng', 'mưa')) sky!: string;
      @attribute(integer((host) => host.childElementCount, 0, 50)) windSpeed!: number;
      @attribute(text(), 'place') where!: string;
      @attribute(flag) isNight!: boolean;
    }
    customElements.define('test-weather', Weather);
    const weather = new Weather();
    expect([weather.sky, weather.windSpeed, weather.where, weather.isNight]).to.deep.equal([
      'nắng',
      0,
      '',
      false,
    ]);
    weather.append(document.createElement('p'));
    expect(weather.windSpeed).to.equal(1);
    Object.assign(weather, { sky: 'mưa', windSpeed: 80, where: 'Cửa Ngăn', isNight: true });
    expect(weather.outerHTML).to.match(
      /^<test-weather sky="mưa" wind-speed="80" place="Cửa Ngăn" is-night="">/,
    );
    expect([weather.sky, weather.windSpeed]).to.deep.equal(['mưa', 50]);
    expect([...attributeNames]).to.include.members(['sky', 'wind-speed', 'place', 'is-night']);
  });
});
