import { expect } from '@open-wc/testing';
import type { SavedBytes } from '../../src/data/feed-store.js';
import { lastGoodCopies } from '../../src/page/copies.js';
import { feed } from '../helpers.js';

const keyOf = (number: number) => `https://mienbien.example/tin-${number}.json{}`;

const copyOf = (title: unknown): SavedBytes => ({
  bytes: new TextEncoder().encode(JSON.stringify({ ...feed, title })),
  url: 'https://mienbien.example/tin.json?trang=1',
  contentType: 'application/json; charset=utf-8',
  savedAt: 1_795_000_000_000,
});
const copy = copyOf('Miền Biển');

const keys = async () => (await (await caches.open('bantin')).keys()).map(({ url }) => url);

describe('the copies in the browser', () => {
  beforeEach(() => caches.delete('bantin'));
  afterEach(() => caches.delete('bantin'));

  it('are read as they were written, by their key alone', async () => {
    await lastGoodCopies.write(keyOf(1), copy);
    expect(await lastGoodCopies.read(keyOf(1))).to.deep.equal(copy);
    expect(await lastGoodCopies.read(keyOf(2))).to.equal(undefined);
  });

  it('stand under addresses of the page’s own, that no page has', async () => {
    await lastGoodCopies.write(keyOf(1), copy);
    const [address, ...others] = await keys();
    expect(others).to.deep.equal([]);
    expect(new URL(address!).origin).to.equal(location.origin);
    expect(new URL(address!).searchParams.get('bantin')).to.equal(keyOf(1));
  });

  it('are replaced by newer ones', async () => {
    await lastGoodCopies.write(keyOf(1), copyOf('Buổi sáng'));
    await lastGoodCopies.write(keyOf(1), copyOf('Buổi chiều'));
    expect(await lastGoodCopies.read(keyOf(1))).to.deep.equal(copyOf('Buổi chiều'));
    expect(await keys()).to.have.length(1);
  });

  it('are taken away one by one', async () => {
    await lastGoodCopies.write(keyOf(1), copy);
    await lastGoodCopies.write(keyOf(2), copy);
    await lastGoodCopies.write(keyOf(1));
    expect(await lastGoodCopies.read(keyOf(1))).to.equal(undefined);
    expect(await lastGoodCopies.read(keyOf(2))).to.deep.equal(copy);
  });

  it('are twenty at most: those written last', async () => {
    for (let number = 0; number < 25; number++) await lastGoodCopies.write(keyOf(number), copyOf(number));
    expect(await keys()).to.have.length(20);
    // One that is written again is no old one.
    await lastGoodCopies.write(keyOf(5), copyOf(5));
    await lastGoodCopies.write(keyOf(25), copyOf(25));
    const numbers: number[] = [];
    for (let number = 0; number <= 25; number++) {
      if (await lastGoodCopies.read(keyOf(number))) numbers.push(number);
    }
    expect(numbers).to.deep.equal([5, ...Array.from({ length: 19 }, (_, index) => index + 7)]);
  });

  it('of hundred feeds that come at the same time are twenty, too', async () => {
    await Promise.all(
      Array.from({ length: 100 }, (_, number) => lastGoodCopies.write(keyOf(number), copyOf(number))),
    );
    await lastGoodCopies.write(keyOf(100), copyOf(100));
    expect(await keys()).to.have.length(20);
    expect(await lastGoodCopies.read(keyOf(100))).to.deep.equal(copyOf(100));
  });

  it('of earlier versions, without a time of their own, are as old as can be', async () => {
    const cache = await caches.open('bantin');
    await cache.put(
      `/?bantin=${encodeURIComponent(keyOf(1))}`,
      Response.json({ ...feed, savedAt: Date.now() }),
    );
    expect(await lastGoodCopies.read(keyOf(1))).to.include({ savedAt: 0, url: '' });
  });

  describe('where storage', () => {
    const real = Object.getOwnPropertyDescriptor(window, 'caches')!;
    const restore = () => Object.defineProperty(window, 'caches', real);
    afterEach(restore);

    const blocked = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };

    for (const [name, descriptor] of [
      ['may not even be named', { get: blocked }],
      ['is not there', { value: undefined }],
      ['may not be opened', { value: { open: blocked } }],
      ['may not be opened, as it says later', { value: { open: async () => blocked() } }],
      [
        'is full',
        {
          value: {
            open: async () => ({
              match: async () => undefined,
              put: async () => {
                throw new DOMException('Quota exceeded.', 'QuotaExceededError');
              },
              delete: async () => blocked(),
            }),
          },
        },
      ],
    ] as [string, PropertyDescriptor][]) {
      it(`${name} there are none, and nobody is told`, async () => {
        Object.defineProperty(window, 'caches', { configurable: true, ...descriptor });
        expect(await lastGoodCopies.write(keyOf(1), copy)).to.equal(undefined);
        expect(await lastGoodCopies.read(keyOf(1))).to.equal(undefined);
        expect(await lastGoodCopies.write(keyOf(1))).to.equal(undefined);
        restore();
        expect(await keys()).to.deep.equal([]);
      });
    }
  });
});
