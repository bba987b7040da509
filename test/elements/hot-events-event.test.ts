import { expect, html } from '@open-wc/testing';
import { nothing } from 'lit';
import { setLocale, type HotEvents } from '../../src/index.js';
import { NOW, hasPart, nextEvent, part, restoreNow, serve, setNow, textOf, texts } from '../helpers.js';
import { all, follow, one, shown } from './shown.js';

const url = (name: string) => `https://cualach.example/bao-so-5/${name}.html`;

const update = <More extends object>(
  name: string,
  published: string | undefined,
  headline: string,
  more?: More,
) => ({
  id: name,
  url: url(name),
  headline,
  published: published && `${published}:00+07:00`,
  ...(more as More),
});

const lead = update('do-bo', '2026-11-23T06:00', 'Bão số 5 đổ bộ, gió giật cấp 13 quật ngã cột điện', {
  label: 'live' as const,
  kicker: 'Bão số 5',
  section: 'Thời sự',
  standfirst: 'Hơn 40.000 hộ dân ven biển mất điện từ rạng sáng.',
  picture: { src: '/demo/pictures/storm.webp', alt: 'Sóng tràn qua kè' },
  authors: ['Hồ Thị Sương'],
  keywords: ['bão số 5'],
});
const school = update('nghi-hoc', '2026-11-23T14:40', 'Học sinh sáu huyện nghỉ học đến hết thứ Tư');
const train = update('tau', '2026-11-23T11:05', 'Đường sắt dừng bốn chuyến tàu đêm');
const boats = update('tau-ca', '2026-11-22T23:00', '312 tàu cá đã vào khu neo đậu');
const warning = update('canh-bao', '2026-11-20T08:00', 'Áp thấp nhiệt đới mạnh lên thành bão');
const hotline = update('duong-day', undefined, 'Số điện thoại cứu hộ của các xã');

/** In the order of the publisher, which is not that of time. */
const story = [lead, train, hotline, warning, school, boats];

const show = (articles: object[] = story, attributes: { order?: string; fields?: string } = {}) =>
  shown<HotEvents>(
    html`<hot-events
      layout="event"
      order=${attributes.order ?? nothing}
      fields=${attributes.fields ?? nothing}
      .articles=${articles}
    ></hot-events>`,
  );

const rail = (list: HotEvents) =>
  all(list, '[part=rail] [part=headline]').map((headline) => textOf(headline));
const headlinesOf = (...articles: { headline: string }[]) => articles.map(({ headline }) => headline);
const leadOf = (list: HotEvents) => textOf(one(list, '.story [part=headline]'));
const relatedTo = (list: HotEvents) => all(list, '[part=related] a').map((link) => textOf(link));

