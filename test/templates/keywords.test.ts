import { expect, html, oneEvent } from '@open-wc/testing';
import type { NewsCard, NewsKeywordEvent } from '../../src/index.js';
import { storm, texts } from '../helpers.js';
import { all, follow, one, shown } from '../elements/shown.js';

const show = (keywordHref: string, keywords: unknown = storm.keywords) =>
  shown<NewsCard>(
    html`<news-card
      fields="keywords"
      keyword-href=${keywordHref}
      .article=${{ ...storm, keywords }}
    ></news-card>`,
  );

describe('the keywords of an article', () => {
  it('are plain text without an address for them', async () => {
    const card = await show('');
    expect(texts(card, 'keyword')).to.deep.equal(storm.keywords);
    expect(all(card, 'a[part=keyword]')).to.have.length(0);
    expect(one(card, '[part=keywords]').getAttribute('role')).to.equal('list');
  });

  it('are links by {slug}, relative to the page', async () => {
    const links = all<HTMLAnchorElement>(await show('/tu-khoa/{slug}.html'), 'a[part=keyword]');
    expect(links.map(({ pathname }) => pathname)).to.deep.equal([
      '/tu-khoa/mua-lu.html',
      '/tu-khoa/so-tan.html',
      '/tu-khoa/mien-nui.html',
    ]);
  });

  it('are links by {keyword}, percent-encoded wherever it stands', async () => {
    const [link] = all<HTMLAnchorElement>(
      await show('https://tim.example/?q={keyword}&tu={keyword}', ['R&D $& 100%']),
      'a[part=keyword]',
    );
    const { searchParams } = new URL(link!.href);
    expect([searchParams.get('q'), searchParams.get('tu')]).to.deep.equal(['R&D $& 100%', 'R&D $& 100%']);
  });

  it('never become the address of a script', async () => {
    const card = await show('{keyword}', ['javascript:alert(1)']);
    for (const { protocol } of all<HTMLAnchorElement>(card, 'a')) expect(protocol).to.match(/^https?:$/);
    expect(all(await show('javascript:{slug}'), 'a[part=keyword]')).to.have.length(0);
  });

  it('tell the page which one a reader follows', async () => {
    const card = await show('#{slug}');
    setTimeout(() => all(card, 'a[part=keyword]')[1]!.click());
    const { keyword, selected } = (await oneEvent(card, 'news-keyword')) as unknown as NewsKeywordEvent;
    expect([keyword, selected]).to.deep.equal(['sơ tán', true]);
  });

  it('lead nowhere where the page says no, and tell nothing with the right button', async () => {
    const card = await show('#{slug}');
    let heard = 0;
    card.addEventListener('news-keyword', (event) => {
      heard++;
      event.preventDefault();
    });
    const link = one(card, 'a[part=keyword]');
    expect(follow(link)).to.be.false;
    expect(follow(link, 'auxclick', 2)).to.be.true;
    expect(heard).to.equal(1);
  });

  it('are not there when there are none', async () => {
    expect(all(await show('', []), '[part=keywords]')).to.have.length(0);
  });
});
