import { expect, html, fixture } from '@open-wc/testing';
import type { HotEvents, ListLayout, NewsOpenEvent } from '../../src/index.js';
import {
  feed,
  hasPart,
  harbour,
  part,
  restoreNow,
  school,
  setNow,
  storm,
  textOf,
  texts,
} from '../helpers.js';
import { recordUncaught } from '../uncaught.js';
import { all, follow, one, shown } from './shown.js';

const show = (layout: string) =>
  shown<HotEvents>(html`<hot-events layout=${layout} .feed=${feed}></hot-events>`);

const shapes = (list: HotEvents) => all(list, '[part~=card]').map(({ classList }) => classList[1]);

describe('<hot-events>', () => {
  before(() => setNow());
  after(restoreNow);

  describe('layouts', () => {
    const expected: Record<ListLayout, string[]> = {
      list: ['side', 'side', 'side'],
      grid: ['stacked', 'stacked', 'stacked'],
      lead: ['lead', 'side', 'side'],
      headlines: ['headline', 'headline', 'headline'],
      shelf: ['stacked', 'stacked', 'stacked'],
      event: ['lead', 'milestone', 'milestone'],
    };
    for (const [layout, wanted] of Object.entries(expected)) {
      it(`${layout} is a list of ${wanted.join(', ')}`, async () => {
        const list = await show(layout);
        expect(one(list, '[part=list]').classList.contains(layout)).to.be.true;
        expect(shapes(list)).to.deep.equal(wanted);
        const items =
          layout === 'event' ? '[part=item] [part~=card]' : '[part=list] > [part=item] > [part~=card]';
        expect(all(list, items)).to.have.length(3);
        expect(texts(list, 'headline')).to.deep.equal(feed.articles.map(({ headline }) => headline));
      });
    }

    it('an unknown one reads as list', async () => {
      const list = await show('carousel');
      expect(list.layout).to.equal('list');
      expect(shapes(list)).to.deep.equal(['side', 'side', 'side']);
    });

    it('one changes into another with the same cards', async () => {
      const list = await show('list');
      const cards = all(list, '[part~=card]');
      list.layout = 'headlines';
      await list.updateComplete;
      expect(all(list, '[part~=card]').every((card, at) => card === cards[at])).to.be.true;
      expect(shapes(list)).to.deep.equal(expected.headlines);
    });

    it('a list stays a list for screen readers although it has no bullets', async () => {
      expect(one(await show('grid'), '[part=list]').getAttribute('role')).to.equal('list');
    });
  });

  describe('heading', () => {
    it('is "Sự kiện hot" of level 2, and the cards are one deeper', async () => {
      const list = await show('list');
      expect(textOf(one(list, 'h2'))).to.equal('Sự kiện hot');
      expect(all(list, 'h3[part=headline]')).to.have.length(3);
    });

    it('goes no deeper than level 6', async () => {
      const list = await shown<HotEvents>(html`<hot-events heading-level="6" .feed=${feed}></hot-events>`);
      expect(one(list, '[part=heading]').localName).to.equal('h6');
      expect(all(list, 'h6[part=headline]')).to.have.length(3);
    });

    it('is hidden by an empty one, and the cards stay below the one that the page has in its place', async () => {
      const list = await shown<HotEvents>(html`<hot-events heading="" .articles=${[storm]}></hot-events>`);
      expect(hasPart(list, 'heading')).to.be.false;
      expect(one(list, '[part=headline]').localName).to.equal('h3');
      expect(getComputedStyle(one(list, '.header')).display).to.equal('contents');
    });

    it('gives way to the page author\'s own, in the slot "heading"', async () => {
      const list = await shown<HotEvents>(
        html`<hot-events .feed=${feed}><h2 slot="heading">Tin bão</h2></hot-events>`,
      );
      const slot = one<HTMLSlotElement>(list, 'slot[name=heading]');
      expect(slot.assignedElements().map((element) => textOf(element))).to.deep.equal(['Tin bão']);
      expect(part(list, 'heading')!.offsetHeight).to.equal(0);
    });

    it('stands next to "Xem tất cả" where the feed has a page', async () => {
      const list = await show('list');
      const link = one<HTMLAnchorElement>(list, 'a[part=view-all]');
      expect(textOf(link)).to.equal('Xem tất cả');
      expect(link.href).to.equal('https://mienbien.example/');
      // A page may have several.
      expect(link.ariaLabel).to.equal('Xem tất cả: Sự kiện hot');
      list.heading = '';
      await list.updateComplete;
      const [box, root] = [link, one(list, '.root')].map((element) => element.getBoundingClientRect());
      expect(box!.top, 'whole, also without a heading').to.be.at.least(root!.top);
      list.articles = [storm];
      await list.updateComplete;
      expect(hasPart(list, 'view-all')).to.be.false;
    });
  });

  describe('limit', () => {
    const many = Array.from({ length: 14 }, (_, at) => ({ headline: `Tin số ${at + 1} trong ngày` }));

    it('is ten, and follows the attribute', async () => {
      const list = await shown<HotEvents>(html`<hot-events .articles=${many}></hot-events>`);
      expect(texts(list, 'headline')).to.have.length(10);
      list.limit = 2;
      await list.updateComplete;
      expect(texts(list, 'headline')).to.deep.equal(['Tin số 1 trong ngày', 'Tin số 2 trong ngày']);
      list.setAttribute('limit', '5000');
      await list.updateComplete;
      expect(list.limit).to.equal(1000);
      expect(texts(list, 'headline')).to.have.length(14);
    });
  });

  it('keeps the cards of articles that stay, whatever their new order', async () => {
    const list = await shown<HotEvents>(html`<hot-events .articles=${[storm, harbour]}></hot-events>`);
    const [stormCard, harbourCard] = all(list, '[part~=card]');
    list.articles = [school, harbour, { ...storm, headline: 'Nước sông đã rút' }];
    await list.updateComplete;
    const cards = all(list, '[part~=card]');
    expect(cards).to.have.length(3);
    expect(cards[1] === harbourCard).to.be.true;
    expect(cards[2] === stormCard).to.be.true;
    expect(texts(list, 'headline')[2]).to.equal('Nước sông đã rút');
  });

  it('never shows a removed article', async () => {
    const list = await shown<HotEvents>(
      html`<hot-events .articles=${[storm, { ...harbour, status: 'removed' }]}></hot-events>`,
    );
    expect(texts(list, 'headline')).to.deep.equal([storm.headline]);
    expect(list.articles).to.have.length(2);
  });

  it('fetches the first picture before all others, and the rest when they come near', async () => {
    const second = { ...harbour, picture: '/demo/pictures/harbour.webp' };
    const list = await shown<HotEvents>(html`<hot-events .articles=${[storm, second]}></hot-events>`);
    const images = all<HTMLImageElement>(list, 'img');
    expect(images.map(({ loading }) => loading)).to.deep.equal(['eager', 'lazy']);
  });

  it('hands over the article that a reader opens', async () => {
    const list = await show('list');
    const opened: string[] = [];
    list.addEventListener('news-open', (event: NewsOpenEvent) => opened.push(event.article.id));
    expect(follow(all(list, '[part=link]')[1]!)).to.be.true;
    expect(opened).to.deep.equal(['cang-ca-2026']);
  });

  describe('one article that cannot be drawn', () => {
    async function showBroken(layout: HotEvents['layout'], at: number): Promise<HotEvents> {
      const list = await fixture<HotEvents>(html`<hot-events layout=${layout}></hot-events>`);
      list.feed = feed;
      Object.defineProperty(list.articles[at], 'picture', {
        get: () => {
          throw new Error('this article is odd');
        },
      });
      await list.updateComplete;
      return list;
    }

    it('does not take the others down, and is no error of the page', async () => {
      const uncaught = recordUncaught();
      const list = await showBroken('list', 1);
      expect(await uncaught.stop()).to.deep.equal([]);
      expect(texts(list, 'headline')).to.deep.equal([storm.headline, school.headline]);
    });

    it('takes no layout down', async () => {
      for (const layout of ['list', 'grid', 'lead', 'shelf'] as const) {
        const list = await showBroken(layout, 0);
        expect(texts(list, 'headline'), layout).to.deep.equal([harbour.headline, school.headline]);
      }
    });
  });

  it('shows a standfirst where there is little room only to who asks for it by name', async () => {
    const articles = feed.articles.map((article) => ({ ...article, standfirst: 'Mưa lớn kéo dài.' }));
    const seen = async (layout: string, width: number, fields?: string) => {
      const pictured = articles.map((article) => ({ ...article, picture: storm.picture }));
      const list = await shown<HotEvents>(
        html`<hot-events layout=${layout} .articles=${pictured}></hot-events>`,
      );
      list.style.inlineSize = `${width}px`;
      if (fields) list.fields = fields;
      await list.updateComplete;
      return all(list, '.standfirst').map(({ offsetHeight }) => offsetHeight > 0);
    };
    expect(await seen('list', 320)).to.deep.equal([false, false, false]);
    expect(await seen('list', 320, 'standfirst time')).to.deep.equal([true, true, true]);
    expect(await seen('lead', 800)).to.deep.equal([true, false, false]);
    expect(await seen('lead', 800, 'picture standfirst')).to.deep.equal([true, true, true]);
  });

  it('shows the standfirst of a card in a grid in the room of its picture, unless the page names the fields', async () => {
    const list = await shown<HotEvents>(
      html`<hot-events
        layout="grid"
        .articles=${[
          { ...storm, standfirst: 'Gió giật cấp 10.' },
          { ...harbour, standfirst: 'Cảng cá mở lại.' },
        ]}
      ></hot-events>`,
    );
    const seen = () => all(list, '.standfirst').map(({ offsetHeight }) => offsetHeight > 0);
    expect(seen()).to.deep.equal([false, true]);
    // Its picture is broken, and nobody has seen that.
    all(list, '[part~=card]')[0]!.classList.add('bare');
    expect(seen()).to.deep.equal([true, true]);
    list.fields = 'picture time';
    await list.updateComplete;
    expect(texts(list, 'standfirst')).to.be.empty;
  });

  it('cuts headlines and standfirsts after as many lines as the page says, in any layout', async () => {
    const long = {
      ...harbour,
      kicker: undefined,
      headline: 'Nguyễn Ế Ậ Ữ '.repeat(60),
      standfirst: 'Mưa lớn kéo dài '.repeat(60),
    };
    for (const layout of ['list', 'grid', 'headlines']) {
      const list = await shown<HotEvents>(
        html`<hot-events
          layout=${layout}
          style="inline-size: 800px; --news-headline-lines: 4; --news-standfirst-lines: 5"
          .articles=${[long]}
        ></hot-events>`,
      );
      const headline = one(list, '[part=headline]');
      const { fontSize } = getComputedStyle(headline);
      expect(headline.offsetHeight / parseFloat(fontSize), layout).to.be.within(4 * 1.4, 4 * 1.4 + 0.2);
      const standfirsts = all(list, '[part=standfirst]');
      expect(standfirsts, layout).to.have.length(layout === 'headlines' ? 0 : 1);
      for (const standfirst of standfirsts) {
        const lines = standfirst.offsetHeight / parseFloat(getComputedStyle(standfirst).lineHeight);
        expect(lines).to.be.closeTo(5, 0.1);
      }
    }
  });

  it('draws a keyword with half a letter in it', async () => {
    const odd = { ...harbour, keywords: ['bão \ud83c', 'cảng cá'] };
    const list = await shown<HotEvents>(
      html`<hot-events
        fields="keywords"
        keyword-href="/tu-khoa/{keyword}"
        .articles=${[odd, school]}
      ></hot-events>`,
    );
    expect(texts(list, 'headline')).to.deep.equal([harbour.headline, school.headline]);
    expect(texts(list, 'keyword')).to.include('cảng cá');
  });
});
