import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { HotEvents } from '../src/index.js';
import { SEED_TIME } from './data.js';
import { element, note, saveData, type Attributes } from './element.js';
import { savedCopy } from './saved-copy.js';
import { setAnswer } from './stories-api.js';

const meta: Meta<Attributes> = {
  title: 'Elements/hot-events',
  component: 'hot-events',
  render: (args) => element('hot-events', args),
  args: { src: 'stories-api/feed.json' },
};

export default meta;

type Story = StoryObj<Attributes>;

// Phrasing content: a CMS may wrap the tag in a <p>, and the parser moves lists out of a <p>.
const fallback = html`<a href="https://mienbien.example/bai/thong-xe.html"
    >Thông xe tuyến nối cao tốc với khu kinh tế ven biển</a
  ><br /><a href="https://mienbien.example/bai/cang-ca.html"
    >Cảng cá nâng cấp xong cầu tàu, mỗi ngày bốc dỡ thêm 90 tấn</a
  >`;

/** An address that answers with more articles the second time. */
const GROWING = 'truoc-do.json?dang-lon';

/** Resolves with the list of a story once it has loaded. */
async function waitForList(canvas: HTMLElement): Promise<HotEvents> {
  const list = canvas.querySelector('hot-events')!;
  if (list.state === 'loading')
    await new Promise((resolve) => list.addEventListener('news-load', resolve, { once: true }));
  return list;
}

export const SanSang: Story = {
  name: 'List · Danh sách',
  parameters: note(
    '`list`, bố cục mặc định: tiêu đề trước, ảnh nhỏ ở cuối dòng; sapo hiện khi đủ chỗ.',
    '`list`, the default: headlines first, a thumbnail at the end of the line, and the standfirst where there is room.',
  ),
};

/** The same layout of articles that all have a picture, of which some have one, of which none has. */
const threeFeeds = (layout: string, vietnamese: string, english: string): Story => ({
  args: { layout, limit: 4 },
  render: (args) =>
    html`${['feed.json', 'anh-mot-nua.json', 'anh-khong-bai-nao.json'].map((file, index) =>
      element('hot-events', {
        ...args,
        src: `stories-api/${file}`,
        heading: ['Bài nào cũng có ảnh', 'Một nửa có ảnh', 'Không bài nào có ảnh'][index],
      }),
    )}`,
  parameters: note(vietnamese, english),
});

export const CoVaKhongAnh: Story = {
  name: 'List with and without pictures · Danh sách có và không có ảnh',
  ...threeFeeds(
    'list',
    'Mép trái của chữ không đổi, dù bài có ảnh hay không.',
    'The texts have one edge, whether an article has a picture or not.',
  ),
};

export const LuoiCoVaKhongAnh: Story = {
  name: 'Grid with and without pictures · Lưới có và không có ảnh',
  ...threeFeeds(
    'grid',
    'Thẻ không có ảnh hiện sapo vào chỗ của ảnh.',
    'A card without a picture shows its standfirst in the picture’s room.',
  ),
};

export const TraTien: Story = {
  name: 'Paid content in every layout · Nội dung trả tiền trong mọi bố cục',
  args: { src: 'stories-api/tra-tien.json' },
  render: (args) =>
    html`<div class="columns">
        ${['list', 'headlines'].map((layout) =>
          element('hot-events', { ...args, layout, heading: `layout="${layout}"` }),
        )}
      </div>
      ${element('hot-events', { ...args, layout: 'grid', heading: 'layout="grid"' })}
      <div class="columns">
        ${['tai-tro', 'quang-cao'].map((id) =>
          element('news-card', { ...args, layout: 'overlay', 'article-id': id }),
        )}
      </div>`,
  parameters: note(
    'Có nhãn, có vạch ở mép, và không mang số thứ tự: “Đọc nhiều nhất” chỉ đếm tin.',
    'Labelled, with a rule at the edge, and without a number: only news counts in a numbered list.',
  ),
};

export const TinChinh: Story = {
  name: 'Lead · Tin chính',
  args: { layout: 'lead', limit: 7 },
  parameters: note(
    '`lead`: một tin lớn, rồi ba cột khi khung rộng hơn 640 px.',
    '`lead`: one large story, then three columns if the box is wider than 640 px.',
  ),
};

export const Luoi: Story = {
  name: 'Grid · Lưới',
  args: { layout: 'grid', limit: 6 },
  parameters: note('`grid`: các thẻ bằng nhau.', '`grid`: cards of equal weight.'),
};

