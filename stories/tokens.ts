import { findDeclaration, type Entry } from '../.storybook/manifest.js';

/** What the page of tokens says about a custom property, besides what the manifest says. */
interface Sample {
  /** A value that anybody sees the difference of. */
  value: string;
  /** What it does, in Vietnamese; the manifest says it in English. */
  vietnamese: string;
  /** What is shown with and without it: a card, a list, or nothing where there is nothing to see. */
  shown: 'card' | 'list' | 'nothing';
}

const samples: Record<string, Sample> = {
  '--news-font': {
    value: "'Source Serif 4 Variable', serif",
    vietnamese:
      'Phông chữ của sapo, tên tác giả, giờ, nút. Mặc định lấy của trang. Phông phải do trang nạp và có đủ dấu tiếng Việt.',
    shown: 'card',
  },
  '--news-font-headline': {
    value: "'Be Vietnam Pro', sans-serif",
    vietnamese: 'Phông chữ của tiêu đề bài và tiêu đề khối.',
    shown: 'card',
  },
  '--news-size': {
    value: '1.2rem',
    vietnamese: 'Cỡ chữ gốc: mọi kích thước khác đều tính theo nó (em), kể cả bề rộng mà bố cục đổi cột.',
    shown: 'card',
  },
  '--news-color': {
    value: 'light-dark(#123c69, #bcd7f5)',
    vietnamese: 'Màu chữ. Các màu phụ và đường kẻ được pha từ màu này.',
    shown: 'card',
  },
  '--news-muted': {
    value: 'light-dark(#7a4b00, #e8c58a)',
    vietnamese:
      'Màu của những gì là phụ: giờ, nguồn, chú thích, số đếm. Cần tương phản ít nhất 4,5 : 1 với nền.',
    shown: 'card',
  },
  '--news-accent': {
    value: 'light-dark(#0b5d4b, #6fd3bb)',
    vietnamese:
      'Màu nhấn duy nhất: chuyên mục, số thứ tự, nhãn trực tiếp, vạch của khối, tiêu điểm, từ khóa đang chọn. Chữ trên màu này tự chọn đen hoặc trắng. Cần tương phản ít nhất 4,5 : 1 với nền.',
    shown: 'card',
  },
  '--news-surface': {
    value: 'light-dark(#f3ece0, #2a241d)',
    vietnamese: 'Nền của phần tử. Mặc định trong suốt; với `theme="light"` hay `theme="dark"` thì đục.',
    shown: 'card',
  },
  '--news-border': {
    value: 'light-dark(#a8201a, #ff8f85)',
    vietnamese: 'Màu của đường kẻ giữa các tin, quanh nhãn, trong bảng.',
    shown: 'list',
  },
  '--news-radius': {
    value: '14px',
    vietnamese: 'Góc của ảnh, nhãn, nút. `0` là góc vuông.',
    shown: 'card',
  },
  '--news-gap': {
    value: '2.5em',
    vietnamese: 'Khoảng cách giữa các tin.',
    shown: 'list',
  },
  '--news-picture-ratio': {
    value: '1 / 1',
    vietnamese:
      'Tỉ lệ rộng : cao của ảnh trong thẻ; ảnh được cắt cho vừa. Khi không đặt, bố cục ngang dùng 3 / 2, chữ trên ảnh dùng 4 / 3.',
    shown: 'card',
  },
  '--news-headline-size': {
    value: '1.7em',
    vietnamese:
      'Cỡ tiêu đề, tính theo cỡ chữ gốc. Khi không đặt, mỗi bố cục có cỡ riêng, lớn dần theo bề rộng.',
    shown: 'card',
  },
  '--news-headline-lines': {
    value: '1',
    vietnamese: 'Số dòng nhiều nhất của tiêu đề; dài hơn thì có dấu ba chấm.',
    shown: 'card',
  },
  '--news-standfirst-lines': {
    value: '1',
    vietnamese: 'Số dòng nhiều nhất của sapo trong thẻ.',
    shown: 'card',
  },
  '--news-reserve': {
    value: '24rem',
    vietnamese:
      'Chiều cao mà `bantin.css` giữ chỗ trước khi tập lệnh tới, để chữ bên dưới không nhảy. Chỉ cần đặt khi đổi `fields` hoặc muốn chiều cao khác; ở đây phần tử đã sẵn sàng nên không thấy gì.',
    shown: 'nothing',
  },
};

export type Token = Entry & Sample;

/** Every custom property, in the order of the samples. A new one without a sample is an error, and so is an old one. */
export function listTokens(): Token[] {
  const { cssProperties = [] } = findDeclaration('hot-events');
  const entries = new Map(cssProperties.map((entry) => [entry.name, entry]));
  for (const name of entries.keys())
    if (!samples[name]) throw new Error(`stories/tokens.ts says nothing of ${name}`);
  return Object.entries(samples).map(([name, sample]) => {
    const entry = entries.get(name);
    if (!entry) throw new Error(`stories/tokens.ts: there is no ${name}`);
    return { ...entry, ...sample };
  });
}

/** A theme file to start from: every property, with a value that is valid. */
export function themeFile(): string {
  const lines = listTokens()
    .filter(({ shown }) => shown !== 'nothing')
    .flatMap(({ name, syntax, default: value, description, value: sample }) => [
      `  /* ${description} ${syntax}, default: ${value} */`,
      `  ${name}: ${sample};`,
    ]);
  return `:root {\n${lines.join('\n')}\n}`;
}
