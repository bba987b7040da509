// Vietnamese labels and help for what the manifest lists. A new attribute has those of the manifest until it is named here.
import type { Attribute, Token } from '../manifest.js';
import type { Language } from '../state.js';

/** In which group an attribute stands. */
export const groupOf: Record<string, 'main' | 'show' | 'source' | 'rules'> = {
  layout: 'main',
  fields: 'main',
  limit: 'main',
  heading: 'main',
  theme: 'main',
  'article-id': 'main',
  keywords: 'main',
  sort: 'main',
  counts: 'main',
  'heading-level': 'show',
  order: 'show',
  'page-size': 'show',
  'time-style': 'show',
  target: 'show',
  'keyword-href': 'show',
  href: 'show',
  selectable: 'show',
  share: 'show',
  'text-size': 'show',
  'json-ld': 'show',
  'items-path': 'source',
  'field-map': 'source',
  refresh: 'source',
  cache: 'source',
  loading: 'source',
  attribution: 'rules',
  'min-age': 'rules',
  'require-attribution': 'rules',
  keyword: 'rules',
  hash: 'rules',
  'exclude-current': 'rules',
  dedupe: 'rules',
};

type Named = Record<string, [label: string, help: string]>;

const attributes: Named = {
  layout: ['Bố cục', ''],
  fields: ['Hiện thêm ngoài tít', ''],
  limit: ['Nhiều nhất', 'Cho bằng số bài nguồn thường có: chỗ được giữ sẵn theo số ấy.'],
  heading: ['Tiêu đề khối', 'Để trống thì không hiện.'],
  theme: ['Nền sáng hay tối', 'auto theo màu của trang; light, dark mang màu riêng.'],
  'article-id': ['Bài nào', 'id hoặc địa chỉ của bài; để trống là bài đầu tiên.'],
  keywords: ['Từ khóa tự ghi', 'Cách nhau bằng dấu phẩy, thay cho từ khóa trong nguồn.'],
  sort: ['Thứ tự từ khóa', 'Như trong nguồn, nhiều trước, hoặc theo vần tiếng Việt.'],
  counts: ['Hiện số bài của mỗi từ khóa', ''],
  'heading-level': ['Cấp tiêu đề', 'Cấp của tiêu đề trong dàn bài của trang: 2 là h2.'],
  order: ['Thứ tự các mốc giờ', 'Của bố cục event.'],
  'page-size': ['Mỗi lần hiện', 'Số bài lúc đầu và sau mỗi lần bấm “Xem thêm”.'],
  'time-style': ['Cách ghi giờ', '“3 giờ trước”, hay ngày giờ đầy đủ.'],
  target: ['Mở liên kết ở', 'Như trên thẻ a.'],
  'keyword-href': ['Liên kết của từ khóa trong thẻ tin', 'Có {keyword} hoặc {slug}: từ khóa thành liên kết.'],
  href: ['Địa chỉ của từ khóa', 'Có {keyword} hoặc {slug}: từ khóa thành liên kết.'],
  selectable: ['Từ khóa là nút bấm', 'Cho trang tự nghe sự kiện news-keyword.'],
  share: ['Nút chia sẻ', ''],
  'text-size': ['Nút cỡ chữ', 'Trang của cơ quan nhà nước phải có.'],
  'json-ld': ['Mô tả cho máy tìm kiếm (JSON-LD)', ''],
  'items-path': ['Chỗ của danh sách bài', 'Với JSON kiểu khác: data.list'],
  'field-map': ['Chỗ của các trường', 'Với JSON kiểu khác: {"headline":"tieuDe","url":"duongDan"}'],
  refresh: ['Tự đọc lại sau (giây)', 'Ít nhất 30; để trống là không.'],
  cache: ['Bản lưu phòng khi mất mạng', 'last-good giữ bản tốt gần nhất trong trình duyệt.'],
  loading: ['Lúc tải', 'lazy: chỉ tải khi sắp cuộn tới.'],
  debug: ['Ghi lỗi ra Console', 'Dùng khi thử; xong thì bỏ.'],
  attribution: ['Tên nguồn (“Theo …”)', 'Tự đặt mà để trống: là tin của chính báo bạn, không ghi “Theo …”.'],
  'min-age': ['Giữ lại bài mới hơn (phút)', 'Trang tổng hợp tin thường phải chờ 60 phút.'],
  'require-attribution': ['Bỏ bài không rõ nguồn hay giờ đăng', ''],
  keyword: ['Chỉ bài có từ khóa', ''],
  hash: ['Ghi bộ lọc vào địa chỉ trang', 'Tên đứng trước dấu bằng: #tu-khoa=…'],
  'exclude-current': ['Bỏ bài mà trang đang nói tới', ''],
  dedupe: ['Bỏ bài đã hiện ở khối phía trên', ''],
};