export const TieuDe: Story = {
  name: 'Numbered headlines · Chỉ tiêu đề, có số',
  args: { layout: 'headlines', heading: 'Đọc nhiều nhất', limit: 5 },
  globals: { width: '320' },
  parameters: note(
    '`headlines`: danh sách đánh số cho cột phụ.',
    '`headlines`: a numbered list for a sidebar.',
  ),
};

export const HatGiong: Story = {
  name: 'Seed article, 20 June 2024 · Bài hạt giống, ngày 20/6/2024',
  args: { src: 'stories-api/seed.json' },
  globals: { now: SEED_TIME },
  parameters: note(
    'Bài ngày 29/5/2023 đọc là “khoảng 1 năm trước”; không có từ khóa thì không có nhãn “Từ khóa”.',
    'Published on 29 May 2023, it reads “about 1 year ago”. Without keywords there is no keyword label.',
  ),
};

export const DienThoai: Story = {
  name: 'Lead on a phone · Tin chính trên điện thoại',
  args: { layout: 'lead', limit: 5 },
  globals: { width: '320' },
  parameters: note('Cùng thẻ ấy, khung 320 px.', 'The same tag in a box of 320 px.'),
};

export const CotHep: Story = {
  name: 'Column of 200 px · Cột 200 px',
  args: { limit: 4 },
  globals: { width: '200' },
  parameters: note('Cột phụ hẹp nhất.', 'The narrowest sidebar.'),
};

export const KhongTieuDeKhoi: Story = {
  name: 'No heading · Không tiêu đề khối',
  args: { heading: '', limit: 3 },
  parameters: note(
    '`heading=""` giấu tiêu đề của khối. Nguồn có địa chỉ thì “Xem tất cả” vẫn có dòng của nó.',
    '`heading=""` hides the heading of the block. If the feed has an address, “View all” keeps its line.',
  ),
};

export const KheTieuDe: Story = {
  name: 'Heading and footer of the page · Tiêu đề và chân khối của trang',
  args: { limit: 3 },
  render: (args) =>
    element(
      'hot-events',
      args,
      html`<h2 slot="heading">Bão số 9</h2>
        <p slot="footer">Nguồn: các báo thành viên.</p>`,
    ),
  parameters: note(
    'Khe `heading` và `footer` nhận nội dung của trang.',
    'The slots `heading` and `footer` take content from the page.',
  ),
};

export const ChonTruong: Story = {
  name: 'Fields: picture and source · Chọn trường: ảnh và nguồn',
  args: { fields: 'picture attribution', limit: 4 },
  parameters: note('`fields` áp dụng cho mọi thẻ.', '`fields` applies to every card.'),
};

export const TenToaSoan: Story = {
  name: 'Name of the outlet · Tên tòa soạn',
  args: { src: 'stories-api/kenh.json', attribution: undefined },
  render: (args) =>
    html`<div class="columns">
      ${[undefined, 'Báo Miền Biển', ''].map((attribution) =>
        element('hot-events', {
          ...args,
          attribution: args['attribution'] ?? attribution,
          heading: attribution === undefined ? 'Không đặt' : `attribution="${attribution}"`,
        }),
      )}
    </div>`,
  parameters: note(
    'Nguồn tên “Tin mới nhất - Miền Biển RSS” không nêu nguồn của từng bài. Không đặt gì thì đọc là “Theo Miền Biển”; `attribution` đặt tên khác; `attribution=""` là báo của chính trang này, không có dòng “Theo …”.',
    'The feed “Tin mới nhất - Miền Biển RSS” names no sources. It reads “Source: Miền Biển” by default; `attribution` gives another name; `attribution=""` is the page’s own paper, without a source line.',
  ),
};

export const TieuDe120: Story = {
  name: '120 headlines, long and short · 120 tiêu đề dài ngắn',
  args: { src: 'stories-api/120-tieu-de.json', limit: 120, heading: '120 tiêu đề' },
  globals: { width: '300' },
  parameters: note(
    'Đổi **Bề rộng** và `layout`: không tiêu đề nào bị cắt, không hàng nào hở.',
    'Switch **Bề rộng** (width) and `layout`: no headline is cut, no row has a hole.',
  ),
};

export const NhanTin: Story = {
  name: 'Labels · Các nhãn',
  args: { src: 'stories-api/labels.json', layout: 'grid', heading: 'Nhãn' },
  parameters: note(
    'Trực tiếp, Tin nóng, Nội dung tài trợ, Quảng cáo, Có sử dụng AI, Cải chính.',
    'Live, breaking news, sponsored content, advertisement, made with AI, correction.',
  ),
};

