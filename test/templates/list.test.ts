import { expect, fixture, html } from '@open-wc/testing';
import { setLocale, type HotEvents } from '../../src/index.js';
import { NOW, restoreNow, setNow } from '../helpers.js';
import { all, one, shown } from '../elements/shown.js';

const MINUTE_MS = 60_000;
const agoMs = (ms: number) => new Date(NOW.getTime() - ms).toISOString();

const flood = {
  id: 'lu',
  url: 'https://mienbien.example/bai/lu.html',
  headline: 'Lũ rút, ba xã ven sông có điện trở lại',
  standfirst: 'Đội sửa chữa làm suốt đêm để kịp giờ học sáng nay.',
  kicker: 'Sau lũ',
  section: 'Đời sống',
  label: 'live' as const,
  published: agoMs(10 * MINUTE_MS),
  authors: ['Lò Thị Mai'],
  attribution: { name: 'Thông tấn xã Việt Nam', code: 'TTXVN' },
  picture: { src: 'data:,', alt: 'Thợ điện trên cột' },
  keywords: ['sau lũ', 'điện lưới', 'ven sông'],
  language: 'vi',
};
const bridge = {
  ...flood,
  id: 'cau',
  url: 'https://mienbien.example/bai/cau.html',
  headline: 'Cầu treo Suối Đá thông xe trước Tết',
  published: agoMs(5 * 3_600_000),
};
const rice = {
  ...flood,
  id: 'gao',
  url: 'https://mienbien.example/bai/gao.html',
  headline: 'Gạo thơm Mỹ Hòa lần đầu đi châu Âu',
  published: agoMs(40 * 3_600_000),
};

const ALL_FIELDS = 'picture label section kicker standfirst byline attribution time keywords';

const list = (articles: object[]) =>
  shown<HotEvents>(html`<hot-events fields=${ALL_FIELDS} .articles=${articles}></hot-events>`);

/** Does something to a list. Returns the places in which anything was written: the headline and the tag. */
async function writtenBy(element: HotEvents, action: () => unknown): Promise<string[]> {
  const written = new Set<string>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const place = target instanceof Element ? target : target.parentElement!;
      written.add(`${place.closest('article')?.querySelector('h3')?.textContent} ${place.localName}`);
    }
  });
  const what = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(element.shadowRoot!, what);
  await action();
  await element.updateComplete;
  await Promise.resolve();
  observer.disconnect();
  return [...written];
}

/** What a list has drawn, whatever the order in which attributes were set. */
const drawnBy = (element: HotEvents): string[] =>
  all(element, '[part=item], [part=item] *').map((drawn) => {
    const names = drawn.getAttributeNames().sort();
    const attributes = names.map((name) => `${name}="${drawn.getAttribute(name)}"`);
    const text = drawn.firstElementChild ? '' : drawn.textContent;
    return `<${drawn.localName} ${attributes.join(' ')}>${text}`;
  });