const tokens: Named = {
  '--news-font': ['Phông chữ', 'Mặc định là phông của trang.'],
  '--news-font-headline': ['Phông tít', ''],
  '--news-color': ['Màu chữ', ''],
  '--news-muted': ['Màu chữ phụ', 'Giờ, chú thích, số đếm.'],
  '--news-accent': ['Màu nhấn', 'Chuyên mục, nhãn, viền khi chọn.'],
  '--news-surface': ['Màu nền', ''],
  '--news-border': ['Màu đường kẻ', ''],
  '--news-radius': ['Bo góc', 'Ảnh, nhãn, nút: 3px'],
  '--news-gap': ['Khoảng cách giữa các tin', '1em'],
  '--news-picture-ratio': ['Tỷ lệ ảnh', '16 / 10'],
  '--news-picture-position': ['Phần ảnh giữ lại khi cắt', '50% 33%'],
  '--news-thumbnail-order': ['Ảnh trước hay sau chữ', '-1 là trước.'],
  '--news-rule': ['Đường kẻ trên tiêu đề', '1px solid'],
  '--news-section-case': ['Chữ chuyên mục', 'none hoặc uppercase'],
  '--news-numeral': ['Chữ số của bố cục headlines', '300 2em / 1'],
  '--news-measure': ['Bề rộng dòng của bài', '44em'],
  '--news-headline-size': ['Cỡ tít', '1.12em'],
  '--news-size': ['Cỡ chữ', '16px'],
  '--news-headline-lines': ['Tít nhiều nhất mấy dòng', ''],
  '--news-standfirst-lines': ['Sapo nhiều nhất mấy dòng', ''],
  '--news-reserve': ['Chỗ giữ sẵn trước khi script chạy', '20em'],
};

/** Words of `layout`, `fields` and the like, where a form offers them. */
export const words: Record<string, string> = {
  list: 'list: danh sách',
  grid: 'grid: lưới',
  lead: 'lead: tin đầu lớn',
  headlines: 'headlines: tít đánh số',
  shelf: 'shelf: kệ cuộn ngang',
  event: 'event: vụ việc đang diễn ra',
  stacked: 'stacked: ảnh trên, chữ dưới',
  side: 'side: ảnh bên chữ',
  overlay: 'overlay: chữ trên ảnh',
  headline: 'headline: chỉ tít',
  picture: 'Ảnh',
  label: 'Nhãn',
  section: 'Chuyên mục',
  kicker: 'Dòng trên tít',
  standfirst: 'Sapo',
  byline: 'Tác giả',
  attribution: 'Nguồn',
  time: 'Giờ đăng',
  keywords: 'Từ khóa',
};

/** `heading-level` as "Heading level", `--news-accent` as "Accent". */
function toEnglish(name: string): string {
  const text = name.replace(/^--news-/, '').replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function toWords(named: Named, { name, description }: Attribute | Token, language: Language) {
  const [label, help] = (language === 'vi' && named[name]) || [
    toEnglish(name),
    description.replaceAll('`', ''),
  ];
  return { label, help };
}

export const attributeWords = (attribute: Attribute, language: Language) =>
  toWords(attributes, attribute, language);
export const tokenWords = (token: Token, language: Language) => toWords(tokens, token, language);
