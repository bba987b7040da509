import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents } from '../../src/index.js';
import { feed, harbour, logged, nextEvent, school, serve, settled, storm, until } from '../helpers.js';
import { headlines, load, record } from '../loaded.js';

const all = feed.articles.map(({ headline }) => headline);

describe('where the news of an element comes from', () => {
  it('an element without any is idle', async () => {
    const list = await fixture<HotEvents>(html`<hot-events></hot-events>`);
    expect(list.state).to.equal('idle');
    expect(list.error).to.be.null;
    expect(list.feed).to.be.null;
    expect(list.articles).to.deep.equal([]);
    expect(list.matches(':state(loading)')).to.be.false;
  });

  it('src: it loads, is ready, and says so once all is on screen', async () => {
    const { url, release } = await serve({ body: feed, held: 'start' });
    const list = await fixture<HotEvents>(html`<hot-events src=${url}></hot-events>`);
    expect(list.state).to.equal('loading');
    expect(list.matches(':state(loading)')).to.be.true;
    const loaded = nextEvent(list, 'news-load');
    await release();
    const event = await loaded;
    expect(headlines(list)).to.deep.equal(all);
    expect(event.stale).to.be.false;
    expect(event.feed).to.equal(list.feed);
    expect(list.state).to.equal('ready');
    expect(list.matches(':state(ready)')).to.be.true;
    expect(list.matches(':state(loading)')).to.be.false;
  });

  it('a feed without articles is empty, which is no failure', async () => {
    const { list } = await load({ body: { articles: [] } });
    expect(list.state).to.equal('empty');
    expect(list.error).to.be.null;
    expect(list.matches(':state(empty)')).to.be.true;
  });

  it('a relative src stands against the page', async () => {
    const { url } = await serve({ body: feed });
    const list = await fixture<HotEvents>(html`<hot-events src=${new URL(url).pathname}></hot-events>`);
    await settled(list);
    expect(headlines(list)).to.deep.equal(all);
  });

  it('a src that is no address is a failure like any other', async () => {
    const list = await fixture<HotEvents>(html`<hot-events></hot-events>`);
    list.src = 'http://[tin';
    const { error } = await nextEvent(list, 'news-error');
    expect(error).to.include({ code: 'network', url: 'http://[tin' });
    expect(error.retryInMs).to.be.within(750, 1250);
    expect(list.state).to.equal('loading');
    expect(list.error).to.equal(error);
  });

  it('src taken away: nothing of it stays', async () => {
    const { list } = await load({ body: feed });
    list.removeAttribute('src');
    await list.updateComplete;
    expect(list.state).to.equal('idle');
    expect(list.feed).to.be.null;
    expect(headlines(list)).to.deep.equal([]);
  });

  it('several elements with one src are one request and one feed', async () => {
    const { url, log, release } = await serve({ body: feed, held: 'start' });
    const box = await fixture(
      html`<div>
        <hot-events src=${url}></hot-events><news-card src=${url}></news-card>
        <news-article src=${url}></news-article><keyword-tags src=${url}></keyword-tags>
      </div>`,
    );
    const elements = [...box.children] as HotEvents[];
    await release();
    await Promise.all(elements.map(settled));
    expect(elements.map(({ state }) => state)).to.deep.equal(['ready', 'ready', 'ready', 'ready']);
    expect((await log()).requests).to.equal(1);
    const late = document.createElement('hot-events');
    late.src = url;
    box.append(late);
    await settled(late);
    expect(headlines(late)).to.deep.equal(all);
    expect(late.feed).to.equal(elements[0]!.feed);
    expect((await log()).requests).to.equal(1);
  });
});

describe('when src changes', () => {
  it('shows nothing old under the new address, and drops the old request', async () => {
    const slow = await serve({ body: [storm], held: 'start' });
    const quick = await serve({ body: [harbour] });
    const list = await fixture<HotEvents>(html`<hot-events src=${slow.url}></hot-events>`);
    await logged(slow, ({ requests }) => requests);
    const told = record(list);
    list.src = quick.url;
    await settled(list);
    await logged(slow, ({ aborted }) => aborted);
    expect(headlines(list)).to.deep.equal([harbour.headline]);
    expect(told).to.deep.equal(['news-load']);
  });

  it('what was shown goes at once, for it is of another address', async () => {
    const { list } = await load({ body: [storm] });
    const next = await serve({ body: [school], held: 'start' });
    list.src = next.url;
    await list.updateComplete;
    expect(list.state).to.equal('loading');
    expect(headlines(list)).to.deep.equal([]);
    await next.release();
    await settled(list);
    expect(headlines(list)).to.deep.equal([school.headline]);
  });

  it('shows the newest, in whatever order answers come', async () => {
    const served = await Promise.all(
      [40, 0, 20].map((delayMs, at) => serve({ delayMs, body: { title: `${at}`, articles: [storm] } })),
    );
    const list = await fixture<HotEvents>(html`<hot-events></hot-events>`);
    const wrong: unknown[] = [];
    list.addEventListener('news-load', (event) => {
      const { title } = event.feed;
      if (list.src !== served[Number(title)]!.url) wrong.push(title);
    });
    // A fixed seed: the same order in every run.
    let seed = 20_261_123;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let change = 0; change < 60; change++) {
      list.src = served[random(3)]!.url;
      const pause = random(8);
      if (pause < 2) await nextFrame();
      else if (pause === 2) await settled(list);
    }
    list.src = served[0]!.url;
    await until(() => list.feed?.title === '0' && list.state === 'ready');
    expect(wrong).to.deep.equal([]);
  });
});
