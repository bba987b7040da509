import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { element, note, type Attributes } from './element.js';

/** Articles that break layouts, each in every layout of a card. */
const meta: Meta<Attributes> = {
  title: 'Torture',
  args: { src: 'stories-api/torture.json' },
};

export default meta;

type Story = StoryObj<Attributes>;

const LAYOUTS = ['stacked', 'side', 'overlay', 'headline'];

/** Renders the article in all layouts of a card, then in full. */
const renderEverywhere = (args: Attributes) =>
  html`<div class="columns">${LAYOUTS.map((layout) => element('news-card', { ...args, layout }))}</div>
    ${element('news-card', args)} ${element('news-article', args)}`;

// Each story has its own `name`, because Storybook reads names without running the file.
const one = (id: string, vietnamese: string, english: string): Story => ({
  args: { 'article-id': id },
  render: renderEverywhere,
  parameters: note(vietnamese, english),
});

const list = (layout: string): Story => ({
  args: { layout, limit: 20 },
  render: (args) => element('hot-events', args),
  parameters: note(`Tất cả, \`layout="${layout}"\`.`, `All articles, \`layout="${layout}"\`.`),
});

export const TieuDe164: Story = {
  name: 'Headline of 164 characters · Tiêu đề 164 chữ, sapo dài, ba tác giả',
  ...one(
    'dai-164',
    'Tiêu đề dài nhất từng đăng: chỉ quá sáu dòng mới có dấu ba chấm.',
    'The longest headline ever published: it ends in an ellipsis only after six lines.',
  ),
};

export const ChuHoa: Story = {
  name: 'CAPITALS ONLY · TOÀN CHỮ HOA CÓ Ế Ậ Ữ',
  ...one(
    'chu-hoa',
    'Dấu trên của dòng đầu và dấu dưới của dòng cuối đều thấy trọn.',
    'The diacritics above the first line and below the last are fully visible.',
  ),
};

export const KhongAnh: Story = {
  name: 'No picture · Không ảnh',
  ...one('khong-anh', 'Không để lại khoảng trống.', 'There is no empty space.'),
};

export const AnhDoc: Story = {
  name: 'Portrait picture · Ảnh dọc',
  ...one(
    'anh-doc',
    'Trong thẻ ảnh được cắt theo tỉ lệ; trong bài thì giữ trọn.',
    'Cards crop it to their ratio; the article shows it in full.',
  ),
};

export const AnhHong: Story = {
  name: 'Broken picture · Ảnh hỏng',
  ...one(
    'anh-hong',
    'Địa chỉ ảnh trả 404: còn một ô yên lặng ở nơi bạn đọc thấy; ở dưới màn hình thì ảnh biến mất.',
    'The address of the picture answers 404: a quiet placeholder where readers see it; below the screen the picture goes.',
  ),
};

export const KhongSapo: Story = {
  name: 'No standfirst · Không sapo',
  ...one('khong-sapo', 'Chỉ có tiêu đề.', 'Only a headline.'),
};

export const KhongNgay: Story = {
  name: 'No time · Không ngày giờ',
  ...one('khong-ngay', 'Không bịa ra giờ đăng.', 'No time is invented.'),
};

export const NgayTuongLai: Story = {
  name: 'Future date · Ngày ở tương lai',
  ...one(
    'tuong-lai',
    'Đồng hồ của tòa soạn chạy nhanh: không bao giờ đọc là “trong 3 tháng nữa”.',
    'The newsroom’s clock is fast: the time never reads “in 3 months”.',
  ),
};

export const BonMuoiTuKhoa: Story = {
  name: '40 keywords · 40 từ khóa',
  args: { 'article-id': 'nhieu-tu-khoa', fields: 'picture keywords time' },
  render: (args) => html`${renderEverywhere(args)} ${element('keyword-tags', { src: args['src'] })}`,
  parameters: note('Trong thẻ chỉ có một dòng từ khóa.', 'A card shows one line of keywords.'),
};

export const MotTuDai: Story = {
  name: 'One huge word · Một từ khổng lồ',
  ...one(
    'mot-tu',
    'Từ không có chỗ ngắt vẫn xuống dòng, trang không cuộn ngang.',
    'A word without a break opportunity still wraps; the page does not scroll sideways.',
  ),
};

export const Nfd: Story = {
  name: 'Decomposed diacritics (NFD) · Dấu rời (NFD)',
  ...one(
    'nfd',
    'Chữ và dấu rời nhau trong nguồn được ghép lại.',
    'Letters and diacritics that are separate in the feed are composed.',
  ),
};

export const BaiARap: Story = {
  name: 'Arabic article on a Vietnamese page · Bài chữ Ả Rập trên trang tiếng Việt',
  ...one(
    'a-rap',
    'Chữ của bài chạy từ phải sang trái, khung thì không.',
    'The text of the article runs from right to left; the layout does not.',
  ),
};

export const PhaiSangTrai: Story = {
  name: 'Right-to-left page · Trang viết từ phải sang trái',
  args: { 'article-id': 'a-rap' },
  render: (args) =>
    html`<div dir="rtl">
      ${renderEverywhere(args)} ${element('hot-events', { src: args['src'], layout: 'lead', limit: 4 })}
    </div>`,
  parameters: note(
    'Trang khai `dir="rtl"`: mọi thứ soi gương.',
    'The page has `dir="rtl"`: everything is mirrored.',
  ),
};

