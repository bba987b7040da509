import seedFeed from '../test/fixtures/seed.json' with { type: 'json' };

/** The time at which the articles below are news. */
export const STORM_TIME = '2026-11-23T15:00:00+07:00';

/** The time at which the seed article of 29 May 2023 is "khoảng 1 năm trước". */
export const SEED_TIME = '2024-06-20T09:00:00+07:00';

/** Returns the absolute address of a demo picture. A relative one would be resolved against the feed. */
const toPictureUrl = (name: string) => new URL(`pictures/${name}.webp`, document.baseURI).href;

export const picture = (name: string, alt: string, caption = '', credit = '') => ({
  src: toPictureUrl(name),
  alt,
  caption,
  credit,
  width: 1280,
  height: 800,
});

const bay = {
  id: 'vinh-phia-bac',
  url: 'https://mienbien.example/bai/vinh-phia-bac.html',
  headline: 'Mùa cao điểm đến sớm, vịnh phía bắc đón hơn 1,2 triệu lượt khách trong bốn tháng',
  standfirst:
    'Các tuyến tàu tham quan kín chỗ từ giữa tháng. Ngành du lịch tỉnh siết an toàn bến bãi, mở thêm ba điểm dừng chân do hợp tác xã địa phương vận hành.',
  published: '2026-11-23T14:48:00+07:00',
  section: 'Du lịch',
  authors: 'Hoàng Mai',
  attribution: { name: 'Báo Miền Biển', url: 'https://mienbien.example/' },
  picture: picture('bay', 'Tàu tham quan giữa những đảo đá'),
  keywords: ['du lịch biển', 'vịnh phía bắc'],
};

export const storm = {
  id: 'mua-lu',
  url: 'https://mienbien.example/bai/nuoc-song-len-nhanh.html',
  headline: 'Nước sông lên nhanh, huyện miền núi sơ tán 340 hộ dân trong đêm',
  kicker: 'Mưa lũ miền Trung',
  standfirst: 'Lực lượng xung kích dùng xuồng đưa người già, trẻ em tới trường học cao tầng trước khi lũ về.',
  published: '2026-11-23T13:00:00+07:00',
  modified: '2026-11-23T13:45:00+07:00',
  section: 'Thời sự',
  authors: ['Nguyễn Lệ', 'Trần Thị Ế'],
  attribution: {
    name: 'Đài Phát thanh và Truyền hình tỉnh',
    code: 'Đài PTTH tỉnh',
    url: 'https://daitinh.example/',
  },
  picture: picture(
    'storm',
    'Xuồng cứu hộ giữa dòng nước đục',
    'Xuồng cứu hộ trên sông lúc nửa đêm.',
    'Nguyễn Lệ',
  ),
  keywords: ['mưa lũ', 'sơ tán', 'miền núi'],
  label: 'live',
  body: `<p>Từ nửa đêm, nước sông dâng gần <strong>hai mét</strong> sau sáu giờ. Đến 4 giờ sáng, 340 hộ dân ở ba xã ven sông đã được đưa tới nơi an toàn.</p>
<h2>Ba xã bị chia cắt</h2>
<p>Chủ tịch huyện cho biết tuyến đường liên xã ngập sâu 1,2 m; xe tải chưa thể qua. Điện được cắt chủ động từ 23 giờ.</p>
<blockquote><p>“Cả nhà chỉ kịp mang theo giấy tờ và bao gạo. May mà trường học ngay trên đồi.”</p></blockquote>
<ul><li>340 hộ, 1.262 người đã sơ tán</li><li>Sáu điểm trường làm nơi ở tạm</li><li>Không có thiệt hại về người</li></ul>
<p>Xem thêm <a href="https://daitinh.example/lich-xa-lu">lịch xả lũ của hồ thượng nguồn</a>.</p>
<table><caption>Mực nước lúc 4 giờ</caption><tr><th>Trạm</th><th>Mực nước</th><th>Báo động</th></tr><tr><td>Cầu Đá</td><td>6,4 m</td><td>3</td></tr><tr><td>Bến Thượng</td><td>5,1 m</td><td>2</td></tr></table>`,
};

