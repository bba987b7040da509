import { expect } from '@open-wc/testing';
import { toPicture, toSrcset } from '../../src/data/to-picture.js';

const BASE = 'https://mienbien.example/bai/';

describe('toPicture', () => {
  it('reads an address alone', () => {
    expect(toPicture('../anh/ke.jpg', BASE)).to.deep.equal({
      src: 'https://mienbien.example/anh/ke.jpg',
      alt: '',
    });
    expect(toPicture('//cdn.example/ke.jpg', BASE)!.src).to.equal('https://cdn.example/ke.jpg');
  });

  it('reads every field of an object, texts as plain text', () => {
    const picture = toPicture(
      {
        src: '/ke.jpg',
        alt: 'Kè &quot;mới&quot;',
        caption: ' Kè  biển. ',
        credit: 'KT&amp;ĐU',
        width: '1280',
        height: 800.4,
        srcset: 'ke-2.jpg 2x',
        focus: '50% 20.5%',
      },
      BASE,
    );
    expect(picture).to.deep.equal({
      src: 'https://mienbien.example/ke.jpg',
      alt: 'Kè "mới"',
      caption: 'Kè biển.',
      credit: 'KT&ĐU',
      width: 1280,
      height: 800,
      srcset: 'https://mienbien.example/bai/ke-2.jpg 2x',
      focus: '50% 20.5%',
    });
    for (const focus of ['50%', '50% 120%', 'top left', '1e1% 2%', '50% 20%; color: red', 7, null])
      expect(toPicture({ src: '/ke.jpg', focus }, BASE), `${focus}`).to.not.have.property('focus');
    expect(toPicture(picture, 'https://khac.example/')).to.deep.equal(picture);
  });

  it('has no candidates that are cut to another shape by their names or descriptors', () => {
    const srcset = 'ke-150x150.jpg 150w, ke-300x188.jpg 300w, vuong.jpg 90w 90h, ke.jpg 1600w';
    const kept = `${BASE}ke-300x188.jpg 300w, ${BASE}ke.jpg 1600w`;
    expect(toPicture({ src: 'ke.jpg', width: 1600, height: 1000, srcset }, BASE)?.srcset).to.equal(kept);
    expect(toPicture({ src: 'ke-1024x640.jpg', srcset }, BASE)?.srcset).to.equal(kept);
  });

  it('has candidates that are rounded, and those for half a pixel', () => {
    const srcset = `${BASE}ke-1024x678.jpg 1024w, ${BASE}nho.jpg 0.5x`;
    const written = `${srcset}, vuong-768x768.jpg 768w, ke.jpg 0x`;
    expect(toPicture({ src: 'ke-300x199.jpg', srcset: written }, BASE)?.srcset).to.equal(srcset);
  });

  it('is none without a good address', () => {
    for (const value of [
      '',
      ' ',
      'data:image/gif;base64,R0lGOD',
      { alt: 'x' },
      { src: 'blob:x' },
      null,
      7,
      [],
    ]) {
      expect(toPicture(value, BASE), JSON.stringify(value)).to.equal(undefined);
    }
  });

  it('is none at two pixels or less: that counts readers', () => {
    for (const size of [0, 1, 2, '0', '1', '2']) {
      expect(toPicture({ src: 'p.gif', width: size }, BASE), `width ${size}`).to.equal(undefined);
      expect(toPicture({ src: 'p.gif', height: size, width: 600 }, BASE), `height ${size}`).to.equal(
        undefined,
      );
    }
    expect(toPicture({ src: 'p.gif', width: 3, height: 3 }, BASE)).to.deep.include({ width: 3, height: 3 });
    expect(toPicture({ src: 'p.gif', width: '1px' }, BASE)).to.equal(undefined);
    expect(toPicture({ src: 'p.jpg', width: '640px' }, BASE)).to.deep.include({ width: 640 });
  });

  it('is none where the address says that it is no picture of an article', () => {
    for (const src of [
      ...['/clip.mp4', '/nghe.mp3?ban=2', '/qd.pdf#trang-2', '/song/live.m3u8', '/bai.html'],
      ...[
        '/clip.mkv',
        '/clip.mpeg',
        '/clip.3gp?ban=2',
        '/nghe.opus',
        '/nghe.m4b',
        '/quang-cao.swf',
        '/xem.php?tep=clip.mp4',
      ],
      ...['https://1.gravatar.com/avatar/ab?s=48', 'https://pbs.twimg.com/profile_images/1/le.jpg'],
      ...[
        'https://s.w.org/images/core/emoji/15/svg/1f525.svg',
        'https://static.xx.fbcdn.net/images/emoji.php/v9/1.png',
      ],
      ...['/favicon.ico', '/icons/pdf.png', '/images/blank.gif', 'https://pixel.wp.com/g.gif?v=1'],
    ])
      expect(toPicture(src, BASE), src).to.equal(undefined);
    for (const src of [
      '/avatar/bia.jpg',
      '/emoji-moi.jpg',
      '/so-do.svg',
      '/anh.php?id=7',
      '/pixel-9.jpg',
      '/html/a.jpg',
      '/ke.jpg?clip=a.mp4',
    ])
      expect(toPicture(src, BASE)?.src, src).to.equal(`https://mienbien.example${src}`);
  });

  it('leaves out a size that is none', () => {
    for (const size of ['', 'auto', '100%', '640pt', null, true, NaN, Infinity, -5, 1e9, [640], {}]) {
      expect(
        toPicture({ src: 'p.jpg', width: size, height: size }, BASE),
        JSON.stringify(size),
      ).to.deep.equal({
        src: 'https://mienbien.example/bai/p.jpg',
        alt: '',
      });
    }
  });
});

