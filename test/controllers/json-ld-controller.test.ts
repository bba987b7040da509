import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { readFeed, type HotEvents, type NewsArticle } from '../../src/index.js';
import { feed, storm } from '../helpers.js';

const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
const thing = () => JSON.parse(scripts()[0]!.textContent) as Record<string, unknown>;

describe('json-ld', () => {
  afterEach(() => scripts().forEach((script) => script.remove()));

  it('describes an article to search engines, in one script of the head', async () => {
    const element = await fixture<NewsArticle>(html`<news-article json-ld .article=${storm}></news-article>`);
    expect(scripts()).to.have.length(1);
    expect(thing()).to.deep.include({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: storm.headline,
      url: storm.url,
      mainEntityOfPage: storm.url,
      description: storm.standfirst,
      datePublished: '2026-11-23T06:00:00.000Z',
      dateModified: '2026-11-23T06:45:00.000Z',
      articleSection: 'Thời sự',
      keywords: storm.keywords,
    });
    expect(thing().author).to.deep.equal([
      { '@type': 'Person', name: 'Nguyễn Lệ' },
      { '@type': 'Person', name: 'Trần Thị Ế' },
    ]);
    const face = 'https://mienbien.example/anh/ut.jpg';
    element.article = { headline: 'Bão tan', authors: [{ name: 'Lê Út', picture: face }] };
    await element.updateComplete;
    expect(scripts()).to.have.length(1);
    expect(thing().headline).to.equal('Bão tan');
    expect(thing().author).to.deep.equal([{ '@type': 'Person', name: 'Lê Út', image: face }]);
  });

  it('describes a list, and our own reader reads it back', async () => {
    await fixture<HotEvents>(html`<hot-events json-ld .feed=${feed}></hot-events>`);
    expect(thing()).to.include({ '@type': 'ItemList', name: 'Sự kiện hot' });
    const { articles } = readFeed(scripts()[0]!.textContent, { url: location.href });
    expect(articles.map(({ headline }) => headline)).to.deep.equal(
      feed.articles.map(({ headline }) => headline),
    );
    expect(articles[0]).to.deep.include({ url: storm.url, keywords: storm.keywords });
  });

  it('says nothing of a list that is empty', async () => {
    const list = await fixture<HotEvents>(html`<hot-events json-ld .feed=${feed}></hot-events>`);
    list.keyword = 'không tin nào có';
    await list.updateComplete;
    expect(scripts()).to.have.length(0);
  });

  it('gives the date alone where the time is not known', async () => {
    await fixture(
      html`<news-article
        json-ld
        .article=${{ headline: 'Hội làng', published: '12/02/2026' }}
      ></news-article>`,
    );
    expect(thing().datePublished).to.equal('2026-02-12');
  });

  it('holds no end tag, whatever the feed says', async () => {
    await fixture(
      html`<news-article json-ld .article=${{ headline: '</script><img src=x>' }}></news-article>`,
    );
    expect(scripts()[0]!.textContent).not.to.contain('<');
    expect(thing().headline).to.equal('</script><img src=x>');
  });

  it('goes with the element, with the attribute, and is not there for nothing', async () => {
    const element = await fixture<NewsArticle>(html`<news-article json-ld></news-article>`);
    expect(scripts()).to.have.length(0);
    element.article = storm;
    await element.updateComplete;
    element.jsonLd = false;
    await element.updateComplete;
    expect(scripts()).to.have.length(0);
    element.jsonLd = true;
    await element.updateComplete;
    expect(scripts()).to.have.length(1);
    element.remove();
    expect(scripts()).to.have.length(0);
  });
});
