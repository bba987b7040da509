import { expect } from '@open-wc/testing';
import { asArray, firstOwn, isRecord, own } from '../../src/data/own.js';

describe('own', () => {
  it('reads the own property of an object', () => {
    expect(own({ headline: 'Tin' }, 'headline')).to.equal('Tin');
    expect(own(Object.assign(Object.create(null) as object, { a: 0 }), 'a')).to.equal(0);
  });

  it('reads nothing that an object only inherits', () => {
    for (const key of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(own({}, key), key).to.equal(undefined);
    }
    expect(own(Object.create({ headline: 'Tin' }), 'headline')).to.equal(undefined);
  });

  it('reads an own property named __proto__ as any other', () => {
    expect(own(JSON.parse('{"__proto__":7}'), '__proto__')).to.equal(7);
  });

  it('reads nothing from what is no object', () => {
    for (const value of [null, undefined, 'text', 7, true, ['a']])
      expect(own(value, 'length')).to.equal(undefined);
  });
});

describe('firstOwn', () => {
  it('is the first of the names that is there and not empty', () => {
    expect(firstOwn({ url: '', external_url: '/x' }, 'url', 'external_url')).to.equal('/x');
    expect(firstOwn({ url: null, external_url: '/x' }, 'url', 'external_url')).to.equal('/x');
    expect(firstOwn({ url: 0, external_url: '/x' }, 'url', 'external_url')).to.equal(0);
    expect(firstOwn({}, 'url', 'external_url')).to.equal(undefined);
  });
});

describe('isRecord', () => {
  it('knows objects from lists, null and all the rest', () => {
    expect([{}, new Date(), Object.create(null)].every(isRecord)).to.equal(true);
    expect([[], null, undefined, 'x', 1, () => 1].some(isRecord)).to.equal(false);
  });
});

describe('asArray', () => {
  it('makes a list of one thing, and of nothing an empty one', () => {
    const list = [1, null];
    expect(asArray(list)).to.equal(list);
    expect(asArray('x')).to.deep.equal(['x']);
    expect(asArray('')).to.deep.equal(['']);
    expect(asArray(null)).to.deep.equal([]);
    expect(asArray(undefined)).to.deep.equal([]);
  });
});
