import { hotArticles, page, picture, storm } from './data.js';

/** What the stories about running stories, shelves and several sources show. */

const addressOf = (id: string) => `https://mienbien.example/bai/${id}.html`;

/** The lead of the storm, with what belongs to it. */
const lead = {
  ...storm,
  id: 'bao-so-5',
  url: addressOf('bao-so-5'),
  headline: 'Bão số 5 áp sát bờ: cấm biển, hơn 12.000 người rời vùng trũng trước khi trời tối',
  kicker: undefined,
  published: '2026-11-22T19:00:00+07:00',
  modified: '2026-11-23T14:55:00+07:00',
  media: { type: 'video', durationSeconds: 135 },
  related: [
    { headline: 'Cấm biển từ 18 giờ, tàu cá về bến trước 16 giờ', url: addressOf('cam-bien') },
    { headline: 'Học sinh sáu huyện miền núi nghỉ học đến hết thứ Sáu', url: addressOf('nghi-hoc') },
    { headline: 'Ảnh: Xóm ven sông trong đêm sơ tán', url: addressOf('anh-so-tan') },
  ],
};

/** What happened in the storm, the newest first. */
const milestones = (
  [
    ['2026-11-23T14:20:00+07:00', 'Mực nước vượt báo động II 0,88 m, đỉnh lũ dự kiến 22 giờ'],
    ['2026-11-23T13:10:00+07:00', 'Cầu tàu Hòn Sóc đóng cửa, 412 tàu đã vào khu neo đậu'],
    ['2026-11-23T09:30:00+07:00', 'Tỉnh mở thêm ba điểm trường làm nơi ở tạm'],
    ['2026-11-22T23:00:00+07:00', 'Chủ tịch huyện ký lệnh sơ tán toàn bộ năm thôn ven sông'],
    ['2026-11-22T17:40:00+07:00', 'Bão vào biển Đông, thành cơn bão số 5'],
    ['2026-11-20T08:00:00+07:00', 'Áp thấp nhiệt đới mạnh lên ngoài khơi'],
  ] as const
).map(([published, headline], index) => ({
  id: `moc-${index}`,
  url: addressOf(`moc-${index}`),
  headline,
  published,
}));

const updates = milestones.map(({ headline, published }) => ({
  '@type': 'BlogPosting',
  headline,
  articleBody: `${headline}. Phóng viên xác nhận tại chỗ.`,
  datePublished: published,
}));

/** A live blog, as newspapers write it for search engines. */
const toLiveBlog = (liveBlogUpdate: object[]) => ({
  '@context': 'https://schema.org',
  '@type': 'LiveBlogPosting',
  '@id': lead.url,
  url: lead.url,
  headline: lead.headline,
  description: lead.standfirst,
  articleSection: 'Thời sự',
  datePublished: lead.published,
  dateModified: lead.modified,
  author: [{ '@type': 'Person', name: 'Nguyễn Lệ' }],
  image: { '@type': 'ImageObject', url: lead.picture.src, width: 1280, height: 800 },
  video: { '@type': 'VideoObject', name: 'Từ bến Hòn Sóc', duration: 'PT2M15S' },
  liveBlogUpdate,
});

const MEDIA = [
  { type: 'video', durationSeconds: 387 },
  { type: 'gallery', count: 12 },
  { type: 'audio', durationSeconds: 303 },
  { type: 'video' },
  { type: 'gallery' },
  { type: 'audio', durationSeconds: 3735 },
];

/** Films, pictures and recordings, some of which have no picture to write on. */
const recordings = hotArticles.map((article, index) => ({
  ...article,
  id: `xem-nghe-${index}`,
  url: addressOf(`xem-nghe-${index}`),
  label: undefined,
  media: MEDIA[index % MEDIA.length],
  ...(index > 4 && { picture: undefined }),
}));

const face = (name: string) => ({ ...picture(name, ''), width: 800, height: 800 });

