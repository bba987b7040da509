import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/data/feed-error.js';
import { readFeedData } from '../../../src/data/read-feed.js';

const url = 'https://phonui.example/wp-json/wp/v2/posts';

const read = (post: object) => readFeedData({ title: { rendered: 'Bão' }, ...post }, url).articles[0]!;

/** No value of these is right anywhere in a post. */
const WRONG: unknown[] = [
  null,
  false,
  7,
  '',
  [],
  [null],
  {},
  { toString: 1 },
  { rendered: 7 },
  [[{ toString: 1 }]],
];

describe("WordPress' REST API", () => {
  it('is no feed where it answers with an error', () => {
    for (const error of [
      { code: 'rest_no_route', message: 'Không tìm thấy đường dẫn', data: { status: 404 } },
      { code: 'rest_forbidden', message: 'Xin lỗi, bạn không được phép.', data: { status: 401 } },
      [{ code: 'rest_post_invalid_page_number' }],
    ])
      expect(() => readFeedData(error, url))
        .to.throw(FeedError)
        .with.property('code', 'not-a-feed');
  });

  it('shows a post whose every other field is nonsense', () => {
    const fields = ['id', 'link', 'excerpt', 'content', 'date', 'date_gmt', 'modified', 'modified_gmt'];
    for (const wrong of WRONG) {
      const { headline, ...article } = read(
        Object.fromEntries([...fields, '_embedded'].map((field) => [field, wrong])),
      );
      expect(headline).to.equal('Bão');
      expect(article).to.deep.include({ authors: [], keywords: [], body: [] });
      expect(article).to.not.have.any.keys('url', 'picture', 'published', 'modified', 'attribution');
    }
  });

  it('shows a post with nonsense embedded', () => {
    for (const wrong of WRONG) {
      const embedded = { author: wrong, 'wp:term': [wrong], 'wp:featuredmedia': [wrong] };
      expect(read({ _embedded: embedded })).to.deep.include({ authors: [], keywords: [] });
      const media = {
        source_url: '/a.jpg',
        alt_text: wrong,
        caption: wrong,
        media_details: { sizes: { a: wrong } },
      };
      expect(read({ _embedded: { 'wp:featuredmedia': [media] } }).picture).to.include({
        src: 'https://phonui.example/a.jpg',
      });
    }
  });

  const pictureOf = (details: object, more: object = {}) =>
    read({ _embedded: { 'wp:featuredmedia': [{ source_url: '/lon.jpg', media_details: details }] }, ...more })
      .picture;
  const size = (name: string, width: unknown, height: unknown) => ({
    source_url: `/${name}.jpg`,
    width,
    height,
  });

  it('has candidates only of the shape of the picture, a pixel of rounding aside', () => {
    const sizes = {
      thumbnail: size('vuong', 150, 150),
      medium: size('vua', 300, 188),
      banner: size('ngang', 750, 200),
      portrait: size('dung', 600, 900),
      nearly: size('lech', 640, 390),
      large: size('to', '1024', '640'),
    };
    const srcset = 'https://phonui.example/vua.jpg 300w, https://phonui.example/to.jpg 1024w';
    expect(pictureOf({ width: 1600, height: 1000, sizes })?.srcset).to.equal(srcset);
    expect(pictureOf({ width: '1600', height: '1000', sizes: Object.values(sizes) })?.srcset).to.equal(
      srcset,
    );
    const full = size('goc', 1600, 1000);
    expect(pictureOf({ sizes: { ...sizes, full } })?.srcset).to.equal(
      `${srcset}, https://phonui.example/goc.jpg 1600w`,
    );
    // Some plugins write zeros for the whole.
    expect(pictureOf({ width: 0, height: 0, sizes: { full } })).to.deep.include({
      width: 1600,
      height: 1000,
    });
    // Rounding shows most in a panorama.
    const wide = { width: 4000, height: 300, sizes: { a: size('a', 300, 23), b: size('b', 300, 25) } };
    expect(pictureOf(wide)?.srcset).to.equal('https://phonui.example/a.jpg 300w');
  });

  it('has no candidates of sizes that say nothing of themselves', () => {
    const sizes = {
      a: size('a', undefined, undefined),
      b: { width: 300, height: 200 },
      c: size('c', 300, undefined),
    };
    expect(pictureOf({ width: 1600, height: 1000, sizes })).to.not.have.property('srcset');
    expect(pictureOf({ sizes: { a: size('a', 300, 200) } })).to.not.have.property('srcset');
    expect(pictureOf({ sizes: [] })).to.not.have.property('srcset');
  });

  it('has the picture that a plugin names, or that of the body, where none is embedded', () => {
    const jetpack = { jetpack_featured_media_url: 'https://phonui.example/wp/nui.jpg' };
    expect(read(jetpack).picture?.src).to.equal('https://phonui.example/wp/nui.jpg');
    const denied = { 'wp:featuredmedia': [{ code: 'rest_forbidden' }] };
    const content = { rendered: '<p><img src="/bai.jpg"></p>' };
    expect(read({ _embedded: denied, content }).picture?.src).to.equal('https://phonui.example/bai.jpg');
    const film = { 'wp:featuredmedia': [{ source_url: '/clip.mp4' }] };
    expect(read({ _embedded: film, jetpack_featured_media_url: '', content }).picture?.src).to.equal(
      'https://phonui.example/bai.jpg',
    );
  });

  it('takes local time where UTC is not known: drafts have zeros there', () => {
    const time = { date: '2026-11-23T13:00:00', date_gmt: '0000-00-00T00:00:00' };
    expect(read(time).published).to.deep.equal(new Date('2026-11-23T13:00:00+07:00'));
    expect(read({ ...time, date_gmt: '2026-11-23T05:00:00' }).published).to.deep.equal(
      new Date('2026-11-23T12:00:00+07:00'),
    );
    for (const date_gmt of ['', null, 'false', '2026-11-23T06:00:00+00:00'])
      expect(read({ ...time, date_gmt }).published).to.deep.equal(new Date('2026-11-23T13:00:00+07:00'));
    expect(
      read({ modified: '2026-11-23T13:00:00', modified_gmt: '0000-00-00T00:00:00' }).modified,
    ).to.deep.equal(new Date('2026-11-23T13:00:00+07:00'));
  });

  it('names its host as the source, as the address has it', () => {
    expect(read({ link: 'https://www.phonui.example:8443/bao' }).attribution).to.deep.equal({
      name: 'www.phonui.example',
    });
  });

  it('leaves out a link to the whole text in an excerpt, and the footer of a plugin', () => {
    const link = 'https://phonui.example/bao/';
    const post = read({
      link,
      excerpt: {
        rendered: `<p>Nước lên &hellip; <a href="${link}" class="more-link">Đọc tiếp <span>Bão</span></a></p>`,
      },
      content: {
        rendered: `<p>Nước lên.</p><p>The post <a href="${link}">Bão</a> appeared first on <a href="https://phonui.example">Phố Núi</a>.</p>`,
      },
    });
    expect(post.standfirst).to.equal('Nước lên …');
    expect(post.body).to.deep.equal([{ type: 'paragraph', children: ['Nước lên.'] }]);
  });
});
