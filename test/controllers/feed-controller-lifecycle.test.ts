import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents, NewsCard } from '../../src/index.js';
import { feed, harbour, hasPart, logged, school, serve, settled, storm, until } from '../helpers.js';
import { headlines, load, record } from '../loaded.js';

const all = feed.articles.map(({ headline }) => headline);

describe('when an element is taken away or moved', () => {
  it('its request ends, and it tells nothing any more', async () => {
    const served = await serve({ body: feed, held: 'start' });
    const list = await fixture<HotEvents>(html`<hot-events src=${served.url}></hot-events>`);
    await logged(served, ({ requests }) => requests);
    const told = record(list);
    list.remove();
    await logged(served, ({ aborted }) => aborted);
    expect(told).to.deep.equal([]);
  });

  it('tells nothing, even if its answer is there already', async () => {
    const { url } = await serve({ body: feed });
    const list = await fixture<HotEvents>(html`<hot-events src=${url}></hot-events>`);
    const told = record(list);
    await until(() => list.feed);
    list.remove();
    const other = await fixture<HotEvents>(html`<hot-events src=${url}></hot-events>`);
    await settled(other);
    expect(told.length).to.be.below(2);
    const before = told.length;
    await list.reload();
    expect(told).to.have.length(before);
  });

  it('moved in one task it asks no more, and is never empty', async () => {
    const { list, log } = await load({ body: feed });
    const told = record(list);
    const [from, to] = [list.parentElement!, document.createElement('section')];
    from.after(to);
    let emptied = 0;
    const observer = new MutationObserver(() => {
      if (headlines(list).length !== 3) emptied++;
    });
    observer.observe(list.shadowRoot!, { childList: true, subtree: true });
    for (let move = 0; move < 100; move++) {
      (move % 2 ? from : to).append(list);
      expect(headlines(list)).to.deep.equal(all);
      if (move % 10 === 0) await list.updateComplete;
    }
    await list.updateComplete;
    observer.disconnect();
    to.remove();
    expect(emptied).to.equal(0);
    expect(list.state).to.equal('ready');
    expect(told).to.deep.equal([]);
    expect((await log()).requests).to.equal(1);
  });

  it('moved while it loads it goes on loading', async () => {
    const served = await serve({ body: feed, held: 'start' });
    const list = await fixture<HotEvents>(html`<hot-events src=${served.url}></hot-events>`);
    await logged(served, ({ requests }) => requests);
    list.parentElement!.append(list);
    await served.release();
    await settled(list);
    expect(headlines(list)).to.deep.equal(all);
    expect(await served.log()).to.include({ requests: 1, aborted: 0 });
  });

  it('that comes back later it asks again, and shows meanwhile what it had', async () => {
    const { list, change, release, log } = await load({ body: [storm] });
    const box = list.parentElement!;
    list.remove();
    await change({ body: [harbour], held: 'start' });
    box.append(list);
    await list.updateComplete;
    expect(list.state).to.equal('loading');
    expect(headlines(list)).to.deep.equal([storm.headline]);
    await release();
    await settled(list);
    expect(headlines(list)).to.deep.equal([harbour.headline]);
    expect((await log()).requests).to.equal(2);
  });

  it('that comes back with another src it shows nothing old', async () => {
    const { list } = await load({ body: [storm] });
    const next = await serve({ body: [school], held: 'start' });
    const box = list.parentElement!;
    list.remove();
    await until(() => !list.isConnected);
    list.src = next.url;
    box.append(list);
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal([]);
    await next.release();
    await settled(list);
    expect(headlines(list)).to.deep.equal([school.headline]);
  });

  it('data set by script stay with an element that goes and comes', async () => {
    const card = await fixture<NewsCard>(html`<news-card .article=${storm}></news-card>`);
    const told = record(card);
    const box = card.parentElement!;
    card.remove();
    await nextFrame();
    box.append(card);
    await card.updateComplete;
    expect(headlines(card)).to.deep.equal([storm.headline]);
    expect(told).to.deep.equal([]);
  });
});

describe('loading="lazy"', () => {
  /** A lazy list far below the screen, and what brings it near. */
  async function createFar(served: { url: string }) {
    const box = await fixture(
      html`<div>
        <div style="block-size: 9000px"></div>
        <hot-events loading="lazy" src=${served.url}></hot-events>
      </div>`,
    );
    const list = box.querySelector<HotEvents>('hot-events')!;
    return { list, near: () => (box.firstElementChild as HTMLElement).style.setProperty('block-size', '0') };
  }

  it('waits until it is near the viewport', async () => {
    const served = await serve({ body: feed });
    const { list, near } = await createFar(served);
    await nextFrame();
    await nextFrame();
    expect(list.state).to.equal('idle');
    expect(hasPart(list, 'skeleton')).to.be.true;
    expect((await served.log()).requests).to.equal(0);
    near();
    await settled(list);
    expect(headlines(list)).to.deep.equal(all);
    expect((await served.log()).requests).to.equal(1);
  });

  it('asks at once for an address that comes when it is near', async () => {
    const served = await serve({ body: feed });
    const { list, near } = await createFar(served);
    near();
    await settled(list);
    const next = await serve({ body: [school] });
    list.src = next.url;
    await list.updateComplete;
    expect(list.state).to.equal('loading');
    await settled(list);
    expect(headlines(list)).to.deep.equal([school.headline]);
  });

  it('asks when it becomes eager, or when it is told to', async () => {
    const served = await serve({ body: feed });
    const { list } = await createFar(served);
    await list.reload();
    expect(headlines(list)).to.deep.equal(all);
    const other = await createFar(await serve({ body: [school] }));
    await nextFrame();
    other.list.loading = 'eager';
    await settled(other.list);
    expect(headlines(other.list)).to.deep.equal([school.headline]);
  });

  it('asks for nothing when it was removed before', async () => {
    const served = await serve({ body: feed });
    const { list, near } = await createFar(served);
    list.remove();
    near();
    await nextFrame();
    await nextFrame();
    expect((await served.log()).requests).to.equal(0);
    expect(list.state).to.equal('idle');
  });
});
