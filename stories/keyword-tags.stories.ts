import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { element, note, type Attributes } from './element.js';
import { savedCopy } from './saved-copy.js';

const meta: Meta<Attributes> = {
  title: 'Elements/keyword-tags',
  component: 'keyword-tags',
  render: (args) => element('keyword-tags', args),
  args: { src: 'stories-api/feed.json' },
};

export default meta;

type Story = StoryObj<Attributes>;

const given = 'dân vận, Tỉnh ủy, cải cách tư pháp, mưa lũ, du lịch biển, nông thôn mới';

export const SanSang: Story = {
  name: 'Keywords of the feed · Từ khóa của nguồn',
  parameters: note(
    'Gom từ khóa của mọi bài trong `src`; không có `href` thì là chữ thường.',
    'Collects the keywords of all articles in `src`; without `href` they are plain text.',
  ),
};

export const LienKet: Story = {
  name: 'Links · Liên kết',
  args: { href: 'https://mienbien.example/tu-khoa/{slug}' },
  parameters: note(
    '`{slug}` không dấu (“mua-lu”), `{keyword}` có dấu và được mã hóa.',
    '`{slug}` has no diacritics (“mua-lu”); `{keyword}` keeps them, percent-encoded.',
  ),
};

export const KeSan: Story = {
  name: 'Given in the attribute · Kê sẵn trong thuộc tính',
  args: { src: undefined, keywords: given, href: 'https://mienbien.example/tu-khoa/{slug}' },
  parameters: note('`keywords` cách nhau bằng dấu phẩy.', '`keywords`, separated by commas.'),
};

export const DemVaXep: Story = {
  name: 'Counted, most frequent first · Có số bài, xếp theo số bài',
  args: { counts: true, sort: 'frequency', href: 'https://mienbien.example/tu-khoa/{slug}' },
  parameters: note(
    '`counts` và `sort="frequency"`; trình đọc màn hình nghe “mưa lũ, 2 tin”.',
    '`counts` and `sort="frequency"`; screen readers hear “mưa lũ, 2 articles”.',
  ),
};

export const BangChuCai: Story = {
  name: 'Alphabetical · Xếp theo bảng chữ cái',
  args: { src: undefined, keywords: 'Hạ, Đà, Dak, Ăn, An, Ơn, On, Ôn', sort: 'alphabetical' },
  parameters: note(
    'Thứ tự tiếng Việt: An, Ăn, Dak, Đà, Hạ, On, Ôn, Ơn.',
    'Vietnamese order: An, Ăn, Dak, Đà, Hạ, On, Ôn, Ơn.',
  ),
};

export const ChonDuoc: Story = {
  name: 'Selectable · Chọn được',
  args: { selectable: true, limit: 6 },
  parameters: note(
    '`selectable`: nút bấm, cho trang nghe sự kiện `news-keyword`.',
    '`selectable`: buttons, for a page that listens to `news-keyword`.',
  ),
};

export const LocDanhSach: Story = {
  name: 'Filters a list · Lọc một danh sách',
  args: { src: undefined, for: 'tin-bien', counts: true, sort: 'frequency', limit: 8 },
  render: (args) =>
    html`${element('keyword-tags', args)}
      <hot-events id="tin-bien" src="stories-api/feed.json"></hot-events>`,
  parameters: note(
    '`for` nối với `<hot-events>` cùng `id`: bấm để lọc, bấm lại để bỏ lọc.',
    '`for` links to the `<hot-events>` with that `id`: click to filter, click again to clear.',
  ),
};

export const DangLoc: Story = {
  name: 'Filtering · Đang lọc',
  args: { src: undefined, for: 'tin-lu', counts: true, limit: 8 },
  render: (args) =>
    html`${element('keyword-tags', args)}
      <hot-events id="tin-lu" keyword="mưa lũ" limit="2" src="stories-api/feed.json"></hot-events>`,
  parameters: note('Từ khóa đang chọn mang màu nhấn.', 'The selected keyword has the accent colour.'),
};

