import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/data/feed-error.js';
import { createFeedStore } from '../../src/data/feed-store.js';
import type { FetchedBytes } from '../../src/data/fetch-bytes.js';
import { until } from '../helpers.js';
import { bytesOf, feedOf, listen, listener, openStore, URL_A, URL_B } from './open-store.js';

describe('the feed store', () => {
  it('asks once for all who listen to one address', async () => {
    const { store, requests } = openStore();
    const listeners = Array.from({ length: 100 }, () => listen(store, URL_A));
    expect(requests.map(({ url }) => url)).to.deep.equal([URL_A]);
    requests[0]!.answer(feedOf('Tin mới'));
    await until(() => listeners.every(({ heard }) => heard.length));
    expect(new Set(listeners.map(({ heard }) => heard[0])).size).to.equal(1);
    expect(listeners[0]!.titles()).to.deep.equal(['Tin mới']);
    expect(requests).to.have.length(1);
  });

  it('asks for each address by itself', async () => {
    const { store, requests } = openStore();
    const a = listen(store, URL_A);
    const b = listen(store, URL_B);
    requests[1]!.answer(feedOf('Kinh tế'));
    await until(() => b.heard.length);
    expect(a.heard).to.deep.equal([]);
    expect(b.titles()).to.deep.equal(['Kinh tế']);
  });

  it('gives the last good answer to those who come later, and not before subscribe() has returned', async () => {
    const { store, requests } = openStore();
    const early = listen(store, URL_A);
    requests[0]!.answer(feedOf('Tin mới'));
    await until(() => early.heard.length);
    const late = listen(store, URL_A);
    expect(late.heard).to.deep.equal([]);
    await until(() => late.heard.length);
    expect(late.titles()).to.deep.equal(['Tin mới']);
    expect(early.heard).to.have.length(1);
    expect(requests).to.have.length(1);
  });

  it('tells each who joins while an answer is being handed out, once, at whatever moment', async () => {
    for (const answer of [
      ({ answer }: ReturnType<typeof openStore>['requests'][0]) => answer(feedOf('Tin mới')),
      ({ fail }: ReturnType<typeof openStore>['requests'][0]) =>
        fail(new FeedError('http', URL_A, { status: 404 })),
    ]) {
      const { store, requests } = openStore();
      const joined: ReturnType<typeof listen>[] = [];
      const join = () => joined.push(listen(store, URL_A));
      store(
        URL_A,
        listener(() => {
          if (joined.length) return;
          join();
          let moment = Promise.resolve();
          for (let turn = 0; turn < 8; turn++) moment = moment.then(() => void join());
        }),
      );
      answer(requests[0]!);
      await until(() => joined.length === 9);
      // After a failure the first who joins asks anew, for all.
      requests.slice(1).forEach(answer);
      await until(() => joined.every(({ heard }) => heard.length));
      expect(joined.map(({ heard }) => heard.length)).to.deep.equal(joined.map(() => 1));
    }
  });

  it('says nothing to one who has left before it was told of the last good answer', async () => {
    const { store, requests } = openStore();
    const early = listen(store, URL_A);
    requests[0]!.answer(feedOf('Tin mới'));
    await until(() => early.heard.length);
    const hasty = listen(store, URL_A);
    hasty.unsubscribe();
    const patient = listen(store, URL_A);
    await until(() => patient.heard.length);
    expect(hasty.heard).to.deep.equal([]);
  });

  it('one who joins while it asks anew waits for the new answer', async () => {
    const { store, requests } = openStore();
    const early = listen(store, URL_A);
    requests[0]!.answer(feedOf('Buổi sáng'));
    await until(() => early.heard.length);
    const reloaded = early.reload();
    const late = listen(store, URL_A);
    requests[1]!.answer(feedOf('Buổi chiều'));
    await reloaded;
    expect(late.titles()).to.deep.equal(['Buổi chiều']);
    expect(early.titles()).to.deep.equal(['Buổi sáng', 'Buổi chiều']);
  });

  it('aborts the request when the last listener leaves, not before', () => {
    const { store, requests } = openStore();
    const a = listen(store, URL_A);
    const b = listen(store, URL_A);
    const { signal } = requests[0]!;
    a.unsubscribe();
    expect(signal.aborted).to.be.false;
    b.unsubscribe();
    expect(signal.aborted).to.be.true;
  });

  it('one who leaves twice does not end what others have opened since', async () => {
    const { store, requests } = openStore();
    const a = listen(store, URL_A);
    a.unsubscribe();
    const b = listen(store, URL_A);
    a.unsubscribe();
    listen(store, URL_A);
    expect(requests).to.have.length(2);
    requests[1]!.answer(feedOf('Tin mới'));
    await until(() => b.heard.length);
    expect(b.titles()).to.deep.equal(['Tin mới']);
  });

  it('says nothing about an aborted request, and its reload() resolves all the same', async () => {
    const { store, requests } = openStore();
    const gone = listen(store, URL_A);
    const reloaded = gone.reload();
    gone.unsubscribe();
    await reloaded;
    const next = listen(store, URL_A);
    requests[1]!.answer(feedOf('Tin mới'));
    await until(() => next.heard.length);
    expect(gone.heard).to.deep.equal([]);
    expect(next.titles()).to.deep.equal(['Tin mới']);
  });

  it('an answer that comes in spite of the abort reaches nobody', async () => {
    const answers: ((answer: FetchedBytes) => void)[] = [];
    const deaf = createFeedStore(() => new Promise((answer) => answers.push(answer)));
    listen(deaf, URL_A).unsubscribe();
    const next = listen(deaf, URL_A);
    expect(answers).to.have.length(2);
    answers[0]!(bytesOf(feedOf('Tin cũ')));
    answers[1]!(bytesOf(feedOf('Tin mới')));
    await until(() => next.heard.length);
    expect(next.titles()).to.deep.equal(['Tin mới']);
  });

  it('remembers nothing once nobody listens', async () => {
    const { store, requests } = openStore();
    const first = listen(store, URL_A);
    requests[0]!.answer(feedOf('Tin mới'));
    await until(() => first.heard.length);
    first.unsubscribe();
    listen(store, URL_A);
    expect(requests).to.have.length(2);
  });

  it('never remembers a failure', async () => {
    const { store, requests } = openStore();
    const unlucky = listen(store, URL_A);
    requests[0]!.fail(new FeedError('http', URL_A, { status: 503 }));
    await until(() => unlucky.heard.length);
    expect(unlucky.titles()).to.deep.equal(['http']);
    expect(unlucky.heard[0]).to.include({ status: 503 });
    const next = listen(store, URL_A);
    expect(requests).to.have.length(2);
    requests[1]!.answer(feedOf('Tin mới'));
    await until(() => next.heard.length);
    expect(next.titles()).to.deep.equal(['Tin mới']);
    expect(unlucky.titles()).to.deep.equal(['http', 'Tin mới']);
  });

  it('keeps the last good answer through a failed reload()', async () => {
    const { store, requests } = openStore();
    const early = listen(store, URL_A);
    requests[0]!.answer(feedOf('Buổi sáng'));
    await until(() => early.heard.length);
    const reloaded = early.reload();
    requests[1]!.fail(new FeedError('network', URL_A));
    await reloaded;
    const late = listen(store, URL_A);
    await until(() => late.heard.length);
    expect(early.titles()).to.deep.equal(['Buổi sáng', 'network']);
    expect(late.titles()).to.deep.equal(['Buổi sáng']);
  });

  it('reload() resolves when all have been told, and two at a time are one request', async () => {
    const { store, requests } = openStore();
    const a = listen(store, URL_A);
    const b = listen(store, URL_A);
    requests[0]!.answer(feedOf('Buổi sáng'));
    await until(() => b.heard.length);
    const both = Promise.all([a.reload(), b.reload()]);
    expect(requests).to.have.length(2);
    requests[1]!.answer(feedOf('Buổi chiều'));
    await both;
    expect(a.titles()).to.deep.equal(['Buổi sáng', 'Buổi chiều']);
    expect(b.titles()).to.deep.equal(['Buổi sáng', 'Buổi chiều']);
  });

  it('whatever is thrown becomes a FeedError, and reload() does not reject', async () => {
    const { store, requests } = openStore();
    const one = listen(store, URL_A);
    const oddity = new RangeError('lạ');
    const reloaded = one.reload();
    requests[0]!.fail(oddity);
    await reloaded;
    expect(one.heard[0])
      .to.be.instanceOf(FeedError)
      .and.include({ code: 'parse', url: URL_A, cause: oddity });
  });

  it('one who leaves, or makes another leave, on being told harms nobody', async () => {
    const { store, requests } = openStore();
    const told: string[] = [];
    const first = store(
      URL_A,
      listener(() => {
        told.push('first');
        first.unsubscribe();
        second.unsubscribe();
      }),
    );
    const second = store(
      URL_A,
      listener(() => told.push('second')),
    );
    const third = listen(store, URL_A);
    requests[0]!.answer(feedOf('Tin mới'));
    await until(() => third.heard.length);
    expect(told).to.deep.equal(['first']);
  });
});
