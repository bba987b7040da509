import { expect } from '@open-wc/testing';
import { isSamePicture, pictureUrl } from '../../../src/data/text/picture-urls.js';

describe('isSamePicture', () => {
  const base = 'https://mienbien.example/anh';

  for (const [what, one, other] of [
    ['one address', `${base}/ke`, `${base}/ke`],
    ['sizes of WordPress', `${base}/ke-300x200.jpg`, `${base}/ke.jpg`],
    ['what WordPress made smaller', `${base}/ke-scaled.jpg`, `${base}/ke-1024x683.jpg`],
    ['sizes in the query', `${base}/ke.jpg?w=300&ssl=1`, `${base}/ke.jpg?resize=1024%2C683`],
    ['sizes in the query of a script', `${base}?id=7&w=300&q=75`, `${base}?id=7&w=640&q=75`],
    ['sizes of a portal', `${base}/ke_180x108.jpg`, `${base}/ke.jpg`],
    ['thumbnails of a CDN', `${base}/thumb_w/640/2026/ke.jpg`, `${base}/2026/ke.jpg`],
    ['cut-outs of a CDN', `${base}/zoom/480_300/2026/ke.jpg`, `${base}/zoom/700_438/2026/ke.jpg`],
    ['sizes of Blogger', `${base}/s72-c/ke.jpg`, `${base}/w640-h426/ke.jpg`],
    ['sizes of Google', `${base}/AVvX=s72-c`, `${base}/AVvX=w640-h426`],
    ['what Photon serves', 'https://i0.wp.com/mienbien.example/anh/ke.jpg?fit=300%2C200', `${base}/ke.jpg`],
    ['sizes without a height', `${base}/ke_460x0.jpg`, `${base}/ke.jpg`],
    ['styles of Drupal', `${base}/styles/large/public/ke.jpg.webp?itok=x`, `${base}/ke.jpg`],
    ['sizes of Ghost', `${base}/size/w600/2026/ke.jpg`, `${base}/2026/ke.jpg`],
    ['formats', `${base}/ke.webp`, `${base}/ke.jpg`],
    ['protocols', 'http://mienbien.example/anh/ke.jpg', `${base}/ke.jpg`],
  ] as const)
    it(`knows ${what}`, () => expect(isSamePicture(one, other)).to.equal(true));

  for (const [one, other] of [
    [`${base}/ke-1.jpg`, `${base}/ke-2.jpg`],
    [`${base}?id=7`, `${base}?id=8`],
    [`${base}/2026/1.jpg`, `${base}/2025/1.jpg`],
    ['https://khac.example/anh/ke.jpg', `${base}/ke.jpg`],
  ] as const)
    it(`tells ${one} from ${other}`, () => expect(isSamePicture(one, other)).to.equal(false));
});

describe('pictureUrl', () => {
  for (const name of [
    'Lazy_Placeholder.PNG',
    'images/no-image.jpg',
    'default-thumbnail_300.webp',
    'blank.gif',
  ])
    it(`does not take ${name} for a picture`, () =>
      expect(pictureUrl(name, 'https://mienbien.example/')).to.equal(undefined));

  for (const name of [
    'ke.jpg?fallback=mienbien-no-image.png',
    'doi?src=/ke.jpg&default=trang_no-image.png',
    'c%E1%BA%A7u_placeholder.jpg',
  ])
    it(`takes ${name} for a picture`, () =>
      expect(pictureUrl(name, 'https://mienbien.example/')).to.equal(`https://mienbien.example/${name}`));
});
