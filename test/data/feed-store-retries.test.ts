import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/data/feed-error.js';
import { breathe, holdTime, type HeldTime } from '../virtual-time.js';
import { feedOf, listen, openStore, URL_A, URL_B, URL_C } from './open-store.js';

const http = (status: number, retryInMs?: number) => new FeedError('http', URL_A, { status, retryInMs });

/** In the middle of each range: 1, 2, 4 and 60 seconds. */
const middle = () => 0.5;

let time: HeldTime;

beforeEach(() => (time = holdTime()));
afterEach(() => time.release());

/** A listener whose first news has come. */
async function start(random = middle, rest = {}) {
  const { store, requests } = openStore(undefined, random);
  const one = listen(store, URL_A, rest);
  requests[0]!.answer(feedOf('Buổi sáng'));
  await breathe();
  return { store, requests, one };
}

describe('the feed store, after a failure', () => {
  it('tries again after 1, 2 and 4 seconds, then once a minute, and not a moment earlier', async () => {
    const { store, requests } = openStore(undefined, middle);
    const one = listen(store, URL_A);
    for (const [failures, delay] of [1000, 2000, 4000, 60_000, 60_000].entries()) {
      expect(requests).to.have.length(failures + 1);
      requests.at(-1)!.fail(http(503));
      await time.pass(delay - 1);
      expect(requests).to.have.length(failures + 1);
      await time.pass(1);
      expect(requests).to.have.length(failures + 2);
    }
    expect(one.titles()).to.deep.equal(['http', 'http', 'http', 'http', 'http']);
  });

  it('tells everybody of each failure, and when the next try is due', async () => {
    const { store, requests } = openStore(undefined, () => 1);
    const listeners = [listen(store, URL_A), listen(store, URL_A)];
    requests[0]!.fail(new FeedError('timeout', URL_A));
    await time.pass(1250);
    requests[1]!.fail(new FeedError('network', URL_A));
    await breathe();
    for (const { heard } of listeners)
      expect(
        heard.map((result) => result instanceof FeedError && [result.code, result.retryInMs]),
      ).to.deep.equal([
        ['timeout', 1250],
        ['network', 2500],
      ]);
  });

  it('starts its plan anew when it succeeded in between', async () => {
    const { requests, one } = await start();
    void one.reload();
    requests[1]!.fail(http(500));
    await time.pass(1000);
    requests[2]!.fail(http(500));
    await time.pass(2000);
    requests[3]!.answer(feedOf('Buổi trưa'));
    await time.pass(600_000);
    expect(requests).to.have.length(4);
    void one.reload();
    requests[4]!.fail(http(500));
    await time.pass(1000);
    expect(requests).to.have.length(6);
  });

  for (const status of [401, 403, 404, 410]) {
    it(`has one try at status ${status}, however long it waits and whoever comes back`, async () => {
      const { store, requests } = openStore(undefined, middle);
      const one = listen(store, URL_A);
      requests[0]!.fail(http(status));
      await time.pass(3_600_000);
      one.change({ isAwake: false });
      await time.pass(60_000);
      one.change({ isAwake: true });
      await time.pass(3_600_000);
      expect(requests).to.have.length(1);
      expect((one.heard[0] as FeedError).retryInMs).to.equal(undefined);
    });
  }

  for (const code of ['too-large', 'csp'] as const) {
    it(`has one try at ${code}, even where the page asks for refreshes`, async () => {
      const { store, requests } = openStore(undefined, middle);
      const one = listen(store, URL_A, { refreshMs: 30_000 });
      requests[0]!.fail(new FeedError(code, URL_A));
      await time.pass(60_000);
      one.change({ isAwake: false });
      one.change({ isAwake: true });
      await time.pass(3_600_000);
      expect(requests).to.have.length(1);
    });
  }

  it('still refreshes an address that was not found once, for the page asked for that', async () => {
    const { requests, one } = await start(middle, { refreshMs: 60_000 });
    await time.pass(67_500);
    requests[1]!.fail(http(404));
    await time.pass(67_499);
    expect(requests).to.have.length(2);
    await time.pass(1);
    requests[2]!.answer(feedOf('Buổi trưa'));
    await breathe();
    expect(one.titles()).to.deep.equal(['Buổi sáng', 'http', 'Buổi trưa']);
  });

  it('gives what was taken away to nobody who comes later', async () => {
    for (const status of [404, 410]) {
      const { store, requests, one } = await start();
      void one.reload();
      requests[1]!.fail(http(status));
      await breathe();
      const late = listen(store, URL_A);
      await breathe();
      expect(late.heard).to.deep.equal([]);
      expect(requests).to.have.length(3);
      requests[2]!.fail(http(status));
      await breathe();
      expect(late.titles()).to.deep.equal(['http']);
    }
  });

  it('asks at once for one who comes later, and then goes on with its plan', async () => {
    const { store, requests } = openStore(undefined, middle);
    listen(store, URL_A);
    requests[0]!.fail(http(503));
    await time.pass(500);
    listen(store, URL_A);
    expect(requests).to.have.length(2);
    requests[1]!.fail(http(503));
    await time.pass(1999);
    expect(requests).to.have.length(2);
    await time.pass(1);
    expect(requests).to.have.length(3);
  });

  it('does nothing more once the last listener has left', async () => {
    const { store, requests } = openStore(undefined, middle);
    const one = listen(store, URL_A);
    requests[0]!.fail(http(503));
    await breathe();
    expect(time.waits).to.deep.equal([1000]);
    one.unsubscribe();
    expect(time.waits).to.deep.equal([]);
  });
});

