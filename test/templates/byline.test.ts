import { expect, html } from '@open-wc/testing';
import type { NewsCard } from '../../src/index.js';
import { storm, textOf, texts } from '../helpers.js';
import { all, one, shown } from '../elements/shown.js';

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
  it('that leads to the article itself is a way to open it, and the page is told', async () => {
    const card = await show({ attribution: 'TTXVN' });
    const opened: string[] = [];
    card.addEventListener('news-open', (event) => {
      event.preventDefault();
      opened.push(event.article.id);
    });
    one<HTMLElement>(card, 'a[part=attribution]').click();
    expect(opened).to.deep.equal([storm.id]);
  });

  const kt = { name: 'Kinh tế & Đô thị', code: 'KT&ĐU', url: 'https://ktdu.example/' };

  it('shows the code, with the name in its title and for those who listen', async () => {
    const card = await show({ attribution: kt });
    const link = one<HTMLAnchorElement>(card, 'a[part=attribution]');
    expect(textOf(link)).to.equal('Theo KT&ĐU');
    expect(link.title).to.equal('Kinh tế & Đô thị');
    expect(link.parentElement!.textContent).to.match(/^\s*Theo KT&ĐU \(Kinh tế & Đô thị\)\s*$/);
    expect(one(card, '[part=attribution] + .spoken').offsetWidth).to.equal(1);
  });

  it("leads to its own address, else to the article's", async () => {
    const card = await show({ attribution: kt });
    expect(one<HTMLAnchorElement>(card, '[part=attribution]').href).to.equal('https://ktdu.example/');
    card.article = { ...storm, attribution: 'TTXVN' };
    await card.updateComplete;
    expect(one<HTMLAnchorElement>(card, '[part=attribution]').href).to.equal(storm.url);
  });

  it('is plain text where there is no address at all', async () => {
    const card = await show({ attribution: { ...kt, url: 'javascript:alert(1)' }, url: undefined });
    const text = one(card, '[part=attribution]');
    expect(text.localName).to.equal('span');
    expect(textOf(text)).to.equal('Theo KT&ĐU');
    expect(text.title).to.equal('Kinh tế & Đô thị');
  });

  it('says a name without a code once', async () => {
    for (const attribution of ['TTXVN', { name: 'TTXVN', code: 'TTXVN' }, { code: 'TTXVN' }]) {
      const card = await show({ attribution });
      const link = one<HTMLAnchorElement>(card, '[part=attribution]');
      expect(textOf(link.parentElement)).to.equal('Theo TTXVN');
      expect(all(card, '.meta [title]:not(time)')).to.be.empty;
    }
  });
});
