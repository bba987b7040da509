import { expect } from '@open-wc/testing';
import { readFeed, readFeedData } from '../../../src/data/read-feed.js';

const url = 'https://mienbien.example/nguon/tin.xml';

const inRss = (item: string) =>
  readFeed(`<rss><channel><item><title>Bão</title>${item}</item></channel></rss>`, { url }).articles[0]!;
const inAtom = (entry: string) =>
  readFeed(`<feed><entry><title>Bão</title>${entry}</entry></feed>`, { url }).articles[0]!;

describe('a film or a recording of RSS or Atom', () => {
  const film = (seconds?: number) => ({ type: 'video', ...(seconds && { durationSeconds: seconds }) });
  const sound = (seconds?: number) => ({ type: 'audio', ...(seconds && { durationSeconds: seconds }) });

  for (const [item, media] of [
    ['<enclosure url="/so-8.mp3" type="audio/mpeg"/><itunes:duration>303</itunes:duration>', sound(303)],
    ['<enclosure url="/so-8.mp3" type="audio/mpeg"/><itunes:duration>05:03</itunes:duration>', sound(303)],
    ['<enclosure url="/so-8" type="audio/x-m4a"/><itunes:duration>01:05:03</itunes:duration>', sound(3903)],
    ['<enclosure url="/clip.mp4?k=1"/><itunes:duration> 2:15 </itunes:duration>', film(135)],
    ['<enclosure url="/so-8.MP3" length="0"/>', sound()],
    ['<media:content url="/clip" medium="video" duration="135"/>', film(135)],
    ['<media:content url="/clip.m3u8" type="application/vnd.apple.mpegurl" duration="135.6"/>', film(135)],
    ['<media:group><media:content url="/clip" type="video/webm" duration="135"/></media:group>', film(135)],
    [
      '<media:group><media:content url="/a.jpg" medium="image"/><media:content url="/clip.mp4" duration="135"/></media:group>',
      film(135),
    ],
    // Several files of one film, of which only one tells its length.
    [
      '<enclosure url="/clip.mp4" type="video/mp4"/><media:content url="/clip.mp4" type="video/mp4" duration="135"/>',
      film(135),
    ],
    [
      '<media:content url="/clip.mp4" duration="0"/><media:content url="/lon.mp4" duration="135"/><itunes:duration>9</itunes:duration>',
      film(135),
    ],
    // The length of one is not that of another.
    ['<enclosure url="/so-8.mp3"/><media:content url="/clip.mp4" duration="135"/>', sound()],
    ['<atom:link rel="enclosure" href="/so-8.mp3" type="audio/mpeg"/>', sound()],
  ] as const)
    it(`is known by ${item}`, () => {
      expect(inRss(item).media).to.deep.equal(media);
      expect(inAtom(item).media).to.deep.equal(media);
    });

  it('is linked as an enclosure in Atom, and only as that', () => {
    const link = (rel: string) => inAtom(`<link rel="${rel}" type="audio/mpeg" href="/so-8.mp3"/>`).media;
    expect(link('enclosure')).to.deep.equal(sound());
    expect([link('alternate'), link('related'), link('')]).to.deep.equal([undefined, undefined, undefined]);
  });

  for (const duration of ['abc', '-5', '1:99:99', '1e99', 'NaN', 'PT', '', '00:00', '999:59:59'])
    it(`has no length where that is "${duration}"`, () => {
      const attribute = `<media:content url="/clip.mp4" duration="${duration}"/>`;
      const element = `<enclosure url="/clip.mp4"/><itunes:duration>${duration}</itunes:duration>`;
      for (const item of [attribute, element]) expect(inRss(item).media).to.deep.equal(film());
    });

  it('is not there where only pictures, documents or a length come along', () => {
    for (const item of [
      '<itunes:duration>303</itunes:duration>',
      '<enclosure url="/a.jpg" type="image/jpeg"/><media:content url="/b.png" medium="image"/>',
      '<enclosure url="/video.pdf" type="application/pdf"/><link>https://mienbien.example/a.mp4</link>',
      '<enclosure url="/a.jpg?phim=a.mp4" type="image/jpeg"/><enclosure url="/tai?tep=b.mp3"/>',
      '<media:thumbnail url="/a.mp4"/><enclosure/><media:content duration="135"/>',
    ])
      expect(inRss(item), item).to.not.have.property('media');
  });
});

