import { expect } from '@open-wc/testing';
import { matchesKeyword, stripDiacritics } from '../../../src/data/text/fold.js';

describe('stripDiacritics', () => {
  it('leaves letters without marks, and đ as d', () => {
    expect(stripDiacritics('Đà Nẵng, đường Ỷ Lan')).to.equal('Da Nang, duong Y Lan');
    expect(stripDiacritics('ẾẬỮẰẴẪỖỒỞỢỘỊ')).to.equal('EAUAAAOOOOOI');
    expect(stripDiacritics('Việt'.normalize('NFD'))).to.equal('Viet');
  });

  it('takes the Icelandic letter that looks like đ for it', () => {
    expect(stripDiacritics('xã Ðất Mũi, ðường')).to.equal('xa Dat Mui, duong');
  });

  it('leaves everything else as it is', () => {
    expect(stripDiacritics('KT & 2026 – 日本')).to.equal('KT & 2026 – 日本');
  });
});

describe('matchesKeyword', () => {
  const matches = (query: string, ...keywords: string[]) => {
    for (const keyword of keywords)
      expect(matchesKeyword(query, keyword), `${query} → ${keyword}`).to.equal(true);
  };
  const differs = (query: string, ...keywords: string[]) => {
    for (const keyword of keywords)
      expect(matchesKeyword(query, keyword), `${query} → ${keyword}`).to.equal(false);
  };

  it('finds the same keyword in any case and however it is composed', () => {
    matches('mưa lũ', 'mưa lũ', 'Mưa Lũ', 'MƯA LŨ', 'mưa lũ'.normalize('NFD'), ' mưa lũ ');
    matches(' MƯA LŨ '.normalize('NFD'), 'mưa lũ');
    matches('Đà Nẵng', 'đà nẵng', 'ĐÀ NẴNG');
  });

  it('finds both ways of placing the tone', () => {
    matches('hòa', 'hoà', 'Hòa', 'HOÀ');
    matches('hoà', 'hòa');
    matches('hòa bình', 'hoà bình');
    matches('khoá học', 'khóa học');
    matches('thủy lợi', 'thuỷ lợi');
    matches('thuý', 'thúy');
    matches('hoạ sĩ Tòa', 'họa sĩ Toà');
  });

  it('finds keywords with diacritics for a query without any', () => {
    matches('mua', 'mưa', 'mùa', 'mua', 'Mứa');
    matches('da nang', 'Đà Nẵng', 'Đà Nẵng'.normalize('NFD'));
    matches('hoa binh', 'hòa bình', 'hoà bình');
  });

  it('does not take a query with diacritics for one without', () => {
    differs('mưa', 'mua', 'mùa', 'mứa');
    differs('hòa', 'hoa', 'hóa', 'hoả');
    differs('đà', 'da', 'dà', 'đa');
    differs('đa', 'da');
    differs('tiến', 'tiền', 'tiên');
    differs('ân', 'ăn', 'an');
  });

  it('keeps the tone in its own syllable', () => {
    differs('hòa bính', 'hóa bình');
    differs('bà ta', 'ba tà');
    differs('mùa-thu', 'mua-thù');
  });

  it('finds whole keywords alone', () => {
    differs('mưa', 'mưa lũ');
    differs('mua', 'mưa lũ');
    differs('mưa lũ', 'mưa');
    differs('', 'mưa');
    differs('bão số 9', 'bão số 10');
  });
});
