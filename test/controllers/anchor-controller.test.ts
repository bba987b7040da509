import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents } from '../../src/index.js';
import { NOW, restoreNow, serve, setNow, settled, until, type Served } from '../helpers.js';
import { headlines } from '../loaded.js';

beforeEach(() => setNow());
afterEach(() => {
  restoreNow();
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
  scrollTo({ top: 0, behavior: 'instant' });
});

/** An update of the story, so many quarters of an hour before the test began. They are not all equally long. */
const update = (quarters: number) => ({
  id: `cap-nhat-${quarters}`,
  url: `https://mienbien.example/bai/bao-so-5.html#cap-nhat-${quarters}`,
  headline: `Mốc ${quarters}: ${'nước lên, xã Bãi Chắn đưa dân lên trường học trên đồi '.repeat(1 + (Math.abs(quarters) % 3))}`,
  published: new Date(NOW.getTime() - (quarters + 4) * 900_000).toISOString(),
});

const related = (name: string) => ({
  headline: `${name}: việc cần làm trước khi nước về`,
  url: `https://mienbien.example/${name}`,
});

const posting = {
  id: 'bao-so-5',
  url: 'https://mienbien.example/bai/bao-so-5.html',
  headline: 'Bão số 5 áp sát bờ: cấm biển, hơn 12.000 người rời vùng trũng trước khi trời tối',
  standfirst: 'Tâm bão cách mũi Cồn Cỏ May khoảng 90 km. '.repeat(4),
  published: '2026-11-23T06:00:00+07:00',
  label: 'live',
  picture: { src: '/demo/pictures/storm.webp', alt: 'Xuồng cứu hộ', width: 1280, height: 800 },
  related: ['bến cá', 'hồ chứa'].map(related),
};

/** The story as it is after some updates: the newest has the lowest number. */
const story = (newest: number, lead: object = posting) => [
  lead,
  ...Array.from({ length: 24 - newest }, (_, at) => update(newest + at)),
];

const paragraphs = (name: string) =>
  Array.from({ length: 30 }, (_, at) => html`<p id="${name}-${at}">${'Chữ của trang báo. '.repeat(20)}</p>`);

interface Page {
  served: Served;
  list: HotEvents;
}

/** A page with a list in the middle of its text, in a column of some width. */
async function open(
  width: number,
  attributes: Record<string, string> = {},
  others: Served[] = [],
): Promise<Page> {
  const served = await serve({ body: story(0) });
  const list = document.createElement('hot-events');
  const all = { layout: 'event', limit: '60', cache: 'none', ...attributes };
  for (const [name, value] of Object.entries(all)) list.setAttribute(name, value);
  list.src = [served, ...others].map(({ url }) => url).join(' ');
  await fixture(
    html`<div style="inline-size: ${width}px">
      <p style="margin: 0; block-size: 200px">Đầu trang</p>
      ${list} ${paragraphs('sau')}
    </div>`,
  );
  await settled(list);
  return { served, list };
}

/** The page is drawn, and has been for a while. */
const painted = async () => {
  for (let frames = 0; frames < 3; frames++)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
};

/** Finds by a selector and, where several have it, its beginning of text. */
const find = ({ list }: Page, selector: string, text = '') =>
  [...list.shadowRoot!.querySelectorAll(selector)].find((found) =>
    found.textContent.trim().startsWith(text),
  )!;

/** What scrolls is where the top edge cuts off the first pixels of something. */
async function scrollToEdge(
  element: Element,
  scroller = document.scrollingElement!,
  edge = 0,
): Promise<void> {
  await painted();
  scroller.scrollBy({ top: element.getBoundingClientRect().top + 6 - edge, behavior: 'instant' });
  await painted();
}

/**
 * How far something moves at most while the story goes on: up and down, in pixels.
 *
 * @param pick what stands at the edge before each refresh
 */
async function movedBy(
  { served, list }: Page,
  pick: () => Element,
  stories: unknown[] = [story(-1), story(-2), story(-6)],
): Promise<number> {
  let most = 0;
  for (const body of stories) {
    const element = pick();
    const { top } = element.getBoundingClientRect();
    await served.change({ body });
    await list.reload();
    const soon = element.getBoundingClientRect().top - top;
    await painted();
    const later = element.getBoundingClientRect().top - top;
    most = Math.max(most, Math.abs(soon), Math.abs(later));
  }
  return most;
}

