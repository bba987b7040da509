import { expect, html } from '@open-wc/testing';
import type { HotEvents, NewsArticle, NewsCard } from '../../src/index.js';
import { redrawAll } from '../../src/page/clock.js';
import { NOW, restoreNow, setNow, storm, texts } from '../helpers.js';
import { all, one, shown } from '../elements/shown.js';

/** An article that nobody updated. */
const unchanged = { ...storm, modified: undefined };

async function time(published: string, timeStyle: string): Promise<string> {
  const card = await shown<NewsCard>(
    html`<news-card time-style=${timeStyle} .article=${{ ...unchanged, published }}></news-card>`,
  );
  return texts(card, 'time').join();
}

describe('time', () => {
  before(() => setNow());
  after(restoreNow);

  const expected: [published: string, relative: string, auto: string, absolute: string][] = [
    ['2026-11-23T14:59:50+07:00', 'vừa xong', 'vừa xong', '23/11/2026 14:59'],
    ['2026-11-23T13:00:00+07:00', 'khoảng 2 giờ trước', 'khoảng 2 giờ trước', '23/11/2026 13:00'],
    ['2026-11-22T15:01:00+07:00', 'khoảng 24 giờ trước', 'khoảng 24 giờ trước', '22/11/2026 15:01'],
    ['2026-11-22T15:00:00+07:00', '1 ngày trước', '22/11/2026 15:00', '22/11/2026 15:00'],
    ['2025-11-20T08:00:00+07:00', 'khoảng 1 năm trước', '20/11/2025 08:00', '20/11/2025 08:00'],
    ['2026-11-23T15:30:00+07:00', '23/11/2026 15:30', '23/11/2026 15:30', '23/11/2026 15:30'],
    ['2026-11-23', '23/11/2026', '23/11/2026', '23/11/2026'],
    ['2025-11-21', 'khoảng 1 năm trước', '21/11/2025', '21/11/2025'],
  ];
  for (const [published, relative, auto, absolute] of expected) {
    it(`of ${published} reads ${relative} | ${auto} | ${absolute}`, async () => {
      expect(await time(published, 'relative')).to.equal(relative);
      expect(await time(published, 'auto')).to.equal(auto);
      expect(await time(published, 'absolute')).to.equal(absolute);
    });
  }

  it('has everything there is to know for machines and in its title', async () => {
    const card = await shown<NewsCard>(html`<news-card .article=${unchanged}></news-card>`);
    const element = one<HTMLTimeElement>(card, 'time');
    expect(element.dateTime).to.equal('2026-11-23T13:00:00+07:00');
    expect(element.title).to.equal('Thứ Hai, 23/11/2026, 13:00 (GMT+7)');
    card.article = { ...unchanged, published: '2026-11-23' };
    await card.updateComplete;
    expect(element.dateTime).to.equal('2026-11-23');
    expect(element.title).to.equal('Thứ Hai, 23/11/2026');
  });

  it('is absent rather than guessed', async () => {
    const card = await shown<NewsCard>(
      html`<news-card .article=${{ ...storm, published: 'hôm nọ' }}></news-card>`,
    );
    expect(texts(card, 'time')).to.deep.equal([]);
  });
});

const MINUTE_MS = 60_000;

/** A time so many minutes before the clock of the tests. */
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE_MS).toISOString();

const show = (changes: object) =>
  shown<NewsCard>(html`<news-card .article=${{ ...unchanged, ...changes }}></news-card>`);

/** Lets time go on, as the one clock of the page does. */
async function pass(minutes: number, element: NewsCard | NewsArticle): Promise<void> {
  setNow(new Date(NOW.getTime() + minutes * MINUTE_MS));
  redrawAll();
  await element.updateComplete;
}

