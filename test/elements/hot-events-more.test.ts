import { expect, fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import '../../src/index.js';
import type { HotEvents } from '../../src/index.js';
import { hasPart, nextEvent, part, serve, settled, texts } from '../helpers.js';
import { headlines } from '../loaded.js';

const article = (index: number, rest = {}) => ({
  id: `bai-${index}`,
  url: `https://mienbien.example/bai/${index}.html`,
  headline: `Bản tin số ${index}`,
  keywords: index % 2 ? ['lẻ'] : ['chẵn'],
  ...rest,
});

const articles = Array.from({ length: 25 }, (_, index) => article(index));

const spoken = (list: HotEvents) =>
  [...list.shadowRoot!.querySelectorAll('[role=status]')].map((region) => region.textContent.trim()).join('');

describe('“Xem thêm”', () => {
  it('shows a page at first and one more with each press, until all are shown', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events page-size="10" .articles=${articles}></hot-events>`,
    );
    expect(list.limit).to.equal(25);
    expect(headlines(list)).to.have.length(10);
    const more = part(list, 'more')!;
    expect(more.textContent.trim()).to.equal('Xem thêm');
    more.click();
    await list.updateComplete;
    expect(headlines(list)).to.have.length(20);
    part(list, 'more')!.click();
    await list.updateComplete;
    expect(headlines(list)).to.have.length(25);
    expect(hasPart(list, 'more')).to.be.false;
  });

  it('moves the focus to the first new card, and says how many came', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events page-size="10" limit="13" .articles=${articles}></hot-events>`,
    );
    part(list, 'more')!.focus();
    part(list, 'more')!.click();
    await list.updateComplete;
    await list.updateComplete;
    expect(list.shadowRoot!.activeElement?.textContent).to.equal('Bản tin số 10');
    expect(spoken(list)).to.equal('Đã thêm 3 tin, đang hiện 13 tin');
    expect(hasPart(list, 'more')).to.be.false;
  });

  it('says anew how many there are each time, and what another filter leaves once it holds', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events page-size="4" .articles=${articles}></hot-events>`,
    );
    await list.loadMore();
    expect(spoken(list)).to.equal('Đã thêm 4 tin, đang hiện 8 tin');
    await list.loadMore();
    expect(spoken(list)).to.equal('Đã thêm 4 tin, đang hiện 12 tin');
    list.keyword = 'lẻ';
    await list.updateComplete;
    expect(spoken(list)).to.equal('12 tin cho từ khóa “lẻ”');
  });

  it('does not lose the focus where the first new card leads nowhere', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events
        page-size="2"
        .articles=${articles.slice(0, 4).map((each) => ({ ...each, url: undefined }))}
      ></hot-events>`,
    );
    part(list, 'more')!.focus();
    part(list, 'more')!.click();
    await list.updateComplete;
    await list.updateComplete;
    expect(list.shadowRoot!.activeElement?.textContent).to.contain('Bản tin số 2');
  });

  it('can be asked for by script, without taking the focus', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events page-size="4" .articles=${articles}></hot-events>`,
    );
    await list.loadMore();
    expect(headlines(list)).to.have.length(8);
    expect(list.shadowRoot!.activeElement === null).to.be.true;
  });

  it('is not there without a page size, and loadMore() then changes nothing', async () => {
    const list = await fixture<HotEvents>(html`<hot-events .articles=${articles}></hot-events>`);
    await list.loadMore();
    expect(headlines(list)).to.have.length(10);
    expect(hasPart(list, 'more')).to.be.false;
  });

  it('begins anew with another filter', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events page-size="5" .articles=${articles}></hot-events>`,
    );
    await list.loadMore();
    list.keyword = 'lẻ';
    await list.updateComplete;
    expect(headlines(list)).to.have.length(5);
    expect(headlines(list)[0]).to.equal('Bản tin số 1');
    expect(hasPart(list, 'more')).to.be.true;
  });
});

