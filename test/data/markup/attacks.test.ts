import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import fc from 'fast-check';
import type { Block } from '../../../src/data/article.js';
import { toBlocks, toText } from '../../../src/data/markup/html-blocks.js';
import { validateBlocks } from '../../../src/data/markup/validate-blocks.js';
import { isInVocabulary, textsOf, urlsOf } from './vocabulary.js';

const url = 'https://mienbien.example/bai.html';

const read = (html: string) => toBlocks(html, { url });

const before = { type: 'paragraph', children: ['Trước'] } satisfies Block;
const after = { type: 'paragraph', children: ['sau'] } satisfies Block;

/** What an attack leaves between two paragraphs. */
function left(attack: string): Block[] {
  const blocks = read(`<p>Trước</p>${attack}<p>sau</p>`);
  expect(blocks[0], attack).to.deep.equal(before);
  expect(blocks.at(-1), attack).to.deep.equal(after);
  return blocks.slice(1, -1);
}

/** The ways to write a scheme that browsers have understood. */
const SCHEMES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript&#58;alert(1)',
  '&#0000106&#0000097vascript:alert(1)',
  'java&#9;script:alert(1)',
  '&#32;javascript&#58;alert(1)',
  'javascript&#x3A;alert(1)',
  'javascript://mienbien.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'vbscript:msgbox(1)',
  'blob:https://mienbien.example/1',
  'file:///etc/passwd',
  'view-source:javascript:1',
  'filesystem:https://mienbien.example/x',
  'intent://x#Intent;end',
];

