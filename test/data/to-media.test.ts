import { expect } from '@open-wc/testing';
import { toMedia, toSeconds } from '../../src/data/to-media.js';

describe('toSeconds', () => {
  for (const [written, seconds] of [
    [135, 135],
    ['135', 135],
    ['135.7', 135],
    [' 2:15 ', 135],
    ['02:15', 135],
    ['1:02:15', 3735],
    ['90:00', 5400],
    ['1:2:05', 3725],
    ['PT2M15S', 135],
    ['pt135s', 135],
    ['PT1H2M15.5S', 3735],
    ['P0DT0H5M3S', 303],
  ] as const)
    it(`reads ${JSON.stringify(written)} as ${seconds} seconds`, () =>
      expect(toSeconds(written)).to.equal(seconds));

  it('takes nothing else for a length', () => {
    const wrong = [
      ...[0, '0', '0:00', 'PT0S', 'PT', 'P', -135, '-2:15', '-5', '1:99', '1:60:00', '1:99:99', '2:5', '1e3'],
      ...['abc', 'hai phút', '2h15', 'P1Y', 'P1DT2M', '2:15:15:15', '999:59:59', 9e9, 1e99, NaN, Infinity],
      ...[true, null, undefined, {}, { value: 135 }, ['135'], () => 135],
    ];
    for (const value of wrong) expect(toSeconds(value), JSON.stringify(value)).to.equal(undefined);
  });
});

describe('toMedia', () => {
  it('reads a film, a recording and a gallery, each with what tells its length', () => {
    const all = { durationSeconds: '2:15', count: 12 };
    expect(toMedia({ type: 'video', ...all })).to.deep.equal({ type: 'video', durationSeconds: 135 });
    expect(toMedia({ type: 'audio', ...all })).to.deep.equal({ type: 'audio', durationSeconds: 135 });
    expect(toMedia({ type: 'gallery', ...all })).to.deep.equal({ type: 'gallery', count: 12 });
  });

  it('reads a type alone, and leaves out lengths and counts that are none', () => {
    expect(toMedia('video')).to.deep.equal({ type: 'video' });
    expect(toMedia({ type: 'video', durationSeconds: 'lâu' })).to.deep.equal({ type: 'video' });
    for (const count of [0, -1, 1.5, '12 ảnh', 1e9, null, {}])
      expect(toMedia({ type: 'gallery', count }), JSON.stringify(count)).to.deep.equal({ type: 'gallery' });
  });

  it('reads nothing from other types', () => {
    const wrong = ['standard', 'Video', 'aside', '', 7, null, undefined, [], {}, { type: ['video'] }];
    for (const value of wrong) expect(toMedia(value), JSON.stringify(value)).to.equal(undefined);
  });
});