describe('the feed store, when a server asks for patience', () => {
  it('asks nothing of that origin before the time, whatever is asked of it', async () => {
    const { store, requests } = openStore(undefined, () => 0);
    const one = listen(store, URL_A);
    requests[0]!.fail(http(429, 120_000));
    await breathe();
    const other = listen(store, URL_B);
    await Promise.all([one.reload(), other.reload()]);
    await time.pass(60_000);
    const late = listen(store, URL_A);
    await Promise.all([late.reload(), other.reload()]);
    await time.pass(59_999);
    expect(requests.map(({ url }) => url)).to.deep.equal([URL_A]);
    await time.pass(1);
    expect(requests.map(({ url }) => url)).to.deep.equal([URL_A, URL_A, URL_B]);
  });

  it('tells those who ask in vain why, and how long it is still to wait', async () => {
    const { store, requests } = openStore(undefined, () => 0);
    listen(store, URL_A);
    requests[0]!.fail(http(503, 90_000));
    await time.pass(30_000);
    const other = listen(store, URL_B);
    await breathe();
    expect(other.heard[0])
      .to.be.instanceOf(FeedError)
      .and.include({ code: 'http', status: 503, url: URL_B, retryInMs: 60_000 });
  });

  it('leaves other origins alone', async () => {
    const { store, requests } = openStore(undefined, middle);
    listen(store, URL_A);
    requests[0]!.fail(http(429, 3_600_000));
    await breathe();
    const elsewhere = listen(store, URL_C);
    requests[1]!.answer(feedOf('Báo Núi'));
    await breathe();
    expect(elsewhere.titles()).to.deep.equal(['Báo Núi']);
    void elsewhere.reload();
    expect(requests.map(({ url }) => url)).to.deep.equal([URL_A, URL_C, URL_C]);
  });

  it('counts another port of the host as another origin', async () => {
    const { store, requests } = openStore(undefined, middle);
    listen(store, 'https://mienbien.example:8443/tin-moi.json');
    requests[0]!.fail(http(429, 3_600_000));
    await breathe();
    listen(store, URL_A);
    expect(requests).to.have.length(2);
  });

  it('has readers come back spread over a quarter of that time', async () => {
    const delays: unknown[] = [];
    for (const random of [0, 0.5, 1]) {
      const { store, requests } = openStore(undefined, () => random);
      const one = listen(store, URL_A);
      requests[0]!.fail(http(503, 100_000));
      await breathe();
      delays.push((one.heard[0] as FeedError).retryInMs);
    }
    expect(delays).to.deep.equal([100_000, 112_500, 125_000]);
  });

  it('does not listen to it where there is no other try', async () => {
    const { store, requests } = openStore(undefined, middle);
    listen(store, URL_A);
    requests[0]!.fail(http(404, 120_000));
    await breathe();
    listen(store, URL_B);
    expect(requests).to.have.length(2);
  });

  it('is not impatient after a reader came back to the page', async () => {
    const { store, requests } = openStore(undefined, middle);
    const one = listen(store, URL_A);
    requests[0]!.fail(http(429, 120_000));
    await breathe();
    for (let flicker = 0; flicker < 20; flicker++) {
      one.change({ isAwake: false });
      await time.pass(2000);
      one.change({ isAwake: true });
      await time.pass(2000);
    }
    expect(requests).to.have.length(1);
    await time.pass(120_000);
    expect(requests).to.have.length(2);
  });
});