const terraces = {
  id: 'lua-chin-som',
  url: 'https://mienbien.example/bai/lua-chin-som.html',
  headline: 'Lúa chín sớm trên ruộng bậc thang, nông dân đổi công gặt chạy mưa',
  standfirst: 'Giống ngắn ngày giúp vụ mùa thu hoạch trước đợt lũ gần ba tuần.',
  published: '2026-11-23T10:10:00+07:00',
  section: 'Nông nghiệp',
  authors: 'Trần Thị Ế',
  attribution: 'Báo Nông thôn',
  picture: picture('terraces', 'Ruộng bậc thang vàng dưới chân núi'),
  keywords: ['nông thôn mới', 'mưa lũ'],
};

const school = {
  id: 'thu-vien-so',
  url: 'https://mienbien.example/bai/thu-vien-so.html',
  headline: 'Trường làng 60 năm tuổi mở thư viện số cho bốn xã ven sông',
  standfirst: 'Hơn 8.000 đầu sách được số hóa, mượn bằng thẻ học sinh.',
  published: '2026-11-22T08:30:00+07:00',
  section: 'Giáo dục',
  authors: 'Lê Quỳnh Như',
  picture: picture('school', 'Sân trường làng với cây phượng'),
  keywords: ['thư viện', 'chuyển đổi số'],
};

const harbour = {
  id: 'cang-ca',
  url: 'https://mienbien.example/bai/cang-ca.html',
  headline: 'Cảng cá nâng cấp xong cầu tàu, mỗi ngày bốc dỡ thêm 90 tấn',
  standfirst: 'Chủ tàu được giảm phí trong quý đầu vận hành.',
  published: '2026-11-21T08:00:00+07:00',
  section: 'Kinh tế',
  authors: 'Phan Đức',
  attribution: { name: 'TTXVN', url: 'https://ttxvn.example/' },
  picture: picture('harbour', 'Tàu cá cập cầu cảng mới'),
  keywords: ['cảng cá', 'chuyển đổi số'],
};

const market = {
  id: 'phien-cho',
  url: 'https://mienbien.example/bai/phien-cho.html',
  headline: 'Phiên chợ nông sản cuối tuần: 120 gian hàng, truy xuất nguồn gốc bằng mã QR',
  standfirst: 'Chương trình do hiệp hội doanh nghiệp nhỏ và vừa thực hiện.',
  published: '2026-11-20T09:00:00+07:00',
  attribution: 'Thông tin doanh nghiệp',
  picture: picture('market', 'Gian hàng nông sản ở phiên chợ'),
  keywords: ['nông thôn mới'],
  label: 'sponsored',
};

const road = {
  id: 'thong-xe',
  url: 'https://mienbien.example/bai/thong-xe.html',
  headline: 'Thông xe tuyến nối cao tốc với khu kinh tế ven biển',
  published: '2026-11-19T07:00:00+07:00',
  section: 'Giao thông',
  authors: 'Võ Hải',
  attribution: 'Báo Giao thông tỉnh',
  picture: picture('road', 'Cao tốc mới chạy qua đồng ruộng'),
  keywords: ['cao tốc', 'khu kinh tế'],
};

const clinic = {
  id: 'tram-y-te',
  url: 'https://mienbien.example/bai/tram-y-te.html',
  headline: 'Trạm y tế xã khám bệnh từ xa, người già bớt đi 40 km đường núi',
  standfirst: 'Bác sĩ tuyến tỉnh hội chẩn qua màn hình hai buổi mỗi tuần.',
  published: '2026-11-12T16:20:00+07:00',
  section: 'Sức khỏe',
  authors: 'Đỗ Thu Hà',
  attribution: 'Báo Sức khỏe',
  picture: picture('clinic', 'Bác sĩ khám bệnh ở trạm y tế xã'),
  keywords: ['chuyển đổi số', 'miền núi'],
};

