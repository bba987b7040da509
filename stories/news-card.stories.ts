import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { element, note, saveData, type Attributes } from './element.js';
import { savedCopy } from './saved-copy.js';

const meta: Meta<Attributes> = {
  title: 'Elements/news-card',
  component: 'news-card',
  render: (args) => element('news-card', args),
  args: { src: 'stories-api/mua-lu.json' },
};

export default meta;

type Story = StoryObj<Attributes>;

const fallback = html`<a href="https://mienbien.example/bai/nuoc-song-len-nhanh.html"
  >Nước sông lên nhanh, huyện miền núi sơ tán 340 hộ dân trong đêm</a
>`;

export const SanSang: Story = {
  name: 'Ready · Sẵn sàng',
  parameters: note(
    'Một tin đủ mọi trường. Bố cục `auto`: bề rộng của khung chứa quyết định.',
    'One article with every field. Layout `auto`: the width of the container decides.',
  ),
};

export const Doc: Story = {
  name: 'Stacked · Bố cục dọc',
  args: { layout: 'stacked' },
  globals: { width: '320' },
  parameters: note('`stacked`: ảnh ở trên, chữ ở dưới.', '`stacked`: the picture above the text.'),
};

export const Ngang: Story = {
  name: 'Side by side · Bố cục ngang',
  args: { layout: 'side' },
  parameters: note('`side`: ảnh bên cạnh chữ.', '`side`: the picture beside the text.'),
};

export const Phu: Story = {
  name: 'Overlay · Chữ trên ảnh',
  args: { layout: 'overlay' },
  globals: { width: '480' },
  parameters: note(
    '`overlay`: chữ nằm trên ảnh, không có sapo; ảnh chỉ tối đi ở chỗ có chữ.',
    '`overlay`: the text is on the picture, without a standfirst; the picture is darker only where the text is.',
  ),
};

export const PhuTietKiem: Story = {
  ...Phu,
  name: 'Overlay, data saver · Chữ trên ảnh, tiết kiệm dữ liệu',
  beforeEach: saveData,
  parameters: note(
    '`overlay` khi ảnh còn chờ bấm: một thẻ dọc thường, không có nền đen.',
    '`overlay` while the picture waits for a tap: an ordinary stacked card, nothing dark.',
  ),
};

export const TieuDiem: Story = {
  name: 'Focus of a picture · Tiêu điểm của ảnh',
  args: { src: 'stories-api/tieu-diem.json', layout: 'stacked', '--news-picture-position': undefined },
  render: (args) =>
    html`<div class="columns">
      ${['khong', 'tren', 'duoi'].map((focus) =>
        element('news-card', { ...args, 'article-id': `tieu-diem-${focus}` }),
      )}
    </div>`,
  parameters: note(
    'Cùng một ảnh dọc. Thẻ đầu không có `picture.focus`: `--news-picture-position` của trang quyết định, mặc định `50% 33%`. Hai thẻ sau có: `50% 0%` và `50% 70%`.',
    'The same portrait. The first card has no `picture.focus`: the page’s `--news-picture-position` decides, `50% 33%` by default. The other two have one: `50% 0%` and `50% 70%`.',
  ),
};

export const ViTriAnh: Story = {
  ...TieuDiem,
  name: 'Picture position for the page · Vị trí ảnh cho cả trang',
  args: { ...TieuDiem.args, '--news-picture-position': '50% 100%' },
  parameters: note(
    '`--news-picture-position: 50% 100%`: chỉ ảnh không có `picture.focus` đổi theo.',
    '`--news-picture-position: 50% 100%`: only the picture without a `picture.focus` follows it.',
  ),
};

export const ChiTieuDe: Story = {
  name: 'Headline only · Chỉ tiêu đề',
  args: { layout: 'headline' },
  parameters: note('`headline`: một dòng tin, không ảnh.', '`headline`: a headline without a picture.'),
};

export const ChonTruong: Story = {
  name: 'Fields: picture and time · Chọn trường: ảnh và giờ',
  args: { fields: 'picture time' },
  parameters: note(
    '`fields` kê đúng những gì được hiện; tiêu đề lúc nào cũng có.',
    '`fields` lists exactly what to show; the headline always shows.',
  ),
};

export const KhongTruongNao: Story = {
  name: 'No fields · Không trường nào',
  args: { fields: '' },
  parameters: note('`fields=""`: chỉ còn tiêu đề.', '`fields=""`: only the headline.'),
};

export const TuKhoa: Story = {
  name: 'Keywords as links · Có từ khóa là liên kết',
  args: {
    fields: 'picture kicker keywords time',
    'keyword-href': 'https://mienbien.example/tu-khoa/{slug}',
  },
  parameters: note(
    '`keyword-href` biến từ khóa thành liên kết.',
    '`keyword-href` turns keywords into links.',
  ),
};

export const GioTuyetDoi: Story = {
  name: 'Absolute times · Giờ tuyệt đối',
  args: { 'time-style': 'absolute' },
  parameters: note(
    '`time-style="absolute"`: dd/MM/yyyy HH:mm, giờ Việt Nam.',
    '`time-style="absolute"`: dd/MM/yyyy HH:mm, in Vietnam time.',
  ),
};

