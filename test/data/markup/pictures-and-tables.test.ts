import type { Block } from '../../../src/data/article.js';
import { cell, header, lineBreak, means, p } from './means.js';

describe('toBlocks, of pictures and tables', () => {
  describe('tables', () => {
    it(
      'knows head, caption and cells, which are lines of text',
      means({
        '<table><caption>Mực <b>nước</b></caption><thead><tr><th>Trạm<th>Mét<tbody><tr><td>Huế<td><p>3</p>4<ul><li>5</ul></table>sau':
          [
            {
              type: 'table',
              caption: 'Mực nước',
              head: [cell('Trạm'), cell('Mét')],
              rows: [[cell('Huế'), cell('3', lineBreak, '4', lineBreak, '5')]],
            },
            p('sau'),
          ],
        '<table><tr><th>Huế</th><td>3<img src=a.png></td></tr><tr><th>Vinh</th><td>2</td></tr></table>': [
          {
            type: 'table',
            head: [],
            rows: [
              [header('Huế'), cell('3')],
              [header('Vinh'), cell('2')],
            ],
          },
        ],
        '<table><tr><td>ngoài<td><table><tr><td>trong<td>này</table></table>': [
          { type: 'table', head: [], rows: [[cell('ngoài'), cell('trong', lineBreak, 'này')]] },
        ],
      }),
    );

    it(
      'knows headers of rows, and further rows of headers, with an empty corner',
      means({
        '<table><tr><td></td><th>Sáng</th><th>Chiều</th></tr><tr><th>Huế</th><td>3</td><td></td></tr></table>':
          [
            {
              type: 'table',
              head: [cell(), cell('Sáng'), cell('Chiều')],
              rows: [[header('Huế'), cell('3'), cell()]],
            },
          ],
        '<table><tr><th rowspan=2>Trạm</th><th colspan="2">Mét</th></tr><tr><th>Sáng</th><th>Chiều</th></tr><tr><td>Huế</td><td>3</td><td>4</td></tr></table>':
          [
            {
              type: 'table',
              head: [
                { ...cell('Trạm'), rowSpan: 2 },
                { ...cell('Mét'), colSpan: 2 },
              ],
              rows: [
                [header('Sáng'), header('Chiều')],
                [cell('Huế'), cell('3'), cell('4')],
              ],
            },
          ],
        // The time of one station is missing: that makes no head of the row.
        '<table><tr><th>Huế</th><td></td></tr><tr><th>Vinh</th><td>2</td></tr></table>': [
          {
            type: 'table',
            head: [],
            rows: [
              [header('Huế'), cell()],
              [header('Vinh'), cell('2')],
            ],
          },
        ],
      }),
    );

    it(
      'cuts spans at 100, and where the table ends',
      means({
        '<table><tr><td colspan=1000000000>Cả tỉnh</td></tr><tr><td rowspan="99">Huế</td><td rowspan=0>3</td><td colspan="hai">4</td></tr></table>':
          [
            {
              type: 'table',
              head: [],
              rows: [[{ ...cell('Cả tỉnh'), colSpan: 3 }], [cell('Huế'), cell('3'), cell('4')]],
            },
          ],
        '<table><tr><td rowspan=2>a<td>b<td>c<tr><td colspan=9>d</table>': [
          {
            type: 'table',
            head: [],
            rows: [[{ ...cell('a'), rowSpan: 2 }, cell('b'), cell('c')], [{ ...cell('d'), colSpan: 2 }]],
          },
        ],
        '<table><tr><td colspan=999>a<td>b</table>': [
          { type: 'table', head: [], rows: [[{ ...cell('a'), colSpan: 100 }, cell('b')]] },
        ],
      }),
    );

    it(
      'takes a table of one column, or of one row with a picture, for a way to put things in their places',
      means({
        '<table><tr><td><img src=/a.jpg></td></tr><tr><td>Cầu tàu mới.</td></tr></table>': [
          { type: 'figure', picture: { src: 'https://mienbien.example/a.jpg', alt: '' } },
          p('Cầu tàu mới.'),
        ],
        '<table><tr><td><img src=/a.jpg></td><td>Cầu tàu mới.</td></tr></table>': [
          { type: 'figure', picture: { src: 'https://mienbien.example/a.jpg', alt: '' } },
          p('Cầu tàu mới.'),
        ],
        '<table><tr><td><img src=/a.jpg></td><td><img src=/b.jpg></td></tr><tr><td>Trước</td><td>Sau</td></tr></table>':
          [
            { type: 'figure', picture: { src: 'https://mienbien.example/a.jpg', alt: '' } },
            { type: 'figure', picture: { src: 'https://mienbien.example/b.jpg', alt: '' } },
            p('Trước'),
            p('Sau'),
          ],
        '<table><tr><td></td><td><img src=/a.jpg></td></tr><tr><td>Dài</td><td>12 m</td></tr></table>': [
          {
            type: 'table',
            head: [],
            rows: [
              [{ children: [] }, { children: [] }],
              [{ children: ['Dài'] }, { children: ['12 m'] }],
            ],
          },
        ],
        '<table><tr><td><img src=/a.png width=20></td><td><img src=/b.png width=20></td></tr><tr><td>2</td><td>1</td></tr></table>':
          [
            {
              type: 'table',
              head: [],
              rows: [
                [{ children: [] }, { children: [] }],
                [{ children: ['2'] }, { children: ['1'] }],
              ],
            },
          ],
        '<table>không ô</table>': [p('không ô')],
        '<table><td>không hàng</table>': [p('không hàng')],
        '<table></table>': [],
      }),
    );
  });

  describe('pictures', () => {
    const picture = (name: string, more: object = {}): Block => ({
      type: 'figure',
      picture: { src: `https://mienbien.example/${name}`, alt: '', ...more },
    });

    it(
      'takes them out of the text that they stand in',
      means({
        '<p>Trước <img src="/a.jpg" alt="Xuồng &amp; người" width=640 height=400> sau</p>': [
          p('Trước'),
          picture('a.jpg', { alt: 'Xuồng & người', width: 640, height: 400 }),
          p('sau'),
        ],
        '<a href=/x><picture><source srcset=/a.webp><img src=/a.jpg></picture></a>': [picture('a.jpg')],
      }),
    );

    it(
      'finds those that a script would load later',
      means({
        '<img src="data:image/gif;base64,R0lGOD" data-src="/a.jpg">': [picture('a.jpg')],
        '<img src="/cho.gif" data-original="/b.jpg">': [picture('b.jpg')],
        '<img data-src="" src="/c.jpg" srcset="/c.jpg 1x, /c2.jpg 2x, javascript:1 3x">': [
          picture('c.jpg', {
            srcset: 'https://mienbien.example/c.jpg 1x, https://mienbien.example/c2.jpg 2x',
          }),
        ],
      }),
    );

    it(
      'leaves out trackers and those without an address',
      means({
        '<img src=/t.gif width=1 height=1>a<img src=/t.gif width=2><img src=/t.gif height=1><img src=""><img>':
          [p('a')],
        '<img src=/t.gif width=33 height=33>': [picture('t.gif', { width: 33, height: 33 })],
      }),
    );

    it(
      'takes the text of a figure for the caption of its picture',
      means({
        '<figure><div><img src=/a.jpg></div><figcaption>Toàn <a href=/x>cảnh</a><p>Ảnh: Lệ</p></figcaption></figure>':
          [picture('a.jpg', { caption: 'Toàn cảnh Ảnh: Lệ' })],
        '<figure><img src=/a.jpg><figcaption>Kiểm tra kè biển - Ảnh: AFP</figcaption></figure>': [
          picture('a.jpg', { caption: 'Kiểm tra kè biển', credit: 'AFP' }),
        ],
        '<figure><img src=/a.jpg><figcaption>Ảnh: Lê Thị Mận</figcaption></figure>': [
          picture('a.jpg', { credit: 'Lê Thị Mận' }),
        ],
        '<figure><figure><img src=/a.jpg><figcaption>A</figcaption></figure><img src=/b.jpg><figcaption>B</figcaption></figure>':
          [picture('a.jpg', { caption: 'A' }), picture('b.jpg', { caption: 'B' })],
        '<figure><img src=/t.gif width=1><figcaption>Chỉ còn chữ</figcaption></figure>': [p('Chỉ còn chữ')],
        '<figure><img src=/a.jpg></figure>': [picture('a.jpg')],
      }),
    );

    it(
      'leaves a figure without a picture as what it is',
      means({
        '<figure><blockquote>Lời</blockquote><figcaption>Người</figcaption></figure>': [
          { type: 'quote', children: [p('Lời')] },
          p('Người'),
        ],
      }),
    );
  });
});
