import { findDeclaration, type Entry } from '../.storybook/manifest.js';

/** What the tokens page adds to the manifest's description of a custom property. */
interface Sample {
  /** A value that makes a visible difference. */
  value: string;
  /** The description in Vietnamese; the manifest has the English one. */
  vietnamese: string;
  /** What the page shows with and without the property; nothing if there is no difference to see. */
  shownOn: 'card' | 'list' | 'headlines' | 'article' | 'nothing';
}

const samples: Record<string, Sample> = {
  '--news-font': {
    value: "'Source Serif 4 Variable', serif",
    vietnamese:
      'Phông chữ của sapo, tên tác giả, giờ, nút. Mặc định lấy của trang. Phông phải do trang nạp và có đủ dấu tiếng Việt.',
    shownOn: 'card',
  },
  '--news-font-headline': {
    value: "'Be Vietnam Pro', sans-serif",
    vietnamese: 'Phông chữ của tiêu đề bài và tiêu đề khối.',
    shownOn: 'card',
  },
  '--news-size': {
    value: '1.2rem',
    vietnamese: 'Cỡ chữ gốc: mọi kích thước khác đều tính theo nó (em), kể cả bề rộng mà bố cục đổi cột.',
    shownOn: 'card',
  },
  '--news-color': {
    value: 'light-dark(#123c69, #bcd7f5)',
    vietnamese: 'Màu chữ. Các màu phụ và đường kẻ được pha từ màu này.',
    shownOn: 'card',
  },
  '--news-muted': {
    value: 'light-dark(#7a4b00, #e8c58a)',
    vietnamese:
      'Màu của những gì là phụ: giờ, nguồn, chú thích, số đếm. Cần tương phản ít nhất 4,5 : 1 với nền.',
    shownOn: 'card',
  },
  '--news-accent': {
    value: 'light-dark(#0b5d4b, #6fd3bb)',
    vietnamese:
      'Màu nhấn duy nhất: chuyên mục, số thứ tự, nhãn trực tiếp, vạch của khối, tiêu điểm, từ khóa đang chọn. Chữ trên màu này tự chọn đen hoặc trắng. Cần tương phản ít nhất 4,5 : 1 với nền.',
    shownOn: 'card',
  },
  '--news-surface': {
    value: 'light-dark(#f3ece0, #2a241d)',
    vietnamese: 'Nền của phần tử. Mặc định trong suốt; với `theme="light"` hay `theme="dark"` thì đục.',
    shownOn: 'card',
  },
  '--news-border': {
    value: 'light-dark(#a8201a, #ff8f85)',
    vietnamese: 'Màu của đường kẻ giữa các tin, quanh nhãn, trong bảng.',
    shownOn: 'list',
  },
  '--news-radius': {
    value: '14px',
    vietnamese: 'Góc của ảnh, nhãn, nút. `0` là góc vuông.',
    shownOn: 'card',
  },
  '--news-gap': {
    value: '2.5em',
    vietnamese: 'Khoảng cách giữa các tin.',
    shownOn: 'list',
  },
  '--news-picture-ratio': {
    value: '1 / 1',
    vietnamese:
      'Tỉ lệ rộng : cao của ảnh trong thẻ; ảnh được cắt cho vừa. Khi không đặt, bố cục ngang dùng 3 / 2, chữ trên ảnh dùng 4 / 3.',
    shownOn: 'card',
  },
  '--news-headline-size': {
    value: '1.7em',
    vietnamese:
      'Cỡ tiêu đề, tính theo cỡ chữ gốc. Khi không đặt, mỗi bố cục có cỡ riêng, lớn dần theo bề rộng.',
    shownOn: 'card',
  },
  '--news-picture-position': {
    value: '50% 100%',
    vietnamese:
      'Phần của ảnh được giữ khi cắt, khi bài không nêu `picture.focus`. Mặc định hơi cao hơn giữa, nơi thường có mặt người.',
    shownOn: 'card',
  },
  '--news-thumbnail-order': {
    value: '-1',
    vietnamese: 'Ảnh của danh sách đứng sau chữ; `-1` là đứng trước.',
    shownOn: 'list',
  },
  '--news-rule': {
    value: '4px double currentColor',
    vietnamese: 'Vạch kẻ trên tiêu đề khối, như `border` trong CSS. `0 none` là không kẻ.',
    shownOn: 'list',
  },
  '--news-section-case': {
    value: 'uppercase',
    vietnamese: 'Chuyên mục và dòng dẫn viết thường hay `uppercase` (chữ hoa).',
    shownOn: 'list',
  },
  '--news-numeral': {
    value: '300 2em / 1',
    vietnamese: 'Nét, cỡ và khoảng dòng của số thứ tự trong `layout="headlines"`.',
    shownOn: 'headlines',
  },
  '--news-measure': {
    value: '16em',
    vietnamese: 'Bề rộng nhiều nhất của một dòng trong `<news-article>`.',
    shownOn: 'article',
  },
  '--news-headline-lines': {
    value: '1',
    vietnamese: 'Số dòng nhiều nhất của tiêu đề: chỉ để phòng hờ, vì báo không cắt tiêu đề.',
    shownOn: 'card',
  },
  '--news-standfirst-lines': {
    value: '1',
    vietnamese: 'Số dòng nhiều nhất của sapo trong thẻ.',
    shownOn: 'card',
  },
  '--news-reserve': {
    value: '24rem',
    vietnamese:
      'Chiều cao mà `bantin.css` giữ chỗ trước khi tập lệnh tới, để chữ bên dưới không nhảy; mặc định là số dòng thường gặp của mỗi bố cục. Chỉ cần đặt khi đổi `fields` hoặc muốn chiều cao khác; ở đây phần tử đã sẵn sàng nên không thấy gì.',
    shownOn: 'nothing',
  },
};

export type Token = Entry & Sample;

/** Returns every custom property, in the order of the samples. Throws if samples and manifest do not match. */
export function listTokens(): Token[] {
  const { cssProperties = [] } = findDeclaration('hot-events');
  const entries = new Map(cssProperties.map((entry) => [entry.name, entry]));
  for (const name of entries.keys())
    if (!samples[name]) throw new Error(`stories/tokens.ts has no sample of ${name}`);
  return Object.entries(samples).map(([name, sample]) => {
    const entry = entries.get(name);
    if (!entry) throw new Error(`stories/tokens.ts has a sample of ${name}, which does not exist`);
    return { ...entry, ...sample };
  });
}

/** Returns a theme file to start from: every property with a valid value. */
export function themeFile(): string {
  const lines = listTokens()
    .filter(({ shownOn }) => shownOn !== 'nothing')
    .flatMap(({ name, syntax, default: value, description, value: sample }) => [
      `  /* ${description} ${syntax}, default: ${value} */`,
      `  ${name}: ${sample};`,
    ]);
  return `:root {\n${lines.join('\n')}\n}`;
}
