import { expect } from '@open-wc/testing';
import { FeedError, toFeedError } from '../../src/data/feed-error.js';

const url = 'https://mienbien.example/tin-moi.json';

describe('FeedError', () => {
  it('is an Error that says why, and of what', () => {
    const cause = new TypeError('Failed to fetch');
    const error = new FeedError('network', url, { cause });
    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({ name: 'FeedError', code: 'network', url, cause });
    expect(String(error)).to.equal(`FeedError: network: ${url}`);
  });

  it('has a status and a next try only where there is one', () => {
    expect(new FeedError('http', url, { status: 503, retryInMs: 60_000 })).to.include({
      status: 503,
      retryInMs: 60_000,
    });
    const plain = new FeedError('timeout', url);
    expect(plain.status).to.equal(undefined);
    expect(plain.retryInMs).to.equal(undefined);
  });
});

describe('toFeedError', () => {
  it('leaves one as it is', () => {
    const error = new FeedError('too-large', url);
    expect(toFeedError(error, 'https://other.example/')).to.equal(error);
  });

  it('takes anything else for something that cannot be read', () => {
    for (const thrown of [new SyntaxError('Unexpected token'), 'chữ', undefined]) {
      expect(toFeedError(thrown, url)).to.include({ code: 'parse', url, cause: thrown });
    }
  });
});