export const Chu200: Story = {
  name: 'Text at 200 % · Chữ 200 %',
  render: (args) =>
    html`<div class="large">
      ${['list', 'lead', 'headlines'].map((layout) => element('hot-events', { ...args, layout, limit: 3 }))}
      ${element('news-article', { ...args, 'article-id': 'dai-164' })}
    </div>`,
  globals: { width: '768' },
  parameters: note(
    'Bạn đọc phóng chữ gấp đôi: khung 768 px chỉ còn chỗ như khung 384 px.',
    'A reader doubles the text size: a box of 768 px has as much space as one of 384 px.',
  ),
};

const inBox = (width: string): Story => ({
  render: (args) =>
    html`${['list', 'grid', 'lead', 'headlines', 'shelf', 'event'].map((layout) =>
      element('hot-events', { ...args, layout, heading: layout, limit: 4 }),
    )}
    ${element('keyword-tags', { src: args['src'], counts: true, limit: 12 })}
    ${element('news-article', { ...args, 'article-id': 'dai-164' })}`,
  globals: { width },
  parameters: note(`Mọi phần tử trong ${width} px.`, `Every element in ${width} px.`),
});

export const Khung200: Story = { name: 'Box of 200 px · Khung 200 px', ...inBox('200') };
export const Khung320: Story = { name: 'Box of 320 px · Khung 320 px', ...inBox('320') };

export const TrongO: Story = {
  name: 'In a table cell · Trong ô của bảng',
  render: (args) =>
    html`<table role="presentation" class="host">
      <tbody>
        <tr>
          <td>${element('hot-events', { ...args, limit: 3 })}</td>
          <td>
            Cổng cũ dàn trang bằng bảng: ô không có bề rộng, và phần tử bên trong vẫn phải có chỗ của nó.
          </td>
        </tr>
      </tbody>
    </table>`,
  parameters: note('Ô của bảng không có bề rộng.', 'The table cell has no width.'),
};

export const TrongFloat: Story = {
  name: 'In a float · Trong khối trôi',
  render: (args) =>
    html`<div class="host flow">
      <div class="float">${element('hot-events', { ...args, layout: 'headlines', limit: 3 })}</div>
      <p>
        Khối bên trái trôi và không có bề rộng; chữ của trang chảy quanh nó. Sáng nay nước ròng, mặt đê còn
        ướt sương.
      </p>
    </div>`,
  parameters: note('Khối trôi không có bề rộng.', 'The float has no width.'),
};

export const TrongFlex: Story = {
  name: 'In a flex row · Trong hàng flex',
  render: (args) =>
    html`<div class="host flex">
      ${element('hot-events', { ...args, limit: 3 })}
      <p>Hàng flex: phần tử không có bề rộng đứng cạnh chữ của trang, không đè lên nhau.</p>
      ${element('news-card', { ...args, 'article-id': 'anh-doc' })}
    </div>`,
  parameters: note('Phần tử trong hàng flex không có bề rộng.', 'Elements in a flex row have no width.'),
};

const odd = (layout: string): Story => ({
  ...list(layout),
  args: { src: 'stories-api/tieu-de-la.json', layout, heading: 'Tiêu đề lạ' },
  parameters: note(
    'Một chữ, 400 chữ không khoảng trắng, toàn chữ hoa, chữ Ả Rập, chữ Hán, biểu tượng, tỉ số và khoảng năm.',
    'One letter, 400 letters without a space, capitals only, Arabic, Chinese, emoji, scores and ranges of years.',
  ),
});

export const TieuDeLa: Story = { name: 'Odd headlines, list · Tiêu đề lạ, danh sách', ...odd('list') };
export const TieuDeLaLuoi: Story = { name: 'Odd headlines, grid · Tiêu đề lạ, lưới', ...odd('grid') };
export const TieuDeLaCoSo: Story = {
  name: 'Odd headlines, headlines only · Tiêu đề lạ, chỉ tiêu đề',
  ...odd('headlines'),
};
export const TieuDeLaKe: Story = { name: 'Odd headlines, shelf · Tiêu đề lạ, kệ', ...odd('shelf') };
export const TieuDeLaSuKien: Story = { name: 'Odd headlines, event · Tiêu đề lạ, sự kiện', ...odd('event') };

const tooMuch = (layout: string): Story => ({
  ...list(layout),
  args: { src: 'stories-api/qua-nhieu.json', layout, heading: 'Quá nhiều' },
  parameters: note(
    '500 tin liên quan, tiêu đề không dứt, độ dài phim không phải là độ dài.',
    '500 related headlines, headlines without an end, durations that are none.',
  ),
});

export const QuaNhieuSuKien: Story = { name: 'Too much, event · Quá nhiều, sự kiện', ...tooMuch('event') };
export const QuaNhieuKe: Story = { name: 'Too much, shelf · Quá nhiều, kệ', ...tooMuch('shelf') };
export const QuaNhieuTinChinh: Story = { name: 'Too much, lead · Quá nhiều, tin chính', ...tooMuch('lead') };

export const DanhSach: Story = { name: 'All, list · Tất cả, danh sách', ...list('list') };
export const Luoi: Story = { name: 'All, grid · Tất cả, lưới', ...list('grid') };
export const TinChinh: Story = { name: 'All, lead · Tất cả, tin chính', ...list('lead') };
export const ChiTieuDe: Story = { name: 'All, headlines only · Tất cả, chỉ tiêu đề', ...list('headlines') };
export const KeTatCa: Story = { name: 'All, shelf · Tất cả, kệ', ...list('shelf') };
export const SuKienTatCa: Story = { name: 'All, event · Tất cả, sự kiện', ...list('event') };
