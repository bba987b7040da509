// Writes lists of Vietnamese articles in each format that is read. All people and places are made up.

const SITE = 'https://mienbien.example';
const TITLE = 'Miền Biển - Thời sự';
const FIRST_DAY = Date.UTC(2026, 10, 23);

const PLACES = ['Hòn Đất', 'Cồn Sẻ', 'Bến Trăng', 'Vàm Láng', 'Gò Muối', 'Xóm Kè', 'Cửa Sót'];
const PEOPLE = ['Nguyễn Lệ', 'Tạ Văn Mây', 'Lê Ế', 'Đoàn Thị Nhỡ', 'Trần Ước', 'Phùng Khắc Đủ'];
const TOPICS = ['kè biển', 'bão số 9', 'triều cường', 'muối', 'sơ tán', 'đê bao', 'giá cá'];
const SENTENCES = [
  'Sáng nay, đoàn công tác đi dọc ba km mặt kè để xem những điểm sạt lở sau đợt triều cường.',
  'Hai điểm sạt dài chừng bốn mươi mét đã được đắp bao cát ngay trong đêm, trước khi nước lên lại.',
  '“Bà con đã quen với nước, nhưng chưa năm nào nước lên nhanh như năm nay”, một hộ dân kể.',
  'Theo đài khí tượng thủy văn, bão có thể đổi hướng về phía bắc và suy yếu thành áp thấp nhiệt đới.',
  'Chính quyền xã đã chuẩn bị chỗ ở tạm cho 340 hộ, gồm trường học, nhà văn hóa và trạm y tế.',
  'Giá cá tại bến tăng gần gấp rưỡi, trong khi ghe thuyền vẫn nằm bờ vì gió cấp 7, giật cấp 9.',
  'Đến chiều, điện đã có lại ở bốn trên sáu ấp; hai ấp còn lại phải chờ nước rút mới sửa được đường dây.',
];

const at = (list, index) => list[index % list.length];

function paragraph(number, index) {
  const sentences = [0, 1, 2].map((offset) => at(SENTENCES, number * 3 + index * 2 + offset));
  const link = `<a href="/bai/lien-quan-${4_600_000 + index}.html">${at(TOPICS, number + index)}</a>`;
  return `<p>${sentences[0]} <strong>${at(PLACES, index)}</strong> ${sentences[1]} Xem thêm ${link}. ${sentences[2]}</p>`;
}

/** Writes about 2,600 characters: paragraphs with links, a heading, a picture, a list, a quotation. */
function writeStory(index) {
  return [
    paragraph(0, index),
    `<figure><img src="/anh/${index}-1.jpg" alt="Kè biển ${at(PLACES, index)}" width="1280" height="800"><figcaption>Bao cát ở ${at(PLACES, index)} - Ảnh: ${at(PEOPLE, index)}</figcaption></figure>`,
    paragraph(1, index),
    `<h2>Nước lên nhanh &amp; gió đổi chiều</h2>`,
    paragraph(2, index),
    `<ul><li>Gió cấp ${index % 12}</li><li>Sóng cao ${index % 9} m</li><li>340 hộ sơ tán</li></ul>`,
    paragraph(3, index),
    `<blockquote><p>${at(SENTENCES, index + 2)}</p></blockquote>`,
    paragraph(4, index),
  ].join('\n');
}

/** Bodies by the name of their length. 10,000 articles with short ones are less than 5 MB, the cap of reading. */
const BODIES = {
  none: () => undefined,
  short: (index) => `<p>${at(SENTENCES, index)}</p>`,
  whole: writeStory,
};