/** The longest headline that an editor writes: all capitals, with diacritics above and below. */
export const capitals = {
  id: 'chu-hoa',
  url: 'https://mienbien.example/bai/chu-hoa.html',
  headline:
    'THỦ TƯỚNG: QUYẾT LIỆT GỠ VƯỚNG, PHẤN ĐẤU HOÀN THÀNH TUYẾN CAO TỐC BẮC – NAM QUA ĐỊA BÀN TỈNH TRƯỚC MÙA MƯA, BẢO ĐẢM TIẾN ĐỘ VÀ CHẤT LƯỢNG, ĐỂ Ế Ậ Ữ Ẫ Ỗ KHÔNG BỊ CẮT',
  standfirst: 'Ổ gà, Ế hàng, ẨN số, ƯỠN ngực, Ỷ lại: dấu trên và dấu dưới đều phải thấy trọn.',
  published: '2026-11-23T06:05:00+07:00',
  section: 'GIAO THÔNG VẬN TẢI',
  authors: 'Nguyễn Ễ Ữ',
  attribution: 'Cổng thông tin điện tử',
  picture: picture('city', 'Thành phố ven sông lúc hoàng hôn'),
  keywords: ['cao tốc'],
};

/** An article in another language than the page. A screen reader has to switch its voice. */
export const english = {
  id: 'rice-exports',
  url: 'https://mienbien.example/en/rice-exports.html',
  headline: 'Vietnam’s early rice harvest lifts exports as rains return to the delta',
  standfirst: 'Farmers swapped labour to bring in the crop three weeks ahead of the flood season.',
  published: '2026-11-23T09:00:00+07:00',
  section: 'Business',
  authors: 'Mai Hoang',
  attribution: 'The Coast Daily',
  picture: picture('terraces', 'Golden rice terraces under a mountain'),
  keywords: ['rice', 'exports'],
  language: 'en',
  body: [
    'Exporters shipped 640,000 tonnes in October, a tenth more than a year ago.',
    'Traders expect prices to hold until the new year.',
  ],
};

const noPicture = { ...harbour, id: 'khong-anh', picture: undefined };

const brokenPicture = {
  ...school,
  id: 'anh-hong',
  picture: { ...school.picture, src: toPictureUrl('khong-co') },
};

const corrected = {
  ...clinic,
  id: 'cai-chinh',
  label: 'corrected',
  correction: {
    text: 'Bản trước ghi nhầm quãng đường là 60 km; đúng là 40 km. Tòa soạn xin lỗi bạn đọc.',
    date: '2026-11-13T08:00:00+07:00',
  },
  body: ['Hai buổi mỗi tuần, bác sĩ tuyến tỉnh hội chẩn qua màn hình với trạm y tế xã.'],
};

/** A table with more columns than fit on a phone. */
const wideTable = {
  ...storm,
  id: 'bang-rong',
  headline: 'Mực nước tám trạm trên ba con sông, cập nhật từng ba giờ',
  picture: undefined,
  label: undefined,
  body: `<p>Số liệu của đài khí tượng thủy văn, tính bằng mét.</p><table><caption>Mực nước ngày 23/11</caption>
<tr><th>Trạm</th><th>1 giờ</th><th>4 giờ</th><th>7 giờ</th><th>10 giờ</th><th>13 giờ</th><th>Báo động 1</th><th>Báo động 2</th><th>Báo động 3</th></tr>
<tr><td>Cầu Đá</td><td>5,8</td><td>6,4</td><td>6,6</td><td>6,3</td><td>5,9</td><td>4,5</td><td>5,5</td><td>6,5</td></tr>
<tr><td>Bến Thượng</td><td>4,6</td><td>5,1</td><td>5,4</td><td>5,2</td><td>4,9</td><td>4,0</td><td>4,8</td><td>5,6</td></tr>
<tr><td>Ngã ba Sông Con</td><td>3,2</td><td>3,9</td><td>4,1</td><td>4,0</td><td>3,8</td><td>3,0</td><td>3,8</td><td>4,6</td></tr></table>`,
};

