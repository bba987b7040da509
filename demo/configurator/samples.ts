// Feeds to begin with. Their files are built into the folder `mau`; a page of one's own has them at the root.

export interface Sample {
  name: string;
  vi: string;
  en: string;
  /** Addresses as a snippet has them. */
  src: string;
  /** Attributes that suit it. */
  attributes: Record<string, string>;
  /** Articles that stand in the tag, in place of an address. */
  inline?: object[];
}

export const inlineArticles = [
  {
    headline: 'Cảng cá nâng cấp xong cầu tàu, mỗi ngày bốc dỡ thêm 90 tấn',
    url: 'https://bao.example/cang-ca.html',
    section: 'Kinh tế',
    published: '2026-11-23T08:00:00+07:00',
    attribution: 'Báo Cửa Lạch',
    keywords: ['cảng cá'],
  },
  {
    headline: 'Thư viện trên thuyền cập bến làng chài Hải Ngự',
    url: 'https://bao.example/thu-vien-thuyen.html',
    section: 'Văn hóa',
    published: '2026-11-22T15:30:00+07:00',
    attribution: 'Báo Cửa Lạch',
    keywords: ['giáo dục', 'làng chài'],
  },
];

const FIELD_MAP = {
  id: 'maBaiViet',
  headline: 'tieuDe',
  standfirst: 'sapo',
  url: 'duongDan',
  published: 'ngayDang',
  picture: 'anhDaiDien',
  section: 'chuyenMuc.ten',
  keywords: 'tuKhoa',
  body: 'noiDung',
};

export const samples: Sample[] = [
  {
    name: 'tin-moi',
    vi: 'Tin mới (một danh sách)',
    en: 'Latest news (a list)',
    src: '/tin-moi.json',
    attributes: {},
  },
  {
    name: 'su-kien',
    vi: 'Vụ việc đang diễn ra',
    en: 'A running story',
    src: '/su-kien.json',
    attributes: { layout: 'event', heading: 'Bão số 5' },
  },
  {
    name: 'phim',
    vi: 'Kệ phim và ảnh',
    en: 'A shelf of films',
    src: '/phim.json',
    attributes: { layout: 'shelf', heading: 'Phim và ảnh' },
  },
  {
    name: 'tong-hop',
    vi: 'Nhiều nguồn trong một khối',
    en: 'Several sources in one list',
    src: '/dai-tinh.rss /nong-thon.atom /cong-an.json',
    attributes: { heading: 'Tổng hợp' },
  },
  {
    name: 'json-rieng',
    vi: 'JSON của riêng bạn',
    en: 'JSON of your own',
    src: '/json-rieng.json',
    attributes: { 'items-path': 'ketQua.danhSach', 'field-map': JSON.stringify(FIELD_MAP) },
  },
  {
    name: 'trong-the',
    vi: 'Tin viết ngay trong thẻ',
    en: 'News inside the tag',
    src: '/trong-the.json',
    attributes: {},
    inline: inlineArticles,
  },
];

export const findSample = (name: string): Sample | undefined =>
  samples.find((sample) => sample.name === name);

/** Returns where this page has the file that a snippet has at an address. */
export const toSampleUrl = (address: string): string => new URL(`mau${address}`, document.baseURI).href;
