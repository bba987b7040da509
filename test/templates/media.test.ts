import { expect, html } from '@open-wc/testing';
import { setLocale, type HotEvents, type NewsArticle, type NewsCard } from '../../src/index.js';
import { NOW, harbour, hasPart, restoreNow, setNow, storm, textOf, texts } from '../helpers.js';
import { all, one, shown } from '../elements/shown.js';

const film = { type: 'video' as const, durationSeconds: 135 };
const pictured = { ...harbour, picture: storm.picture };

const card = (media: unknown, more: object = pictured) =>
  shown<NewsCard>(html`<news-card .article=${{ ...more, media }}></news-card>`);

describe('the mark of what is to be seen or heard', () => {
  before(() => setNow());
  after(restoreNow);
  afterEach(() => setLocale('vi'));

  const expected: [media: object, mark: string, spoken: string, english: [string, string]][] = [
    [film, '2:15', 'Video, 2 phút 15 giây', ['2:15', 'Video, 2 minutes 15 seconds']],
    [
      { type: 'video', durationSeconds: 3661 },
      '1:01:01',
      'Video, 1 giờ 1 phút 1 giây',
      ['1:01:01', 'Video, 1 hour 1 minute 1 second'],
    ],
    [{ type: 'video', durationSeconds: 7200 }, '2:00:00', 'Video, 2 giờ', ['2:00:00', 'Video, 2 hours']],
    [{ type: 'video', durationSeconds: 9 }, '0:09', 'Video, 9 giây', ['0:09', 'Video, 9 seconds']],
    [{ type: 'video' }, 'Video', 'Video', ['Video', 'Video']],
    [
      { type: 'audio', durationSeconds: 303 },
      'nghe 5:03',
      'Âm thanh, 5 phút 3 giây',
      ['listen 5:03', 'Audio, 5 minutes 3 seconds'],
    ],
    [{ type: 'audio' }, 'Nghe', 'Âm thanh', ['Listen', 'Audio']],
    [{ type: 'gallery', count: 12 }, '12 ảnh', 'Chùm ảnh, 12 ảnh', ['12 photos', 'Photo gallery, 12 photos']],
    [{ type: 'gallery', count: 1 }, 'Ảnh', 'Chùm ảnh', ['Photos', 'Photo gallery']],
    [{ type: 'gallery' }, 'Ảnh', 'Chùm ảnh', ['Photos', 'Photo gallery']],
  ];
  for (const [media, mark, spoken, [englishMark, englishSpoken]] of expected)
    it(`of ${JSON.stringify(media)} reads "${mark}", and "${spoken}" in the name of the link`, async () => {
      const element = await card(media);
      expect(texts(element, 'media')).to.deep.equal([mark]);
      expect(textOf(one(element, '[part=link]'))).to.equal(`${harbour.headline} (${spoken})`);
      await setLocale('en');
      await element.updateComplete;
      expect(texts(element, 'media')).to.deep.equal([englishMark]);
      expect(textOf(one(element, '[part=link]'))).to.equal(`${harbour.headline} (${englishSpoken})`);
      expect(one(element, '[part=link] .spoken').lang).to.equal('en');
    });

  it('stands on the picture and is said once: by the link', async () => {
    const element = await card(film);
    expect(one(element, '[part=picture] > [part=media]').getAttribute('aria-hidden')).to.equal('true');
    const [picture, mark] = ['[part=picture]', '[part=media]'].map((each) =>
      one(element, each).getBoundingClientRect(),
    );
    expect(mark!.left >= picture!.left && mark!.bottom <= picture!.bottom).to.be.true;
    expect(one(element, '[part=link] .spoken').getBoundingClientRect().width).to.be.at.most(1);
  });

  it('stands before the headline without a picture, and where pictures are not asked for', async () => {
    for (const [more, fields] of [
      [harbour, 'picture time'],
      [pictured, 'time'],
    ] as const) {
      const element = await card(film, more);
      element.fields = fields;
      await element.updateComplete;
      expect(texts(element, 'media')).to.deep.equal(['2:15']);
      const mark = one(element, '.overline [part=media]');
      const follows = mark.compareDocumentPosition(one(element, '[part=headline]'));
      expect(follows).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    }
  });

  it('is no field, but goes where the page wants the headline alone', async () => {
    const element = await card(film);
    element.fields = '';
    await element.updateComplete;
    expect(texts(element, 'media')).to.deep.equal([]);
    expect(textOf(one(element, '[part=link]'))).to.equal(harbour.headline);
  });

  for (const layout of ['auto', 'stacked', 'side', 'overlay', 'headline'] as const)
    it(`is in <news-card layout="${layout}">`, async () => {
      const element = await card(film);
      element.layout = layout;
      await element.updateComplete;
      expect(texts(element, 'media')).to.deep.equal(['2:15']);
      expect(all(element, '.picture [part=media]')).to.have.length(layout === 'headline' ? 0 : 1);
    });

  for (const layout of ['list', 'grid', 'lead', 'headlines', 'shelf', 'event'] as const)
    it(`is at every article of <hot-events layout="${layout}">, with a picture or without`, async () => {
      const articles = [
        { ...pictured, id: 'mot', url: `${harbour.url}?1`, media: film },
        {
          ...harbour,
          id: 'hai',
          url: `${harbour.url}?2`,
          headline: 'Ngư dân kể chuyện đêm bão',
          media: { type: 'audio', durationSeconds: 303 },
        },
      ];
      const element = await shown<HotEvents>(
        html`<hot-events layout=${layout} .articles=${articles}></hot-events>`,
      );
      expect(texts(element, 'media').sort()).to.deep.equal(['2:15', 'nghe 5:03']);
      expect(all(element, '[part=link] .spoken')).to.have.length(2);
    });

  it('is in a whole article on the picture, else before the headline, and said behind it', async () => {
    const element = await shown<NewsArticle>(
      html`<news-article .article=${{ ...pictured, media: film }}></news-article>`,
    );
    expect(texts(element, 'media')).to.deep.equal(['2:15']);
    expect(all(element, 'figure [part=picture] [part=media]')).to.have.length(1);
    expect(textOf(one(element, 'h1'))).to.equal(`${harbour.headline} (Video, 2 phút 15 giây)`);
    // The picture stands in the body alone.
    const body = `<p>Cầu tàu mới.</p><img src="${new URL(storm.picture.src, location.href).href}">`;
    for (const more of [{ ...harbour }, { ...pictured, body }]) {
      element.article = { ...more, media: film };
      await element.updateComplete;
      expect(texts(element, 'media')).to.deep.equal(['2:15']);
      expect(all(element, '.overline [part=media]')).to.have.length(1);
    }
    element.fields = '';
    await element.updateComplete;
    expect(hasPart(element, 'media')).to.be.false;
    expect(textOf(one(element, 'h1'))).to.equal(harbour.headline);
  });

  it('comes, changes and goes with what a refresh says', async () => {
    for (const more of [pictured, harbour]) {
      const element = await card(undefined, more);
      const nodes = () => document.createNodeIterator(one(element, '.card'), NodeFilter.SHOW_ALL);
      const count = () => {
        const iterator = nodes();
        let found = 0;
        while (iterator.nextNode()) found++;
        return found;
      };
      const without = count();
      element.article = { ...more, media: film };
      await element.updateComplete;
      expect(texts(element, 'media')).to.deep.equal(['2:15']);
      element.article = { ...more, media: { type: 'gallery', count: 3 } };
      await element.updateComplete;
      expect(texts(element, 'media')).to.deep.equal(['3 ảnh']);
      expect(one(element, '[part=media]').classList.contains('video')).to.be.false;
      element.article = more;
      await element.updateComplete;
      expect(texts(element, 'media')).to.deep.equal([]);
      expect(textOf(one(element, '[part=link]'))).to.equal(harbour.headline);
      expect(count()).to.be.at.most(without + 1);
    }
  });

  it('is not written again when only time goes on', async () => {
    const element = await card(film, { ...pictured, published: '2026-11-23T14:50:00+07:00' });
    const written: string[] = [];
    const observer = new MutationObserver((records) =>
      records.forEach(({ target }) => written.push((target as Element).localName)),
    );
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true });
    setNow(new Date(NOW.getTime() + 60_000));
    element.requestUpdate();
    await element.updateComplete;
    await Promise.resolve();
    observer.disconnect();
    setNow();
    expect(texts(element, 'time')).to.deep.equal(['11 phút trước']);
    expect(new Set(written)).to.deep.equal(new Set(['time']));
  });

  it('stands on the button of a picture that waits for a tap', async () => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
    const picture = { ...storm.picture, src: `${storm.picture.src}?phim` };
    const element = await card(film, { ...harbour, picture });
    expect(texts(element, 'media')).to.deep.equal(['2:15']);
    one(element, '.picture button').click();
    await element.updateComplete;
    await element.updateComplete;
    expect(all(element, '.picture img')).to.have.length(1);
    expect(texts(element, 'media')).to.deep.equal(['2:15']);
    Reflect.deleteProperty(navigator, 'connection');
  });

  it('is nothing where a feed says something that nobody knows', async () => {
    for (const media of ['hologram', { type: 'iframe' }, { type: '<b>video</b>' }, 7, [film], null]) {
      const element = await card(media);
      expect(texts(element, 'media'), JSON.stringify(media)).to.deep.equal([]);
      expect(textOf(one(element, '[part=link]'))).to.equal(harbour.headline);
    }
  });
});
