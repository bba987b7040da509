import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents, NewsCard } from '../../src/index.js';
import { feed, nextEvent, part, serve, settled, texts, until } from '../helpers.js';
import { headlines } from '../loaded.js';
import { elsewhere, hide, restorePage } from '../page.js';
import { holdTime, type HeldTime } from '../virtual-time.js';

/** What another origin answers, and shows. */
const headers = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };

let time: HeldTime;

// Time goes on from one test to the next here: what a server has asked for holds for the whole page.
before(() => (time = holdTime()));
after(() => time.release());
afterEach(restorePage);

describe('a server that asks for patience', () => {
  for (const [name, status, retryAfter, fromMs, toMs] of [
    ['in seconds', 429, () => '120', 120_000, 150_000],
    ['as a date', 503, () => new Date(Date.now() + 300_000).toUTCString(), 200_000, 375_000],
    ['for longer than there is any sense in', 503, () => '31536000', 3_600_000, 4_500_000],
  ] as const) {
    it(`${name} is left alone until then, its other addresses too, while other servers are not`, async () => {
      const busy = await serve({ status, headers: { ...headers, 'retry-after': retryAfter() } });
      const list = await fixture<HotEvents>(html`<hot-events src=${elsewhere(busy.url)}></hot-events>`);
      const { error } = await nextEvent(list, 'news-error');
      expect(error).to.include({ code: 'http', status });
      expect(error.retryInMs).to.be.within(fromMs, toMs);
      await list.updateComplete;
      expect(list.state).to.equal('error');
      expect(texts(list, 'retry')).to.deep.equal(['Thử lại']);

      const other = await serve({ headers, body: feed });
      const card = await fixture<NewsCard>(html`<news-card src=${elsewhere(other.url)}></news-card>`);
      await until(() => card.error);
      expect(card.error).to.include({ code: 'http', status });
      const here = await fixture<HotEvents>(html`<hot-events src=${other.url}></hot-events>`);
      await settled(here);
      expect(headlines(here)).to.have.length(3);

      await busy.change({ headers, body: feed });
      part(list, 'retry')!.click();
      await list.reload();
      hide(true);
      hide(false);
      await list.updateComplete;
      // Five seconds after coming back it looks again, and sees that it is still too early.
      await time.pass(10_000);
      await Promise.all([list.reload(), card.reload()]);
      expect((await busy.log()).requests).to.equal(1);
      // What the page at this name has read is what "here" asked for.
      expect((await other.log()).requests).to.equal(1);

      const waits = [list, card].map((element) => element.error!.retryInMs!).sort((a, b) => a - b);
      await time.pass(waits[0]!);
      await until(() => list.state === 'ready' || card.state === 'ready');
      await time.pass(waits[1]! - waits[0]!);
      await until(() => list.state === 'ready' && card.state === 'ready');
      expect((await busy.log()).requests).to.equal(2);
    });
  }

  it('whose answer the browser hides is asked again as any other that fails', async () => {
    const busy = await serve({
      status: 429,
      headers: { 'access-control-allow-origin': '*', 'retry-after': '3600' },
    });
    const list = await fixture<HotEvents>(html`<hot-events src=${elsewhere(busy.url)}></hot-events>`);
    const { error } = await nextEvent(list, 'news-error');
    expect(error.retryInMs).to.be.within(750, 1250);
    expect(list.state).to.equal('loading');
  });
});
