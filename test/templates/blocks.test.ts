import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Block, NewsArticle } from '../../src/index.js';
import { storm, textOf } from '../helpers.js';
import { cell, header } from '../data/markup/means.js';
import { all, one, shown } from '../elements/shown.js';

const show = (body: Block[] | string, headingLevel = 1) =>
  shown<NewsArticle>(
    html`<news-article
      heading-level=${headingLevel}
      .article=${{ headline: 'Thân bài', url: storm.url, body }}
    ></news-article>`,
  );

/** The body as markup, without what Lit marks its places by. */
const markup = (article: NewsArticle) =>
  one(article, '[part=body]')
    .innerHTML.replace(/<!--.*?-->/g, '')
    .replace(/\s*\n\s*/g, '');

describe('blocks', () => {
  it('draw text, emphasis and links in a paragraph', async () => {
    const types = ['strong', 'emphasis', 'code', 'mark', 'deleted', 'sub', 'sup'] as const;
    const children = types.map((type) => ({ type, children: [type] }));
    const article = await show([{ type: 'paragraph', children: [...children, { type: 'break' }, 'hết'] }]);
    expect(markup(article)).to.equal(
      '<p><strong>strong</strong><em>emphasis</em><code>code</code><mark>mark</mark><del>deleted</del><sub>sub</sub><sup>sup</sup><br>hết</p>',
    );
  });

  it('draw a link with what is in it, against the address of the article', async () => {
    const article = await show('<p>Xem <a href="ban-do.html"><b>bản đồ</b> lũ</a>.</p>');
    const link = one<HTMLAnchorElement>(article, '[part=body] a');
    expect(link.href).to.equal('https://mienbien.example/bai/ban-do.html');
    expect(textOf(link)).to.equal('bản đồ lũ');
    expect(all(article, '[part=body] a > strong')).to.have.length(1);
  });

  it("draw headings below the article's own, and no deeper than level 6", async () => {
    const body: Block[] = ([2, 3, 4, 5, 6] as const).map((level) => ({
      type: 'heading',
      level,
      children: [`Cấp ${level}`],
    }));
    const levels = async (headingLevel: number) =>
      all(await show(body, headingLevel), '[part=body] > *').map(({ localName }) => localName);
    expect(await levels(1)).to.deep.equal(['h2', 'h3', 'h4', 'h5', 'h6']);
    expect(await levels(3)).to.deep.equal(['h4', 'h5', 'h6', 'h6', 'h6']);
    expect(await levels(6)).to.deep.equal(['h6', 'h6', 'h6', 'h6', 'h6']);
  });

  it('draw lists in lists, and quotes', async () => {
    const article = await show(
      '<ol><li>Một<ul><li>Một phần hai</li></ul></li><li>Hai</li></ol><blockquote><p>Nước lên nhanh.</p></blockquote>',
    );
    expect(all(article, '[part=body] > ol > li')).to.have.length(2);
    expect(one(article, '[part=body] > ol').hasAttribute('start')).to.equal(false);
    expect(textOf(one(article, 'ol > li > ul > li'))).to.equal('Một phần hai');
    expect(textOf(one(article, 'blockquote > p'))).to.equal('Nước lên nhanh.');
  });

  it('count a list from where it starts', async () => {
    const article = await show('<ol start="0"><li>Mở đầu</li></ol><ol start=7><li>Bảy</li></ol>');
    expect(all<HTMLOListElement>(article, 'ol').map(({ start }) => start)).to.deep.equal([0, 7]);
  });

  it('draw a picture with caption and credit, each only if there is one', async () => {
    const src = 'https://mienbien.example/a.webp';
    const article = await show([
      { type: 'figure', picture: { src, alt: 'Cầu', caption: 'Cầu mới.', credit: 'Lê Ơ' } },
      { type: 'figure', picture: { src, alt: 'Cầu', caption: 'Cầu mới.' } },
      { type: 'figure', picture: { src, alt: 'Cầu', credit: 'Lê Ơ' } },
      { type: 'figure', picture: { src, alt: 'Cầu' } },
    ]);
    const figures = all(article, 'figure');
    expect(figures.map((figure) => textOf(figure))).to.deep.equal([
      textOf(figures[0]!),
      'Cầu mới.',
      'Ảnh: Lê Ơ',
      '',
    ]);
    expect(figures.map((figure) => figure.querySelectorAll('figcaption').length)).to.deep.equal([1, 1, 1, 0]);
    expect([...figures[0]!.querySelectorAll('figcaption > *')].map((line) => textOf(line))).to.deep.equal([
      'Cầu mới.',
      'Ảnh: Lê Ơ',
    ]);
    expect(all<HTMLImageElement>(article, 'img').map(({ loading }) => loading)).to.deep.equal(
      Array.from({ length: 4 }, () => 'lazy'),
    );
  });

  it('draw a table with its caption and heads', async () => {
    const article = await show([
      {
        type: 'table',
        caption: 'Mực nước lúc 4 giờ',
        head: [cell('Trạm'), cell('Mực nước')],
        rows: [[cell('Cầu Đá'), cell({ type: 'strong', children: ['6,4 m'] })]],
      },
      { type: 'table', head: [], rows: [[cell('Bến Thượng'), cell('5,1 m')]] },
    ]);
    const [first, second] = all(article, 'table');
    expect(textOf(first!.querySelector('caption'))).to.equal('Mực nước lúc 4 giờ');
    expect(first!.querySelectorAll('th[scope=col]')).to.have.length(2);
    expect(textOf(first!.querySelector('td > strong'))).to.equal('6,4 m');
    expect(second!.querySelectorAll('caption, th')).to.have.length(0);
    const labels = all(article, '[role=region]').map((region) => region.getAttribute('aria-label'));
    expect(labels).to.deep.equal(['Mực nước lúc 4 giờ', 'Bảng']);
  });

  it('draw headers of rows and of columns, and cells that span some', async () => {
    const article = await show([
      {
        type: 'table',
        head: [
          { ...cell(), rowSpan: 2 },
          { ...cell('Mét'), colSpan: 2 },
        ],
        rows: [
          [header('Sáng'), header('Chiều')],
          [header('Huế'), cell('3'), { ...cell('4'), rowSpan: 2 }],
          [header('Vinh'), cell('2')],
        ],
      },
    ]);
    const rows = all(article, 'tr').map((row) =>
      [...row.children].map((one) => one.outerHTML.replace(/<!--.*?-->/g, '')),
    );
    expect(rows).to.deep.equal([
      ['<td rowspan="2"></td>', '<th scope="col" colspan="2">Mét</th>'],
      ['<th scope="col">Sáng</th>', '<th scope="col">Chiều</th>'],
      ['<th scope="row">Huế</th>', '<td class="number">3</td>', '<td class="number" rowspan="2">4</td>'],
      ['<th scope="row">Vinh</th>', '<td class="number">2</td>'],
    ]);
  });

  it('stand heads of columns above their numbers, at the same edge', async () => {
    const article = await show([
      {
        type: 'table',
        head: [cell('Trạm'), cell('Mực nước (m)'), cell('Ghi chú')],
        rows: [
          [cell('Bến Thượng'), cell('6,42'), cell('đang lên')],
          [cell('Cầu Ngang'), cell('−0,58'), cell('đang rút')],
        ],
      },
    ]);
    const edges = all(article, 'tr').map((row) =>
      [...row.children].map((one) => getComputedStyle(one).textAlign).join(' '),
    );
    expect(edges).to.deep.equal(['start end start', 'start end start', 'start end start']);
  });

  it('do not break ranges and periods, whatever stands between their years', async () => {
    const article = await show([
      {
        type: 'paragraph',
        children: ['Nước lên 20–25 cm, giai đoạn 2023 - 2026, 7% - 8%, tỉ số 2-0, Hà Nội - Huế.'],
      },
    ]);
    const [paragraph] = all(article, '.body p');
    const unbroken = [...paragraph!.querySelectorAll('.unbroken')].map(textOf);
    expect(unbroken).to.deep.equal(['20–25', '2023 - 2026,', '7% - 8%,', '2-0,']);
    expect(textOf(paragraph!)).to.equal(
      'Nước lên 20–25 cm, giai đoạn 2023 - 2026, 7% - 8%, tỉ số 2-0, Hà Nội - Huế.',
    );
  });

  it('let a wide table scroll inside its own box, by keyboard too', async () => {
    const row = Array.from({ length: 30 }, (_, at) =>
      cell(`Trạm thủy văn số ${at}`.replaceAll(' ', '\u2060')),
    );
    const article = await show([{ type: 'table', head: [], rows: [row] }]);
    article.style.inlineSize = '300px';
    const box = one(article, '[role=region]');
    expect(box.scrollWidth).to.be.above(box.clientWidth);
    expect(one(article, '.root').scrollWidth).to.be.at.most(300);
    while (article.shadowRoot!.activeElement !== box) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowRight' });
    const scrolled = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (!box.scrollLeft) await scrolled();
    expect(box.scrollLeft).to.be.above(0);
  });

  it('draw code as it is, an embedded video as a link, and a rule', async () => {
    const article = await show([
      { type: 'code', text: 'if (a < b) {\n  c();\n}' },
      { type: 'embed', url: 'https://video.example/lu', title: 'Lũ về' },
      { type: 'rule' },
    ]);
    expect(one(article, 'pre > code').textContent).to.equal('if (a < b) {\n  c();\n}');
    expect(one(article, 'pre').tabIndex).to.equal(0);
    const link = one<HTMLAnchorElement>(article, 'p > a');
    expect([textOf(link), link.href]).to.deep.equal(['Xem: Lũ về', 'https://video.example/lu']);
    expect(all(article, '[part=body] > hr')).to.have.length(1);
  });
});
