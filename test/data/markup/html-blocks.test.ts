import { expect } from '@open-wc/testing';
import { toText } from '../../../src/data/markup/html-blocks.js';
import { cell, lineBreak, means, p, read, url } from './means.js';

describe('toBlocks', () => {
  describe('texts', () => {
    it(
      'makes paragraphs of elements and of text between them',
      means({
        '<p>Nước lên.</p>\n<div>Dân <span>sơ tán</span>.</div>': [p('Nước lên.'), p('Dân sơ tán.')],
        'Đầu<p>giữa</p>cuối': [p('Đầu'), p('giữa'), p('cuối')],
        '<section><p>Một</p><article>Hai<div>Ba</div></article></section>': [p('Một'), p('Hai'), p('Ba')],
        '<dl><dt>Huế<dd>Mưa to<dt>Vinh<dd>Nắng</dl>': [p('Huế'), p('Mưa to'), p('Vinh'), p('Nắng')],
        '<p> </p><p><b> </b></p><div>&nbsp;</div>': [],
        '': [],
      }),
    );

    it(
      'knows every inline element by all its names',
      means(
        Object.fromEntries(
          Object.entries({
            strong: ['strong', 'b'],
            emphasis: ['em', 'i', 'cite'],
            code: ['code', 'kbd', 'samp'],
            mark: ['mark'],
            deleted: ['deleted', 'del', 's', 'strike'],
            sub: ['sub'],
            sup: ['sup'],
          } as const).flatMap(([type, tags]) =>
            tags.map((tag) => [
              `lũ <${tag}>về</${tag}> nhanh`,
              [p('lũ ', { type: type as 'strong', children: ['về'] }, ' nhanh')],
            ]),
          ),
        ),
      ),
    );

    it(
      'reads links against the address of the article, and a link in a link as the next link',
      means({
        'Xem <a href="../anh/1.html">ảnh</a>, <a href="//vn.example/">báo</a>, <a href="?p=2">trang 2</a>': [
          p(
            'Xem ',
            { type: 'link', url: 'https://mienbien.example/anh/1.html', children: ['ảnh'] },
            ', ',
            { type: 'link', url: 'https://vn.example/', children: ['báo'] },
            ', ',
            { type: 'link', url: `${url}?p=2`, children: ['trang 2'] },
          ),
        ],
        '<a>không địa chỉ</a> <a href="mailto:a@b.example">thư</a>': [p('không địa chỉ thư')],
        '<a href=/a>một <a href=/b>hai</a>': [
          p(
            { type: 'link', url: 'https://mienbien.example/a', children: ['một '] },
            { type: 'link', url: 'https://mienbien.example/b', children: ['hai'] },
          ),
        ],
        '<a href=/a><p>Một</p><b>Hai</b></a>': [
          p({ type: 'link', url: 'https://mienbien.example/a', children: ['Một'] }),
          p({
            type: 'link',
            url: 'https://mienbien.example/a',
            children: [{ type: 'strong', children: ['Hai'] }],
          }),
        ],
      }),
    );

    it(
      'breaks a line once, and ends the paragraph where two breaks follow each other',
      means({
        'một<br>hai<br/>ba</br>bốn': [p('một', lineBreak, 'hai', lineBreak, 'ba', lineBreak, 'bốn')],
        '<br>một<br> <br><br>hai<br>': [p('một'), p('hai')],
        '<b>một<br>hai</b>': [
          p({ type: 'strong', children: ['một'] }, lineBreak, { type: 'strong', children: ['hai'] }),
        ],
      }),
    );

    it(
      'keeps inline elements over the end of a paragraph',
      means({
        '<b>một<p>hai</p>ba</b> bốn': [
          p({ type: 'strong', children: ['một'] }),
          p({ type: 'strong', children: ['hai'] }),
          p({ type: 'strong', children: ['ba'] }, ' bốn'),
        ],
      }),
    );

    it(
      'cleans text: single spaces, none at the ends, composed letters, entities decoded, no noise',
      means({
        '<p>\n  a \u00a0 <b> b </b>\t<i> </i> c <b> </b>\n</p>': [
          p('a ', { type: 'strong', children: ['b '] }, 'c'),
        ],
        'H\u006f\u0300a b\u00ecnh &amp; &#273;&#x1EA5;t n&#432;&#7899;c': [p('Hòa bình & đất nước')],
        'đê\u200b biển\u00ad\ufeff 2 &lt; 3 < 4': [p('đê biển 2 < 3 < 4')],
      }),
    );

    it(
      'shows the text of tags that it does not know',
      means({
        '<tin-nong>Bão</tin-nong> <font color=red>vào</font> <blink>bờ</blink>': [p('Bão vào bờ')],
        '<form><button>Gửi</button></form>': [p('Gửi')],
        '<html><head><meta charset=utf-8><body>Bão': [p('Bão')],
        '<constructor>Bão</constructor><__proto__ a=1> vào': [p('Bão vào')],
      }),
    );
  });

  describe('blocks', () => {
    it(
      'knows headings, of which the highest is the second',
      means(
        Object.fromEntries(
          [1, 2, 3, 4, 5, 6].map((level) => [
            `<h${level}>Diễn <i>biến</i></h${level}>`,
            [
              {
                type: 'heading',
                level: Math.max(level, 2) as 2,
                children: ['Diễn ', { type: 'emphasis', children: ['biến'] }],
              },
            ],
          ]),
        ),
      ),
    );

    it(
      'makes one line of a heading, and shows its pictures behind it',
      means({
        '<h2><p>Một</p><div>hai</div><img src=/a.jpg></h2>': [
          { type: 'heading', level: 2, children: ['Một', lineBreak, 'hai'] },
          { type: 'figure', picture: { src: 'https://mienbien.example/a.jpg', alt: '' } },
        ],
        '<h2> </h2>': [],
      }),
    );

    it(
      'knows lists, with lists in them and without end tags',
      means({
        '<ul><li>một<li><p>hai</p><ol><li>a<li>b</ol><li><b>ba<li></ul>sau': [
          {
            type: 'list',
            ordered: false,
            items: [
              [p('một')],
              [p('hai'), { type: 'list', ordered: true, items: [[p('a')], [p('b')]] }],
              [p({ type: 'strong', children: ['ba'] })],
            ],
          },
          p('sau'),
        ],
        '<ul><li>một</li><ol><li>a</li></ol><li>hai</li></ul>': [
          {
            type: 'list',
            ordered: false,
            items: [[p('một'), { type: 'list', ordered: true, items: [[p('a')]] }], [p('hai')]],
          },
        ],
        '<ul>lạc<li>một</ul>': [{ type: 'list', ordered: false, items: [[p('lạc')], [p('một')]] }],
        '<ol start=5><li>năm</ol><ol start="một"><li>một</ol><ul start=3><li>chấm</ul>': [
          { type: 'list', ordered: true, start: 5, items: [[p('năm')]] },
          { type: 'list', ordered: true, items: [[p('một')]] },
          { type: 'list', ordered: false, items: [[p('chấm')]] },
        ],
        '<ul> </ul>': [],
        '<li>không có danh sách': [p('không có danh sách')],
        '<div><ul><li>chưa đóng</div>sau': [
          { type: 'list', ordered: false, items: [[p('chưa đóng')]] },
          p('sau'),
        ],
      }),
    );

    it(
      'knows quotes, rules and code, which keeps its white space',
      means({
        '<blockquote><p>Nước lên nhanh.</p>Ông Ế</blockquote><hr>': [
          { type: 'quote', children: [p('Nước lên nhanh.'), p('Ông Ế')] },
          { type: 'rule' },
        ],
        '<blockquote> </blockquote>': [],
        '<pre>\n\n  a\n    <b>b</b><br>c &lt;d>\n </pre>': [{ type: 'code', text: '  a\n    b\nc <d>' }],
        '<pre> </pre>': [],
      }),
    );

    it(
      'knows embedded players as links, named by their title or else by their host',
      means({
        '<iframe src="//video.example/e/1" title=" Bão  số 9 ">lạc</iframe>': [
          { type: 'embed', url: 'https://video.example/e/1', title: 'Bão số 9' },
        ],
        '<iframe data-src="https://video.example/e/2"></iframe>': [
          { type: 'embed', url: 'https://video.example/e/2', title: 'video.example' },
        ],
        '<video><source src="javascript:1"><source src="/v.mp4">Không xem được</video>': [
          { type: 'embed', url: 'https://mienbien.example/v.mp4', title: 'mienbien.example' },
        ],
        '<audio src=/a.mp3 title="Nghe"></audio>': [
          { type: 'embed', url: 'https://mienbien.example/a.mp3', title: 'Nghe' },
        ],
        '<embed src=/a.mp4>sau': [
          { type: 'embed', url: 'https://mienbien.example/a.mp4', title: 'mienbien.example' },
          p('sau'),
        ],
        '<iframe></iframe><video></video><embed>': [],
      }),
    );
  });

  describe('what is broken', () => {
    it(
      'keeps what is complete of markup that was cut off',
      means({
        '<p>Một</p><p>Hai <b>ba': [p('Một'), p('Hai ', { type: 'strong', children: ['ba'] })],
        '<p>Một</p><p clas': [p('Một')],
        '<p>Một</p><img src="/a.jp': [p('Một')],
        '<p>Một</p><!-- ghi': [p('Một')],
        '<table><tr><td>a<td>b': [{ type: 'table', head: [], rows: [[cell('a'), cell('b')]] }],
      }),
    );

    it(
      'takes no notice of end tags that end nothing',
      means({ '</div></b>Một</i> hai</p></p></li></table>ba': [p('Một hai'), p('ba')] }),
    );

    it('flattens what is deeper than 64, without losing its text', () => {
      const blocks = read(`${'<blockquote>'.repeat(300)}sâu${'</blockquote>'.repeat(300)}`);
      let depth = 0;
      for (let block = blocks[0]; block?.type === 'quote'; block = block.children[0]) depth++;
      expect(depth).to.equal(64);
      expect(toText(`${'<div>'.repeat(300)}sâu`)).to.equal('sâu');
      expect(read(`${'<div>'.repeat(300)}một<div>hai<br>ba`)).to.deep.equal([
        p('một'),
        p('hai', lineBreak, 'ba'),
      ]);
    });

    it('keeps the first 20,000 nodes', () => {
      const blocks = read('<hr>'.repeat(20_001));
      expect(blocks).to.have.length(20_000);
    });

    it('keeps the first 5 million characters', () => {
      expect(read(`${' '.repeat(4_999_997)}mộthai`)).to.deep.equal([p('một')]);
    });
  });
});

describe('toText', () => {
  it('gives the text that people see, blocks and lines apart', () => {
    expect(
      toText(
        'Sáng <b>nay</b><p>mưa&nbsp;to.</p><ul><li>Huế<li>Vinh</ul>1<br>2<table><tr><td>3<td>4</table><pre> 5\n6</pre>',
      ),
    ).to.equal('Sáng nay mưa to. Huế Vinh 1 2 3 4 5 6');
  });

  it('gives no text of scripts, styles, players and pictures', () => {
    expect(
      toText(
        'a<script>b</script><style>c</style><svg><text>d</text></svg><video>e</video><img alt="g" src="/a.jpg"><iframe>h</iframe>',
      ),
    ).to.equal('a');
  });

  it('decodes an entity that was encoded twice', () => {
    expect(toText('KT&amp;amp;ĐU')).to.equal('KT&ĐU');
  });
});
