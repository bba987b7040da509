import { expect, html } from '@open-wc/testing';
import type { HotEvents, NewsCard } from '../../src/index.js';
import { restoreNow, setNow, storm, texts } from '../helpers.js';
import { all, one, shown } from '../elements/shown.js';

const LABELS = {
  live: 'Trực tiếp',
  breaking: 'Tin nóng',
  sponsored: 'Nội dung tài trợ',
  ad: 'Quảng cáo',
  ai: 'Có sử dụng AI',
  corrected: 'Cải chính',
};

/** The fields that a card shows, by the parts that are seen, in the order of reading. */
function fieldsOf(element: Element): string[] {
  const names = 'picture label section kicker standfirst byline attribution time keywords'.split(' ');
  const parts = all(element, names.map((name) => `[part=${name}]`).join(','));
  return parts.filter((part) => part.checkVisibility()).map(({ part }) => part.value);
}

/** An article that nobody updated: its time is among what stands below. */
const unchanged = { ...storm, modified: undefined };

const card = (changes: object = {}) =>
  shown<NewsCard>(html`<news-card .article=${{ ...unchanged, ...changes }}></news-card>`);

describe('a card', () => {
  before(() => setNow());
  after(restoreNow);

  describe('fields', () => {
    const meta = ['byline', 'attribution', 'time'];
    const overline = ['label', 'section', 'kicker'];
    const full = [...overline, 'standfirst', ...meta, 'picture'];
    const withoutStandfirst = [...overline, ...meta, 'picture'];
    const headline = ['label', 'kicker', 'time'];

    const cards = { auto: full, stacked: full, side: full, overlay: withoutStandfirst, headline };
    for (const [layout, fields] of Object.entries(cards)) {
      it(`are, for <news-card layout="${layout}">, ${fields.join(' ')}`, async () => {
        const element = await shown(html`<news-card layout=${layout} .article=${unchanged}></news-card>`);
        expect(fieldsOf(element)).to.deep.equal(fields);
      });
    }

    const lists = {
      list: full,
      lead: full,
      grid: withoutStandfirst,
      shelf: withoutStandfirst,
      event: full,
      headlines: headline,
    };
    for (const [layout, fields] of Object.entries(lists)) {
      it(`are, for <hot-events layout="${layout}">, ${fields.join(' ')}`, async () => {
        const element = await shown<HotEvents>(
          html`<hot-events layout=${layout} .articles=${[unchanged]}></hot-events>`,
        );
        expect(fieldsOf(element)).to.deep.equal(fields);
        expect(element.fields.split(' ')).to.have.members(fields);
      });
    }

    it('are exactly those that are asked for', async () => {
      const element = await card();
      for (const field of full) {
        element.fields = field;
        await element.updateComplete;
        expect(fieldsOf(element)).to.deep.equal([field]);
      }
      element.fields = 'TIME   keywords';
      await element.updateComplete;
      expect(fieldsOf(element)).to.deep.equal(['keywords', 'time']);
    });

    it('may be none: the headline alone', async () => {
      const element = await shown<NewsCard>(html`<news-card fields="" .article=${unchanged}></news-card>`);
      expect(fieldsOf(element)).to.be.empty;
      expect(texts(element, 'headline')).to.deep.equal([storm.headline]);
      expect(all(element, '.overline, [part=meta]')).to.have.length(0);
    });
  });

  describe('label', () => {
    for (const [label, text] of Object.entries(LABELS)) {
      it(`${label} is the visible text "${text}"`, async () => {
        const element = await card({ label });
        expect(texts(element, 'label')).to.deep.equal([text]);
        expect(one(element, '[part=label]').offsetHeight).to.be.above(5);
      });
    }

    it('that is unknown is none', async () => {
      expect(all(await card({ label: 'constructor' }), '[part=label]')).to.have.length(0);
    });

    it('of what somebody paid for makes its links sponsored', async () => {
      const attribution = { name: 'TTXVN', url: 'https://ttxvn.example/' };
      const paid = async (label: string) =>
        all<HTMLAnchorElement>(await card({ label, attribution }), 'a').map(({ relList }) =>
          relList.contains('sponsored'),
        );
      for (const label of ['sponsored', 'ad']) {
        expect(await paid(label), label).to.deep.equal([true, true]);
      }
      expect(await paid('ai')).to.deep.equal([false, false]);
    });
  });

  it('has a skeleton of the same shape, without the picture where none is shown', async () => {
    const skeleton = async (fields: string) => {
      const list = document.createElement('hot-events');
      list.src = 'data:,';
      list.fields = fields;
      list.loading = 'lazy';
      list.style.marginBlockStart = '9000px';
      document.body.append(list);
      await list.updateComplete;
      const found = { cards: all(list, '.card').length, pictures: all(list, '.picture').length };
      list.remove();
      return found;
    };
    expect(await skeleton('picture')).to.deep.equal({ cards: 10, pictures: 10 });
    expect(await skeleton('time')).to.deep.equal({ cards: 10, pictures: 0 });
  });
});
