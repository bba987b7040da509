// The articles that every contestant shows: realistic, fictional, and the same on each machine.
import { FILTER_KEYWORD } from './filter-keyword.mjs';

const PLACES = [
  'Hòn Mây',
  'Cửa Lạch',
  'Phước Sơn',
  'An Khê Hạ',
  'Bãi Dừa',
  'Tân Lộc Đông',
  'Vĩnh Thuận Tây',
  'Suối Đá',
  'Mỹ Hòa Bắc',
  'Đầm Sen',
  'Gò Nổi',
];

const EVENTS = [
  {
    headline: (place) => `${place} sơ tán hơn 300 hộ dân trước khi bão đổ bộ`,
    standfirst: 'Lực lượng xung kích dùng xuồng đưa người già, trẻ em tới trường học cao tầng trước 17 giờ.',
    keywords: ['bão số 9', 'sơ tán', 'phòng chống thiên tai'],
  },
  {
    headline: (place) =>
      `Khởi công tuyến đường ven biển nối ${place} với cảng cá, dự kiến thông xe sau hai năm`,
    standfirst: 'Dự án dài 18,6 km gồm bốn cây cầu, rút ngắn nửa giờ từ vùng nuôi tôm ra quốc lộ.',
    keywords: ['hạ tầng', 'đường ven biển', 'đầu tư công'],
  },
  {
    headline: (place) => `Gạo thơm ${place} lần đầu được xuất sang châu Âu`,
    standfirst: 'Hợp tác xã ký hợp đồng 420 tấn mỗi vụ, với điều kiện truy xuất được tới từng thửa ruộng.',
    keywords: ['nông nghiệp', 'xuất khẩu', 'gạo thơm'],
  },
  {
    headline: (place) => `Thư viện lưu động đưa 2.000 cuốn sách tới học sinh ${place}`,
    standfirst:
      'Chiếc xe buýt cũ sửa lại dừng ở mỗi điểm trường hai ngày, có giờ đọc truyện cho lớp mẫu giáo.',
    keywords: ['giáo dục', 'văn hóa đọc', 'miền núi'],
  },
  {
    headline: (place) => `Bệnh viện ${place} ghép thận thành công cho hai anh em`,
    standfirst: 'Ê-kíp 24 người làm việc suốt chín giờ; cả hai bệnh nhân đã tỉnh và tự ăn được từ sáng nay.',
    keywords: ['y tế', 'ghép tạng', 'bệnh viện tuyến tỉnh'],
  },
  {
    headline: (place) => `Đội nữ ${place} thắng ngược ở phút bù giờ, giành vé vào chung kết`,
    standfirst:
      'Bị dẫn hai bàn sau hiệp một, đội chủ nhà ghi ba bàn trong 20 phút cuối trước gần 9.000 khán giả.',
    keywords: ['bóng đá nữ', 'cúp quốc gia', 'thể thao'],
  },
  {
    headline: (place) => `Nước ngọt về ${place}: hồ chứa tích đủ cho hai tháng hạn mặn`,
    standfirst:
      'Trạm đo mặn tự động báo tin cho từng tổ hợp tác; máy bơm chỉ chạy khi độ mặn dưới một phần nghìn.',
    keywords: [FILTER_KEYWORD, 'thủy lợi', 'đồng bằng'],
  },
];

const AUTHORS = ['Nguyễn Lệ Thu', 'Trần Quốc Đạt', 'Lò Thị Mai', 'Phạm Hoài An', 'Đặng Bảo Khánh'];
const OUTLETS = ['Báo Miền Biển', 'Đài PTTH Hòn Mây', 'Tạp chí Ruộng Đồng', 'Nhật báo Cửa Lạch'];

/** How many different pictures there are. */
export const PICTURES = 16;

const MINUTE = 60_000;
const pick = (list, index) => list[index % list.length];

/**
 * Makes one article, in bantin's own format. The higher its index, the older it is.
 *
 * @param {number} index its place; negative for articles that come with a refresh
 * @param {{origin: string, now: number}} where the server of the pictures, and when the newest was published
 */
export function makeArticle(index, { origin, now }) {
  const seed = Math.abs(index);
  const event = pick(EVENTS, seed);
  const place = pick(PLACES, seed + Math.trunc(seed / EVENTS.length));
  const number = 4_210_000 + seed * 7 + (index < 0 ? 3 : 0);
  return {
    id: `bai-${number}`,
    url: `${origin}/tin/${number}.html`,
    headline: `${event.headline(place)} (tin ${index < 0 ? `mới ${seed}` : seed + 1})`,
    standfirst: event.standfirst,
    published: new Date(now - index * 7 * MINUTE).toISOString(),
    authors: [pick(AUTHORS, seed)],
    attribution: pick(OUTLETS, seed),
    picture: {
      src: `${origin}/pictures/${seed % PICTURES}.png?${number}`,
      alt: `Ảnh minh họa: ${place}`,
      width: 320,
      height: 200,
    },
    keywords: event.keywords,
  };
}

/**
 * Makes a list of articles, the newest first.
 *
 * @param {number} count how many there were at first
 * @param {{origin: string, now: number, added?: number, first?: number}} options `added` is how many newer ones have
 *   come on top; `first` skips so many
 */
export function makeArticles(count, { origin, now, added = 0, first = 0 }) {
  const length = count + added;
  return [...Array(length).keys()].map((place) => makeArticle(first + place - added, { origin, now }));
}
