import { expect, html } from '@open-wc/testing';
import type { HotEvents, NewsArticle, NewsCard } from '../../src/index.js';
import { hasPart, restoreNow, setNow, textOf, texts, until } from '../helpers.js';
import { all, one, shown } from '../elements/shown.js';

const face = '/demo/pictures/bay.webp';

const opinion = {
  id: 'giu-rung',
  url: 'https://cualach.example/goc-nhin/giu-rung.html',
  headline: 'Giữ rừng đầu nguồn trước khi đắp đê',
  section: 'Góc nhìn',
  authors: [{ name: 'Đỗ Thị Nguyệt', picture: face }, 'Lê Công Ẩn'],
  attribution: 'Báo Cửa Lạch',
};

const card = (changes: object = {}) =>
  shown<NewsCard>(html`<news-card .article=${{ ...opinion, ...changes }}></news-card>`);

describe('the portrait of a columnist', () => {
  before(() => setNow());
  after(restoreNow);

  it('stands with the names before the headline, and the names nowhere else', async () => {
    const element = await card();
    expect(texts(element, 'byline')).to.deep.equal(['Đỗ Thị Nguyệt, Lê Công Ẩn']);
    const order = all(element, '[part=portrait], [part=byline], [part=headline], [part=attribution]');
    expect(order.map((found) => found.getAttribute('part'))).to.deep.equal([
      'portrait',
      'byline',
      'headline',
      'attribution',
    ]);
    expect(textOf(one(element, '.columnist'))).to.equal('Bài viết của Đỗ Thị Nguyệt, Lê Công Ẩn');
  });

  it('says nothing itself: the name does', async () => {
    const image = one<HTMLImageElement>(await card(), '[part=portrait] img');
    expect(image.getAttribute('alt')).to.equal('');
    expect([image.referrerPolicy, image.loading]).to.deep.equal(['no-referrer', 'lazy']);
  });

  it('is round', async () => {
    const { borderRadius, width, height } = getComputedStyle(one(await card(), '[part=portrait]'));
    expect(borderRadius).to.equal('50%');
    expect(width).to.equal(height);
  });

  for (const section of [
    'Góc nhìn',
    'Ý kiến',
    'Bình luận',
    'GÓC NHÌN',
    'ý kiến',
    '  Bình  luận ',
    'Góc nhìn'.normalize('NFD'),
  ])
    it(`is there in the section ${JSON.stringify(section)}`, async () => {
      expect(hasPart(await card({ section }), 'portrait')).to.be.true;
    });

  for (const section of ['Opinion', 'Thời sự', 'Góc nhìn bạn đọc', 'Goc nhin', '', undefined])
    it(`is not there in the section ${JSON.stringify(section)}, and the names stand below`, async () => {
      const element = await card({ section });
      expect(hasPart(element, 'portrait')).to.be.false;
      expect(all(element, '[part=meta] [part=byline]')).to.have.length(1);
    });

  it('is there only with both fields, byline and picture', async () => {
    const element = await card();
    for (const [fields, bylines] of [
      ['byline', 1],
      ['picture', 0],
      ['section time', 0],
      ['byline picture', 1],
    ] as const) {
      element.fields = fields;
      await element.updateComplete;
      expect(hasPart(element, 'portrait'), fields).to.equal(fields === 'byline picture');
      expect(texts(element, 'byline'), fields).to.have.length(bylines);
    }
  });

  it('is that of the first author who has one', async () => {
    const authors = ['Lê Công Ẩn', { name: 'Đỗ Thị Nguyệt', picture: `${face}?2` }];
    const element = await card({ authors });
    expect(one<HTMLImageElement>(element, '[part=portrait] img').src).to.match(/\?2$/);
    expect(texts(element, 'byline')).to.deep.equal(['Lê Công Ẩn, Đỗ Thị Nguyệt']);
  });

  it('stands in a whole article, too, and there the names are not at the end', async () => {
    const element = await shown<NewsArticle>(
      html`<news-article .article=${{ ...opinion, body: ['Rừng giữ nước cho cả vùng.'] }}></news-article>`,
    );
    expect(all(element, '.head [part=portrait]')).to.have.length(1);
    expect(texts(element, 'byline')).to.deep.equal(['Đỗ Thị Nguyệt, Lê Công Ẩn']);
    expect(all(element, '.signature')).to.have.length(0);
    element.article = { ...opinion, section: 'Thời sự' };
    await element.updateComplete;
    expect(hasPart(element, 'portrait')).to.be.false;
    expect(all(element, '.signature [part=byline]')).to.have.length(1);
  });

  it('comes and goes in a list with what a refresh says', async () => {
    const list = await shown<HotEvents>(html`<hot-events .articles=${[opinion]}></hot-events>`);
    list.articles = [{ ...opinion, authors: ['Đỗ Thị Nguyệt'] }];
    await list.updateComplete;
    expect(hasPart(list, 'portrait')).to.be.false;
    expect(all(list, '[part=meta] [part=byline]').map((name) => textOf(name))).to.deep.equal([
      'Đỗ Thị Nguyệt',
    ]);
    list.articles = [opinion];
    await list.updateComplete;
    expect(hasPart(list, 'portrait')).to.be.true;
  });

  it('that is broken vanishes, the names stay, and the card keeps its own picture', async () => {
    const authors = [{ name: 'Đỗ Thị Nguyệt', picture: '/khong-co-chan-dung.webp' }];
    const element = await card({ authors, picture: '/demo/pictures/storm.webp' });
    // Not all engines read it before it comes near.
    one<HTMLImageElement>(element, '[part=portrait] img').loading = 'eager';
    await until(() => one(element, '[part=portrait]').offsetWidth === 0);
    expect(one(element, '[part=byline]').checkVisibility()).to.be.true;
    expect(one(element, '[part~=card]').classList.contains('bare')).to.be.false;
    element.article = opinion;
    await until(() => one(element, '[part=portrait]').offsetWidth > 0);
  });

  for (const picture of [
    'javascript:alert(1)',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'blob:x',
    'file:///etc/passwd',
    { src: 'vbscript:x' },
    7,
    {},
  ])
    it(`is never ${JSON.stringify(picture)}`, async () => {
      const element = await card({ authors: [{ name: 'Đỗ Thị Nguyệt', picture }] });
      expect(hasPart(element, 'portrait')).to.be.false;
      expect(all(element, 'img')).to.have.length(0);
      expect(texts(element, 'byline')).to.deep.equal(['Đỗ Thị Nguyệt']);
    });

  it('is not asked for where a reader saves data', async () => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
    const element = await card({ authors: [{ name: 'Đỗ Thị Nguyệt', picture: `${face}?tiet-kiem` }] });
    Reflect.deleteProperty(navigator, 'connection');
    expect(hasPart(element, 'portrait')).to.be.false;
    expect(texts(element, 'byline')).to.deep.equal(['Đỗ Thị Nguyệt']);
  });
});
