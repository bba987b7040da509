import type { Media } from '../../data/article.js';
import { formatDuration } from '../../data/text/durations.js';

export const fieldMapShape = `--field-map '{"headline":"tieuDe","url":"duongDan"}'`;

export const vi = {
  reading: (seconds: number) => `Đang đọc… ${seconds} giây`,
  stopped: 'Đã dừng.',
  seeHelp: 'Xem cách dùng: bantin --help',
  standardInput: 'dữ liệu ở đầu vào chuẩn',
  format: 'Định dạng',
  title: 'Tên',
  page: 'Trang',
  count: 'Số bài',
  sources: 'Nguồn',
  related: 'liên quan',
  readSources: (read: number, count: number) => `Đọc được ${read} trong ${count} nguồn`,
  unreadable: 'không đọc được',
  /** "video 2:15", "12 ảnh". */
  media({ type, durationSeconds, count }: Media): string {
    if (type === 'gallery') return count ? `${count} ảnh` : 'chùm ảnh';
    const name = type === 'video' ? 'video' : 'âm thanh';
    return durationSeconds ? `${name} ${formatDuration(durationSeconds)}` : name;
  },
  none: '(không có)',
  noTime: 'không rõ giờ',
  noSource: 'không rõ nguồn',
  noLink: 'không có liên kết',
  warningsHeading: 'Cảnh báo',
  noWarnings: 'Không có gì phải nhắc.',
  showWay: 'Hãy thêm:',
  tryCommands: 'Hãy thử:',
  tagAttributes: 'Trong thẻ thì viết:',
  formats: {
    native: 'JSON của bantin',
    'json-feed': 'JSON Feed',
    wordpress: 'WordPress REST',
    'json-ld': 'JSON-LD (schema.org)',
    rss: 'RSS',
    atom: 'Atom',
    'field-map': 'JSON theo --field-map',
  } as Record<string, string>,
  written: (count: number, file: string) => `Đã ghi ${count} bài vào ${file}`,
  more: (count: number) => `… và ${count} bài nữa`,
  baked: (count: number, file: string) => `${file}: đã cập nhật, ${count} thẻ có tin`,
  unchanged: (file: string) => `${file}: không có gì thay đổi`,
  noTags: (file: string) => `${file}: không có thẻ <hot-events>, <news-card> hay <news-article> nào có src`,

  /** What is to be said of a tag in a page. */
  bake: {
    'not-closed':
      'thẻ chưa đóng, nên mọi thứ phía sau nằm trong nó. Hãy viết thẻ đóng </…>; viết <… /> là chưa đóng.',
    markers: 'phải có đúng một <!--bantin--> rồi một <!--/bantin-->, nằm ngay trong thẻ. Để nguyên.',
    'in-link': 'thẻ nằm trong một <a>, mà liên kết không lồng vào nhau được. Để nguyên.',
    'server-code':
      'một phần của thẻ hoặc của JSON bên trong do PHP, ASP hoặc lệnh chèn ghi, nên chưa biết lấy tin ở đâu. Để nguyên.',
    'own-content':
      'đã có nội dung dự phòng riêng, để nguyên. Muốn bantin ghi thêm tin: đặt <!--bantin--><!--/bantin--> vào chỗ cần ghi.',
    'nothing-to-show': 'nguồn không có bài nào để hiện ở đây.',
  },

  /** Adds the names of the first cases to a warning. */
  withNames(text: string, names: string[], count: number): string {
    const listed = names.map((name) => `“${name}”`).join(', ');
    if (names.length === 1 && count > 1) return `${text}, ví dụ ${listed}.`;
    return `${text}: ${listed}${count > names.length ? ` và ${count - names.length} mục nữa` : ''}.`;
  },

  warnings: {
    insecure: () =>
      'Địa chỉ là http: nên trang https: không đọc được. Hãy thử địa chỉ https:, hoặc dùng bantin snapshot hay một proxy trên tên miền của bạn.',
    'no-cors': () =>
      'Máy chủ không trả về Access-Control-Allow-Origin, nên trang ở tên miền khác không đọc được. Hãy nhờ máy chủ ấy cho phép, hoặc dùng bantin snapshot hay một proxy trên tên miền của bạn.',
    'other-origin': (_count: number, allowed: string) =>
      `Máy chủ chỉ cho trang của ${allowed} đọc (Access-Control-Allow-Origin). Trang ở tên miền khác thì nhờ máy chủ ấy cho phép, hoặc dùng bantin snapshot hay một proxy trên tên miền của bạn.`,
    empty: () => 'Không có bài nào để hiện.',
    'not-json': (count: number) => `${count} đoạn JSON-LD trong trang bị bỏ vì không phải JSON hợp lệ`,
    'no-headline': (count: number) => `${count} mục bị bỏ vì không có tiêu đề`,
    duplicate: (count: number, reasons: string) => `${count} bài trùng đã gộp vào bài khác (${reasons})`,
    'shared-id': (count: number) => `${count} bài có id không dùng được, vì bài khác cũng mang id ấy`,
    removed: (count: number) => `${count} bài đã gỡ, không hiện`,
    'taken-away': (count: number) => `${count} bài không hiện, vì cùng id hay địa chỉ với bài đã gỡ`,
    relative: (count: number) =>
      `${count} bài mất liên kết hoặc ảnh, vì địa chỉ là tương đối mà không có --url`,
    'no-source': (count: number) => `${count} bài không ghi nguồn`,
    'no-time': (count: number) => `${count} bài không có giờ đăng, hoặc giờ không đọc được`,
    'day-only': (count: number) => `${count} bài chỉ có ngày, không rõ giờ`,
    future: (count: number) => `${count} bài có giờ đăng ở tương lai`,
    'no-link': (count: number) => `${count} bài không có liên kết`,
    'no-picture': (count: number) => `${count} bài không có ảnh`,
    'not-found': (count: number) => `${count} đường dẫn trong --field-map không có ở bài nào`,
    'no-alt': (count: number) => `${count} ảnh không có mô tả (alt), cũng không có chú thích`,
    'not-nfc': (count: number) => `${count} từ viết bằng dấu rời (chưa ở dạng NFC), khi đọc đã ghép lại`,
  },

  /** Why articles were merged. */
  reasons: {
    'id+address': 'cùng id và địa chỉ',
    'id+headline': 'cùng id và tiêu đề',
    'address+headline': 'cùng địa chỉ và tiêu đề',
    id: 'cùng id',
    address: 'cùng địa chỉ',
    headline: 'cùng tiêu đề',
    number: 'cùng số bài trong địa chỉ',
  } as Record<string, string>,

  errors: {
    network: 'Không kết nối được với {address}. Hãy kiểm tra địa chỉ và đường mạng.',
    redirects:
      '{address} chuyển hướng vòng quanh: {found}. Hãy kiểm tra địa chỉ, hoặc báo người quản trị nguồn tin.',
    'redirects-self':
      '{address} chuyển hướng về chính nó, nên không bao giờ tới. Hãy kiểm tra địa chỉ, hoặc báo người quản trị nguồn tin.',
    'redirects-cookie':
      '{address} chuyển hướng vòng quanh ({found}) vì máy chủ đặt cookie rồi chờ nhận lại. Nguồn tin phải đọc được không cần cookie: hãy nhờ người quản trị nguồn tin bỏ việc ấy.',
    'redirects-many':
      '{address} chuyển hướng quá nhiều lần. Hãy kiểm tra địa chỉ, hoặc báo người quản trị nguồn tin.',
    downgrade: '{address} chuyển hướng từ https: về http:, và trình duyệt chặn việc ấy.',
    'relative-address':
      '"{address}" không phải địa chỉ http hay https đầy đủ. Nếu là địa chỉ tương đối: thêm --url với địa chỉ của trang.',
    csp: 'Không được phép đọc {address}.',
    timeout: '{address} trả lời quá chậm. Hãy thử lại, hoặc cho thêm thời gian bằng --timeout.',
    'http-not-found': 'Máy chủ trả lời {status}: không có gì ở {address}. Hãy kiểm tra địa chỉ.',
    'http-forbidden': 'Máy chủ trả lời {status}: không cho đọc {address}. Hãy hỏi người quản trị nguồn tin.',
    'http-busy': 'Máy chủ trả lời {status} cho {address}: nó đang lỗi hoặc quá tải. Hãy thử lại sau.',
    http: 'Máy chủ trả lời {status} cho {address}, không phải nguồn tin.',
    'too-large': '{address} lớn hơn 5 MB. Hãy chia nhỏ hoặc bớt bài.',
    parse: '{address} không phải JSON hợp lệ, cũng không phải nguồn tin dạng XML.',
    notice:
      'Máy chủ in thông báo lỗi vào {address}, và phần còn lại không phải JSON hay XML trọn vẹn. Hãy nhờ người quản trị sửa lỗi ấy.',
    nothing: '{address} trống.',
    'web-page':
      '{address} là một trang web, không phải nguồn tin. Hãy tìm địa chỉ nguồn tin (RSS, JSON) của trang.',
    'web-page-feeds':
      '{address} là một trang web, không phải nguồn tin. Trang ấy giới thiệu những nguồn này: {found}',
    'unknown-xml': '{address} là XML, nhưng không phải nguồn tin (RSS, Atom).',
    'unknown-json': `{address} là JSON nhưng không theo định dạng nào đã biết. Hãy thêm: --items-path data.list ${fieldMapShape}`,
    'unknown-json-lists':
      '{address} là JSON nhưng không theo định dạng nào đã biết. Trong đó có danh sách: {found}.',
    'file-missing': 'Không có tệp {address}.',
    'file-is-folder': '{address} là thư mục, không phải tệp.',
    'file-forbidden': 'Không có quyền đọc {address}.',
    file: 'Không đọc được {address}.',
    'no-articles': '{address} không có bài nào, nên không ghi gì.',
    'snapshot-too-large': 'Bản ghi lớn hơn 5 MB, không trang nào đọc lại được: không ghi {address}.',
    'page-too-large': '{address} lớn hơn 5 MB, nên không phải trang để ghi tin vào.',
    'page-changes': '{address} thay đổi liên tục trong lúc đọc nguồn tin, nên không ghi. Hãy chạy lại sau.',
    'folder-missing': 'Không có thư mục để ghi {address}. Hãy tạo thư mục trước.',
    'write-not-a-file': '{address} không phải tệp thường, nên không ghi đè. Muốn in ra màn hình: --out -',
    'write-forbidden': 'Không có quyền ghi {address}.',
    'disk-full': 'Hết chỗ trên đĩa: không ghi được {address}; tệp cũ còn nguyên.',
    write: 'Không ghi được {address}; tệp cũ, nếu có, còn nguyên.',
    output: 'Không in được ra đầu ra chuẩn.',
    unexpected: 'Có lỗi không lường trước.',
  },

  usage: {
    'missing-command': 'thiếu lệnh: read, snapshot, embed hoặc bake.',
    'unknown-command': 'không có lệnh "{word}"; chỉ có read, snapshot, embed và bake.',
    'unknown-option': 'không có tùy chọn {word}.',
    'missing-value': '{word} cần một giá trị đi sau.',
    'no-value': '{word} không nhận giá trị.',
    'missing-input': 'thiếu địa chỉ hoặc tệp cần đọc (- là đầu vào chuẩn).',
    'missing-out': 'thiếu --out: tệp cần ghi (- là đầu ra chuẩn).',
    'too-many-snapshot':
      'thừa "{word}": snapshot mỗi lần chỉ ghi một nguồn. Đường dẫn có dấu cách thì đặt trong nháy.',
    'too-many-embed':
      'thừa "{word}": embed mỗi lần chỉ nhận một nguồn. Đường dẫn có dấu cách thì đặt trong nháy.',
    'too-many-bake':
      'thừa "{word}": bake mỗi lần chỉ nhận một trang. Đường dẫn có dấu cách thì đặt trong nháy.',
    'wrong-command': '{word} chỉ dùng với {commands}.',
    'embed-address': 'embed cần địa chỉ http hay https của nguồn; với tệp "{word}" thì thêm --url.',
    'bake-file': 'bake cần một tệp trên máy này để ghi vào, không phải "{word}".',
    limit: '--limit "{word}" phải là số nguyên từ 1 đến 1000.',
    address: '"{word}" không phải địa chỉ http hay https hợp lệ.',
    base: '--url "{word}" phải là địa chỉ đầy đủ, ví dụ https://bao.example/tin.json.',
    timeout: '--timeout "{word}" phải là số giây, lớn hơn 0 và không quá 3600.',
    language: '--lang "{word}": chỉ có vi và en.',
    'field-map-json': `--field-map phải là một đối tượng JSON, ví dụ ${fieldMapShape}; đã nhận: {word}`,
    'field-map-name': `--field-map: bài không có trường "{word}". Tên của bantin ở bên trái, tên trong nguồn ở bên phải: ${fieldMapShape}`,
    'field-map-path': `--field-map: "{word}" phải là tên trường hoặc đường dẫn có dấu chấm, ví dụ ${fieldMapShape}`,
  },
};

export type Texts = typeof vi;
