import type { ArticleInput } from 'bantin';

const picture = { src: '/tranh/bien.svg', alt: 'Tàu cá trên biển Cửa Lấp', width: 480, height: 320 };

/** What the newsroom of Báo Cửa Lấp has in its database. */
export const articles: ArticleInput[] = [
  {
    headline:
      'Cảng cá Cửa Lấp mở thêm cầu tàu cho tàu vỏ thép, kịp đón vụ cá bấc của ngư dân ba xã bãi ngang',
    url: '/bai/cau-tau-cua-lap',
    published: new Date('2026-11-27T08:00:00+07:00'),
    standfirst:
      'Cầu tàu dài 180 m nhận được tàu dài 24 m. Từ nay ngư dân không phải chờ con nước để đưa cá lên bờ, và đá lạnh được bơm thẳng xuống hầm tàu.',
    picture,
    keywords: ['cảng cá', 'ngư dân'],
  },
  {
    headline: 'Ngư dân Hòn Rớ trúng luồng cá cơm đầu vụ, mỗi chuyến biển thu về vài chục triệu đồng',
    url: '/bai/ca-com-hon-ro',
    published: '2026-11-26T17:30:00+07:00',
    standfirst:
      'Luồng cá về gần bờ hơn mọi năm, tàu ra khơi từ chiều thì sáng đã cập bến. Thương lái thu mua ngay tại cầu cảng, giá cao hơn vụ trước gần một phần ba.',
    picture,
    keywords: ['ngư dân'],
  },
  {
    headline: 'Thông xe đường ven biển qua xã Bình Hải, rút ngắn nửa giờ từ cảng cá lên quốc lộ',
    url: '/bai/thong-xe-ven-bien',
    published: '2026-11-26T09:15:00+07:00',
    standfirst:
      'Đoạn đường dài 12 km có hai cây cầu vượt cửa sông. Xe chở cá không còn phải đi vòng qua thị trấn, nơi thường kẹt vào giờ học sinh tan trường.',
    picture,
    authors: ['Lê Thị Hạnh', { name: 'Trần Văn Sơn' }],
    keywords: 'giao thông',
  },
];

/** What comes in while a reader is on the page. */
export const breaking: ArticleInput = {
  headline: 'Áp thấp nhiệt đới đổi hướng, tàu thuyền về bờ an toàn',
  url: '/bai/ap-thap-doi-huong',
  published: '2026-11-27T09:00:00+07:00',
  label: 'breaking',
};