describe('attacks in a body', () => {
  for (const [family, attacks] of Object.entries({
    'scripts, styles and templates': [
      '<script>alert(1)</script>',
      '<SCRIPT SRC=//evil.example/x.js></SCRIPT >',
      '<script>"</scripty>"</script\n>',
      '<script><!--<script></script>',
      '<scr\0ipt></scr\0ipt>',
      '<style>*{position:fixed}</style>',
      '<style><img src="</style>',
      '<template><p>giấu</p><script>alert(1)</script></template>',
      '<template><div><template>giấu</template>giấu</div></template>',
      '<noscript><p title="</noscript>',
      '<textarea><img src=x onerror=alert(1)></textarea>',
      '<title><a href=javascript:1>x</a></title>',
    ],
    'frames and objects': [
      '<iframe srcdoc="<script>alert(1)</script>">giấu</iframe>',
      '<iframe src="javascript:alert(1)"></iframe>',
      '<object data="/x.swf"><param name=a>giấu<embed src=/y.swf></object>',
      '<object><object>giấu</object>giấu</object>',
      '<embed src="javascript:alert(1)">',
      '<frameset onload=alert(1)><frame src=//evil.example></frameset>',
    ],
    'foreign content': [
      '<svg onload=alert(1)><text>giấu</text></svg>',
      '<svg><svg>giấu</svg><a xlink:href="javascript:1"><text>giấu</text></a></svg>',
      '<svg><script>alert(1)</script><style>giấu</style><foreignObject><p>giấu</p></foreignObject></svg>',
      '<math><mtext>giấu<mglyph><style><img src=x></style></mtext></math>',
      '<math href="javascript:1">giấu</math>',
    ],
    'elements that fetch or lead elsewhere': [
      '<link rel=stylesheet href=//evil.example/x.css>',
      '<meta http-equiv=refresh content="0;url=//evil.example">',
      '<base href=//evil.example/>',
      '<input type=image src=//evil.example/x>',
      '<img src=//evil.example/t.gif width=1 height=1>',
      '<img src=x: onerror=alert(1)>',
      '<body background=//evil.example/x onload=alert(1)>',
      '<isindex action=javascript:1>',
    ],
    'markup that is torn or nested': [
      '<img """><script>alert(1)</script>">',
      '<!--><script>alert(1)</script>-->',
      '<!-- --!><script>alert(1)</script> -->',
      '<<script>alert(1)//<</script>',
      '<p/title=</p><script>x</script>',
    ],
  })) {
    it(`leaves no picture, link or player of ${family}, and none of their hidden text`, () => {
      for (const attack of attacks) {
        const blocks = left(attack);
        expect(blocks.every(isInVocabulary), attack).to.equal(true);
        expect(urlsOf(blocks), attack).to.deep.equal([]);
        expect(textsOf(blocks).join(' '), attack).not.to.match(/giấu|alert\(1\)<|position/);
      }
    });
  }

  it('ends a drawing or a formula that never ends where the text goes on, as browsers do', () => {
    for (const shape of ['<svg onload=alert(1)><g>', '<math><mtext>', '<p>x<svg>', '<ul><li><svg><use>'])
      expect(textsOf(read(`${shape} <p>Bão</p>`)), shape).to.include('Bão');
    expect(read('<svg><foreignObject><p>giấu</p></foreignObject></svg>')).to.deep.equal([]);
  });

  it('loses no text in an element of HTML that is named as one of a feed', () => {
    expect(textsOf(read('<item><p>Bão</p>'))).to.deep.equal(['Bão']);
  });

  it('keeps nothing of handlers, styles, names and classes', () => {
    const attributes =
      'onclick=alert(1) onmouseover="alert(1)" style="position:fixed" class=x id=body name=attributes is=x slot=y';
    for (const tag of ['p', 'b', 'a href=/x', 'img src=/x.jpg', 'table', 'li', 'h2', 'blockquote']) {
      const plain = read(`<${tag}>Bão</${tag.split(' ')[0]}>`);
      expect(read(`<${tag} ${attributes}>Bão</${tag.split(' ')[0]}>`), tag).to.deep.equal(plain);
    }
  });

  it('drops links, pictures and players whose address is not http(s), and keeps the text', () => {
    for (const scheme of SCHEMES) {
      for (const quote of ['"', "'"]) {
        const address = quote + scheme + quote;
        expect(read(`<a href=${address}>Bão</a>`), scheme).to.deep.equal([
          { type: 'paragraph', children: ['Bão'] },
        ]);
        expect(read(`<img src=${address}><iframe src=${address}></iframe>`), scheme).to.deep.equal([]);
      }
      const decoded = scheme.replace(/&#?\w+;?/g, '');
      expect(
        validateBlocks(
          [
            { type: 'embed', url: decoded },
            { type: 'figure', picture: { src: decoded } },
          ],
          { url },
        ).flatMap((block) =>
          urlsOf([block]).filter((found) => !found.startsWith('https://mienbien.example/')),
        ),
        scheme,
      ).to.deep.equal([]);
    }
  });

  it('draws markup that was encoded as text', () => {
    expect(read('&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt;')).to.deep.equal([
      { type: 'paragraph', children: ['<script>alert(1)</script> <img src=x onerror=alert(1)>'] },
    ]);
  });

  it('gives nothing but the vocabulary and http(s) addresses, whatever the markup', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        ...'script style template svg math object iframe p b a li ul table tr td th caption figure figcaption img h2 pre'
          .split(' ')
          .flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} src=x href="javascript:1" `, `<${tag} `]),
        ...SCHEMES.map((scheme) => `href="${scheme}"`),
        '>',
        '/>',
        '<!--',
        '-->',
        '"',
        '&#',
        '<br>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const blocks = read(pieces.join(''));
        expect(blocks.every(isInVocabulary)).to.equal(true);
        for (const found of urlsOf(blocks)) expect(found).to.match(/^https?:\/\//);
        // What was read once is read back as itself.
        expect(validateBlocks(blocks, { url })).to.deep.equal(blocks);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the text that DOMPurify keeps of well-formed markup', () => {
    const text = fc.stringMatching(/^[a-zàđế0-9]{1,8}$/);
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.constantFrom(
          '<script>giấu</script>',
          '<style>giấu</style>',
          '<br>',
          '<svg></svg>',
          '&amp;',
          '<hr>',
        ),
        fc
          .tuple(
            fc.constantFrom(
              'p',
              'div',
              'b',
              'em',
              'ul',
              'blockquote',
              'h3',
              'section',
              'span',
              'a',
              'tin-bai',
              'pre',
            ),
            fc.array(tie('node'), { maxLength: 3 }),
          )
          .map(([tag, inner]) => `<${tag} onclick="x">${inner.join(' ')}</${tag}>`),
      ),
    }));
    const bare = (text: string) => text.replace(/\s/g, '');
    fc.assert(
      fc.property(fc.array(node), (nodes) => {
        const html = nodes.join(' ');
        const pure = DOMPurify.sanitize(html, { RETURN_DOM: true, FORBID_TAGS: ['style'] }).textContent!;
        expect(bare(toText(html))).to.equal(bare(pure));
        expect(bare(textsOf(read(html)).join(''))).to.equal(bare(pure));
      }),
    );
  });
});