describe('a feed of ten thousand', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => article(index));
  const drawnIn = (list: HotEvents) => list.shadowRoot!.querySelectorAll('*').length;
  const show = (shown: object[], limit?: number, pageSize?: number) =>
    fixture<HotEvents>(
      html`<hot-events
        limit=${limit ?? nothing}
        page-size=${pageSize ?? nothing}
        .articles=${shown}
      ></hot-events>`,
    );

  for (const [limit, pageSize, expected] of [
    [undefined, undefined, 10],
    [50, undefined, 50],
    [undefined, 20, 20],
    [30, 20, 20],
  ] as const) {
    it(`is drawn as one of a hundred is, limit="${limit ?? ''}" page-size="${pageSize ?? ''}"`, async () => {
      const [large, small] = [
        await show(many, limit, pageSize),
        await show(many.slice(0, 100), limit, pageSize),
      ];
      expect(large.articles).to.have.length(10_000);
      for (const list of [large, small]) expect(headlines(list)).to.have.length(expected);
      expect(drawnIn(large)).to.equal(drawnIn(small));
      if (!pageSize) return;
      await Promise.all([large, small].map((list) => list.loadMore()));
      expect(headlines(large)).to.have.length(limit ?? 2 * pageSize);
      expect(drawnIn(large)).to.equal(drawnIn(small));
    });
  }

  it('is never drawn as more than a thousand', async () => {
    const list = await show(many, 10_000);
    expect(headlines(list)).to.have.length(1000);
  });
});

describe('hash', () => {
  const address = location.href;
  const goTo = (hash: string) => {
    history.replaceState(null, '', hash);
    dispatchEvent(new PopStateEvent('popstate'));
  };

  afterEach(() => history.replaceState(null, '', address));

  it('reads the filter from the address on load', async () => {
    history.replaceState(null, '', '#tu-khoa=l%E1%BA%BB');
    const list = await fixture<HotEvents>(
      html`<hot-events hash="tu-khoa" .articles=${articles}></hot-events>`,
    );
    expect(list.keyword).to.equal('lẻ');
    expect(headlines(list)[0]).to.equal('Bản tin số 1');
  });

  it('writes it there when a reader picks one, and takes it away again, leaving all else', async () => {
    history.replaceState(null, '', '#muc=2');
    const list = await fixture<HotEvents>(
      html`<hot-events hash="tu-khoa" .articles=${articles}></hot-events>`,
    );
    list.keyword = 'mưa lũ & bão';
    await list.updateComplete;
    expect(location.hash).to.equal('#muc=2&tu-khoa=m%C6%B0a%20l%C5%A9%20%26%20b%C3%A3o');
    part(list, 'clear')!.click();
    await list.updateComplete;
    expect(location.hash).to.equal('#muc=2');
  });

  it('may have a name in any letters', async () => {
    history.replaceState(null, '', '#t%E1%BB%AB%20kh%C3%B3a=l%E1%BA%BB');
    const list = await fixture<HotEvents>(
      html`<hot-events hash="từ khóa" .articles=${articles}></hot-events>`,
    );
    expect(list.keyword).to.equal('lẻ');
    list.keyword = 'chẵn';
    await list.updateComplete;
    expect(location.hash).to.equal('#t%E1%BB%AB%20kh%C3%B3a=ch%E1%BA%B5n');
  });

  it('follows back and forward', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events hash="tu-khoa" .articles=${articles}></hot-events>`,
    );
    goTo('#tu-khoa=ch%E1%BA%B5n');
    await list.updateComplete;
    expect(list.keyword).to.equal('chẵn');
    goTo(location.pathname + location.search);
    await list.updateComplete;
    expect(list.keyword).to.equal('');
  });

  it('keeps the author’s own filter until the address has one, and survives a broken address', async () => {
    history.replaceState(null, '', '#tu-khoa=%E1%BA');
    const list = await fixture<HotEvents>(
      html`<hot-events hash="tu-khoa" keyword="lẻ" .articles=${articles}></hot-events>`,
    );
    expect(list.keyword).to.equal('lẻ');
  });

  it('returns to the author’s own filter on the way back to an address without one', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events hash="tu-khoa" keyword="lẻ" .articles=${articles}></hot-events>`,
    );
    list.keyword = 'chẵn';
    await list.updateComplete;
    goTo(address);
    await list.updateComplete;
    expect(list.keyword).to.equal('lẻ');
  });

  it('has in the address that a reader took the author’s own filter away', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events hash="tu-khoa" keyword="lẻ" .articles=${articles}></hot-events>`,
    );
    part(list, 'clear')!.click();
    await list.updateComplete;
    expect(location.hash).to.equal('#tu-khoa=');
    goTo('#tu-khoa=');
    await list.updateComplete;
    expect(list.keyword).to.equal('');
  });

  it('is silent about the address once the list is gone', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events hash="tu-khoa" .articles=${articles}></hot-events>`,
    );
    list.remove();
    goTo('#tu-khoa=ch%E1%BA%B5n');
    expect(list.keyword).to.equal('');
  });
});