describe('toSrcset', () => {
  const candidates = (text: unknown) => (toSrcset(text, BASE) || '').split(', ');

  it('makes every address absolute and keeps its descriptor', () => {
    expect(candidates('a.jpg 480w, /b.jpg 1080w,\n //cdn.example/c.jpg 1.5x')).to.deep.equal([
      'https://mienbien.example/bai/a.jpg 480w',
      'https://mienbien.example/b.jpg 1080w',
      'https://cdn.example/c.jpg 1.5x',
    ]);
  });

  it('does not cut addresses at their own commas', () => {
    expect(candidates('https://cdn.example/w_100,h_50/a.jpg 2x')).to.deep.equal([
      'https://cdn.example/w_100,h_50/a.jpg 2x',
    ]);
  });

  it('needs no space behind a comma', () => {
    expect(candidates('a.jpg 1x,b.jpg 2x,/w_9,h_9/c.jpg 3x')).to.deep.equal([
      'https://mienbien.example/bai/a.jpg 1x',
      'https://mienbien.example/bai/b.jpg 2x',
      'https://mienbien.example/w_9,h_9/c.jpg 3x',
    ]);
  });

  it('leaves out candidates that a browser could not use, and bad addresses', () => {
    expect(
      candidates('javascript:alert(1) 2x, a.jpg 2x, b.jpg lớn, data:image/gif;base64,R0 1x,'),
    ).to.deep.equal(['https://mienbien.example/bai/a.jpg 2x']);
  });

  it('takes a candidate without descriptor', () => {
    expect(candidates('a.jpg, b.jpg 2x')[0]).to.match(/^https:\/\/mienbien\.example\/bai\/a\.jpg(?: 1x)?$/);
  });

  it('is none where no candidate is good', () => {
    for (const value of ['', ' , ', 'javascript:alert(1)', null, 5, {}, ['a.jpg 2x'], { toString: 1 }]) {
      expect(toPicture({ src: 'a.jpg', srcset: value }, BASE)).not.to.have.property('srcset');
    }
  });

  it('reads back what it wrote', () => {
    const text = toSrcset('a.jpg, b,c.jpg 2x', BASE);
    expect(toSrcset(text, 'https://khac.example/')).to.equal(text);
  });
});
