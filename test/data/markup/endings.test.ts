import { expect } from '@open-wc/testing';
import { withoutMoreLink } from '../../../src/data/markup/endings.js';
import { textInBlocks } from '../../../src/data/markup/first-blocks.js';
import { toPlainText } from '../../../src/data/text/normalize.js';
import { p, read as readAt } from './means.js';
import { validateBlocks } from '../../../src/data/markup/validate-blocks.js';

const url = 'https://mietvuon.example/2026/11/chom-chom/';
const home = 'https://mietvuon.example';
const read = (html: string) => validateBlocks(html, { url });
const self = `<a href="${url}">Chôm chôm rải vụ</a>`;
const site = `<a href="${home}">Tạp chí Miệt Vườn</a>`;

describe('the footer that plugins add', () => {
  for (const [what, footer] of Object.entries({
    'in English': `The post ${self} appeared first on ${site}.`,
    'in Vietnamese': `Bài viết ${self} đã xuất hiện đầu tiên trên ${site}.`,
    'in German': `Der Beitrag ${self} erschien zuerst auf ${site}.`,
    'in Japanese, with the verb at its end': `投稿 ${self} は ${site} に最初に表示されました。`,
    'that begins with the link': `${self} first appeared on ${site}`,
    'in italics': `<em>Bài viết ${self} đăng lần đầu tại ${site}.</em>`,
    'with other spellings of the addresses': `The post <a href="http://www.mietvuon.example/2026/11/chom-chom?utm_source=rss&amp;utm_medium=rss">x</a> appeared first on <a href="https://mietvuon.example/?utm_source=rss">y</a>.`,
    'of a site in a folder': `The post ${self} appeared first on <a href="/2026/">Miệt Vườn 2026</a>.`,
  })) {
    it(`is no part of a body: ${what}`, () => {
      expect(read(`<p>Rải vụ giúp giá không rớt.</p><p>${footer}</p>\n`)).to.deep.equal([
        p('Rải vụ giúp giá không rớt.'),
      ]);
    });
  }

  it('is found where it has no paragraph of its own', () => {
    const footer = `Bài viết ${self} đã xuất hiện đầu tiên vào ngày ${site}.`;
    expect(read(`Giá không rớt. […] ${footer}`)).to.deep.equal([p('Giá không rớt. […]')]);
    expect(read(`<p>Giá không rớt<br>${footer}</p>`)).to.deep.equal([p('Giá không rớt')]);
    expect(read(footer)).to.deep.equal([]);
  });

  it('is no reason to leave out a paragraph that says more, or that links elsewhere', () => {
    const kept = [
      `Nguồn: <a href="https://khac.example/bai">bài gốc</a> trên <a href="https://khac.example/">Khác</a>.`,
      `Xem ${self}.`,
      `Trang chủ: ${site}`,
      `Xem ${self} và ${site}, ${'nơi ghi lại chuyện nhà vườn miệt Tiền Giang suốt mười năm qua '.repeat(2)}`,
      `Bà con có thể gọi cho hợp tác xã để hỏi lịch cắt hoặc đọc ${self} tại ${site}.`,
    ];
    for (const html of kept) expect(read(`<p>a</p><p>${html}</p>`), html).to.have.length(2);
    expect(readAt(`<p>a</p><p>The post ${self} appeared first on ${site}.</p>`)).to.have.length(2);
    expect(read(`<p>The post ${self} appeared first on ${site}.</p><p>Ông Tư kể chuyện.</p>`)).to.have.length(
      2,
    );
  });
});

describe('a link to the whole text at the end of a summary', () => {
  const summary = (html: string) => toPlainText(textInBlocks(withoutMoreLink(read(html), url)));
  const link = (words: string, hash = '') => `<a class="more-link" href="${url}${hash}">${words}</a>`;

  for (const [what, html, text] of [
    [
      'behind the text',
      `Giá không rớt&hellip; ${link('Đọc tiếp <span>Chôm chôm</span>', '#more-7')}`,
      'Giá không rớt…',
    ],
    ['in brackets', `Giá không rớt [${link('Xem thêm')}]`, 'Giá không rớt'],
    [
      'in a paragraph of its own',
      `<p>Giá không rớt.</p><p>${link('Continue reading “Chôm chôm” →')}</p>`,
      'Giá không rớt.',
    ],
    [
      'without words, in a paragraph of its own',
      `<p>Giá không rớt.</p><p>${link('[…]')}</p>`,
      'Giá không rớt.',
    ],
    [
      'in a line of its own',
      `Giá không rớt<br><strong>${link('Chôm chôm rải vụ')}</strong>`,
      'Giá không rớt',
    ],
    [
      'with words of its own, behind a sentence',
      `Giá không rớt. ${link('Toàn văn bài viết')} »`,
      'Giá không rớt.',
    ],
  ] as const) {
    it(`is left out: ${what}`, () => expect(summary(html)).to.equal(text));
  }

  it('stays where it is a part of the sentence, is the mark of a cut, leads elsewhere, or is all there is', () => {
    for (const html of [
      `Giá ghi trong ${link('bảng giá chôm chôm')}`,
      `Giá không rớt ${link('[…]')}`,
      'Giá không rớt. <a href="/bang-gia">Xem thêm bảng giá</a>',
      link('Xem bài Chôm chôm rải vụ'),
    ])
      expect(summary(html), html).to.equal(toPlainText(textInBlocks(read(html))));
  });
});
