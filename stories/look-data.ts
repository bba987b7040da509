import headlines from '../test/fixtures/headlines.json' with { type: 'json' };
import { capitals, english, hotArticles, page, picture } from './data.js';

/** What the stories about looks show: pictures and where they are cropped, paid cards, odd headlines, many headlines. */

const [bay, storm, terraces, school, harbour, market, road, clinic] = hotArticles;

const addressOf = (id: string) => `https://mienbien.example/bai/${id}.html`;

/** Gives each article an identity of its own. */
const named = (articles: Record<string, object | undefined>) =>
  Object.entries(articles).map(([id, article]) => ({ ...article, id, url: addressOf(id) }));

const withoutPicture = { picture: undefined };

const bareCards = hotArticles.map((article) => ({ ...article, ...withoutPicture }));

/** A picture that is higher than wide, in which people stand low. */
const portrait = { ...picture('clinic-tall', 'Bác sĩ khám bệnh ở trạm y tế xã'), width: 600, height: 1000 };

const match = {
  headline: 'Đội bóng huyện đảo thắng 3-2 ở phút bù giờ, lần đầu vào bán kết giải tỉnh mùa 2025-2026',
  standfirst: 'Hơn hai nghìn cổ động viên đi tàu vào bờ từ bốn giờ sáng để kịp trận đấu.',
  published: '2026-11-23T12:20:00+07:00',
  section: 'Thể thao',
  authors: 'Mạc Văn Sửu',
  picture: picture('football', 'Sân bóng của huyện đảo'),
};

const opinion = {
  headline: 'Đừng bắt người dân vùng lũ kê khai thiệt hại đến lần thứ ba',
  standfirst: 'Một tờ đơn cho một ngôi nhà là đủ, nếu các sở chịu đọc của nhau.',
  published: '2026-11-23T07:40:00+07:00',
  section: 'Góc nhìn',
  authors: 'Đinh Thị Ngà',
  picture: picture('library', 'Bàn đọc trong thư viện'),
};

const oddHeadlines = {
  'mot-chu': { ...road, headline: 'Ế' },
  'bon-tram-chu': { ...harbour, headline: 'Siêubão'.repeat(58).slice(0, 400) },
  'chu-hoa': capitals,
  'a-rap': {
    ...english,
    headline: 'ارتفاع صادرات الأرز الفيتنامي مع عودة الأمطار إلى الدلتا (640,000 طن)',
    standfirst: 'تبادل المزارعون العمل لجني المحصول قبل موسم الفيضانات بثلاثة أسابيع.',
    language: 'ar',
  },
  'trung-van': {
    ...bay,
    headline: '北部海湾旅游旺季提前到来，四个月接待游客超过一百二十万人次',
    standfirst: undefined,
    language: 'zh',
  },
  'bieu-tuong': { ...school, headline: '🎉🎊 📚 👩‍🏫👨‍👩‍👧‍👦 🇻🇳' },
  'ti-so': {
    ...match,
    headline: 'Tỉ số 3-2, COVID-19, mùa 2025-2026, cá dài 20–25 cm: không ngắt ở gạch nối',
  },
};

/** Numbers with signs, units and groups of three: their places stand below each other. */
const numbers = {
  ...harbour,
  id: 'bang-so',
  headline: 'Sản lượng cá về cảng sau mười tháng, so với cùng kỳ năm trước',
  ...withoutPicture,
  body: `<p>Số liệu của ban quản lý cảng.</p><table><caption>Sản lượng theo loài</caption>
<tr><th>Loài</th><th>Tấn</th><th>So với 2025</th><th>Giá, đồng/kg</th></tr>
<tr><td>Cá ngừ</td><td>1.262,5</td><td>+12,4 %</td><td>148.000</td></tr>
<tr><td>Mực lá</td><td>84,0</td><td>−3,1 %</td><td>265.000</td></tr>
<tr><td>Cá cơm</td><td>12.040,75</td><td>0 %</td><td>32.500</td></tr></table>`,
};

/** A feed that names no sources and whose title is more than the name of the outlet. */
const channel = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tin mới nhất - Miền Biển RSS',
  home_page_url: page.url,
  items: [harbour, terraces, school].map((article) => ({
    id: article?.id,
    url: article?.url,
    title: article?.headline,
    date_published: article?.published,
    image: article?.picture.src,
  })),
};

const PICTURES = [
  'bay',
  'storm',
  'terraces',
  'school',
  'harbour',
  'market',
  'road',
  'clinic',
  'salt',
  'windfarm',
];

const manyHeadlines = headlines.slice(0, 120).map(({ hasPicture, ...article }, index) => ({
  ...article,
  url: addressOf(`so-${index + 1}`),
  published: new Date(Date.parse('2026-11-23T14:30:00+07:00') - index * 17 * 60_000).toISOString(),
  ...(hasPicture && { picture: picture(PICTURES[index % PICTURES.length] ?? 'bay', '') }),
}));

/** More answers of the addresses under `stories-api/`. */
export const lookFeeds: Record<string, unknown> = {
  'anh-mot-nua.json': {
    ...page,
    articles: hotArticles.map((one, index) => (index % 2 ? bareCards[index] : one)),
  },
  'anh-khong-bai-nao.json': { ...page, articles: bareCards },
  'tieu-diem.json': {
    ...page,
    articles: named({
      'tieu-diem-khong': { ...clinic, picture: portrait },
      'tieu-diem-tren': { ...clinic, picture: { ...portrait, focus: '50% 0%' } },
      'tieu-diem-duoi': { ...clinic, picture: { ...portrait, focus: '50% 70%' } },
    }),
  },
  'tra-tien.json': {
    ...page,
    articles: named({
      'tin-dau': storm,
      'tai-tro': market,
      'tin-giua': bay,
      'quang-cao': { ...road, section: undefined, authors: undefined, label: 'ad' },
      'tin-cuoi': school,
    }),
  },
  'tieu-de-la.json': { ...page, articles: named(oddHeadlines) },
  'bang-so.json': numbers,
  'kenh.json': channel,
  'chuyen-muc.json': {
    ...page,
    articles: named({ 'the-thao': match, 'goc-nhin': opinion, 'mua-lu': storm }),
  },
  '120-tieu-de.json': { ...page, articles: manyHeadlines },
};