describe('a fresh time', () => {
  beforeEach(() => setNow());
  afterEach(restoreNow);

  const isFresh = (element: Element) => all(element, 'time.fresh').length === 1;

  for (const [name, changes, isSo] of [
    ['of half a minute', { published: ago(0.5) }, true],
    ['of 59 minutes', { published: ago(59) }, true],
    ['of an hour', { published: ago(60) }, false],
    ['of yesterday', { published: ago(24 * 60) }, false],
    ['that a clock four minutes ahead wrote', { published: ago(-4) }, true],
    ['of in an hour', { published: ago(-60) }, false],
    ['of today, without an hour', { published: '2026-11-23' }, false],
    ['of midnight, which is a day alone', { published: ago(30), publishedPrecision: 'day' }, false],
  ] as const)
    it(`is ${isSo ? 'one' : 'none'} ${name}`, async () => {
      expect(isFresh(await show(changes))).to.equal(isSo);
    });

  for (const timeStyle of ['relative', 'auto', 'absolute'] as const)
    it(`is so for an hour, with time-style="${timeStyle}"`, async () => {
      const card = await show({ published: ago(50) });
      card.timeStyle = timeStyle;
      await card.updateComplete;
      expect(isFresh(card)).to.be.true;
      await pass(9, card);
      expect(isFresh(card)).to.be.true;
      await pass(10, card);
      expect(isFresh(card)).to.be.false;
    });

  it('is in the accent, in cards and in whole articles', async () => {
    const fresh = { ...unchanged, published: ago(5) };
    for (const element of [
      await show(fresh),
      await shown<NewsArticle>(html`<news-article .article=${fresh}></news-article>`),
    ]) {
      await pass(0, element);
      element.style.setProperty('--news-accent', 'rgb(10, 90, 160)');
      expect(getComputedStyle(one(element, 'time')).color).to.equal('rgb(10, 90, 160)');
      await pass(60, element);
      expect(getComputedStyle(one(element, 'time')).color).not.to.equal('rgb(10, 90, 160)');
    }
  });

  it('grows old in a list without anything else being written', async () => {
    const articles = [50, 70].map((minutes) => ({
      ...unchanged,
      id: `tin-${minutes}`,
      url: `${storm.url}?${minutes}`,
      headline: `Mực nước sông lúc ${minutes} phút`,
      published: ago(minutes),
    }));
    const list = await shown<HotEvents>(
      html`<hot-events time-style="absolute" .articles=${articles}></hot-events>`,
    );
    expect(all(list, 'time').map(({ className }) => className.includes('fresh'))).to.deep.equal([
      true,
      false,
    ]);
    const written: string[] = [];
    const observer = new MutationObserver((records) =>
      records.forEach(({ target }) => written.push((target as Element).localName)),
    );
    observer.observe(list.shadowRoot!, { subtree: true, childList: true, attributes: true });
    setNow(new Date(NOW.getTime() + 15 * MINUTE_MS));
    redrawAll();
    await list.updateComplete;
    await Promise.resolve();
    observer.disconnect();
    expect(all(list, 'time.fresh')).to.have.length(0);
    expect(written).to.deep.equal(['time']);
  });
});

describe('the time of an update', () => {
  beforeEach(() => setNow());
  afterEach(restoreNow);

  const live = { ...storm, published: ago(180), modified: ago(5) };
  const updated = (changes: object) => show({ ...live, ...changes });

  it('stands on the card of a story that goes on, beside its label, in place of the first one', async () => {
    const card = await updated({});
    expect(texts(card, 'time')).to.deep.equal(['cập nhật 5 phút trước']);
    expect(all(card, '.overline > *').map(({ part }) => part.value)).to.deep.equal([
      'label',
      'time',
      'section',
      'kicker',
    ]);
    const time = one<HTMLTimeElement>(card, 'time');
    expect(time.dateTime).to.equal('2026-11-23T14:55:00+07:00');
    expect(time.title).to.equal('Thứ Hai, 23/11/2026, 14:55 (GMT+7)');
    expect(time.classList.contains('fresh')).to.be.true;
  });

  it('goes on as time goes on', async () => {
    const card = await updated({});
    await pass(10, card);
    expect(texts(card, 'time')).to.deep.equal(['cập nhật 15 phút trước']);
  });

  it('reads as the page wants times to read', async () => {
    const card = await updated({});
    card.timeStyle = 'absolute';
    await card.updateComplete;
    expect(texts(card, 'time')).to.deep.equal(['cập nhật 23/11/2026 14:55']);
    card.fields = 'label';
    await card.updateComplete;
    expect(texts(card, 'time')).to.deep.equal([]);
  });

  it('is worth a line from ten minutes after publication on', async () => {
    const published = ago(180);
    expect(texts(await updated({ published, modified: ago(170) }), 'time')).to.deep.equal([
      'cập nhật khoảng 3 giờ trước',
    ]);
    expect(texts(await updated({ published, modified: ago(171) }), 'time')).to.deep.equal([
      'khoảng 3 giờ trước',
    ]);
    expect(texts(await updated({ modified: ago(190) }), 'time')).to.deep.equal(['khoảng 3 giờ trước']);
    expect(texts(await updated({ published: undefined }), 'time')).to.deep.equal([]);
  });

  for (const label of [undefined, 'breaking', 'sponsored', 'ad', 'ai', 'corrected'])
    it(`is not on a card that is ${label ?? 'nothing special'}`, async () => {
      expect(texts(await updated({ label }), 'time')).to.deep.equal(['khoảng 3 giờ trước']);
    });

  it('is in a whole article what it always was', async () => {
    const article = await shown<NewsArticle>(html`<news-article .article=${live}></news-article>`);
    expect(all(article, 'time').map(({ textContent }) => textContent)).to.deep.equal([
      'khoảng 3 giờ trước',
      'Cập nhật lúc 23/11/2026 14:55',
    ]);
  });
});