export const TaiTro: Story = {
  name: 'Sponsored content · Nội dung tài trợ',
  args: { src: 'stories-api/tai-tro.json' },
  parameters: note(
    'Có nhãn, nền riêng và một vạch ở mép, để không ai nhầm với tin; trình đọc màn hình nghe nhãn cùng liên kết.',
    'Labelled, tinted and with a rule at its edge, so that nobody mistakes it for news; screen readers hear the label with the link.',
  ),
};

export const NhanTin: Story = {
  name: 'Labels · Các nhãn',
  args: { src: 'stories-api/labels.json' },
  render: (args) =>
    html`<div class="columns">
      ${['live', 'breaking', 'sponsored', 'ad', 'ai', 'corrected'].map((label) =>
        element('news-card', { ...args, 'article-id': label, layout: 'stacked' }),
      )}
    </div>`,
  parameters: note(
    'Trực tiếp, Tin nóng, Nội dung tài trợ, Quảng cáo, Có sử dụng AI, Cải chính.',
    'Live, breaking news, sponsored content, advertisement, made with AI, correction.',
  ),
};

export const TietKiemDuLieu: Story = {
  name: 'Data saver: pictures on demand · Tiết kiệm dữ liệu: ảnh chờ bấm',
  beforeEach: saveData,
  parameters: note(
    'Trình duyệt của bạn đọc bật tiết kiệm dữ liệu: ảnh là một nút “Xem ảnh”.',
    'The reader’s browser saves data: the picture is a button that loads it.',
  ),
};

export const NenSang: Story = {
  name: 'Light on a dark page · Nền sáng trên trang tối',
  args: { theme: 'light' },
  globals: { scheme: 'dark' },
  parameters: note('`theme="light"` trên trang tối.', '`theme="light"` on a dark page.'),
};

export const PhuKhongAnh: Story = {
  name: 'Overlay without a picture · Chữ trên ảnh, mà không có ảnh',
  args: { src: 'stories-api/khong-anh.json', layout: 'overlay' },
  globals: { width: '480' },
  parameters: note(
    '`overlay` không có ảnh: chữ trên nền của trang.',
    '`overlay` without a picture: the text is on the page’s background.',
  ),
};

export const ChuHoaDai: Story = {
  name: 'Long headline in capitals · Tiêu đề dài, toàn chữ hoa',
  args: { src: 'stories-api/chu-hoa.json' },
  globals: { width: '320' },
  parameters: note(
    'Dấu của Ế Ậ Ữ không bị cắt, kể cả ở dòng cuối cùng.',
    'The diacritics of Ế Ậ Ữ are not cut off, not even on the last line.',
  ),
};

export const KhongAnh: Story = {
  name: 'No picture · Không có ảnh',
  args: { src: 'stories-api/khong-anh.json' },
  parameters: note('Chữ lấy hết bề rộng.', 'The text takes the full width.'),
};

export const AnhHong: Story = {
  name: 'Broken picture · Ảnh hỏng',
  args: { src: 'stories-api/anh-hong.json' },
  parameters: note(
    'Địa chỉ ảnh trả 404 khi bạn đọc đang nhìn: còn một ô yên lặng có chữ đầu của chuyên mục.',
    'The address of the picture answers 404 while the reader looks: a quiet placeholder with the initial of the section.',
  ),
};

export const AnhHongXa: Story = {
  name: 'Broken picture, below the screen · Ảnh hỏng, ở dưới màn hình',
  args: { src: 'stories-api/anh-hong.json' },
  render: (args) =>
    html`<p>Cuộn xuống.</p>
      <div class="screenful"></div>
      ${element('news-card', args)}`,
  parameters: note(
    'Ảnh hỏng khi chưa ai thấy: ảnh biến mất, chữ lấy hết bề rộng.',
    'The picture breaks before anybody sees it: it goes, and the text takes the full width.',
  ),
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
  args: { theme: 'dark' },
  parameters: note(
    '`theme="dark"` mang theo nền và màu chữ của riêng nó, dù trang sáng.',
    '`theme="dark"` brings its own colours, even on a light page.',
  ),
};

export const CotHep: Story = {
  name: 'Column of 200 px · Cột 200 px',
  globals: { width: '200' },
  parameters: note('Cột phụ hẹp nhất.', 'The narrowest sidebar.'),
};

export const DangTai: Story = {
  name: 'Loading · Đang tải',
  args: { src: 'stories-api/never' },
  parameters: note(
    'Khung xương đứng yên, cùng hình dạng với thẻ.',
    'A static skeleton with the shape of the card.',
  ),
};

export const Cho: Story = {
  name: 'Nothing yet, with fallback · Chưa có gì, có nội dung dự phòng',
  args: { src: undefined },
  render: (args) => element('news-card', args, fallback),
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
  render: (args) => element('news-card', args, fallback),
  parameters: note(
    'Có nội dung dự phòng thì người đọc thấy nó, không thấy lỗi.',
    'If there is a fallback, readers see it instead of the error.',
  ),
};

export const BanDaLuu: Story = {
  name: 'Saved copy · Bản đã lưu',
  ...savedCopy('news-card', 'mua-lu.json'),
};

export const TiengAnh: Story = {
  name: 'In English · Giao diện tiếng Anh',
  globals: { locale: 'en' },
  parameters: note(
    'Chữ của thẻ bằng tiếng Anh, bài vẫn tiếng Việt.',
    'The texts of the card are in English; the article stays Vietnamese.',
  ),
};