describe('the feed store, while nobody looks', () => {
  it('makes no request, and one as soon as somebody does if it is time', async () => {
    const { requests, one } = await start(middle, { refreshMs: 60_000 });
    one.change({ isAwake: false });
    await time.pass(3_600_000);
    expect(requests).to.have.length(1);
    one.change({ isAwake: true });
    await time.pass(0);
    expect(requests).to.have.length(2);
    requests[1]!.answer(feedOf('Buổi trưa'));
    await time.pass(67_499);
    expect(requests).to.have.length(2);
  });

  it('asks no earlier than planned for one who was away for a moment', async () => {
    const { requests, one } = await start(middle, { refreshMs: 60_000 });
    await time.pass(30_000);
    one.change({ isAwake: false });
    await time.pass(5000);
    one.change({ isAwake: true });
    await time.pass(32_499);
    expect(requests).to.have.length(1);
    await time.pass(1);
    expect(requests).to.have.length(2);
  });

  it('does not try again after a failure, and on return does not wait for the next minute', async () => {
    const { store, requests } = openStore(undefined, middle);
    const one = listen(store, URL_A);
    one.change({ isAwake: false });
    requests[0]!.fail(http(503));
    await time.pass(600_000);
    expect(requests).to.have.length(1);
    one.change({ isAwake: true });
    await time.pass(0);
    expect(requests).to.have.length(2);
  });

  it('tries again five seconds after a failure at the latest when somebody came back', async () => {
    const { store, requests } = openStore(undefined, middle);
    const one = listen(store, URL_A);
    for (const delay of [1000, 2000, 4000]) {
      requests.at(-1)!.fail(http(503));
      await time.pass(delay);
    }
    requests.at(-1)!.fail(http(503));
    await time.pass(1000);
    one.change({ isAwake: false });
    one.change({ isAwake: true });
    await time.pass(3999);
    expect(requests).to.have.length(4);
    await time.pass(1);
    expect(requests).to.have.length(5);
  });

  it('is not asked at each flicker of the network: once in five seconds at most', async () => {
    const { store, requests } = openStore(undefined, middle);
    const one = listen(store, URL_A);
    const start = performance.now();
    while (performance.now() - start < 60_000) {
      const { signal, fail } = requests.at(-1)!;
      expect(signal.aborted).to.be.false;
      fail(new FeedError('network', URL_A));
      await time.pass(50);
      one.change({ isAwake: false });
      await time.pass(50);
      one.change({ isAwake: true });
    }
    // The first at once, the quick ones after 1, 2 and 4 seconds, then one in five seconds.
    expect(requests.length).to.be.within(4, 16);
  });

  it('goes on as long as one of many looks', async () => {
    const { store, requests, one } = await start(middle, { refreshMs: 60_000 });
    listen(store, URL_A, { refreshMs: 60_000 });
    one.change({ isAwake: false });
    await time.pass(67_500);
    expect(requests).to.have.length(2);
  });

  it('reads at once what a reader asks for by hand', async () => {
    const { requests, one } = await start();
    one.change({ isAwake: false });
    void one.reload();
    expect(requests).to.have.length(2);
  });
});

describe('the feed store, asked for refreshes', () => {
  it('reads again and again, each time after the time asked for and up to a quarter more', async () => {
    let chance = 0;
    const { requests } = await start(() => chance, { refreshMs: 60_000 });
    for (const [round, next] of [1, 0.5, 0].entries()) {
      const delay = 60_000 * (1 + chance / 4);
      await time.pass(delay - 1);
      expect(requests).to.have.length(round + 1);
      await time.pass(1);
      expect(requests).to.have.length(round + 2);
      chance = next;
      requests.at(-1)!.answer(feedOf(`Lần ${round}`));
      await breathe();
    }
  });

  it('never does without being asked', async () => {
    const { requests } = await start();
    expect(time.waits).to.deep.equal([]);
    await time.pass(86_400_000);
    expect(requests).to.have.length(1);
  });

  it('goes by the shortest time that one who looks asks for', async () => {
    const { store, requests } = await start(() => 0, { refreshMs: 300_000 });
    const hasty = listen(store, URL_A, { refreshMs: 60_000 });
    listen(store, URL_A);
    listen(store, URL_A, { refreshMs: 30_000, isAwake: false });
    expect(time.waits).to.deep.equal([60_000]);
    hasty.change({ isAwake: false });
    expect(time.waits).to.deep.equal([300_000]);
    hasty.change({ isAwake: true });
    expect(time.waits).to.deep.equal([60_000]);
    await time.pass(60_000);
    expect(requests).to.have.length(2);
  });

  it('listens when the page changes its mind', async () => {
    const { one } = await start(() => 0, { refreshMs: 300_000 });
    await time.pass(100_000);
    one.change({ refreshMs: 120_000 });
    expect(time.waits).to.deep.equal([20_000]);
    one.change({ refreshMs: 0 });
    expect(time.waits).to.deep.equal([]);
  });

  it('gives its new news to one who joined while the old were known', async () => {
    const { store, requests, one } = await start(() => 0, { refreshMs: 60_000 });
    const late = listen(store, URL_A);
    await time.pass(60_000);
    requests[1]!.answer(feedOf('Buổi trưa'));
    await breathe();
    expect(late.titles()).to.deep.equal(['Buổi sáng', 'Buổi trưa']);
    expect(one.titles()).to.deep.equal(['Buổi sáng', 'Buổi trưa']);
  });
});