export const DanhSachOXa: Story = {
  name: 'List out of sight · Danh sách ở ngoài màn hình',
  args: { src: undefined, for: 'tin-xa', counts: true, limit: 6 },
  render: (args) =>
    html`${element('keyword-tags', args)}
      <div class="screenful"></div>
      <hot-events id="tin-xa" src="stories-api/feed.json"></hot-events>`,
  play: async ({ canvasElement }) => {
    const list = canvasElement.querySelector('hot-events')!;
    if (list.state === 'loading')
      await new Promise((resolve) => list.addEventListener('news-load', resolve, { once: true }));
    const tags = canvasElement.querySelector('keyword-tags')!;
    await tags.updateComplete;
    tags.renderRoot.querySelector<HTMLElement>('[part=keyword]')?.click();
  },
  parameters: note(
    'Danh sách không ở trước mắt: một dòng dưới các từ khóa nói còn mấy tin, “Xem” đưa tới đó, “Bỏ lọc” trả lại.',
    'The list is out of sight: a line under the keywords says how many articles are left, “Show” leads there, “Clear filter” takes it back.',
  ),
};

export const GioiHan: Story = {
  name: 'Limited, no heading · Giới hạn, không tiêu đề',
  args: { limit: 4, heading: '' },
  parameters: note('`limit="4"` và `heading=""`.', '`limit="4"` and `heading=""`.'),
};

export const CotHep: Story = {
  name: 'Column of 200 px · Cột 200 px',
  args: {
    src: undefined,
    keywords: `${given}, chuyển đổi số trong cải cách thủ tục hành chính`,
    selectable: true,
  },
  globals: { width: '200' },
  parameters: note('Từ khóa dài xuống dòng trong viên của nó.', 'A long keyword wraps inside its pill.'),
};

export const NenToi: Story = {
  name: 'Dark · Nền tối',
  args: { src: undefined, for: 'tin-toi', counts: true },
  globals: { scheme: 'dark' },
  render: (args) =>
    html`${element('keyword-tags', args)}
      <hot-events id="tin-toi" keyword="mưa lũ" limit="2" src="stories-api/feed.json"></hot-events>`,
  parameters: note('Trang khai `color-scheme: dark`.', 'The page declares `color-scheme: dark`.'),
};

export const DangTai: Story = {
  name: 'Loading · Đang tải',
  args: { src: 'stories-api/never' },
  parameters: note('Sáu viên đứng yên.', 'Six static pills.'),
};

export const Rong: Story = {
  name: 'No keywords · Không có từ khóa',
  args: { src: 'stories-api/seed.json' },
  tags: ['renders-nothing'],
  parameters: note(
    'Bài hạt giống không có từ khóa: không vẽ gì cả, kể cả nhãn “Từ khóa”.',
    'The seed article has no keywords: nothing is rendered, not even the label.',
  ),
};

export const Loi: Story = {
  name: 'Error · Lỗi',
  args: { src: 'stories-api/404' },
  parameters: note('Một thanh yên lặng với nút “Thử lại”.', 'A quiet bar with “Try again”.'),
};

export const LoiCoDuPhong: Story = {
  name: 'Error, with fallback · Lỗi, có nội dung dự phòng',
  args: { src: 'stories-api/404' },
  render: (args) =>
    element('keyword-tags', args, html`<a href="https://mienbien.example/tu-khoa">Tất cả từ khóa</a>`),
  parameters: note(
    'Có nội dung dự phòng thì người đọc thấy nó, không thấy lỗi.',
    'If there is a fallback, readers see it instead of the error.',
  ),
};

export const Cho: Story = {
  name: 'Nothing yet, with fallback · Chưa có gì, có nội dung dự phòng',
  args: { src: undefined, for: 'chua-co' },
  render: (args) =>
    element('keyword-tags', args, html`<a href="https://mienbien.example/tu-khoa">Tất cả từ khóa</a>`),
  parameters: note(
    'Danh sách của thẻ chưa có tin: nội dung trong thẻ vẫn hiện.',
    'The linked list has no news yet: the content inside the tag shows.',
  ),
};

export const BanDaLuu: Story = {
  name: 'Saved copy · Bản đã lưu',
  ...savedCopy('keyword-tags', 'feed.json'),
};

export const TiengAnh: Story = {
  name: 'In English · Giao diện tiếng Anh',
  args: { selectable: true },
  globals: { locale: 'en' },
  parameters: note('Tiêu đề bằng tiếng Anh.', 'The heading is in English.'),
};