/** One block of each type. */
const allBlocks = {
  ...storm,
  id: 'moi-khoi',
  headline: 'Hướng dẫn làm mạ nền cho vụ xuân, từng bước',
  label: 'ai',
  kicker: undefined,
  picture: picture(
    'terraces',
    'Ruộng bậc thang vàng dưới chân núi',
    'Mạ nền trên chân ruộng cao.',
    'Lê Thị Hạ',
  ),
  body: `<p>Gieo mạ nền <em>tiết kiệm</em> một phần ba lượng giống, theo <strong>Trung tâm Khuyến nông</strong>. Mỗi m<sup>2</sup> cần <del>0,5</del> 0,4 kg; đạm CO(NH<sub>2</sub>)<sub>2</sub> rải <mark>sau bảy ngày</mark>.</p>
<h2>Chuẩn bị</h2><ol><li>Ngâm giống 48 giờ</li><li>Ủ ấm<ul><li>Ngày nắng: một ngày đêm</li><li>Trời rét: hai ngày đêm</li></ul></li><li>Gieo khi mầm dài bằng nửa hạt</li></ol>
<h3>Nền mạ</h3><p>Bùn ao phơi ải, dày 2 đến 3 cm.</p>
<table><caption>Lịch tưới trong tuần đầu</caption><tr><td rowspan="2"></td><th colspan="2">Ngày nắng</th><th rowspan="2">Trời rét</th></tr><tr><th>Sáng</th><th>Chiều</th></tr><tr><th>Ngày 1–3</th><td>1 lít/m²</td><td>2 lít/m²</td><td rowspan="2">Che ni lông, không tưới</td></tr><tr><th>Ngày 4–7</th><td colspan="2">Giữ nước láng mặt</td></tr></table>
<ol start="4"><li>Tháo cạn nước trước khi nhổ mạ</li></ol>
<figure><img src="${toPictureUrl('market-square')}" alt="Cân giống ở chợ huyện" width="800" height="800"><figcaption>Cân giống ở chợ huyện.</figcaption></figure>
<h4>Công thức</h4><pre>giống (kg) = diện tích (m²) × 0,4</pre><hr>
<blockquote><p>“Năm nay rét muộn, cứ ủ thêm một đêm cho chắc.”</p></blockquote>
<iframe src="https://phim.example/ma-nen" title="Phim: làm mạ nền"></iframe>`,
};