function makeArticle(index, length) {
  const place = at(PLACES, index);
  const topic = at(TOPICS, index);
  const time = new Date(FIRST_DAY - index * 420_000);
  return {
    id: `tin-${4_671_800 + index}`,
    url: `${SITE}/bai/${4_671_800 + index}.html`,
    headline: `${place}: ${topic} và ${index + 1} giờ chờ nước rút`,
    standfirst: length === 'short' ? '' : `${at(SENTENCES, index + 3)} (Miền Biển)`,
    time,
    section: 'Thời sự',
    author: at(PEOPLE, index),
    picture: `${SITE}/anh/${index}.jpg`,
    keywords: [topic, place],
    html: BODIES[length](index),
  };
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const tag = (name, text) => (text ? `<${name}>${escape(text)}</${name}>` : '');
const cdata = (name, html) => (html ? `<${name}><![CDATA[${html}]]></${name}>` : '');

function toNative(articles) {
  const items = articles.map(({ time, author, html, ...article }) => ({
    ...article,
    published: time.toISOString(),
    authors: [{ name: author }],
    body: html,
  }));
  return JSON.stringify({ title: TITLE, url: SITE, articles: items });
}

function toJsonFeed(articles) {
  const items = articles.map((article) => ({
    id: article.id,
    url: article.url,
    title: article.headline,
    summary: article.standfirst,
    date_published: article.time.toISOString(),
    authors: [{ name: article.author }],
    image: article.picture,
    tags: article.keywords,
    content_html: article.html,
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    home_page_url: SITE,
    items,
  });
}

function toWordPress(articles) {
  const posts = articles.map((article, index) => ({
    id: index + 1,
    link: article.url,
    date_gmt: article.time.toISOString().slice(0, 19),
    title: { rendered: escape(article.headline) },
    excerpt: { rendered: article.standfirst && `<p>${article.standfirst}</p>` },
    content: { rendered: article.html },
    _embedded: {
      author: [{ name: article.author }],
      'wp:featuredmedia': [{ source_url: article.picture }],
      'wp:term': [[{ taxonomy: 'category', name: article.section }]],
    },
  }));
  return JSON.stringify(posts);
}

function toJsonLd(articles) {
  const graph = articles.map((article) => ({
    '@type': 'NewsArticle',
    '@id': article.id,
    url: article.url,
    headline: article.headline,
    description: article.standfirst,
    datePublished: article.time.toISOString(),
    author: { '@type': 'Person', name: article.author },
    image: article.picture,
    keywords: article.keywords,
    articleBody: article.html,
  }));
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
}

function toRss(articles) {
  const items = articles.map((article) =>
    [
      '<item>',
      tag('title', article.headline),
      tag('link', article.url),
      tag('guid', article.id),
      tag('pubDate', article.time.toUTCString()),
      cdata('description', article.standfirst && `<p>${article.standfirst}</p>`),
      cdata('content:encoded', article.html),
      tag('dc:creator', article.author),
      `<enclosure url="${article.picture}" type="image/jpeg" length="0"/>`,
      '</item>',
    ].join(''),
  );
  const namespaces =
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" ${namespaces}><channel>${tag('title', TITLE)}${tag('link', SITE)}
${items.join('\n')}
</channel></rss>`;
}

function toAtom(articles) {
  const entries = articles.map((article) =>
    [
      '<entry>',
      tag('title', article.headline),
      `<link href="${article.url}"/>`,
      tag('id', article.id),
      tag('updated', article.time.toISOString()),
      tag('summary', article.standfirst),
      article.html ? `<content type="html">${escape(article.html)}</content>` : '',
      `<author>${tag('name', article.author)}</author>`,
      `<link rel="enclosure" type="image/jpeg" href="${article.picture}"/>`,
      '</entry>',
    ].join(''),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">${tag('title', TITLE)}<link href="${SITE}"/>
${entries.join('\n')}
</feed>`;
}

/** How each format writes articles. */
export const WRITERS = {
  native: toNative,
  'JSON Feed': toJsonFeed,
  WordPress: toWordPress,
  'JSON-LD': toJsonLd,
  RSS: toRss,
  Atom: toAtom,
};

/**
 * Writes a list.
 *
 * @param {keyof typeof WRITERS} format
 * @param {keyof typeof BODIES} length
 * @param {number} count
 */
export function writeList(format, length, count) {
  const articles = Array.from({ length: count }, (_, index) => makeArticle(index, length));
  return WRITERS[format](articles);
}