/** The first item that the top edge of the window cuts: in a row of several, that which is read first. */
const atEdge =
  ({ list }: Page) =>
  () =>
    [...list.shadowRoot!.querySelectorAll('[part~=item], [part~=card]')].find(
      (item) => item.getBoundingClientRect().bottom > 1,
    )!;

const NARROW = 320;
const WIDE = 760;

describe('what stands at the top edge when a refresh brings more', () => {
  for (const [width, layout] of [
    [NARROW, 'event'],
    [WIDE, 'event'],
    [NARROW, 'list'],
    [WIDE, 'list'],
    [WIDE, 'grid'],
    [WIDE, 'lead'],
    [NARROW, 'headlines'],
  ] as const) {
    it(`stays where it is: in the middle of layout="${layout}", ${width} pixels wide`, async () => {
      const page = await open(width, { layout });
      await scrollToEdge(find(page, '[part~=headline]', 'Mốc 9:'));
      expect(await movedBy(page, atEdge(page))).to.be.at.most(1);
      expect(headlines(page.list)).to.have.length(31);
    });

    it(`stays where it is: text below layout="${layout}", ${width} pixels wide`, async () => {
      const page = await open(width, { layout });
      const text = document.querySelector('#sau-3')!;
      await scrollToEdge(text);
      expect(await movedBy(page, () => text)).to.be.at.most(1);
    });
  }

  it('stays where it is: the last of a list that takes no more, and the text behind it', async () => {
    const page = await open(NARROW, { limit: '10' });
    const last = find(page, '[part~=headline]', 'Mốc 8:');
    const text = document.querySelector('#sau-0')!;
    await scrollToEdge(last);
    expect(await movedBy(page, () => text, [story(-1)])).to.be.at.most(1);
  });

  it('stays where it is: the lead, whose time goes on', async () => {
    const page = await open(NARROW);
    const headline = find(page, '.story [part~=headline]');
    await scrollToEdge(headline);
    const goesOn = [30, 45].map((minute) =>
      story(-minute / 15, { ...posting, modified: `2026-11-23T14:${minute}:00+07:00` }),
    );
    expect(await movedBy(page, () => headline, goesOn)).to.be.at.most(1);
    expect(headlines(page.list)).to.have.length(1 + 27);
  });

  it('stays where it is: a related headline, when another one comes before it', async () => {
    const page = await open(NARROW);
    const link = find(page, '[part=related] li', 'hồ chứa');
    await scrollToEdge(link);
    const more = { ...posting, related: ['tàu thuyền', 'bến cá', 'hồ chứa'].map(related) };
    const { top } = link.getBoundingClientRect();
    await page.served.change({ body: story(-1, more) });
    await page.list.reload();
    await painted();
    const after = find(page, '[part=related] li', 'hồ chứa').getBoundingClientRect().top;
    expect(Math.abs(after - top)).to.be.at.most(1);
  });

  it('stays where it is: the lead and the rail, when the edge only cuts the heading', async () => {
    const page = await open(NARROW);
    const headline = find(page, '.story [part~=headline]');
    await scrollToEdge(find(page, '[part=heading]'));
    const { scrollTop } = document.scrollingElement!;
    expect(await movedBy(page, () => headline)).to.be.at.most(1);
    expect(document.scrollingElement!.scrollTop).to.equal(scrollTop);
  });

  it('stays where it is: all of a list that begins below the edge; nothing is scrolled', async () => {
    const page = await open(NARROW);
    const heading = find(page, '[part=heading]');
    await painted();
    expect(await movedBy(page, () => heading)).to.equal(0);
    expect(document.scrollingElement!.scrollTop).to.equal(0);
  });

  it('stays where it is: in a box that scrolls, whose edge counts and not that of the window', async () => {
    const page = await open(NARROW);
    const box = page.list.parentElement!;
    Object.assign(box.style, { blockSize: '400px', overflowY: 'auto', marginBlock: '60px 2000px' });
    const edge = box.getBoundingClientRect().top;
    const item = find(page, '[part~=headline]', 'Mốc 9:');
    await scrollToEdge(item, box, edge);
    const { scrollTop } = document.scrollingElement!;
    expect(await movedBy(page, () => item)).to.be.at.most(1);
    expect(document.scrollingElement!.scrollTop).to.equal(scrollTop);
  });

  it('stays where it is: the text of another column, which does not move by itself', async () => {
    const page = await open(NARROW);
    const column = page.list.parentElement!;
    const frame = await fixture<HTMLElement>(
      html`<div style="display: flex; align-items: start">
        <div style="flex: 1">${paragraphs('bai')}</div>
      </div>`,
    );
    frame.append(column);
    const text = frame.querySelector('#bai-20')!;
    await scrollToEdge(text);
    expect(page.list.getBoundingClientRect().top).to.be.below(0);
    expect(await movedBy(page, () => text)).to.be.at.most(1);
  });

  it('stays where it is on a page that forbids its browser to see to that, and scrolls softly', async () => {
    document.documentElement.style.cssText = 'overflow-anchor: none; scroll-behavior: smooth';
    const page = await open(NARROW);
    const item = find(page, '[part~=headline]', 'Mốc 9:');
    await scrollToEdge(item);
    expect(await movedBy(page, () => item)).to.be.at.most(1);
  });

  it('stays where it is under a header that stays, in a shadow root, on a page as high as the window', async () => {
    document.documentElement.style.cssText = 'block-size: 100%; overflow-anchor: none';
    document.body.style.cssText = 'block-size: 100%; overflow-x: hidden';
    const page = await open(NARROW);
    const column = page.list.parentElement!;
    const frame = await fixture<HTMLElement>(html`<div></div>`);
    const root = frame.attachShadow({ mode: 'open' });
    root.innerHTML = '<slot></slot>';
    const header = document.createElement('form');
    header.style.cssText = 'position: sticky; inset-block-start: 0; block-size: 40px; background: #fff';
    header.innerHTML = '<input name="children">';
    frame.append(header, column);
    const text = document.querySelector('#sau-3')!;
    await scrollToEdge(text, document.scrollingElement!, 40);
    expect(await movedBy(page, () => text)).to.be.at.most(1);
  });

  it('stays where it is when a source comes late', async () => {
    const late = await serve({ body: [update(-9), update(-8)], held: 'start' });
    const page = await open(NARROW, {}, [late]);
    const item = find(page, '[part~=headline]', 'Mốc 9:');
    await scrollToEdge(item);
    const { top } = item.getBoundingClientRect();
    await late.release();
    await until(() => headlines(page.list).length === 27);
    await painted();
    expect(Math.abs(item.getBoundingClientRect().top - top)).to.be.at.most(1);
  });

  it('stays where it is when a list above leaves out what another one shows now', async () => {
    const page = await open(NARROW, { dedupe: '' });
    const first = document.createElement('hot-events');
    first.dedupe = true;
    first.articles = [update(0)];
    page.list.before(first);
    await first.updateComplete;
    const text = document.querySelector('#sau-3')!;
    await scrollToEdge(text);
    const { top } = text.getBoundingClientRect();
    first.articles = [update(2)];
    await until(() => !headlines(page.list).some((headline) => /^Mốc 2:/.test(headline)));
    await painted();
    expect(Math.abs(text.getBoundingClientRect().top - top)).to.be.at.most(1);
  });

  it('stays where it is when pictures of what has come load late, or not at all', async () => {
    const page = await open(NARROW, { layout: 'list' });
    const picture = await serve({ status: 404, held: 'start' });
    const withPicture = { ...update(-1), picture: { src: picture.url, alt: 'Xuồng cứu hộ' } };
    const [lead, ...others] = story(0);
    await page.served.change({ body: [lead, withPicture, ...others] });
    const item = find(page, '[part~=headline]', 'Mốc 1:');
    await scrollToEdge(item);
    const { top } = item.getBoundingClientRect();
    await page.list.reload();
    await picture.release();
    await painted();
    expect(Math.abs(item.getBoundingClientRect().top - top)).to.be.at.most(1);
  });
});
