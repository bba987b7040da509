import { expect, fixture, html } from '@open-wc/testing';
import { clock, mount, unmount } from '../../src/page/clock.js';
import '../../src/index.js';
import type { NewsCard } from '../../src/index.js';
import { NOW, restoreNow, setNow, storm, texts } from '../helpers.js';

const { setInterval: set, clearInterval: clear } = window;
const ticks = new Map<number, () => void>();

/** Every timer that runs, to be counted and to be moved on by hand. */
function watchTimers(): void {
  window.setInterval = ((tick: () => void, ms: number) => {
    const timer = set(tick, ms);
    ticks.set(timer, tick);
    return timer;
  }) as typeof set;
  window.clearInterval = ((timer: number) => {
    ticks.delete(timer);
    clear(timer);
  }) as typeof clear;
}

const tick = () => ticks.forEach((run) => run());

function hide(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** Counts how often it is to be drawn. */
const createElement = () => ({
  drawn: 0,
  requestUpdate() {
    this.drawn++;
  },
});

describe('the clock', () => {
  before(watchTimers);
  after(() => Object.assign(window, { setInterval: set, clearInterval: clear }));
  afterEach(() => {
    Reflect.deleteProperty(document, 'hidden');
    restoreNow();
  });

  it('knows what time it is', () => {
    const before = Date.now();
    const now = clock.now().getTime();
    expect(now).to.be.within(before, Date.now());
  });

  it('has one timer for all elements of a page, and none without any', async () => {
    expect(ticks.size).to.equal(0);
    const box = await fixture(
      html`<div>
        <news-card .article=${storm}></news-card><hot-events .articles=${[storm]}></hot-events>
        <keyword-tags keywords="cảng cá"></keyword-tags><news-article .article=${storm}></news-article>
      </div>`,
    );
    expect(ticks.size).to.equal(1);
    box.firstElementChild!.remove();
    expect(ticks.size).to.equal(1);
    box.replaceChildren();
    expect(ticks.size).to.equal(0);
  });

  it('draws elements anew as time goes on', async () => {
    setNow();
    const card = await fixture<NewsCard>(html`<news-card .article=${storm}></news-card>`);
    expect(texts(card, 'time')).to.deep.equal(['cập nhật khoảng 1 giờ trước']);
    setNow(new Date(NOW.getTime() + 3_600_000));
    tick();
    await card.updateComplete;
    expect(texts(card, 'time')).to.deep.equal(['cập nhật khoảng 2 giờ trước']);
  });

  it('stands still while nobody looks, and catches up at once', async () => {
    setNow();
    const card = await fixture<NewsCard>(html`<news-card .article=${storm}></news-card>`);
    hide(true);
    expect(ticks.size).to.equal(0);
    setNow(new Date(NOW.getTime() + 2 * 86_400_000));
    hide(false);
    expect(ticks.size).to.equal(1);
    await card.updateComplete;
    expect(texts(card, 'time')).to.deep.equal(['cập nhật 2 ngày trước']);
  });

  it('does not start for an element that comes while the page is hidden', async () => {
    hide(true);
    await fixture(html`<news-card .article=${storm}></news-card>`);
    expect(ticks.size).to.equal(0);
    hide(false);
    expect(ticks.size).to.equal(1);
  });

  it('draws each mounted element once a tick, and those that left no more', () => {
    const [one, other] = [createElement(), createElement()];
    mount(one);
    mount(other);
    mount(one);
    tick();
    expect([one.drawn, other.drawn]).to.deep.equal([1, 1]);
    unmount(other);
    tick();
    expect([one.drawn, other.drawn]).to.deep.equal([2, 1]);
    unmount(one);
    hide(true);
    hide(false);
    expect([one.drawn, other.drawn]).to.deep.equal([2, 1]);
    expect(ticks.size).to.equal(0);
  });
});