const lots = Array.from({ length: 100 }, (_, number) => article(number));

describe('what stands elsewhere on the page', () => {
  it('exclude-current leaves out the article that the page is about', async () => {
    const current = article(99, { url: `${location.href}&utm_source=zalo` });
    const list = await fixture<HotEvents>(
      html`<hot-events exclude-current .articles=${[current, ...articles]}></hot-events>`,
    );
    expect(headlines(list)[0]).to.equal('Bản tin số 0');
    list.excludeCurrent = false;
    await list.updateComplete;
    expect(headlines(list)[0]).to.equal('Bản tin số 99');
  });

  it('the canonical address of the page is its address, if it is one', async () => {
    const { url } = articles[0]!;
    for (const [rel, href, left] of [
      ['canonical', url, [99, 1]],
      ['Canonical alternate', url, [99, 1]],
      ['canonical', undefined, [0, 1]],
      ['canonical', 'https://', [0, 1]],
    ] as const) {
      const link = Object.assign(document.createElement('link'), { rel });
      if (href !== undefined) link.href = href;
      document.head.append(link);
      const current = article(99, { url: location.href });
      const list = await fixture<HotEvents>(
        html`<hot-events exclude-current limit="2" .articles=${[current, ...articles]}></hot-events>`,
      );
      link.remove();
      expect(headlines(list), `${rel} ${href}`).to.deep.equal(left.map((number) => `Bản tin số ${number}`));
    }
  });

  it('exclude-current counts the fragment of the page where the article’s address has one', async () => {
    const address = location.href;
    const notices = ['#lich-thi', '#hoc-bong', ''].map((fragment, at) =>
      article(at, { url: address + fragment }),
    );
    const excluded = async (fragment: string) => {
      history.replaceState(null, '', address + fragment);
      const list = await fixture<HotEvents>(
        html`<hot-events exclude-current .articles=${notices}></hot-events>`,
      );
      history.replaceState(null, '', address);
      return headlines(list);
    };
    expect(await excluded('#hoc-bong')).to.deep.equal(['Bản tin số 0']);
    expect(await excluded('#binh-luan')).to.deep.equal(['Bản tin số 0', 'Bản tin số 1']);
    expect(await excluded('')).to.deep.equal(['Bản tin số 0', 'Bản tin số 1']);
  });

  it('dedupe knows an article by its address, whatever its id', async () => {
    const box = (shown: object, listed: object[]) =>
      fixture(
        html`<div>
          <news-card .article=${shown}></news-card><hot-events dedupe .articles=${listed}></hot-events>
        </div>`,
      );
    const leftOf = async (shown: object, ...listed: object[]) =>
      headlines((await box(shown, listed)).querySelector('hot-events')!);
    const shown = article(1, { id: '123' });
    expect(await leftOf(shown, article(2, { id: 'khac', url: `${shown.url}?fbclid=1` }))).to.deep.equal([]);
    expect(await leftOf(shown, article(2, { id: '123' })), 'the id of another source').to.have.length(1);
    expect(await leftOf({ headline: 'Tin vắn' }, { headline: 'Tin vắn' }, article(5))).to.have.length(1);
    const url = 'https://mienbien.example/phat-thanh';
    const episodes = [1, 2, 3].map((number) => article(number, { url }));
    expect(await leftOf(episodes[0]!, ...episodes), 'episodes of one page').to.have.length(2);
  });

  it('dedupe leaves the only one of several episodes of one page that a filter left', async () => {
    const episodes = [1, 2, 3].map((number) =>
      article(number, { url: 'https://mienbien.example/phat-thanh' }),
    );
    const box = await fixture(
      html`<div>
        <news-card .article=${episodes[0]}></news-card>
        <hot-events dedupe keyword="chẵn" .articles=${episodes}></hot-events>
      </div>`,
    );
    expect(headlines(box.querySelector('hot-events')!)).to.deep.equal(['Bản tin số 2']);
  });

  it('dedupe leaves out what an earlier card or list with dedupe shows', async () => {
    const box = await fixture(
      html`<div>
        <news-card .article=${articles[3]}></news-card>
        <hot-events dedupe limit="3" .articles=${articles}></hot-events>
        <hot-events limit="2" .articles=${articles}></hot-events>
        <hot-events dedupe limit="4" .articles=${articles}></hot-events>
      </div>`,
    );
    const [first, second, third] = box.querySelectorAll<HotEvents>('hot-events');
    const numbers = (list: HotEvents) => headlines(list).map((text) => Number(/\d+/.exec(text)![0]));
    expect(numbers(first!)).to.deep.equal([0, 1, 2]);
    expect(numbers(second!)).to.deep.equal([0, 1]);
    expect(numbers(third!)).to.deep.equal([4, 5, 6, 7]);
  });

  for (const [name, leaveOut] of [
    ['dedupe', (list: HotEvents) => (list.dedupe = true)],
    ['exclude-current', (list: HotEvents) => (list.excludeCurrent = true)],
  ] as const) {
    it(`${name} that leaves nothing says that there is no news, and is no empty box`, async () => {
      const only = article(0, { url: location.href });
      const box = await fixture(
        html`<div>
          <news-card .article=${only}></news-card><hot-events .articles=${[only]}></hot-events>
        </div>`,
      );
      const list = box.querySelector('hot-events')!;
      leaveOut(list);
      await list.updateComplete;
      expect(list.state).to.equal('empty');
      expect(list.shadowRoot!.textContent).to.contain('Chưa có tin nào.');
      expect(headlines(list)).to.deep.equal([]);
    });
  }

  it('dedupe takes time in proportion to the lists, however many there are', async () => {
    const many = Array.from({ length: 30 }, (_, index) => index);
    const box = await fixture(
      html`<div>${many.map(() => html`<hot-events dedupe limit="2" .articles=${lots}></hot-events>`)}</div>`,
    );
    const lists = [...box.querySelectorAll<HotEvents>('hot-events')];
    // Each looks at those before it: what they show must not be asked of them in turn.
    for (const list of lists) {
      list.requestUpdate();
      await list.updateComplete;
    }
    expect(lists.flatMap(headlines)).to.deep.equal(lots.slice(0, 60).map(({ headline }) => headline));
  });

  it('dedupe looks again when an earlier list has changed', async () => {
    const box = await fixture(
      html`<div>
        <hot-events dedupe limit="2"></hot-events>
        <hot-events dedupe limit="2" .articles=${articles}></hot-events>
      </div>`,
    );
    const [first, second] = box.querySelectorAll<HotEvents>('hot-events');
    expect(headlines(second!)).to.deep.equal(['Bản tin số 0', 'Bản tin số 1']);
    const loaded = nextEvent(first!, 'news-load');
    first!.articles = articles;
    await loaded;
    await second!.updateComplete;
    expect(headlines(second!)).to.deep.equal(['Bản tin số 2', 'Bản tin số 3']);
  });

  it('dedupe looks again when an earlier list shows more', async () => {
    const box = await fixture(
      html`<div>
        <hot-events dedupe page-size="2" .articles=${articles}></hot-events>
        <hot-events dedupe limit="2" .articles=${articles}></hot-events>
      </div>`,
    );
    const [first, second] = box.querySelectorAll<HotEvents>('hot-events');
    expect(headlines(second!)).to.deep.equal(['Bản tin số 2', 'Bản tin số 3']);
    await first!.loadMore();
    await second!.updateComplete;
    expect(headlines(second!)).to.deep.equal(['Bản tin số 4', 'Bản tin số 5']);
  });
});