/** Articles that break layouts. Each has appeared in a newspaper. */
const torture = [
  {
    ...bay,
    id: 'dai-164',
    headline:
      'Ủy ban nhân dân tỉnh yêu cầu khẩn trương sơ tán dân vùng sạt lở, cấm biển từ 18 giờ, học sinh sáu huyện miền núi được nghỉ đến hết tuần này để giữ an toàn tuyệt đối',
    standfirst: `${bay.standfirst} `.repeat(3),
    kicker: 'Ứng phó thiên tai ở các xã bãi ngang',
    authors: ['Nguyễn Thị Hồng Nhung', 'Trần Quốc Khánh', 'Lê Thị Phương Thảo'],
    attribution: 'Cổng thông tin điện tử Ủy ban nhân dân tỉnh',
    label: 'breaking',
  },
  { ...capitals, id: 'chu-hoa' },
  { ...harbour, id: 'khong-anh', picture: undefined },
  {
    ...clinic,
    id: 'anh-doc',
    picture: { ...clinic.picture, src: toPictureUrl('clinic-tall'), width: 600, height: 1000 },
  },
  { ...brokenPicture, id: 'anh-hong' },
  { ...road, id: 'khong-sapo' },
  { ...school, id: 'khong-ngay', published: undefined },
  { ...terraces, id: 'tuong-lai', published: '2027-02-06T08:00:00+07:00' },
  {
    ...market,
    id: 'nhieu-tu-khoa',
    label: undefined,
    keywords: Array.from(
      { length: 40 },
      (_, index) => `${index % 5 ? 'nông sản' : 'truy xuất nguồn gốc'} ${index + 1}`,
    ),
  },
  {
    ...road,
    id: 'mot-tu',
    headline: `Bão số 9${'9'.repeat(80)}_siêu_mạnh_giật_trên_cấp_17`,
    section: 'Khítượngthủyvănhảidươnghọc',
    authors: 'Nguyễnvănabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
    attribution: 'https://mienbien.example/mot/dia/chi/rat/dai/khong/co/cho/nao/de/xuong/dong',
    keywords: ['khítượngthủyvănhảidươnghọcvàbiếnđổikhíhậu'],
  },
  {
    ...storm,
    id: 'nfd',
    label: undefined,
    // Some computers write letters and diacritics separately.
    headline: 'Trần Thị Ế, người giữ lửa làng nghề gốm bên sông'.normalize('NFD'),
    standfirst: 'Bốn mươi năm nặn đất, bà vẫn dậy từ ba giờ sáng để kịp mẻ lò.'.normalize('NFD'),
  },
  {
    ...english,
    id: 'a-rap',
    headline: 'ارتفاع صادرات الأرز الفيتنامي مع عودة الأمطار إلى الدلتا (640,000 طن)',
    standfirst: 'تبادل المزارعون العمل لجني المحصول قبل موسم الفيضانات بثلاثة أسابيع.',
    section: 'اقتصاد',
    authors: 'مي هوانغ',
    attribution: 'جريدة الساحل',
    picture: picture('terraces', 'حقول الأرز الذهبية'),
    keywords: ['أرز'],
    language: 'ar',
    body: ['صدّرت الشركات 640,000 طن في أكتوبر.'],
  },
].map((article) => ({ ...article, url: `https://mienbien.example/bai/${article.id}.html` }));

export const page = { title: 'Miền Biển', url: 'https://mienbien.example/' };

const seed = {
  ...seedFeed,
  articles: seedFeed.articles.map((article) => ({
    ...article,
    picture: { ...article.picture, src: toPictureUrl('hall') },
  })),
};

export const hotArticles = [bay, storm, terraces, school, harbour, market, road, clinic];

/** The answers of the addresses under `stories-api/`. */
export const feeds: Record<string, unknown> = {
  'feed.json': { ...page, articles: hotArticles },
  'seed.json': seed,
  'empty.json': { ...page, articles: [] },
  'mua-lu.json': storm,
  'tai-tro.json': market,
  'chu-hoa.json': capitals,
  'english.json': english,
  'khong-anh.json': noPicture,
  'anh-hong.json': brokenPicture,
  'cai-chinh.json': corrected,
  'labels.json': {
    ...page,
    articles: ['live', 'breaking', 'sponsored', 'ad', 'ai', 'corrected'].map((label, index) => ({
      ...hotArticles[index],
      id: label,
      url: `https://mienbien.example/bai/${label}.html`,
      label,
    })),
  },
  'bang-rong.json': wideTable,
  'moi-khoi.json': allBlocks,
  // The feed before the first two articles were published.
  'truoc-do.json': { ...page, articles: hotArticles.slice(2) },
  // One article without a source, one without a time.
  'thieu-nguon.json': {
    ...page,
    articles: [bay, { ...storm, attribution: undefined }, { ...terraces, published: undefined }, harbour],
  },
  'torture.json': { ...page, articles: torture },
  'odd.json': { ...page, articles: [capitals, noPicture, brokenPicture, english, market, corrected] },
};