describe('a film or a recording of JSON Feed', () => {
  const read = (attachments: unknown) => {
    const items = [{ id: 1, title: 'Bão', attachments }];
    const feed = { version: 'https://jsonfeed.org/version/1.1', items };
    return readFeedData(feed, url).articles[0]!.media;
  };
  const sound = { url: '/so-8.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 303 };

  it('is attached, beside pictures', () => {
    const picture = { url: '/a.jpg', mime_type: 'image/jpeg' };
    expect(read([picture, sound])).to.deep.equal({ type: 'audio', durationSeconds: 303 });
    expect(read({ url: '/clip.mp4' })).to.deep.equal({ type: 'video' });
    expect(read([{ ...sound, mime_type: 'video/mp4', duration_in_seconds: 135.9 }])).to.deep.equal({
      type: 'video',
      durationSeconds: 135,
    });
    expect(read([picture, { url: '/a.pdf', mime_type: 'application/pdf' }])).to.equal(undefined);
  });

  it('is read with whatever stands for its length, and for itself', () => {
    for (const wrong of ['abc', -5, 0, 1e99, null, {}, [303], true])
      expect(read([{ ...sound, duration_in_seconds: wrong }])).to.deep.equal({ type: 'audio' });
    for (const wrong of [null, 7, 'a.mp3', [[sound]], {}, [null]]) expect(read(wrong)).to.equal(undefined);
  });
});

describe('a film or a recording of JSON-LD', () => {
  const read = (fields: object) =>
    readFeedData({ '@type': 'NewsArticle', headline: 'Bão', ...fields }, url).articles[0]!.media;
  const film = { '@type': 'VideoObject', name: 'Sóng lớn', duration: 'PT2M15S' };

  it('belongs to its article, as a thing, a list, a reference or an address', () => {
    const expected = { type: 'video', durationSeconds: 135 };
    expect(read({ video: film })).to.deep.equal(expected);
    expect(read({ video: [film, { ...film, duration: 'PT9S' }] })).to.deep.equal(expected);
    expect(read({ video: { '@value': '/clip.mp4' } })).to.deep.equal({ type: 'video' });
    expect(read({ audio: { '@type': 'AudioObject', duration: 'P0DT0H5M3S' } })).to.deep.equal({
      type: 'audio',
      durationSeconds: 303,
    });
    const graph = [
      { '@type': 'NewsArticle', headline: 'Bão', video: { '@id': '#clip' } },
      { ...film, '@id': '#clip' },
    ];
    const { articles } = readFeedData({ '@graph': graph }, url);
    expect(articles.map(({ media }) => media)).to.deep.equal([expected]);
  });

  it('is an article of its own where there is no other', () => {
    const recordings = [
      { ...film, url: '/phim/song-lon', uploadDate: '2026-11-23T13:00:00+07:00', thumbnailUrl: '/a.jpg' },
      { '@type': 'AudioObject', name: 'Bản tin 13 giờ', duration: 'PT5M3S' },
      { '@type': 'http://schema.org/VideoObject', headline: 'Không rõ dài ngắn' },
    ];
    const { articles } = readFeedData(recordings, url);
    expect(articles.map(({ headline, media }) => [headline, media])).to.deep.equal([
      ['Sóng lớn', { type: 'video', durationSeconds: 135 }],
      ['Bản tin 13 giờ', { type: 'audio', durationSeconds: 303 }],
      ['Không rõ dài ngắn', { type: 'video' }],
    ]);
    expect(articles[0]).to.deep.include({
      published: new Date('2026-11-23T13:00:00+07:00'),
      url: 'https://mienbien.example/phim/song-lon',
    });
  });

  it('does not take the place of the articles that a list names', () => {
    const lines = ['Cấm biển', 'Xả lũ'].map((name, at) => ({
      '@type': 'ListItem',
      name,
      url: `/bai/${at}.html`,
    }));
    const { articles } = readFeedData([{ '@type': 'ItemList', itemListElement: lines }, film], url);
    expect(articles.map(({ headline }) => headline)).to.deep.equal(['Cấm biển', 'Xả lũ']);
  });

  it('has no length where that is none', () => {
    for (const duration of ['PT', 'P1Y', 'abc', -5, 1e99, {}, [{}], true])
      expect(read({ video: { ...film, duration } }), JSON.stringify(duration)).to.deep.equal({
        type: 'video',
      });
  });

  it('is not there where a template has left its field empty', () => {
    const empty = { '@type': 'VideoObject', name: '', contentUrl: '', duration: null };
    for (const none of [null, '', false, 0, 7, [], {}, [{}], empty, { '@id': '#khong-ai-ta' }])
      expect(read({ video: none }), JSON.stringify(none)).to.equal(undefined);
    expect(read({ video: [empty, film] })).to.deep.equal({ type: 'video', durationSeconds: 135 });
  });
});

describe('a post of WordPress', () => {
  const picture = (name: string) => `<figure class="wp-block-image"><img src="/wp/${name}.jpg"></figure>`;
  const link = 'https://phonui.example/bao/';
  const read = (format: unknown, rendered = '') =>
    readFeedData({ title: { rendered: 'Bão' }, link, content: { rendered }, format }, url).articles[0]!.media;

  it('is a film, a recording or a gallery by its format', () => {
    expect(read('video')).to.deep.equal({ type: 'video' });
    expect(read('audio')).to.deep.equal({ type: 'audio' });
    for (const other of ['standard', 'aside', 'link', '', null, 7, {}, ['video']])
      expect(read(other), JSON.stringify(other)).to.equal(undefined);
  });

  it('counts the pictures of a gallery, however it is put together', () => {
    const three = ['cau', 'cho', 'ben'].map(picture);
    const dot = '<img src="/wp/cham.gif" width="1" height="1">';
    const gallery = `<figure class="wp-block-gallery">${three.join('')}</figure><p>Hết.</p>${dot}`;
    expect(read('gallery', gallery)).to.deep.equal({ type: 'gallery', count: 3 });
    const table = `<p>${three.join('<br>')}</p>`;
    expect(read('gallery', table)).to.deep.equal({ type: 'gallery', count: 3 });
    expect(read('gallery', '<p>Chưa có ảnh.</p>')).to.deep.equal({ type: 'gallery' });
  });
});
