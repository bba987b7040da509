import { expect, html } from '@open-wc/testing';
import type { NewsArticle, NewsOpenEvent } from '../../src/index.js';
import { TEXTUAL_BODIES } from '../data/textual-bodies.js';
import { feed, hasPart, harbour, restoreNow, serve, setNow, storm, textOf, texts } from '../helpers.js';
import { all, follow, one, shown } from './shown.js';

const show = (changes: object = {}) =>
  shown<NewsArticle>(html`<news-article .article=${{ ...storm, ...changes }}></news-article>`);

describe('<news-article>', () => {
  before(() => setNow());
  after(restoreNow);

  it('shows everything of an article', async () => {
    const article = await show();
    expect(texts(article, 'label')).to.deep.equal(['Trực tiếp']);
    expect(texts(article, 'section')).to.deep.equal(['Thời sự']);
    expect(texts(article, 'kicker')).to.deep.equal(['Mưa lũ miền Trung']);
    expect(textOf(one(article, 'h1[part=headline]'))).to.equal(storm.headline);
    expect(texts(article, 'standfirst')).to.deep.equal([storm.standfirst]);
    expect(texts(article, 'caption')).to.deep.equal(['Xuồng cứu hộ trên sông.']);
    expect(texts(article, 'credit')).to.deep.equal(['Ảnh: Nguyễn Lệ']);
    expect(all(article, '[part=body] > p')).to.have.length(2);
    expect(texts(article, 'byline')).to.deep.equal(['Nguyễn Lệ, Trần Thị Ế']);
    expect(texts(article, 'attribution')).to.deep.equal(['Theo Đài PTTH tỉnh']);
    expect(texts(article, 'keyword')).to.deep.equal(storm.keywords);
    expect(textOf(one(article, '.keywords > .overline'))).to.equal('Từ khóa');
    expect(one(article, '[part=keywords]').ariaLabel).to.equal('Từ khóa');
  });

  it('says "Cập nhật lúc …" from ten minutes after publication on', async () => {
    const times = async (changes: object) =>
      all(await show(changes), '[part=meta] time').map((time) => textOf(time));
    expect(await times({})).to.deep.equal(['khoảng 2 giờ trước', 'Cập nhật lúc 23/11/2026 13:45']);
    expect(await times({ modified: '2026-11-23T13:10:00+07:00' })).to.have.length(2);
    expect(await times({ modified: '2026-11-23T13:09:59+07:00' })).to.have.length(1);
    expect(await times({ modified: '2026-11-22T13:00:00+07:00' })).to.have.length(1);
    expect(await times({ published: '2026-11-23', modified: '2026-11-23' })).to.deep.equal(['23/11/2026']);
    expect(await times({ published: undefined })).to.be.empty;
  });

  it('says on which day it was updated, where the hour is not known', async () => {
    const updates = async (changes: object) =>
      all<HTMLTimeElement>(await show(changes), '[part=meta] time').map((time) => [
        textOf(time),
        time.dateTime,
      ]);
    const days = [
      ['22/11/2026', '2026-11-22'],
      ['Cập nhật lúc 23/11/2026', '2026-11-23'],
    ];
    expect(await updates({ published: '2026-11-22' })).to.deep.equal(days);
    expect(await updates({ published: '2026-11-22', modified: '2026-11-23' })).to.deep.equal(days);
    expect(
      (await updates({ published: '2026-11-22T10:00:00+07:00', modified: '2026-11-23' }))[1],
    ).to.deep.equal(days[1]);
  });

  it('marks both times for machines', async () => {
    const article = await show();
    const times = all<HTMLTimeElement>(article, 'time').map(({ dateTime }) => dateTime);
    expect(times).to.deep.equal(['2026-11-23T13:00:00+07:00', '2026-11-23T13:45:00+07:00']);
  });

  describe('correction', () => {
    const correction = {
      text: 'Bản trước ghi sai số hộ dân: 340, không phải 430.',
      date: '2026-11-24',
      url: '/bai/cai-chinh.html',
    };

    it('stands before the body, with its date and a link', async () => {
      const article = await show({ correction });
      const box = one(article, '[part=correction]');
      expect(textOf(box)).to.equal(`Cải chính 24/11/2026 ${correction.text}`);
      expect(one<HTMLTimeElement>(article, '[part=correction] time').dateTime).to.equal('2026-11-24');
      expect(one<HTMLAnchorElement>(article, '[part=correction] a').pathname).to.equal('/bai/cai-chinh.html');
      const after = Node.DOCUMENT_POSITION_FOLLOWING;
      expect(box.compareDocumentPosition(one(article, '[part=body]')) & after).to.equal(after);
    });

    it('may be a sentence alone', async () => {
      const article = await show({ correction: correction.text });
      expect(textOf(one(article, '[part=correction]'))).to.equal(`Cải chính ${correction.text}`);
      expect(all(article, '[part=correction] :is(a, time)')).to.have.length(0);
    });
  });

  it('links to the original, and tells the page before a reader goes there', async () => {
    const article = await show();
    const link = one<HTMLAnchorElement>(article, 'a[part=original]');
    expect(textOf(link)).to.equal('Xem bài gốc');
    expect(link.href).to.equal(storm.url);
    const opened: NewsOpenEvent[] = [];
    article.addEventListener('news-open', (event) => opened.push(event));
    expect(follow(link)).to.be.true;
    expect(opened.map((event) => event.article.id)).to.deep.equal([storm.id]);
    article.addEventListener('news-open', (event) => event.preventDefault());
    expect(follow(link)).to.be.false;
  });

  it('is not its own link: the headline leads nowhere', async () => {
    expect(all(await show(), '[part=headline] a')).to.have.length(0);
  });

  it('shows exactly the fields that are asked for, and always headline, body and the way to the original', async () => {
    const article = await show();
    article.fields = 'byline';
    await article.updateComplete;
    const parts = all(article, '.article [part]').map((element) => element.part.value);
    expect(parts).to.deep.equal(['headline', 'body', 'byline', 'original']);
  });

  it('draws an article that has only a headline', async () => {
    const article = await shown<NewsArticle>(
      html`<news-article .article=${{ headline: 'Cầu mới thông xe' }}></news-article>`,
    );
    expect(textOf(one(article, '.article'))).to.equal('Cầu mới thông xe');
    expect(all(article, '.article [part]').map((element) => element.part.value)).to.deep.equal([
      'headline',
      'body',
    ]);
  });

  it('shows the article of a feed that is asked for', async () => {
    const { url } = await serve({ body: feed });
    const article = await shown<NewsArticle>(
      html`<news-article src=${url} article-id=${harbour.id}></news-article>`,
    );
    expect(texts(article, 'headline')).to.deep.equal([harbour.headline]);
    expect(article.article?.url).to.equal(harbour.url);
    article.articleId = 'khong-co';
    await article.updateComplete;
    expect(article.state).to.equal('empty');
    expect(hasPart(article, 'headline')).to.be.false;
  });

  it('takes another article in place of the first, with all it has and no more', async () => {
    const article = await show();
    article.article = harbour;
    await article.updateComplete;
    expect(texts(article, 'headline')).to.deep.equal([harbour.headline]);
    expect(hasPart(article, 'picture')).to.be.false;
    expect(texts(article, 'body')).to.deep.equal(['Cầu tàu mới dài 120 mét.']);
    expect(article.article?.id).to.equal(harbour.id);
  });

  it('shows a picture once that stands in its body, in whatever size', async () => {
    const shownOf = async (src: string, body: string) => {
      const article = await show({ picture: { src, alt: '' }, body });
      return all<HTMLImageElement>(article, 'img').map((image) => new URL(image.src).pathname);
    };
    const body = '<p>Một</p><img src="https://mienbien.example/ke-1024x640.jpg"><p>Hai</p>';
    for (const src of ['ke-1024x640.jpg', 'ke.jpg', 'ke-300x188.jpg', 'ke.jpg?w=640'])
      expect(await shownOf(`https://mienbien.example/${src}`, body), src).to.deep.equal(['/ke-1024x640.jpg']);
    expect(await shownOf('https://mienbien.example/de.jpg', body)).to.deep.equal([
      '/de.jpg',
      '/ke-1024x640.jpg',
    ]);
    const article = await show({ picture: undefined, body });
    expect(all(article, 'img')).to.have.length(1);
  });

  it('has the text of a body that no block is made for', async () => {
    const article = await show();
    for (const body of TEXTUAL_BODIES) {
      article.article = { headline: 'Nước sông lên nhanh', body: body as string };
      await article.updateComplete;
      expect(texts(article, 'body').join(), JSON.stringify(body)).to.include('Nước lên');
    }
  });

  it('says in which language its article is written, and its own words are', async () => {
    const article = await show({
      language: 'en-GB',
      section: 'World',
      kicker: 'Floods',
      label: 'live' as const,
      standfirst: 'Boats brought the old to a school.',
      keywords: ['flood'],
      picture: { src: '/demo/pictures/storm.webp', alt: 'A boat', caption: 'A boat.', credit: 'Ann Lee' },
      correction: { text: 'It was 340.' },
      body: '<p>Water.</p><table><tr><td>Bridge</td><td>6.4 m</td></tr></table>',
    });
    const languageOf = (selector: string) => one(article, selector).closest<HTMLElement>('[lang]')?.lang;
    for (const selector of [
      ...['section', 'kicker', 'headline', 'standfirst', 'caption', 'body', 'keyword'].map(
        (name) => `[part=${name}]`,
      ),
      ...['img', 'td', '.correction p:last-child'],
    ])
      expect(languageOf(selector), selector).to.equal('en-GB');
    for (const selector of [
      ...['label', 'credit', 'original'].map((name) => `[part=${name}]`),
      ...['[aria-label="Bảng"]', '[aria-label="Từ khóa"]', '.correction strong'],
    ])
      expect(languageOf(selector), selector).to.equal('vi');
  });
});
