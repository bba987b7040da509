import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { tokenize, type TokenHandler } from '../../../src/data/markup/tokenizer.js';

/** Markup as it was understood: one line a tag, texts in a row as one. */
function read(source: string, isXml = false): string[] {
  const lines: string[] = [];
  let text = '';
  const add = (line?: string) => {
    if (text) lines.push(`"${text}"`);
    text = '';
    if (line) lines.push(line);
  };
  tokenize(
    source,
    {
      open: (name, attributes, isSelfClosing) =>
        add(
          `<${[name, ...[...attributes].map(([key, value]) => `${key}=[${value}]`)].join(' ')}${isSelfClosing ? '/' : ''}>`,
        ),
      close: (name) => add(`</${name}>`),
      text: (piece) => (text += piece),
    },
    isXml,
  );
  add();
  return lines;
}

const readXml = (source: string) => read(source, true);

describe('tokenize', () => {
  describe('HTML', () => {
    it('tells of tags and text in their order, names in lower case, entities decoded', () => {
      expect(read('<P Class=Lead>Sáng <B>nay</B> &amp; mai<br/></P>')).to.deep.equal([
        '<p class=[Lead]>',
        '"Sáng "',
        '<b>',
        '"nay"',
        '</b>',
        '" & mai"',
        '<br/>',
        '</p>',
      ]);
    });

    it('reads attributes in double, single and no quotes, empty ones, and without space between them', () => {
      expect(
        read(`<a href="x>y"title='nói "có"' data-a=1 B = 2 download\n alt='' q="&quot;&lt;">`),
      ).to.deep.equal(['<a href=[x>y] title=[nói "có"] data-a=[1] b=[2] download=[] alt=[] q=["<]>']);
    });

    it('keeps the first of two attributes with one name', () => {
      expect(read('<a href=one HREF=two>')).to.deep.equal(['<a href=[one]>']);
    });

    it('keeps 64 attributes and no more', () => {
      const [tag] = read(`<p ${Array.from({ length: 100 }, (_, index) => `a${index}=1`).join(' ')}>`);
      expect(tag).to.include(' a63=[1]').and.not.include(' a64=');
    });

    it('takes the slash at the end of an address for a part of it', () => {
      expect(read('<a href=https://mienbien.example/>Trang chủ</a>')).to.deep.equal([
        '<a href=[https://mienbien.example/]>',
        '"Trang chủ"',
        '</a>',
      ]);
    });

    it('takes for text what is no tag', () => {
      for (const text of ['2 < 3', 'a <3 b', '<', 'a<', '< p>', '<<', 'x > y', '<đ>'])
        expect(read(text).join(), text).to.equal(`"${text}"`);
    });

    it('skips comments, also the short and the unended ones', () => {
      expect(read('a<!-- <b> -- > -->b<!-->c<!--->d<!---->e')).to.deep.equal(['"abcde"']);
      expect(read('a<!-- <b>b</b>')).to.deep.equal(['"a"']);
    });

    it('skips document types, processing instructions and end tags without a name', () => {
      expect(read('<!DOCTYPE html>a<?xml version="1.0"?>b</>c</ p>d<![if !IE]>e')).to.deep.equal(['"abcde"']);
    });

    it('takes no notice of attributes of an end tag', () => {
      expect(read('<p>a</p class="b>c">d')).to.deep.equal(['<p>', '"a"', '</p>', '"d"']);
    });

    it('skips what stands in raw text elements, whatever it looks like', () => {
      for (const name of ['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'ScRiPt']) {
        const tag = name.toLowerCase();
        expect(
          read(`a<${name}>if (a<b) "</p>"; <!-- <b> </${tag}x> &lt; </${name.toUpperCase()} >b`),
          name,
        ).to.deep.equal(['"a"', `<${tag}>`, `</${tag}>`, '"b"']);
        expect(read(`a<${name}>never <b>ended`), name).to.deep.equal(['"a"', `<${tag}>`]);
      }
    });
  });

  describe('XML', () => {
    it('gives names with their prefix, also one that nobody declared, in lower case', () => {
      expect(readXml('<rss><dc:Creator xml:Lang="vi">Lê Ế</dc:Creator></rss>')).to.deep.equal([
        '<rss>',
        '<dc:creator xml:lang=[vi]>',
        '"Lê Ế"',
        '</dc:creator>',
        '</rss>',
      ]);
    });

    it('gives CDATA as text that nothing is decoded in', () => {
      expect(readXml('<a><![CDATA[<b>x</b> &amp; ]] > ]]>&amp;<![CDATA[]]></a>')).to.deep.equal([
        '<a>',
        '"<b>x</b> &amp; ]] > &"',
        '</a>',
      ]);
    });

    it('knows no raw text', () => {
      expect(readXml('<title>Bão <b>số 9</b></title><script>x</script>')).to.deep.equal([
        '<title>',
        '"Bão "',
        '<b>',
        '"số 9"',
        '</b>',
        '</title>',
        '<script>',
        '"x"',
        '</script>',
      ]);
    });

    it('skips a document type with declarations, and does not know their entities', () => {
      const type = '<!DOCTYPE rss [\n<!ENTITY tacgia "Ai đó">\n<!ELEMENT rss ANY> ] >';
      expect(readXml(`<?xml version="1.0"?>${type}<rss>&tacgia;</rss>`)).to.deep.equal([
        '<rss>',
        '"&tacgia;"',
        '</rss>',
      ]);
    });

    it('reads attributes without quotes and an ampersand that is not encoded', () => {
      expect(readXml('<link href=https://a.example/?a=1&b=2 /><b>R&D & S</b>')).to.deep.equal([
        '<link href=[https://a.example/?a=1&b=2]/>',
        '<b>',
        '"R&D & S"',
        '</b>',
      ]);
    });

    it('keeps what is complete when the end is missing', () => {
      const whole = ['<item>', '<title>', '"Bão số 9"', '</title>'];
      const start = '<item><title>Bão số 9</title>';
      for (const cut of [
        '<',
        '<li',
        '<link href',
        '<link href=',
        '<link href="https://a',
        '</ti',
        '<!-',
        '<!-- x',
        '<?p',
      ])
        expect(readXml(start + cut).slice(0, 4), cut).to.deep.equal(whole);
      expect(readXml(`${start}<link href="https://a.example/`)).to.deep.equal(whole);
      expect(readXml(`${start}<![CDATA[Đêm qua`)).to.deep.equal([...whole, '"Đêm qua"']);
    });
  });

  it('begins no tag or text behind the end that is asked for', () => {
    const source = '<p>Bão <img src=/bao.jpg>số 9</p><p>';
    const names: string[] = [];
    const handler: TokenHandler = {
      open: (name) => names.push(name),
      close: (name) => names.push(`/${name}`),
      text: (text) => names.push(text),
    };
    tokenize(source, handler, false, source.indexOf('img'));
    expect(names).to.deep.equal(['p', 'Bão ', 'img']);
  });

  it('agrees with htmlparser2 on well-formed markup', () => {
    const text = fc.stringMatching(/^[a-zàđếữ0-9 .,]{1,12}$/);
    const name = fc.constantFrom('p', 'div', 'b', 'h2', 'li', 'tin:bai');
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        text,
        fc.constantFrom('&amp;', '&#7915;', '&lt;b&gt;', '<!-- ghi chú -->', '<br/>'),
        fc
          .tuple(name, text, fc.array(tie('node'), { maxLength: 4 }))
          .map(([tag, value, inner]) => `<${tag} title="${value}">${inner.join('')}</${tag}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node), fc.boolean(), (nodes, isXml) => {
        const source = nodes.join('');
        const oracle: string[] = [];
        const parser = new Parser(
          {
            onopentag: (tag, attributes) =>
              oracle.push(`<${tag}${attributes.title ? ` ${attributes.title}` : ''}>`),
            onclosetag: (tag) => oracle.push(`</${tag}>`),
            ontext: (piece) => oracle.push(piece),
          },
          { xmlMode: true },
        );
        parser.end(source);
        const ours: string[] = [];
        tokenize(
          source,
          {
            open(tag, attributes, isSelfClosing) {
              ours.push(`<${tag}${attributes.has('title') ? ` ${attributes.get('title')}` : ''}>`);
              if (isSelfClosing) ours.push(`</${tag}>`);
            },
            close: (tag) => ours.push(`</${tag}>`),
            text: (piece) => ours.push(piece),
          },
          isXml,
        );
        expect(ours.join('')).to.equal(oracle.join(''));
      }),
    );
  });

  it('never fails, whatever it is given', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<',
        '>',
        '/',
        '"',
        "'",
        '=',
        '&',
        ';',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<script',
        '</',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, isXml) => {
        const source = pieces.join('');
        let length = 0;
        tokenize(
          source,
          { open: () => length++, close: () => length++, text: (text) => (length += text.length) },
          isXml,
        );
        expect(length).to.be.at.most(source.length);
      }),
      { numRuns: 500 },
    );
  });
});