describe('what came with a refresh', () => {
  it('is marked “Mới”, quietly, and only until the next one', async () => {
    const { url, change } = await serve({ body: articles.slice(1, 4) });
    const list = await fixture<HotEvents>(html`<hot-events src=${url}></hot-events>`);
    await settled(list);
    expect(texts(list, 'new')).to.deep.equal([]);
    await change({ body: articles.slice(0, 4) });
    await list.reload();
    expect(texts(list, 'new')).to.deep.equal(['Mới']);
    expect(part(list, 'item')!.textContent).to.contain('Bản tin số 0');
    await list.reload();
    expect(texts(list, 'new')).to.deep.equal([]);
  });

  it('leaves each article its item, and the focus where it is, wherever they move', async () => {
    const { url, change } = await serve({ body: articles.slice(0, 4) });
    const list = await fixture<HotEvents>(html`<hot-events src=${url}></hot-events>`);
    await settled(list);
    const items = () => [...list.shadowRoot!.querySelectorAll('[part=item]')];
    const before = items();
    const focused = before[2]!.querySelector('a')!;
    focused.focus();
    await change({ body: [articles[9], articles[2], articles[0], articles[3], articles[1]] });
    await list.reload();
    expect(headlines(list)).to.deep.equal([9, 2, 0, 3, 1].map((number) => `Bản tin số ${number}`));
    expect(items().map((item) => before.indexOf(item))).to.deep.equal([-1, 2, 0, 3, 1]);
    expect(list.shadowRoot!.activeElement === focused).to.be.true;
  });

  for (const control of ['attribution', 'keyword', 'link'])
    it(`leaves the focus on the ${control} of a card that is drawn anew`, async () => {
      const article = {
        ...articles[0],
        url: 'https://bao.example/ban-tin-0.html',
        attribution: { name: 'Báo Miền Đá', url: 'https://mienda.example/' },
        keywords: ['thủy lợi'],
      };
      const { url, change } = await serve({ body: [article, articles[1]] });
      const list = await fixture<HotEvents>(html`
        <hot-events
          src=${url}
          fields="standfirst attribution keywords"
          keyword-href="/tu-khoa/{slug}"
        ></hot-events>
      `);
      await settled(list);
      const address = () => list.shadowRoot!.activeElement?.getAttribute('href');
      part(list, control)!.focus();
      const before = address();
      await change({ body: [{ ...article, standfirst: 'Nước về tới đồng từ sáng nay.' }, articles[1]] });
      await list.reload();
      expect(texts(list, 'standfirst')).to.deep.equal(['Nước về tới đồng từ sáng nay.']);
      expect(before).to.be.a('string');
      expect(address()).to.equal(before);
    });

  it('is not what comes from another address', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events src=${(await serve({ body: articles.slice(0, 2) })).url}></hot-events>`,
    );
    await settled(list);
    list.src = (await serve({ body: articles.slice(2, 4) })).url;
    await nextEvent(list, 'news-load');
    expect(headlines(list)).to.deep.equal(['Bản tin số 2', 'Bản tin số 3']);
    expect(texts(list, 'new')).to.deep.equal([]);
  });
});
