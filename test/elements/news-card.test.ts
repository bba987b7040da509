import { expect, html } from '@open-wc/testing';
import type { CardLayout, NewsCard } from '../../src/index.js';
import {
  feed,
  hasPart,
  harbour,
  restoreNow,
  school,
  serve,
  setNow,
  storm,
  textOf,
  texts,
} from '../helpers.js';
import { isSeen } from '../page.js';
import { all, one, shown } from './shown.js';

const show = (layout: CardLayout) =>
  shown<NewsCard>(html`<news-card layout=${layout} .article=${storm}></news-card>`);

describe('<news-card>', () => {
  before(() => setNow());
  after(restoreNow);

  for (const layout of ['auto', 'stacked', 'side', 'overlay'] as const) {
    it(`${layout} is a card with a picture`, async () => {
      const card = await show(layout);
      expect(one(card, '[part~=card]').classList.contains(layout)).to.be.true;
      expect(one(card, '[part~=card]').classList.contains('bare')).to.be.false;
      expect(texts(card, 'headline')).to.deep.equal([storm.headline]);
      expect(one<HTMLImageElement>(card, 'img').alt).to.equal('Xuồng cứu hộ giữa dòng nước');
    });

    it(`${layout} does without a picture`, async () => {
      const card = await shown<NewsCard>(html`<news-card layout=${layout} .article=${harbour}></news-card>`);
      expect(hasPart(card, 'picture')).to.be.false;
      expect(one(card, '[part~=card]').classList.contains('bare')).to.be.true;
    });
  }

  it('has the colours that a page gives its section or its label, down to the last word', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      news-card::part(card-section-the-thao) { --news-accent: #0b6b3a }
      news-card::part(card-section-goc-nhin) { background: #fbf1df }
      news-card::part(card-live) { --news-accent: #fff; --news-muted: #fff; color: #fff; background: #a8201a }`);
    document.adoptedStyleSheets.push(sheet);
    const styleOf = async (article: object, selector: string) => {
      const card = await shown<NewsCard>(
        html`<news-card .article=${{ ...harbour, ...article }}></news-card>`,
      );
      return getComputedStyle(one(card, selector));
    };
    const green = 'rgb(11, 107, 58)';
    expect((await styleOf({ section: 'Thể thao' }, '.section')).color).to.equal(green);
    expect((await styleOf({ section: 'Thế sự' }, '.section')).color).not.to.equal(green);
    expect((await styleOf({ section: 'Góc nhìn' }, '.card')).backgroundColor).to.equal('rgb(251, 241, 223)');
    const live = { label: 'live' as const, section: 'Thời sự' };
    expect((await styleOf(live, '[part=link]')).color).to.equal('rgb(255, 255, 255)');
    expect((await styleOf(live, '.section')).color).to.equal('rgb(255, 255, 255)');
    expect((await styleOf(live, '.label')).backgroundColor).to.equal('rgb(255, 255, 255)');
    expect((await styleOf(live, '.meta')).color).to.equal('rgb(255, 255, 255)');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  it('starts texts where their own language starts, on any page', async () => {
    const left = async (language: string, headline: string) => {
      const card = await shown<NewsCard>(
        html`<news-card style="inline-size: 600px" .article=${{ headline, language }}></news-card>`,
      );
      const range = document.createRange();
      range.selectNodeContents(one(card, '[part=headline]').firstElementChild!);
      return range.getBoundingClientRect().left - card.getBoundingClientRect().left;
    };
    for (const [language, headline] of [
      ['ar', 'عودة الأمطار'],
      ['ar-EG', 'ارتفاع صادرات الأرز (640,000 طن)'],
      ['he', 'הגשם חזר'],
      ['fa', 'بازگشت باران'],
    ] as const)
      expect(await left(language, headline), language).to.be.above(200);
    for (const [language, headline] of [
      ['vi', 'Mưa trở lại'],
      ['zh', '雨季归来'],
      ['arn', 'Mawün'],
    ] as const)
      expect(await left(language, headline), language).to.be.below(1);
  });

  it('headline is text alone', async () => {
    const card = await show('headline');
    expect(hasPart(card, 'picture')).to.be.false;
    expect(hasPart(card, 'standfirst')).to.be.false;
    expect(texts(card, 'headline')).to.deep.equal([storm.headline]);
  });

  it('auto puts picture and text side by side where the box is wide, and above each other where not', async () => {
    const card = await show('auto');
    const tops = () =>
      [one(card, '.picture'), one(card, '.text')].map((box) => Math.round(box.getBoundingClientRect().top));
    card.style.inlineSize = '600px';
    expect(tops()[0]).to.equal(tops()[1]);
    card.style.inlineSize = '300px';
    expect(tops()[0]).to.be.below(tops()[1]!);
  });

  it('reads its one article top down: overline, headline, standfirst, meta', async () => {
    const card = await show('stacked');
    expect(
      all(card, '.text > *')
        .filter((row) => isSeen(row))
        .map((row) => textOf(row)),
    ).to.deep.equal(
      [
        'Trực tiếp cập nhật khoảng 1 giờ trước Thời sự Mưa lũ miền Trung'.replaceAll(' ', ''),
        storm.headline,
        storm.standfirst,
        textOf(one(card, '[part=meta]')),
      ].map((text, at) => (at ? text : textOf(one(card, '.overline')))),
    );
    expect(all(card, '.overline > *').map((word) => textOf(word))).to.deep.equal([
      'Trực tiếp',
      'cập nhật khoảng 1 giờ trước',
      'Thời sự',
      'Mưa lũ miền Trung',
    ]);
    expect(texts(card, 'byline')).to.deep.equal(['Nguyễn Lệ, Trần Thị Ế']);
    expect(texts(card, 'attribution')).to.deep.equal(['Theo Đài PTTH tỉnh']);
    expect(texts(card, 'time')).to.deep.equal(['cập nhật khoảng 1 giờ trước']);
  });

  it('has a heading of level 3, or of the one that is asked for', async () => {
    const card = await show('auto');
    expect(one(card, '[part=headline]').localName).to.equal('h3');
    for (const level of [1, 2, 4, 5, 6]) {
      card.headingLevel = level;
      await card.updateComplete;
      expect(one(card, '[part=headline]').localName).to.equal(`h${level}`);
      expect(texts(card, 'headline')).to.deep.equal([storm.headline]);
    }
  });

  it('shows the first article of a feed, or the one that is asked for by id or by URL', async () => {
    const { url } = await serve({ body: feed });
    const card = await shown<NewsCard>(html`<news-card src=${url}></news-card>`);
    expect(texts(card, 'headline')).to.deep.equal([storm.headline]);
    card.articleId = 'thu-vien-so-2026';
    await card.updateComplete;
    expect(texts(card, 'headline')).to.deep.equal([school.headline]);
    expect(card.article?.id).to.equal('thu-vien-so-2026');
    card.setAttribute('article-id', harbour.url);
    await card.updateComplete;
    expect(texts(card, 'headline')).to.deep.equal([harbour.headline]);
  });

  it('is empty where the feed has no such article', async () => {
    const { url } = await serve({ body: feed });
    const card = await shown<NewsCard>(html`<news-card src=${url} article-id="khong-co"></news-card>`);
    expect(card.state).to.equal('empty');
    expect(card.article).to.be.null;
    expect(hasPart(card, 'card')).to.be.false;
    expect(textOf(one(card, '.empty'))).to.equal('Chưa có tin nào.');
  });

  it('fetches its picture at once, unless the card itself is lazy', async () => {
    const card = await show('auto');
    expect(one<HTMLImageElement>(card, 'img').loading).to.equal('eager');
    card.loading = 'lazy';
    await card.updateComplete;
    expect(one<HTMLImageElement>(card, 'img').loading).to.equal('lazy');
  });

  it('says in which language its article is written', async () => {
    const card = await shown<NewsCard>(
      html`<news-card
        .article=${{ headline: 'River rises fast', authors: [{ name: 'Ann Lee' }], language: 'en' }}
      ></news-card>`,
    );
    expect(one(card, '[part=headline]').lang).to.equal('en');
    // The words of the interface are in its own.
    expect(one(card, '[part=meta]').closest<HTMLElement>('[lang]')?.lang).to.equal('vi');
    card.article = storm;
    await card.updateComplete;
    expect(one(card, '[part=headline]').hasAttribute('lang')).to.be.false;
  });

  it('names the outlet as the page says, but not where the article names its own source', async () => {
    const quoted = { ...harbour, id: 'quoted', attribution: 'Đài tỉnh' };
    const items = [harbour].map((article) => ({
      id: article.id,
      title: article.headline,
      url: article.url,
    }));
    const channel = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Tin mới nhất - Báo Cửa Lạch RSS',
      items,
    };
    const { url } = await serve({ body: channel });
    const card = await shown<NewsCard>(html`<news-card src=${url}></news-card>`);
    expect(texts(card, 'attribution')).to.deep.equal(['Theo Báo Cửa Lạch']);
    card.attribution = 'Cửa Lạch Online';
    await card.updateComplete;
    expect(texts(card, 'attribution')).to.deep.equal(['Theo Cửa Lạch Online']);
    card.attribution = '';
    await card.updateComplete;
    expect(texts(card, 'attribution')).to.deep.equal([]);
    card.article = quoted;
    await card.updateComplete;
    expect(texts(card, 'attribution')).to.deep.equal(['Theo Đài tỉnh']);
  });

  it('draws an article that has only a headline, in every layout', async () => {
    for (const layout of ['auto', 'stacked', 'side', 'overlay', 'headline'] as const) {
      const card = await shown<NewsCard>(
        html`<news-card layout=${layout} .article=${{ headline: 'Cầu mới thông xe' }}></news-card>`,
      );
      expect(textOf(one(card, '[part~=card]')), layout).to.equal('Cầu mới thông xe');
      const parts = all(card, '[part~=card] [part]').map((found) => found.getAttribute('part'));
      expect(parts, layout).to.deep.equal(['headline']);
      const seen = all(card, '[part~=card] :is(a, p, ul, img, time)').filter((found) => isSeen(found));
      expect(
        seen.map(({ localName }) => localName),
        layout,
      ).to.deep.equal([]);
    }
  });
});