/** Opinions: those with a face, and one without. */
const opinions = (
  [
    [
      'y-kien-1',
      'Góc nhìn',
      'Đặng Thị Ốc',
      'Đừng bắt người vùng lũ kê khai thiệt hại đến lần thứ ba',
      'clinic',
    ],
    ['y-kien-2', 'Ý kiến', 'Lê Văn Út', 'Một con đê không cứu được mùa, bảy con kênh thì có', 'harbour'],
    ['y-kien-3', 'Bình luận', 'Mạc Văn Sửu', 'Bóng đá tỉnh thắng nhờ sân cỏ của trường làng', undefined],
  ] as const
).map(([id, section, name, headline, portrait], index) => ({
  id,
  url: addressOf(id),
  headline,
  section,
  standfirst: 'Một tờ đơn cho một ngôi nhà là đủ, nếu các sở chịu đọc của nhau.',
  published: `2026-11-23T0${9 - index}:40:00+07:00`,
  authors: [{ name, ...(portrait && { picture: face(portrait) }) }],
  picture: picture(['library', 'road', 'football'][index] ?? '', ''),
}));

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<title>Đài PTTH tỉnh</title><link>https://daitinh.example/</link>
<item><title>Bản tin 14 giờ: bão số 5 chuyển hướng</title><link>https://daitinh.example/14-gio</link>
<pubDate>Mon, 23 Nov 2026 14:30:00 +0700</pubDate><enclosure url="https://daitinh.example/14.mp3" type="audio/mpeg"/>
<itunes:duration>5:03</itunes:duration></item>
<item><title>Đài tỉnh phát lịch xả lũ mỗi 30 phút</title><link>https://daitinh.example/lich-xa-lu</link>
<pubDate>Mon, 23 Nov 2026 09:15:00 +0700</pubDate></item></channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Nông thôn xanh</title><link href="https://nongthon.example/"/>
<entry><title>Gặt lúa chạy bão: ba xã thu xong 420 ha</title><link href="https://nongthon.example/gat-lua"/>
<id>tag:nongthon.example,2026:gat-lua</id><published>2026-11-23T13:50:00+07:00</published>
<updated>2026-11-23T13:50:00+07:00</updated></entry></feed>`;

const JSON_FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Công an tỉnh',
  home_page_url: 'https://congan.example/',
  items: [
    {
      id: 'ca-3310',
      url: 'https://congan.example/cam-duong',
      title: 'Cấm xe trên tuyến ven biển từ 16 giờ',
      date_published: '2026-11-23T14:10:00+07:00',
    },
  ],
};

/** Too much of everything, and durations that are none. */
const tooMuch = {
  ...page,
  articles: [
    {
      ...lead,
      id: 'qua-nhieu',
      headline: `${lead.headline}, `.repeat(8),
      media: { type: 'video', durationSeconds: 'hai phút' },
      related: Array.from({ length: 500 }, (_, index) => ({
        headline: `${index + 1}. ${'Siêubão'.repeat(index % 3 ? 1 : 60)} ${milestones[index % 6]?.headline}`,
        url: addressOf(`lien-quan-${index}`),
      })),
    },
    ...[-1, 0, 1e12, '1:2:3:4', null, { giay: 5 }].map((durationSeconds, index) => ({
      ...recordings[index],
      id: `do-dai-${index}`,
      url: addressOf(`do-dai-${index}`),
      headline: index % 2 ? 'Ế' : `${milestones[index]?.headline} `.repeat(6),
      media: { type: ['video', 'audio', 'gallery'][index % 3], durationSeconds, count: durationSeconds },
    })),
    { ...milestones[0], id: 'khong-gio', url: addressOf('khong-gio'), published: undefined },
  ],
};

/** The answers of the addresses under `stories-api/`. */
export const eventFeeds: Record<string, unknown> = {
  'bao-so-5.json': { title: 'Bão số 5', url: page.url, articles: [lead, ...milestones] },
  'truc-tiep.json': toLiveBlog(updates),
  // The live blog before its last update.
  'truc-tiep-truoc.json': toLiveBlog(updates.slice(1)),
  'phim.json': { ...page, articles: recordings },
  'goc-nhin.json': { ...page, articles: opinions },
  'dai-tinh.rss': RSS,
  'nong-thon.atom': ATOM,
  'cong-an.json': JSON_FEED,
  'qua-nhieu.json': tooMuch,
};
