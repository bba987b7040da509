import { expect, html } from '@open-wc/testing';
import type { NewsCard } from '../../src/index.js';
import { restoreNow, setNow, storm, texts } from '../helpers.js';
import { one, shown } from '../elements/shown.js';

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