export const LocTuKhoa: Story = {
  name: 'Filtered by keyword · Lọc theo từ khóa',
  args: { keyword: 'mưa lũ' },
  parameters: note(
    '`keyword` chỉ giữ các bài có từ khóa ấy; nút “Bỏ lọc” trả lại danh sách.',
    '`keyword` shows only the articles with that keyword; “Clear filter” shows the whole list again.',
  ),
};

export const LocKhongCo: Story = {
  name: 'Filter without a match · Lọc không ra bài nào',
  args: { keyword: 'bóng đá' },
  parameters: note('Câu báo thay cho danh sách trống.', 'A message replaces the empty list.'),
};

export const TuKhoaTrongThe: Story = {
  name: 'Keywords in cards · Từ khóa trong thẻ',
  args: {
    fields: 'picture standfirst keywords time',
    'keyword-href': 'https://mienbien.example/tu-khoa/{slug}',
    limit: 3,
  },
  parameters: note(
    '`fields` có `keywords`, và `keyword-href` biến chúng thành liên kết.',
    '`fields` includes `keywords`, and `keyword-href` turns them into links.',
  ),
};

export const XemThem: Story = {
  name: 'Pages, “Show more” · Từng trang, nút “Xem thêm”',
  args: { 'page-size': 3 },
  parameters: note(
    '`page-size="3"`: ba tin, và ba tin nữa cho mỗi lần bấm “Xem thêm”; tiêu điểm đi tới tin đầu tiên vừa thêm.',
    '`page-size="3"`: three articles, then three more with each “Show more”; the focus moves to the first new one.',
  ),
};

export const TinMoi: Story = {
  name: 'Marked as new · Dấu “Mới”',
  args: { src: `stories-api/${GROWING}`, refresh: 60, limit: 4 },
  // Resets the server when the story ends.
  beforeEach: () => () => setAnswer(GROWING),
  play: async ({ canvasElement }) => {
    const list = await waitForList(canvasElement);
    setAnswer(GROWING, 'feed.json');
    await list.reload();
  },
  parameters: note(
    '`refresh` đọc lại nguồn; tin vừa tới mang dấu “Mới”. Ở đây nguồn được đọc lại ngay, có thêm hai tin.',
    '`refresh` reads the feed again and marks new articles “New”. Here it is read again at once and has two more.',
  ),
};

export const TruBaiDangXem: Story = {
  name: 'Without this page’s article · Trừ bài của trang này',
  args: { 'exclude-current': true, heading: 'Đọc thêm', limit: 3 },
  beforeEach: () => {
    const canonical = document.head.appendChild(document.createElement('link'));
    canonical.rel = 'canonical';
    canonical.href = 'https://mienbien.example/bai/vinh-phia-bac.html';
    return () => canonical.remove();
  },
  parameters: note(
    '`exclude-current`: tin đầu của nguồn là bài của chính trang này (theo `<link rel="canonical">`), nên không có ở đây.',
    '`exclude-current`: the first article of the feed is the one on this page (see its `<link rel="canonical">`), so the list omits it.',
  ),
};

export const KhongLap: Story = {
  name: 'No duplicates · Không lặp lại tin ở trên',
  args: { dedupe: true, heading: 'Tin khác', limit: 3 },
  render: (args) =>
    html`${element('news-card', { src: args['src'], layout: 'side' })} ${element('hot-events', args)}`,
  parameters: note(
    '`dedupe`: tin ở thẻ phía trên không có trong danh sách.',
    '`dedupe`: the list omits the article that the card above shows.',
  ),
};

export const GiuLaiBaiMoi: Story = {
  name: 'At least 60 minutes old · Giữ lại bài chưa đủ 60 phút',
  args: { 'min-age': 60, limit: 3 },
  parameters: note(
    '`min-age="60"`: bài đăng 12 phút trước chưa được hiện.',
    '`min-age="60"`: an article published 12 minutes ago is not shown yet.',
  ),
};

export const BatBuocNguon: Story = {
  name: 'Only with source and time · Bỏ bài không rõ nguồn hay giờ đăng',
  args: { src: 'stories-api/thieu-nguon.json', 'require-attribution': true },
  parameters: note(
    '`require-attribution`: nguồn có bốn bài, hai bài thiếu nguồn hoặc giờ.',
    '`require-attribution`: two of the four articles lack a source or a time.',
  ),
};

