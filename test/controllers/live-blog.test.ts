import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents } from '../../src/index.js';
import {
  NOW,
  hasPart,
  logged,
  part,
  restoreNow,
  serve,
  setNow,
  settled,
  texts,
  textOf,
  until,
  type Served,
} from '../helpers.js';
import { headlines } from '../loaded.js';
import { holdTime, type HeldTime } from '../virtual-time.js';

let time: HeldTime;

beforeEach(() => {
  setNow();
  time = holdTime();
});
afterEach(() => {
  time.release();
  restoreNow();
});

const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();

/** As publishers write them: an update has neither an id nor an address. */
const update = (minutes: number, headline: string) => ({
  '@type': 'BlogPosting',
  datePublished: minutesAgo(minutes),
  headline,
  articleBody: `${headline}. Phóng viên có mặt tại chỗ.`,
});

const first = [
  update(20, 'Hồ Khe Lớn xả lũ'),
  update(50, 'Cấm biển từ 12 giờ'),
  update(90, 'Trường trên đồi mở cửa'),
];

const blog = (updates: object[], changed: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'LiveBlogPosting',
  '@id': 'https://mienbien.example/bai/bao-so-5.html',
  url: 'https://mienbien.example/bai/bao-so-5.html',
  headline: 'Bão số 5 áp sát bờ',
  datePublished: minutesAgo(300),
  liveBlogUpdate: updates,
  ...changed,
});

/** In how many milliseconds the next refresh is due: no other timer is so far away. */
const refreshes = () => time.waits.filter((ms) => ms > 15_000);

/** The running story of a live blog that is read again each minute. */
async function start() {
  const served = await serve({ body: blog(first) });
  const list = await fixture<HotEvents>(
    html`<hot-events layout="event" refresh="60" cache="none" src=${served.url}></hot-events>`,
  );
  await settled(list);
  // The browser may take its time to say that the list is near the screen.
  await until(() => refreshes().length);
  return { served, list };
}

/** The publisher goes on, and the list reads it at its time. */
async function goOn(served: Served, list: HotEvents, body: unknown): Promise<void> {
  const { requests } = await served.log();
  await served.change({ body });
  let isLoaded = false;
  list.addEventListener('news-load', () => (isLoaded = true), { once: true });
  await time.pass(refreshes()[0]!);
  await logged(served, (log) => log.requests > requests);
  await until(() => isLoaded && refreshes().length);
  await list.updateComplete;
}

const cards = (list: HotEvents) => [...list.shadowRoot!.querySelectorAll('[part~=card]')];

describe('a live blog that grows while a reader looks at it', () => {
  it('gets its new updates where they belong, marked "Mới" until the next reading, and nothing twice', async () => {
    const { served, list } = await start();
    expect(headlines(list)).to.deep.equal(['Bão số 5 áp sát bờ', ...first.map(({ headline }) => headline)]);
    expect(hasPart(list, 'new')).to.be.false;
    const before = cards(list);
    const second = [update(1, 'Mất điện bốn xã'), update(5, 'Cứu hộ 19 người'), ...first];
    await goOn(served, list, blog(second));
    expect(headlines(list).slice(1)).to.deep.equal(second.map(({ headline }) => headline));
    expect(texts(list, 'new')).to.deep.equal(['Mới', 'Mới']);
    const after = cards(list);
    expect(after[0] === before[0]).to.be.true;
    expect(after.slice(3).every((card, at) => card === before[at + 1])).to.be.true;
    const third = [update(0, 'Gió giảm ở Hòn Sóc'), ...second];
    await goOn(served, list, blog(third));
    expect(texts(list, 'new')).to.deep.equal(['Mới']);
    expect(part(list, 'new')!.closest('[part=item]')!.textContent).to.contain('Gió giảm ở Hòn Sóc');
    expect(new Set(headlines(list)).size).to.equal(headlines(list).length);
  });

  it('keeps the card of the posting when that changes, and says when', async () => {
    const { served, list } = await start();
    const [lead] = cards(list);
    const headline = 'Bão số 5 vào bờ: hai huyện mất điện';
    await goOn(served, list, blog(first, { headline, dateModified: minutesAgo(5) }));
    expect(cards(list)[0] === lead).to.be.true;
    expect(headlines(list)[0]).to.equal(headline);
    expect(texts(list, 'time')[0]).to.equal('cập nhật 5 phút trước');
    expect(hasPart(list, 'new')).to.be.false;
  });

  it('leaves the focus where it is, and tells screen readers nothing', async () => {
    const { served, list } = await start();
    const root = list.shadowRoot!;
    const link = [...root.querySelectorAll<HTMLElement>('a')].find((found) =>
      textOf(found).startsWith('Bão'),
    )!;
    link.focus();
    const spoken: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const region = (target as Element).closest?.('[role=status], [role=alert], [aria-live]');
        if (region) spoken.push(textOf(region));
      }
    });
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    await goOn(served, list, blog([update(1, 'Mất điện bốn xã'), ...first]));
    expect(root.activeElement === link).to.be.true;
    expect(spoken.filter(Boolean)).to.deep.equal([]);
    observer.disconnect();
  });

  it('tells the page once of each card that was seen, and of a new one when that is', async () => {
    const { served, list } = await start();
    const seen: string[] = [];
    list.addEventListener('news-view', ({ article }) => seen.push(article.headline));
    const all = () => cards(list).length;
    await until(() => time.waits.filter((ms) => ms === 1000).length === all());
    await time.pass(1000);
    expect(seen).to.have.members(headlines(list));
    await goOn(served, list, blog([update(1, 'Mất điện bốn xã'), ...first], { dateModified: minutesAgo(2) }));
    await until(() => time.waits.includes(1000));
    await time.pass(1000);
    expect(seen).to.have.length(5);
    expect(seen.at(-1)).to.equal('Mất điện bốn xã');
  });

  it('keeps the update that a publisher corrects in its place; one without a time comes last', async () => {
    const { served, list } = await start();
    const named = first.map((each, at) => ({ ...each, '@id': `#cap-nhat-${at}` }));
    await goOn(served, list, blog(named));
    const before = cards(list);
    const corrected = { ...named[1]!, headline: 'Cấm biển từ 11 giờ' };
    const timeless = { '@type': 'BlogPosting', headline: 'Số điện thoại cần nhớ', articleBody: '114' };
    await goOn(served, list, blog([timeless, named[0]!, corrected, named[2]!]));
    expect(headlines(list).slice(1)).to.deep.equal([
      'Hồ Khe Lớn xả lũ',
      'Cấm biển từ 11 giờ',
      'Trường trên đồi mở cửa',
      'Số điện thoại cần nhớ',
    ]);
    expect(cards(list)[2] === before[2]).to.be.true;
    expect(texts(list, 'new')).to.have.length(1);
  });

  it('ends: what was live is so no more, and all of it stays', async () => {
    const { served, list } = await start();
    expect(texts(list, 'label')).to.deep.equal(['Trực tiếp']);
    await goOn(served, list, blog(first, { coverageEndTime: minutesAgo(1) }));
    expect(texts(list, 'label')).to.deep.equal([]);
    expect(headlines(list)).to.have.length(4);
  });
});
