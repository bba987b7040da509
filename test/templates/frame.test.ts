import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { HotEvents, NewsCard } from '../../src/index.js';
import {
  feed,
  harbour,
  hasPart,
  part,
  restoreNow,
  serve,
  setNow,
  settled,
  storm,
  textOf,
  texts,
  until,
} from '../helpers.js';
import { one, shown } from '../elements/shown.js';

const TAGS = ['hot-events', 'news-card', 'news-article'];
const isSeen = (element: HTMLElement | null) =>
  Boolean(element?.checkVisibility({ visibilityProperty: true }));

/** An element of any kind with an address, on the page, and drawn for the first time. */
async function start(tag: string, src: string, content = ''): Promise<HotEvents> {
  const element = document.createElement(tag) as HotEvents;
  element.src = src;
  const fallback = document.createElement('a');
  fallback.href = '/tin-moi';
  fallback.textContent = content;
  if (content) element.append(fallback);
  (await fixture(html`<div></div>`)).append(element);
  await element.updateComplete;
  return element;
}

describe('the frame', () => {
  afterEach(restoreNow);

  for (const tag of TAGS) {
    describe(`of <${tag}>`, () => {
      it('shows a skeleton until the news is there', async () => {
        const { url, release } = await serve({ body: feed, held: 'start' });
        const element = await start(tag, url);
        expect(element.state).to.equal('loading');
        expect(isSeen(part(element, 'skeleton'))).to.be.true;
        expect(part(element, 'skeleton')!.getAttribute('aria-hidden')).to.equal('true');
        expect(part(element, 'skeleton')!.offsetHeight).to.be.above(50);
        expect(element.matches(':state(loading)')).to.be.true;
        await release();
        await settled(element);
        expect(hasPart(element, 'skeleton')).to.be.false;
        expect(texts(element, 'headline')).to.include(storm.headline);
      });

      it('says in one sentence that loading failed, with the way out', async () => {
        const { url } = await serve({ status: 404 });
        const element = await start(tag, url);
        await settled(element);
        expect(texts(element, 'status')).to.deep.equal(['Không tải được tin.']);
        expect(texts(element, 'retry')).to.deep.equal(['Thử lại']);
        expect(isSeen(part(element, 'skeleton'))).to.be.false;
        expect(part(element, 'skeleton')!.offsetHeight).to.be.above(50);
      });

      it('says that there is nothing', async () => {
        const { url } = await serve({ body: { articles: [] } });
        const element = await start(tag, url);
        await settled(element);
        expect(textOf(one(element, '.empty'))).to.equal('Chưa có tin nào.');
        expect(hasPart(element, 'retry')).to.be.false;
        expect(hasPart(element, 'skeleton')).to.be.false;
      });

      it('shows nothing while there is nothing to read, but what the page author wrote', async () => {
        const element = await start(tag, '', 'Tin mới nhất');
        expect(element.state).to.equal('idle');
        expect(isSeen(element.querySelector('a'))).to.be.true;
        expect(textOf(element.shadowRoot)).to.equal('');
      });
    });
  }

  describe('the fallback', () => {
    it('is visible instead of the skeleton, which only keeps the room, and goes when the news comes', async () => {
      const { url, release } = await serve({ body: feed, held: 'start' });
      const list = await start('hot-events', url, 'Tin mới nhất');
      const link = list.querySelector('a');
      expect(isSeen(link)).to.be.true;
      expect(isSeen(part(list, 'skeleton'))).to.be.false;
      expect(part(list, 'skeleton')!.offsetHeight).to.be.above(300);
      await release();
      await settled(list);
      expect(isSeen(link)).to.be.false;
    });

    it('is visible again after failure, in place of sentence and button', async () => {
      const { url } = await serve({ status: 404 });
      const list = await start('hot-events', url, 'Tin mới nhất');
      await settled(list);
      expect(isSeen(list.querySelector('a'))).to.be.true;
      expect(texts(list, 'status')).to.deep.equal(['']);
      expect(hasPart(list, 'retry')).to.be.false;
    });

    it('may be text alone', async () => {
      const { url } = await serve({ status: 404 });
      const list = await shown<HotEvents>(html`<hot-events src=${url}>Đọc tin ở trang chủ.</hot-events>`);
      expect(one<HTMLSlotElement>(list, '.fallback slot').assignedNodes().map(textOf)).to.include(
        'Đọc tin ở trang chủ.',
      );
      expect(hasPart(list, 'retry')).to.be.false;
    });

    it('is neither white space, nor a comment, nor data, nor what stands in a named slot', async () => {
      const { url } = await serve({ status: 404 });
      const list = await shown<HotEvents>(
        html`<hot-events src=${url}>
          <!-- bản tin -->
          <template><a href="/">Mẫu</a></template>
          <i slot="footer">Nguồn: Miền Biển</i>
        </hot-events>`,
      );
      expect(texts(list, 'retry')).to.deep.equal(['Thử lại']);
    });
  });

  describe('"Thử lại"', () => {
    it('loads again, keeps the focus, and leads a reader on to what came', async () => {
      const served = await serve({ status: 404 });
      const list = await start('hot-events', served.url);
      await settled(list);
      const button = part(list, 'retry')!;
      button.focus();
      await served.change({ body: { articles: feed.articles }, held: 'start' });
      button.click();
      await until(() => texts(list, 'status').join() === 'Đang tải tin…');
      expect(list.shadowRoot!.activeElement === button).to.be.true;
      await served.release();
      await until(() => part(list, 'list'));
      await until(() => list.shadowRoot!.activeElement === part(list, 'link'));
      expect(texts(list, 'status')).to.deep.equal(['']);
      expect(hasPart(list, 'retry')).to.be.false;
    });

    it('keeps the focus when it fails again', async () => {
      const { url, log } = await serve({ status: 404 });
      const card = (await start('news-card', url)) as unknown as NewsCard;
      await settled(card);
      const button = part(card, 'retry')!;
      button.focus();
      const failure = oneEvent(card, 'news-error');
      button.click();
      await failure;
      await card.updateComplete;
      expect((await log()).requests).to.equal(2);
      expect(card.shadowRoot!.activeElement === button).to.be.true;
    });

    it('keeps the focus when newer news fails again to come', async () => {
      const served = await serve({ body: feed });
      const list = await start('hot-events', served.url);
      await settled(list);
      await served.change({ status: 404 });
      await list.reload();
      const button = part(list, 'retry')!;
      button.focus();
      const failure = oneEvent(list, 'news-error');
      button.click();
      await failure;
      await list.updateComplete;
      expect(list.state).to.equal('stale');
      expect(list.shadowRoot!.activeElement === button).to.be.true;
    });

    it('leaves the focus of a reader who did not press it by keyboard where it is', async () => {
      const served = await serve({ status: 404 });
      const list = await start('hot-events', served.url);
      await settled(list);
      await served.change({ body: feed });
      part(list, 'retry')!.click();
      await until(() => part(list, 'list'));
      await list.reload();
      expect(list.shadowRoot!.activeElement === null).to.be.true;
    });

    it('is announced once, in a region that was there before', async () => {
      const { url } = await serve({ status: 404 });
      const list = await start('hot-events', url);
      const region = part(list, 'status')!;
      expect(region.getAttribute('role')).to.equal('status');
      expect(textOf(region)).to.equal('');
      let changes = 0;
      const observer = new MutationObserver(() => changes++);
      observer.observe(region, { childList: true, characterData: true, subtree: true });
      await settled(list);
      expect(part(list, 'status') === region).to.be.true;
      list.requestUpdate();
      await list.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
      expect(changes).to.equal(1);
    });

    it('is not offered for data that came without an address', async () => {
      const list = await shown<HotEvents>(html`<hot-events .feed=${'ngày mai'}></hot-events>`);
      expect(list.state).to.equal('error');
      expect(texts(list, 'status')).to.deep.equal(['Không tải được tin.']);
      expect(hasPart(list, 'retry')).to.be.false;
    });
  });

  it('keeps old news when newer cannot be had, and says so', async () => {
    setNow();
    const served = await serve({ body: feed });
    const list = await start('hot-events', served.url);
    await settled(list);
    await served.change({ status: 404 });
    await list.reload();
    expect(list.state).to.equal('stale');
    expect(texts(list, 'headline')).to.have.length(3);
    expect(texts(list, 'status')).to.deep.equal(['Đang hiển thị bản đã lưu lúc 23/11/2026 15:00.']);
    expect(texts(list, 'retry')).to.deep.equal(['Thử lại']);
    // In few words beside the heading, where no text moves.
    const status = part(list, 'status')!;
    // Firefox says `attr(data-short)`.
    expect(status.dataset.short).to.equal('Bản lưu 15:00');
    expect(getComputedStyle(status, '::before').content).to.match(/Bản lưu 15:00|data-short/);
    const first = part(list, 'headline')!.getBoundingClientRect();
    expect(status.getBoundingClientRect().bottom).to.be.below(first.top);
    await served.change({ body: [harbour] });
    part(list, 'retry')!.click();
    await until(() => texts(list, 'headline').length === 1);
    await until(() => !textOf(part(list, 'status')));
  });

  it('says so above the first card where the list has no header at all', async () => {
    const served = await serve({ body: { articles: feed.articles } });
    const list = await start('hot-events', served.url);
    list.heading = '';
    await settled(list);
    await served.change({ status: 404 });
    await list.reload();
    const card = one(list, '[part~=card]').getBoundingClientRect();
    expect(part(list, 'status')!.getBoundingClientRect().bottom).to.be.at.most(card.top);
  });

  describe('slots', () => {
    const slotted = (list: Element, name: string) =>
      isSeen(list.querySelector<HTMLElement>(`[slot=${name}]`));

    it('empty and error stand in for their sentences, footer after everything', async () => {
      const served = await serve({ body: [] });
      const list = await shown<HotEvents>(
        html`<hot-events src=${served.url}>
          <b slot="empty">Hôm nay yên bình.</b><b slot="error">Mất mạng.</b
          ><b slot="footer">Nguồn: Miền Biển</b>
        </hot-events>`,
      );
      expect(['empty', 'error', 'footer'].map((name) => slotted(list, name))).to.deep.equal([
        true,
        false,
        true,
      ]);
      const failing = await serve({ status: 404 });
      list.src = failing.url;
      await until(() => list.state === 'error');
      await list.updateComplete;
      expect(['empty', 'error', 'footer'].map((name) => slotted(list, name))).to.deep.equal([
        false,
        true,
        true,
      ]);
      expect(one(list, '[part=status]').contains(one(list, 'slot[name=error]'))).to.be.true;
      expect(texts(list, 'retry')).to.deep.equal(['Thử lại']);
    });
  });
});