describe('<hot-events layout="event">', () => {
  beforeEach(() => setNow());
  afterEach(restoreNow);

  it('leads with the first article, and tells the others in an ordered list, newest first', async () => {
    const list = await show();
    expect(leadOf(list)).to.equal(lead.headline);
    expect(one(list, '[part=rail]').localName).to.equal('ol');
    expect(rail(list)).to.deep.equal(headlinesOf(school, train, boats, warning, hotline));
  });

  it('tells them from the oldest on with order="oldest", and those without a time last all the same', async () => {
    const list = await show(story, { order: 'oldest' });
    expect(leadOf(list)).to.equal(lead.headline);
    expect(rail(list)).to.deep.equal(headlinesOf(warning, boats, train, school, hotline));
  });

  it('takes an unknown order for "newest"', async () => {
    const list = await show(story, { order: 'random' });
    expect(list.order).to.equal('newest');
    expect(rail(list)[0]).to.equal(school.headline);
  });

  it('says the time of today, the day before it where that was yesterday, and the date where it is older', async () => {
    const list = await show();
    expect(all(list, '[part=rail] [part=time]').map((time) => textOf(time))).to.deep.equal([
      '14:40',
      '11:05',
      'Hôm qua 23:00',
      '20/11/2026 08:00',
    ]);
    const [first] = all<HTMLTimeElement>(list, '[part=rail] time');
    expect(first!.dateTime).to.equal('2026-11-23T14:40:00+07:00');
    expect(first!.title).to.equal('Thứ Hai, 23/11/2026, 14:40 (GMT+7)');
  });

  it('says the day alone where the hour is not known', async () => {
    const list = await show([
      lead,
      { ...school, published: '2026-11-23' },
      { ...boats, published: '2026-11-22' },
    ]);
    expect(all(list, '[part=rail] time').map((time) => textOf(time))).to.deep.equal(['Hôm nay', 'Hôm qua']);
    expect(all<HTMLTimeElement>(list, '[part=rail] time')[1]!.dateTime).to.equal('2026-11-22');
  });

  it('puts the days of the rail in groups with names, also in English', async () => {
    const list = await show();
    const days = () =>
      all(list, '[part=day]').map((day) => [
        day.querySelector('ol')!.ariaLabel,
        day.querySelectorAll('[part=item]').length,
      ]);
    const older = ['20/11/2026', 1];
    expect(days()).to.deep.equal([['Hôm nay', 2], ['Hôm qua', 1], older, [null, 1]]);
    await setLocale('en');
    await list.updateComplete;
    expect(days()).to.deep.equal([['Today', 2], ['Yesterday', 1], older, [null, 1]]);
    expect(textOf(all(list, '[part=rail] time')[2]!)).to.equal('Yesterday 23:00');
    await setLocale('vi');
  });

  it('calls a day otherwise when midnight has passed', async () => {
    const list = await show();
    setNow(new Date('2026-11-24T00:10:00+07:00'));
    list.requestUpdate();
    await list.updateComplete;
    expect(all(list, '[part=rail] time').map((time) => textOf(time))).to.deep.equal([
      'Hôm qua 14:40',
      'Hôm qua 11:05',
      '22/11/2026 23:00',
      '20/11/2026 08:00',
    ]);
    expect(one(list, '[part=day] ol').ariaLabel).to.equal('Hôm qua');
  });

  describe('what belongs to the lead', () => {
    const links = [
      { headline: 'Bản đồ đường đi của bão', url: url('ban-do') },
      { headline: 'Cần chuẩn bị gì trước khi nước lên', url: url('chuan-bi') },
      { headline: 'Lịch cắt điện các xã ven biển', url: url('cat-dien') },
      { headline: 'Những cơn bão tháng 11', url: url('thang-11') },
    ];

    it('is up to three links of its own', async () => {
      const list = await show([{ ...lead, related: links }, school]);
      expect(relatedTo(list)).to.deep.equal(headlinesOf(...links.slice(0, 3)));
      expect(one(list, '[part=related]').ariaLabel).to.equal('Tin liên quan');
      expect(rail(list)).to.deep.equal([school.headline]);
    });

    it('is nowhere in the rail as well, whatever follows its address', async () => {
      const link = { headline: 'Học sinh được nghỉ học', url: `${school.url}?utm_source=trang-chu` };
      const list = await show([{ ...lead, related: [link] }, school, train]);
      expect(relatedTo(list)).to.deep.equal([link.headline]);
      expect(rail(list)).to.deep.equal([train.headline]);
    });

    it('else is up to three articles with the same kicker, which are not in the rail then', async () => {
      const kicker = lead.kicker;
      const list = await show([
        lead,
        { ...train, kicker },
        warning,
        { ...school, kicker },
        { ...boats, kicker: 'Giá vàng' },
      ]);
      expect(relatedTo(list)).to.deep.equal(headlinesOf(train, school));
      expect(rail(list)).to.deep.equal(headlinesOf(boats, warning));
    });

    it('is nothing without links and without a kicker', async () => {
      const list = await show([{ ...lead, kicker: undefined }, train, school]);
      expect(hasPart(list, 'related')).to.be.false;
      expect(rail(list)).to.have.length(2);
    });

    it('says when somebody paid for it, and what there is to see', async () => {
      const kicker = lead.kicker;
      const paid = { ...school, kicker, label: 'sponsored' as const };
      const film = { ...train, kicker, media: { type: 'video', durationSeconds: 135 } };
      const list = await show([lead, paid, film]);
      const [first, second] = all<HTMLAnchorElement>(list, '[part=related] a');
      expect(first!.rel).to.equal('noopener sponsored');
      expect(textOf(first!.parentElement)).to.equal(`Nội dung tài trợ ${paid.headline}`);
      expect(textOf(one(list, `#${first!.getAttribute('aria-describedby')}`))).to.equal('Nội dung tài trợ');
      expect(textOf(second!)).to.equal(`${film.headline} (Video, 2 phút 15 giây)`);
      expect(textOf(second!.parentElement)).to.equal(`2:15${textOf(second!)}`);
    });

    it('is handed over with "news-open", as a link or as the article that it is', async () => {
      const list = await show([{ ...lead, related: links }, school]);
      const opened: unknown[] = [];
      list.addEventListener('news-open', ({ article }) =>
        opened.push([article.headline, article.url, article.body]),
      );
      expect(follow(one(list, '[part=related] a'))).to.be.true;
      list.articles = [lead, { ...train, kicker: lead.kicker, body: ['Tàu SE5 dừng ở ga Đò Lèn.'] }];
      await list.updateComplete;
      follow(one(list, '[part=related] a'));
      const body = [{ type: 'paragraph', children: ['Tàu SE5 dừng ở ga Đò Lèn.'] }];
      expect(opened).to.deep.equal([
        [links[0]!.headline, links[0]!.url, []],
        [train.headline, train.url, body],
      ]);
    });

    it('stays where it is if the page says so', async () => {
      const list = await show([{ ...lead, related: links }]);
      list.addEventListener('news-open', (event) => event.preventDefault());
      expect(follow(one(list, '[part=related] a'))).to.be.false;
    });

    it('opens where the block says', async () => {
      const list = await show([{ ...lead, related: links }]);
      list.target = '_blank';
      await list.updateComplete;
      const link = one<HTMLAnchorElement>(list, '[part=related] a');
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
      expect(textOf(one(list, `#${link.getAttribute('aria-describedby')}`))).to.equal('(mở trong tab mới)');
    });

    it('stands beside the lead of layout="lead", too, but only what the article names itself', async () => {
      const list = await shown<HotEvents>(
        html`<hot-events
          layout="lead"
          .articles=${[
            { ...lead, related: links },
            { ...train, kicker: lead.kicker },
          ]}
        ></hot-events>`,
      );
      expect(relatedTo(list)).to.deep.equal(headlinesOf(...links.slice(0, 3)));
      list.articles = [
        {
          ...lead,
          related: [...links, { headline: 'Tàu đêm', url: `${train.url}?utm_source=rss` }].reverse(),
        },
        train,
      ];
      await list.updateComplete;
      expect(relatedTo(list), 'nothing twice').to.deep.equal(headlinesOf(...links.slice(1).reverse()));
      list.articles = [lead, { ...train, kicker: lead.kicker }];
      await list.updateComplete;
      expect(hasPart(list, 'related')).to.be.false;
      expect(texts(list, 'headline')).to.deep.equal(headlinesOf(lead, train));
    });
  });

  describe('the lead and the rail together', () => {
    it('are as many as limit says', async () => {
      const list = await show();
      list.limit = 3;
      await list.updateComplete;
      expect(rail(list)).to.deep.equal(headlinesOf(school, train));
      list.limit = 1;
      await list.updateComplete;
      expect(leadOf(list)).to.equal(lead.headline);
      expect(hasPart(list, 'rail')).to.be.false;
    });

    it('have only what has the keyword, and count all of it', async () => {
      const keywords = ['di dân'];
      const list = await show([
        lead,
        { ...train, keywords, kicker: 'Lũ' },
        school,
        { ...boats, keywords, kicker: 'Lũ' },
      ]);
      list.keyword = 'di dân';
      await list.updateComplete;
      expect(leadOf(list)).to.equal(train.headline);
      expect(relatedTo(list)).to.deep.equal([boats.headline]);
      expect(hasPart(list, 'rail')).to.be.false;
      expect(textOf(one(list, '.filter'))).to.contain('2 tin');
    });

    it('come by pages, and the focus goes to the first that is new', async () => {
      const list = await show();
      list.pageSize = 3;
      await list.updateComplete;
      expect(rail(list)).to.deep.equal(headlinesOf(school, train));
      part(list, 'more')!.focus();
      part(list, 'more')!.click();
      await list.updateComplete;
      await list.updateComplete;
      expect(rail(list)).to.deep.equal(headlinesOf(school, train, boats, warning, hotline));
      expect(list.shadowRoot!.activeElement?.textContent).to.equal(boats.headline);
      expect(hasPart(list, 'more')).to.be.false;
    });

    it('leave out the page itself, and what stands further up', async () => {
      const canonical = document.createElement('link');
      Object.assign(canonical, { rel: 'canonical', href: lead.url });
      document.head.append(canonical);
      const page = await show();
      page.excludeCurrent = true;
      await page.updateComplete;
      canonical.remove();
      expect(leadOf(page)).to.equal(train.headline);
      await shown(html`<news-card .article=${school}></news-card>`);
      const list = await show();
      list.dedupe = true;
      await list.updateComplete;
      expect(rail(list)).to.deep.equal(headlinesOf(train, boats, warning, hotline));
    });

    it('are described to search engines in this order', async () => {
      const list = await show([lead, train, school]);
      list.jsonLd = true;
      await list.updateComplete;
      const script = document.head.querySelector('script[type="application/ld+json"]')!;
      const { itemListElement } = JSON.parse(script.textContent) as {
        itemListElement: { item: { headline: string } }[];
      };
      expect(itemListElement.map(({ item }) => item.headline)).to.deep.equal(
        headlinesOf(lead, school, train),
      );
      list.remove();
    });
  });

  describe('fields', () => {
    const rich = { ...lead, published: '2026-11-23T05:00:00+07:00' };
    const item = {
      ...train,
      section: 'Giao thông',
      kicker: 'Đường sắt',
      standfirst: 'Hành khách được đổi vé.',
      attribution: 'Báo Đường Ray',
      label: 'breaking' as const,
    };
    const parts = (list: HotEvents) =>
      all(list, '[part=rail] [part=item] [part]').map((found) => found.getAttribute('part'));

    it('are, in the rail, time and headline by default', async () => {
      const list = await show([rich, item]);
      expect(parts(list).slice(1)).to.deep.equal(['time', 'headline', 'link']);
      expect(texts(list, 'standfirst')).to.deep.equal([lead.standfirst]);
      expect(texts(list, 'section')).to.deep.equal([lead.section]);
    });

    for (const [name, value] of [
      ['min-age', '1'],
      ['require-attribution', ''],
    ] as const)
      it(`are the source, too, with ${name}`, async () => {
        const attribution = { name: 'Báo Ruộng Lúa', url: 'https://ruonglua.example/' };
        const beside = { ...school, kicker: lead.kicker, label: 'ad' as const, attribution };
        const list = await show([{ ...rich, attribution: 'TTXVN' }, item, beside]);
        expect(texts(list, 'attribution')).to.deep.equal(['Theo TTXVN']);
        list.setAttribute(name, value);
        await list.updateComplete;
        expect(textOf(one(list, '[part=rail] [part=attribution]'))).to.equal('Theo Báo Đường Ray');
        const source = one<HTMLAnchorElement>(list, '[part=related] [part=attribution]');
        expect([textOf(source), source.rel]).to.deep.equal(['Theo Báo Ruộng Lúa', 'noopener sponsored']);
        const related = [{ headline: school.headline, url: school.url }];
        list.articles = [{ ...rich, attribution, related }, item];
        await list.updateComplete;
        expect(textOf(one(list, '[part=related]')), 'a link alone').to.equal(school.headline);
      });

    it('are in both what the page says', async () => {
      const list = await show([rich, item], { fields: 'section kicker label' });
      expect(parts(list).slice(1)).to.deep.equal(['label', 'section', 'kicker', 'headline', 'link']);
      expect(all(list, '.story :is([part=picture], [part=time])')).to.have.length(0);
    });

    it('may be none: headlines alone, without a mark', async () => {
      const media = { type: 'audio', durationSeconds: 303 };
      const list = await show(
        [
          { ...rich, media },
          { ...item, media, kicker: lead.kicker },
          { ...school, media },
        ],
        { fields: '' },
      );
      expect(texts(list, 'media').concat(texts(list, 'time'))).to.deep.equal([]);
      expect(texts(list, 'headline')).to.deep.equal(headlinesOf(lead, school));
    });

    it('never hide that somebody paid for an item of the rail', async () => {
      for (const [label, text] of [
        ['sponsored', 'Nội dung tài trợ'],
        ['ad', 'Quảng cáo'],
      ] as const) {
        const list = await show([rich, { ...item, label }]);
        const link = one<HTMLAnchorElement>(list, '[part=rail] a');
        expect(textOf(one(list, '[part=rail] [part=label]'))).to.equal(text);
        expect(link.rel).to.equal('noopener sponsored');
        expect(textOf(one(list, `#${link.getAttribute('aria-describedby')}`))).to.equal(text);
      }
    });
  });

  describe('a refresh', () => {
    async function load(articles: object[]) {
      const served = await serve({ body: articles });
      const list = await shown<HotEvents>(html`<hot-events layout="event" src=${served.url}></hot-events>`);
      const refresh = async (changed: object[]) => {
        await served.change({ body: changed });
        await list.reload();
      };
      return { list, refresh };
    }

    it('puts what is new in its place, marks it, and leaves the elements of all others alone', async () => {
      const { list, refresh } = await load([lead, train, boats]);
      const cards = new Map(
        all(list, '[part~=card]').map((card) => [textOf(card.querySelector('h3')), card]),
      );
      await refresh([lead, school, train, boats]);
      expect(rail(list)).to.deep.equal(headlinesOf(school, train, boats));
      expect(textOf(all(list, '[part=rail] [part=item]')[0]!)).to.equal(`14:40Mới${school.headline}`);
      expect(texts(list, 'new')).to.have.length(1);
      for (const card of all(list, '[part~=card]')) {
        const known = cards.get(textOf(card.querySelector('h3')));
        expect(known === undefined || known === card).to.be.true;
      }
    });

    it('marks what is new beside the lead, too, until the next one', async () => {
      const { list, refresh } = await load([lead, train]);
      const beside = { ...school, kicker: lead.kicker };
      await refresh([lead, beside, train]);
      expect(textOf(one(list, '[part=related] li'))).to.equal(`Mới ${school.headline}`);
      await refresh([lead, beside, train, boats]);
      expect(relatedTo(list)).to.deep.equal([school.headline]);
      expect(texts(list, 'new')).to.have.length(1);
      expect(hasPart(list, 'new') && one(list, '[part=rail] [part=new]').localName).to.equal('span');
    });

    it('that takes the lead away makes the next one the lead', async () => {
      const { list, refresh } = await load([lead, school, train]);
      await refresh([{ ...lead, status: 'removed' }, school, train]);
      expect(leadOf(list)).to.equal(school.headline);
      expect(rail(list)).to.deep.equal([train.headline]);
      await refresh([{ ...school, status: 'removed' }]);
      expect(list.state).to.equal('empty');
      expect(hasPart(list, 'card')).to.be.false;
    });

    it('that brings another lead moves the earlier one into the rail', async () => {
      const { list, refresh } = await load([lead, train]);
      const night = update('dem', '2026-11-23T14:55', 'Bão tan, mưa to còn kéo dài đến sáng mai');
      await refresh([night, lead, train]);
      expect(leadOf(list)).to.equal(night.headline);
      expect(rail(list)).to.deep.equal(headlinesOf(train, lead));
    });
  });

  it('tells of each item that a reader has seen, in the rail as well', async () => {
    const list = await show([lead, school]);
    const seen: string[] = [];
    list.addEventListener('news-view', ({ article }) => seen.push(article.id));
    list.scrollIntoView();
    while (seen.length < 2) await nextEvent(list, 'news-view');
    expect(seen).to.have.members([lead.id, school.id]);
  });

  it('is empty without articles, and a lead alone with one', async () => {
    const list = await show([]);
    expect(list.state).to.equal('empty');
    expect(textOf(one(list, '.empty'))).to.equal('Chưa có tin nào.');
    list.articles = [lead];
    await list.updateComplete;
    expect(leadOf(list)).to.equal(lead.headline);
    expect(hasPart(list, 'rail')).to.be.false;
  });

  it('needs no picture of the lead', async () => {
    const list = await show([
      { ...lead, picture: undefined, related: [{ headline: 'Bản đồ', url: url('ban-do') }] },
      school,
    ]);
    expect(hasPart(list, 'picture')).to.be.false;
    list.style.inlineSize = '800px';
    const [text, related] = ['.story .text', '[part=related]'].map((each) =>
      one(list, each).getBoundingClientRect(),
    );
    expect(text!.right, 'beside each other').to.be.at.most(related!.left);
  });

  it('goes down in a narrow box and side by side in a wide one', async () => {
    const list = await show([lead, school, train]);
    const places = () => all(list, '[part=rail] [part=item]').map((item) => item.getBoundingClientRect());
    list.style.inlineSize = '320px';
    expect(places()[1]!.top).to.be.at.least(places()[0]!.bottom);
    list.style.inlineSize = '800px';
    expect(places()[1]!.top).to.be.closeTo(places()[0]!.top, 1);
    expect(places()[1]!.left).to.be.above(places()[0]!.left);
  });

  it('keeps the room of lead and rail until they come', async () => {
    const { url: src } = await serve({ body: story, held: 'start' });
    const list = document.createElement('hot-events');
    Object.assign(list, { layout: 'event', src, limit: 4 });
    document.body.append(list);
    await list.updateComplete;
    expect(all(list, '[part=skeleton] .lead')).to.have.length(1);
    expect(all(list, '[part=skeleton] .milestone')).to.have.length(3);
    list.remove();
  });

  it('leaves out what cannot be drawn, in the rail or at its head', async () => {
    for (const at of [0, 1]) {
      const list = await show();
      Object.defineProperty(list.articles[at], 'media', {
        get: () => {
          throw new Error('this article is odd');
        },
      });
      list.timeStyle = 'absolute';
      await list.updateComplete;
      expect(list.state).to.equal('ready');
      expect(texts(list, 'headline')).to.have.length(5);
      expect(texts(list, 'headline')).not.to.include(story[at]!.headline);
    }
  });

  it('marks in the rail what happened in the last hour, and no longer when time has passed', async () => {
    const list = await show([lead, school, train]);
    const fresh = () => all(list, 'time.fresh').map((time) => textOf(time));
    expect(fresh()).to.deep.equal(['14:40']);
    setNow(new Date(NOW.getTime() + 40 * 60_000));
    list.requestUpdate();
    await list.updateComplete;
    expect(fresh()).to.deep.equal([]);
  });
});