export const TietKiemDuLieu: Story = {
  name: 'Data saver: pictures on demand · Tiết kiệm dữ liệu: ảnh chờ bấm',
  args: { limit: 4 },
  beforeEach: saveData,
  parameters: note(
    'Trình duyệt của bạn đọc bật tiết kiệm dữ liệu: mỗi ảnh là một nút “Xem ảnh”.',
    'The reader’s browser saves data: each picture is a button that loads it.',
  ),
};

export const TabMoi: Story = {
  name: 'New tab, absolute times · Mở trong tab mới, giờ tuyệt đối',
  args: { target: '_blank', 'time-style': 'absolute', limit: 3 },
  parameters: note(
    '`target="_blank"`: trình đọc màn hình nghe thêm “(mở trong tab mới)”.',
    '`target="_blank"`: screen readers also hear “(opens in a new tab)”.',
  ),
};

export const TruongHopKho: Story = {
  name: 'Difficult articles · Các trường hợp khó',
  args: { src: 'stories-api/odd.json', heading: 'Tin khó dàn trang' },
  parameters: note(
    'Tiêu đề chữ hoa dài có Ế Ậ Ữ, không ảnh, ảnh hỏng, bài tiếng Anh, tài trợ, cải chính.',
    'A long headline in capitals with Ế Ậ Ữ, no picture, a broken picture, an English article, sponsored content, a correction.',
  ),
};

export const NenToi: Story = {
  name: 'Dark page · Nền tối theo trang',
  args: { layout: 'lead', limit: 4 },
  globals: { scheme: 'dark' },
  parameters: note(
    'Trang khai `color-scheme: dark`: các màu suy ra từ màu chữ.',
    'The page declares `color-scheme: dark`: the other colours derive from its text colour.',
  ),
};

export const GiaoDienClassic: Story = {
  name: 'Theme classic.css · Giao diện classic.css',
  args: { limit: 4 },
  globals: { theme: 'classic' },
  parameters: note('Một tệp CSS chỉ đặt biến.', 'A CSS file that only sets custom properties.'),
};

export const DangTai: Story = {
  name: 'Loading · Đang tải',
  args: { src: 'stories-api/never', limit: 4 },
  parameters: note(
    'Khung xương đứng yên, cùng hình dạng với thẻ.',
    'A static skeleton with the shape of the cards.',
  ),
};

export const DangTaiDuPhong: Story = {
  name: 'Loading, with fallback · Đang tải, có nội dung dự phòng',
  args: { src: 'stories-api/never', limit: 4 },
  render: (args) => element('hot-events', args, fallback),
  parameters: note(
    'Nội dung dự phòng thay cho khung xương; chỗ vẫn được giữ.',
    'The fallback replaces the skeleton; the space stays reserved.',
  ),
};

export const Cho: Story = {
  name: 'Nothing yet, with fallback · Chưa có gì, có nội dung dự phòng',
  args: { src: undefined },
  render: (args) => element('hot-events', args, fallback),
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

export const RongRieng: Story = {
  name: 'Empty, own message · Rỗng, câu riêng',
  args: { src: 'stories-api/empty.json' },
  render: (args) => element('hot-events', args, html`<span slot="empty">Hôm nay trời yên biển lặng.</span>`),
  parameters: note('Khe `empty`.', 'The slot `empty`.'),
};

export const Loi: Story = {
  name: 'Error · Lỗi',
  args: { src: 'stories-api/404', limit: 3 },
  parameters: note('Một thanh yên lặng với nút “Thử lại”.', 'A quiet bar with “Try again”.'),
};

export const LoiCoDuPhong: Story = {
  name: 'Error, with fallback · Lỗi, có nội dung dự phòng',
  args: { src: 'stories-api/404', limit: 3 },
  render: (args) => element('hot-events', args, fallback),
  parameters: note(
    'Có nội dung dự phòng thì người đọc thấy nó, không thấy lỗi.',
    'If there is a fallback, readers see it instead of the error.',
  ),
};

export const BanDaLuu: Story = {
  name: 'Saved copy · Bản đã lưu',
  ...savedCopy('hot-events', 'feed.json', { limit: 3 }),
};

export const TiengAnh: Story = {
  name: 'In English · Giao diện tiếng Anh',
  args: { layout: 'lead', limit: 4, keyword: '' },
  globals: { locale: 'en' },
  parameters: note('Chữ của khối bằng tiếng Anh.', 'The texts of the block are in English.'),
};
