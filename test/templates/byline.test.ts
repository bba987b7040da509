import { expect, html } from '@open-wc/testing';
import { readFeed } from '../../src/data/index.js';
import type { HotEvents, NewsArticle, NewsCard } from '../../src/index.js';
import { storm, textOf, texts } from '../helpers.js';
import { all, follow, one, shown } from '../elements/shown.js';

const show = (changes: object) =>
  shown<NewsCard>(html`<news-card .article=${{ ...storm, ...changes }}></news-card>`);

describe('byline', () => {
  it('is the names alone; that they are the authors is only heard', async () => {
    const card = await show({
      authors: ['Bùi Tuấn', { name: 'Lê Thị Ơ', url: 'https://mienbien.example/o' }],
    });
    expect(texts(card, 'byline')).to.deep.equal(['Bùi Tuấn, Lê Thị Ơ']);
    const spoken = all(card, '.spoken').find((words) => textOf(words) === 'Bài viết của')!;
    expect(spoken.nextElementSibling === one(card, '[part=byline]')).to.be.true;
    expect(spoken.offsetWidth).to.equal(1);
  });

  it('is not there without an author', async () => {
    const card = await show({ authors: [] });
    expect(texts(card, 'byline')).to.be.empty;
    expect(textOf(card.shadowRoot)).not.to.include('Bài viết của');
  });
});

describe('attribution', () => {
  const kt = { name: 'Kinh tế & Đô thị', code: 'KT&ĐU', url: 'https://ktdu.example/' };

  it('shows the code, with the name in its title and for those who listen', async () => {
    const card = await show({ attribution: kt });
    const link = one<HTMLAnchorElement>(card, 'a[part=attribution]');
    expect(textOf(link)).to.equal('Theo KT&ĐU');
    expect(link.title).to.equal('Kinh tế & Đô thị');
    const spoken = one(card, '[part=attribution] + .spoken');
    expect(spoken.textContent).to.equal(' (Kinh tế & Đô thị)');
    expect(spoken.offsetWidth).to.equal(1);
  });

  it('of a card is a link only where it leads elsewhere than the headline', async () => {
    const card = await show({ attribution: kt });
    expect(one<HTMLAnchorElement>(card, 'a[part=attribution]').href).to.equal('https://ktdu.example/');
    for (const attribution of ['TTXVN', { name: 'TTXVN', url: storm.url }]) {
      card.article = { ...storm, attribution };
      await card.updateComplete;
      expect(all(card, 'a').map(({ part }) => part.value)).to.deep.equal(['link']);
      expect(texts(card, 'attribution')).to.deep.equal(['Theo TTXVN']);
    }
  });

  it("of an article leads to its own address, else to the article's, which the page is told", async () => {
    const article = await shown<NewsArticle>(
      html`<news-article .article=${{ ...storm, attribution: kt }}></news-article>`,
    );
    const opened: string[] = [];
    article.addEventListener('news-open', (event) => opened.push(event.article.id));
    const source = () => one<HTMLAnchorElement>(article, 'a[part=attribution]');
    expect(source().href).to.equal('https://ktdu.example/');
    follow(source());
    expect(opened).to.deep.equal([]);
    article.article = { ...storm, attribution: 'TTXVN' };
    await article.updateComplete;
    expect(source().href).to.equal(storm.url);
    follow(source());
    expect(opened).to.deep.equal([storm.id]);
  });

  it('is plain text where there is no address at all', async () => {
    const card = await show({ attribution: { ...kt, url: 'javascript:alert(1)' }, url: undefined });
    const text = one(card, '[part=attribution]');
    expect(text.localName).to.equal('span');
    expect(textOf(text)).to.equal('Theo KT&ĐU');
    expect(text.title).to.equal('Kinh tế & Đô thị');
  });

  it('taken from a feed gives way to the name that the page says, and one of its own never does', async () => {
    const { articles } = readFeed(
      `<rss><channel><title>Tin mới - Miền Biển RSS</title>
        <item><title>Tàu về</title><pubDate>Mon, 23 Nov 2026 06:00:00 GMT</pubDate></item>
        <item><title>Đê mới</title><source>TTXVN</source></item></channel></rss>`,
      { url: 'https://mienbien.example/rss' },
    );
    const list = await shown<HotEvents>(html`<hot-events .articles=${articles}></hot-events>`);
    const sources = async (attribution: string | null) => {
      list.attribution = attribution;
      await list.updateComplete;
      return texts(list, 'attribution');
    };
    expect(await sources(null)).to.deep.equal(['Theo Miền Biển', 'Theo TTXVN']);
    expect(await sources('Báo Miền Biển')).to.deep.equal(['Theo Báo Miền Biển', 'Theo TTXVN']);
    expect(await sources('')).to.deep.equal(['Theo TTXVN']);
    list.requireAttribution = true;
    await list.updateComplete;
    expect(texts(list, 'headline'), 'the page names its own paper').to.deep.equal(['Tàu về']);
  });

  it('says a name without a code once', async () => {
    for (const attribution of ['TTXVN', { name: 'TTXVN', code: 'TTXVN' }, { code: 'TTXVN' }]) {
      const card = await show({ attribution });
      const source = one(card, '[part=attribution]');
      expect(textOf(source)).to.equal('Theo TTXVN');
      expect(source.hasAttribute('title')).to.be.false;
      expect(textOf(source.nextElementSibling)).to.equal('');
    }
  });
});
