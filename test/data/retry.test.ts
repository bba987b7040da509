import { expect } from '@open-wc/testing';
import { FeedError, type FeedErrorDetails } from '../../src/data/feed-error.js';
import { readRetryAfter, refreshDelayMs, retryDelayMs } from '../../src/data/retry.js';

const URL_A = 'https://mienbien.example/tin-moi.json';
const NOW = Date.parse('2026-11-23T08:00:00Z');
const HOUR_MS = 3_600_000;

const http = (status: number, details: FeedErrorDetails = {}) =>
  new FeedError('http', URL_A, { status, ...details });

/** Numbers from 0 to 1, the same in every run. */
function createRandom(seed: number) {
  return () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describe('the plan of tries', () => {
  it('is 1, 2 and 4 seconds after a failure, then a minute each', () => {
    const delays = [1, 2, 3, 4, 5, 50].map((failures) => retryDelayMs(http(503), failures, 0.5));
    expect(delays).to.deep.equal([1000, 2000, 4000, 60_000, 60_000, 60_000]);
  });

  it('spreads each delay by a quarter to either side', () => {
    for (const [failures, middle] of [
      [1, 1000],
      [2, 2000],
      [3, 4000],
      [4, 60_000],
    ] as const) {
      expect(retryDelayMs(http(500), failures, 0)).to.equal(0.75 * middle);
      expect(retryDelayMs(http(500), failures, 1)).to.equal(1.25 * middle);
    }
  });

  for (const code of ['network', 'timeout'] as const) {
    it(`holds for ${code} as it does for a server that fails`, () => {
      expect(retryDelayMs(new FeedError(code, URL_A), 1, 0.5)).to.equal(1000);
    });
  }

  for (const status of [408, 425, 429, 500, 502, 503, 504, 599]) {
    it(`holds for status ${status}, which time heals`, () => {
      expect(retryDelayMs(http(status), 1, 0.5)).to.equal(1000);
    });
  }

  for (const status of [304, 400, 401, 403, 404, 405, 410, 418, 451]) {
    it(`has no other try after status ${status}, whatever the server asks for`, () => {
      expect(retryDelayMs(http(status), 1, 0.5)).to.equal(undefined);
      expect(retryDelayMs(http(status, { retryInMs: 5000 }), 1, 0.5)).to.equal(undefined);
    });
  }

  for (const code of ['too-large', 'csp', 'render'] as const) {
    it(`has no other try after ${code}: it would end as this one did`, () => {
      expect(retryDelayMs(new FeedError(code, URL_A), 1, 0.5)).to.equal(undefined);
    });
  }

  for (const code of ['parse', 'not-a-feed'] as const) {
    it(`leaves a minute after ${code}: a login page, or half a file, is not gone in a second`, () => {
      expect([1, 2].map((failures) => retryDelayMs(new FeedError(code, URL_A), failures, 0.5))).to.deep.equal(
        [60_000, 60_000],
      );
    });
  }

  it('never comes before the time that the server named, and at most a quarter later', () => {
    const failure = http(429, { retryInMs: 30_000 });
    expect(retryDelayMs(failure, 1, 0)).to.equal(30_000);
    expect(retryDelayMs(failure, 9, 1)).to.equal(37_500);
  });

  it('is all over before a reader has waited twelve seconds, if answers come at once', () => {
    const slowest = [1, 2, 3].map((failures) => retryDelayMs(http(503), failures, 1)!);
    expect(slowest.reduce((sum, delay) => sum + delay)).to.be.below(12_000);
  });

  it('brings the news to at least 93 of 100 readers within those seconds when half of all requests are lost', () => {
    const random = createRandom(20_261_123);
    const readers = 100_000;
    let lucky = 0;
    for (let reader = 0; reader < readers; reader++) {
      let elapsed = 0;
      for (let failures = 0; elapsed <= 12_000; elapsed += retryDelayMs(http(503), ++failures, random())!) {
        if (random() < 0.5) continue;
        lucky++;
        break;
      }
    }
    // Four tries: 1 − 0.5⁴ = 93.75 %.
    expect(lucky / readers).to.be.within(0.93, 0.945);
  });
});

describe('Retry-After', () => {
  for (const [header, ms] of [
    ['120', 120_000],
    [' 7 ', 7000],
    ['1', 1000],
    ['2.9', 2000],
    ['3600', HOUR_MS],
    // In these, a whole day, and more seconds than there will be.
    ['86400', HOUR_MS],
    ['99999999999999999999999999', HOUR_MS],
    ['Mon, 23 Nov 2026 08:00:30 GMT', 30_000],
    ['Monday, 23-Nov-26 08:01:00 GMT', 60_000],
    ['Fri, 01 Jan 2999 00:00:00 GMT', HOUR_MS],
  ] as const) {
    it(`“${header}” is ${ms} milliseconds`, () => {
      expect(readRetryAfter(header, NOW)).to.equal(ms);
    });
  }

  for (const header of [
    null,
    '',
    '0',
    '-5',
    '-3600',
    'NaN',
    'soon',
    'ngày mai',
    '∞',
    'Mon, 23 Nov 2026 08:00:00 GMT',
    'Mon, 23 Nov 2026 07:59:59 GMT',
    'Thu, 01 Jan 1970 00:00:00 GMT',
  ]) {
    it(`${header === null ? 'that is not there' : `“${header}”`} asks for nothing`, () => {
      expect(readRetryAfter(header, NOW)).to.equal(undefined);
    });
  }
});

describe('the delay before news is read again', () => {
  it('is what the page asks for, or up to a quarter more', () => {
    expect(refreshDelayMs(60_000, 0)).to.equal(60_000);
    expect(refreshDelayMs(60_000, 0.5)).to.equal(67_500);
    expect(refreshDelayMs(60_000, 1)).to.equal(75_000);
  });

  it('is no delay at all where nobody asks', () => {
    expect(refreshDelayMs(Infinity, 0.3)).to.equal(Infinity);
  });
});
