import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { SEED_TIME } from './data.js';
import { element, note, type Attributes } from './element.js';
import { savedCopy } from './saved-copy.js';

const meta: Meta<Attributes> = {
  title: 'Elements/news-article',
  component: 'news-article',
  render: (args) => element('news-article', args),
  args: { src: 'stories-api/mua-lu.json' },
};

export default meta;

type Story = StoryObj<Attributes>;

const fallback = html`<a href="https://mienbien.example/bai/nuoc-song-len-nhanh.html"
  >Đọc bài trên Miền Biển</a
>`;

export const SanSang: Story = {
  name: 'Whole article · Cả bài',
  args: { 'keyword-href': 'https://mienbien.example/tu-khoa/{slug}' },
  parameters: note(
    'Đủ mọi phần: nhãn, giờ, sapo, ảnh có chú thích, thân bài, tên tác giả, nguồn, từ khóa.',
    'All parts: label, times, standfirst, picture with caption, body, byline, source, keywords.',
  ),
};

export const ChiaSe: Story = {
  name: 'Share and text size · Chia sẻ và cỡ chữ',
  args: { share: true, 'text-size': true },
  parameters: note(
    '`share`: mở bảng chia sẻ của máy, không có thì chép địa chỉ và báo cho người đọc. `text-size`: chữ 100, 125, 150 %.',
    '`share`: opens the device’s sheet, else copies the address and says so. `text-size`: text at 100, 125 and 150 %.',
  ),
};

export const HatGiong: Story = {
  name: 'Seed article, 20 June 2024 · Bài hạt giống, ngày 20/6/2024',
  args: { src: 'stories-api/seed.json' },
  globals: { now: SEED_TIME },
  parameters: note(
    '“khoảng 1 năm trước”, “Theo KT&ĐU”, và không có nhãn “Từ khóa”.',
    '“about 1 year ago”, “Source: KT&ĐU”, and no keyword label.',
  ),
};

export const ChonTruong: Story = {
  name: 'Fields: no picture, no keywords · Chọn trường: không ảnh, không từ khóa',
  args: { fields: 'standfirst byline attribution time' },
  parameters: note('`fields` kê đúng những gì được hiện.', '`fields` lists exactly what to show.'),
};

export const TuMotNguon: Story = {
  name: 'One article of a feed · Một bài trong nguồn',
  args: { src: 'stories-api/feed.json', 'article-id': 'thu-vien-so' },
  parameters: note(
    '`article-id` chọn một bài của nguồn; bài này không có thân, chỉ có liên kết tới bài gốc.',
    '`article-id` selects an article of the feed; this one has no body, only a link to the original.',
  ),
};

export const CaiChinh: Story = {
  name: 'Correction · Cải chính',
  args: { src: 'stories-api/cai-chinh.json' },
  parameters: note('Cải chính đứng trước thân bài.', 'The correction precedes the body.'),
};

export const MoiKhoi: Story = {
  name: 'Every block of a body · Mọi khối của thân bài',
  args: { src: 'stories-api/moi-khoi.json' },
  parameters: note(
    'Đoạn, tiêu đề ba cấp, danh sách lồng nhau, ảnh, trích dẫn, mã, đường kẻ; phim nhúng là một liên kết.',
    'Paragraphs, three levels of headings, nested lists, a picture, a quotation, code and a rule; an embedded video becomes a link.',
  ),
};

export const BangRong: Story = {
  name: 'Table wider than its box · Bảng rộng hơn khung',
  args: { src: 'stories-api/bang-rong.json' },
  globals: { width: '320' },
  parameters: note(
    'Bảng cuộn ngang trong khung của nó; trang không cuộn.',
    'The table scrolls inside its own box; the page does not scroll.',
  ),
};

export const BangSo: Story = {
  name: 'Table of numbers · Bảng có số',
  args: { src: 'stories-api/bang-so.json' },
  parameters: note(
    'Cột số thẳng hàng bên phải, chữ số rộng bằng nhau.',
    'Columns of numbers are right-aligned, with figures of equal width.',
  ),
};

export const ChuHoaDai: Story = {
  name: 'Long headline in capitals · Tiêu đề dài, toàn chữ hoa',
  args: { src: 'stories-api/chu-hoa.json' },
  parameters: note('Dấu của Ế Ậ Ữ không bị cắt.', 'The diacritics of Ế Ậ Ữ are not cut off.'),
};

export const KhongAnh: Story = {
  name: 'No picture · Không có ảnh',
  args: { src: 'stories-api/khong-anh.json' },
  parameters: note('Không để lại khoảng trống.', 'There is no empty space.'),
};

export const AnhHong: Story = {
  name: 'Broken picture · Ảnh hỏng',
  args: { src: 'stories-api/anh-hong.json' },
  parameters: note('Địa chỉ ảnh trả 404.', 'The address of the picture answers 404.'),
};

export const BaiTiengAnh: Story = {
  name: 'English article on a Vietnamese page · Bài tiếng Anh trên trang tiếng Việt',
  args: { src: 'stories-api/english.json' },
  parameters: note(
    'Bài mang `lang="en"`; nhãn và giờ vẫn theo ngôn ngữ của trang.',
    'The article has `lang="en"`; labels and times stay in the language of the page.',
  ),
};

export const NenToi: Story = {
  name: 'Dark · Nền tối',
  globals: { scheme: 'dark' },
  parameters: note('Trang khai `color-scheme: dark`.', 'The page declares `color-scheme: dark`.'),
};

export const CotHep: Story = {
  name: 'Box of 320 px · Khung 320 px',
  globals: { width: '320' },
  parameters: note('Trên điện thoại nhỏ.', 'On a small phone.'),
};

export const DangTai: Story = {
  name: 'Loading · Đang tải',
  args: { src: 'stories-api/never' },
  parameters: note('Khung xương đứng yên.', 'A static skeleton.'),
};

export const Cho: Story = {
  name: 'Nothing yet, with fallback · Chưa có gì, có nội dung dự phòng',
  args: { src: undefined },
  render: (args) => element('news-article', args, fallback),
  parameters: note(
    'Chưa có `src`: nội dung trong thẻ vẫn hiện.',
    'No `src` yet: the content inside the tag shows.',
  ),
};

export const Rong: Story = {
  name: 'Empty · Rỗng',
  args: { src: 'stories-api/empty.json' },
  parameters: note('Nguồn không có bài nào.', 'The feed has no article.'),
};

export const Loi: Story = {
  name: 'Error · Lỗi',
  args: { src: 'stories-api/404' },
  parameters: note('Một thanh yên lặng với nút “Thử lại”.', 'A quiet bar with “Try again”.'),
};

export const LoiCoDuPhong: Story = {
  name: 'Error, with fallback · Lỗi, có nội dung dự phòng',
  args: { src: 'stories-api/404' },
  render: (args) => element('news-article', args, fallback),
  parameters: note(
    'Có nội dung dự phòng thì người đọc thấy nó, không thấy lỗi.',
    'If there is a fallback, readers see it instead of the error.',
  ),
};

export const BanDaLuu: Story = {
  name: 'Saved copy · Bản đã lưu',
  ...savedCopy('news-article', 'mua-lu.json'),
};

export const TiengAnh: Story = {
  name: 'In English · Giao diện tiếng Anh',
  globals: { locale: 'en' },
  parameters: note('Chữ của phần tử bằng tiếng Anh.', 'The texts of the element are in English.'),
};