describe('a list', () => {
  beforeEach(() => setNow());
  afterEach(restoreNow);

  it('draws, when time goes on, only the times whose text changes', async () => {
    const element = await list([flood, bridge, rice]);
    const written = await writtenBy(element, () => {
      setNow(new Date(NOW.getTime() + MINUTE_MS));
      element.requestUpdate();
    });
    expect(written).to.deep.equal([`${flood.headline} time`]);
    expect(one(element, 'time').textContent).to.equal('11 phút trước');
  });

  it('draws nothing when a refresh brings what was there', async () => {
    const element = await list([flood, bridge, rice]);
    expect(await writtenBy(element, () => (element.articles = [flood, bridge, rice]))).to.deep.equal([]);
  });

  it('draws, of what a refresh brings, only the article that changed', async () => {
    const element = await list([flood, bridge, rice]);
    const changed = { ...bridge, standfirst: 'Xe tải được qua từ tháng sau.' };
    const written = await writtenBy(element, () => (element.articles = [flood, changed, rice]));
    expect(written).to.deep.equal([`${bridge.headline} p`]);
  });

  it('leaves the cards below alone when a new one comes', async () => {
    const element = await list([flood, bridge, rice]);
    const before = all(element, '[part=item]');
    const news = {
      ...rice,
      id: 'moi',
      url: 'https://mienbien.example/bai/moi.html',
      headline: 'Thư viện lưu động về Gò Nổi',
    };
    const written = await writtenBy(element, () => (element.articles = [news, flood, bridge, rice]));
    expect(written.filter((place) => !/^undefined|^Thư viện|^Lũ rút/.test(place))).to.deep.equal([]);
    const after = all(element, '[part=item]');
    expect(before.every((item, index) => item === after[index + 1])).to.be.true;
  });

  const changes: Record<keyof typeof flood, unknown> = {
    id: 'lu-2',
    url: 'https://mienbien.example/bai/lu-rut.html',
    headline: 'Lũ rút, cả huyện có điện trở lại',
    standfirst: 'Trường học mở cửa từ sáng nay.',
    kicker: 'Ổn định đời sống',
    section: 'Thời sự',
    label: 'corrected' as const,
    published: agoMs(11 * MINUTE_MS),
    authors: ['Lò Thị Mai', 'Trần Quốc Đạt'],
    attribution: { name: 'Thông tấn xã Việt Nam', code: 'TTXVN', url: 'https://ttx.example/' },
    picture: { src: 'data:,', alt: 'Phố lên đèn' },
    keywords: ['sau lũ', 'điện lưới'],
    language: 'en',
  };
  for (const [field, value] of Object.entries(changes)) {
    it(`draws a card again when its ${field} changes`, async () => {
      const changed = { ...flood, [field]: value };
      const element = await list([flood, bridge]);
      element.articles = [changed, bridge];
      await element.updateComplete;
      const fresh = await list([changed, bridge]);
      const isMark = (drawn: string) => drawn.includes('part="new"');
      expect(drawnBy(element).filter((drawn) => !isMark(drawn))).to.deep.equal(drawnBy(fresh));
    });
  }

  const settings: [name: string, change: (element: HotEvents) => unknown][] = [
    ['target', (element) => (element.target = '_blank')],
    ['fields', (element) => (element.fields = 'standfirst')],
    ['time style', (element) => (element.timeStyle = 'absolute')],
    ['address of its keywords', (element) => (element.keywordHref = '/tim/{slug}')],
    ['heading level', (element) => (element.headingLevel = 4)],
    ['layout', (element) => (element.layout = 'lead')],
    ['language', () => setLocale('en')],
  ];
  for (const [name, change] of settings) {
    it(`draws all cards again when its ${name} changes`, async () => {
      try {
        const element = await list([flood, bridge]);
        const before = drawnBy(element);
        await change(element);
        await element.updateComplete;
        const fresh = await fixture<HotEvents>(html`<hot-events fields=${ALL_FIELDS}></hot-events>`);
        await change(fresh);
        fresh.articles = [flood, bridge];
        await fresh.updateComplete;
        expect(drawnBy(element)).to.deep.equal(drawnBy(fresh));
        expect(drawnBy(element)).not.to.deep.equal(before);
      } finally {
        await setLocale('vi');
      }
    });
  }

  it('hands over the newest version of an article that a reader opens, with its new body', async () => {
    const element = await list([{ ...flood, body: '<p>Bản đầu.</p>' }]);
    element.articles = [{ ...flood, body: '<p>Bản sửa.</p>' }];
    await element.updateComplete;
    let body: unknown;
    element.addEventListener('news-open', (event) => {
      event.preventDefault();
      body = event.article.body;
    });
    one(element, '[part=link]').click();
    expect(body).to.deep.equal([{ type: 'paragraph', children: ['Bản sửa.'] }]);
  });
});
