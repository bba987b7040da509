// Our articles in formats that feeds come in, with bodies of some paragraphs.

const PARAGRAPHS = 6;

const toBody = ({ standfirst, picture, url }) =>
  `<figure><img src="${picture.src.replaceAll('&', '&amp;')}" alt="${picture.alt}"></figure>` +
  `<p>${standfirst} Xem thêm <a href="${url}">bản tin trước</a>, <strong>cập nhật lúc 6 giờ</strong>.</p>`.repeat(
    PARAGRAPHS,
  );

/** JSON Feed 1.1. */
export const toJsonFeed = (articles, origin) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Báo Miền Biển',
    home_page_url: `${origin}/`,
    items: articles.map((article) => ({
      id: article.id,
      url: article.url,
      title: article.headline,
      summary: article.standfirst,
      content_html: toBody(article),
      image: article.picture.src,
      date_published: article.published,
      authors: article.authors.map((name) => ({ name })),
      tags: article.keywords,
    })),
  });

const toItem = (article) => `<item><title>${article.headline}</title><link>${article.url}</link>
<guid isPermaLink="false">${article.id}</guid><pubDate>${new Date(article.published).toUTCString()}</pubDate>
<dc:creator>${article.authors.join(', ')}</dc:creator>
${article.keywords.map((keyword) => `<category>${keyword}</category>`).join('')}
<description>${article.standfirst}</description>
<content:encoded><![CDATA[${toBody(article)}]]></content:encoded></item>`;

/** RSS 2.0. */
export const toRss = (articles, origin) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Báo Miền Biển</title><link>${origin}/</link><description>Tin mới</description>
${articles.map(toItem).join('\n')}
</channel></rss>`;
