import { expect } from '@open-wc/testing';
import { toSlug } from '../../../src/data/text/slug.js';

describe('toSlug', () => {
  it('is lower case without diacritics, with hyphens between the words', () => {
    expect(toSlug('Sự kiện hot')).to.equal('su-kien-hot');
    expect(toSlug('Đường ven biển Phú Yên')).to.equal('duong-ven-bien-phu-yen');
    expect(toSlug('KT&ĐU')).to.equal('kt-du');
    expect(toSlug('Bão số 9'.normalize('NFD'))).to.equal('bao-so-9');
  });

  it('has no hyphen at either end, and never two', () => {
    expect(toSlug(' – “Mưa lũ”, 2026! ')).to.equal('mua-lu-2026');
  });

  it('is empty where no letter is left', () => {
    for (const text of ['', ' ', '&', '日本']) expect(toSlug(text)).to.equal('');
  });
});
