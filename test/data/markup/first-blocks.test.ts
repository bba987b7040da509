import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Block } from '../../../src/data/article.js';
import { firstBlocks, firstPicture, openingText, picturesIn } from '../../../src/data/markup/first-blocks.js';
import { validateBlocks } from '../../../src/data/markup/validate-blocks.js';
import { ATTACKS } from '../../fixtures/attacks.js';
import { TEXTUAL_BODIES } from '../textual-bodies.js';

const url = 'https://mienbien.example/bai.html';

const TEXT = 'Nước sông lên nhanh trong đêm, dân vùng thấp đã sơ tán hết. ';
/** Longer than what is read first. */
const LONG = TEXT.repeat(40);

const PIECES = [
  ...[
    '<img src="/a.jpg">',
    '<img src="/b.jpg" alt="Đê">',
    '<img src="/t.gif" width="1">',
    '<IMG data-src=/c.jpg>',
  ],
  ...[
    '<figure>',
    '</figure>',
    '<figcaption>Ảnh: Lệ</figcaption>',
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '<th>',
  ],
  ...[
    '<ul>',
    '<li>',
    '</ul>',
    '<blockquote>',
    '</blockquote>',
    '<h2>',
    '</h2>',
    '<p>',
    '</p>',
    '<div>',
    '</div>',
  ],
  ...[
    '<br>',
    '<b>',
    '</b>',
    '<a href="/x">',
    '</a>',
    '<svg>',
    '</svg>',
    '<pre>',
    '</pre>',
    '<video>',
    '</video>',
  ],
  ...[
    '<script>"<img src=/s.jpg>"</script>',
    '<!-- <img src=/k.jpg> ',
    '-->',
    '<a title="<img src=/t.jpg>',
    '">',
  ],
  ...[
    '<picture>',
    '</picture>',
    '<source srcset="/d.jpg">',
    '<img>',
    '<amp-img src=/e.jpg>',
    '<noscript><img src="/a.jpg"></noscript>',
    '<img class="emoji" src="/f.png" alt="🔥">',
    '<img src="/g.gif" style="display:none">',
    '<div style="display:none">',
    '<object data="/h.png">',
    '</object>',
    '<blockquote class="embed" cite="https://a.example/">',
  ],
  ...['&lt;', '&amp;amp;', 'ngắn', ' ', TEXT, LONG],
];
const html = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const entries = fc.array(fc.oneof(html, fc.constantFrom(...TEXTUAL_BODIES)), { maxLength: 12 });
const bodies = fc.oneof(html, entries);

const isLong = (blocks: Block[]) => blocks.filter(({ type }) => type === 'paragraph').length > 1;

describe('the beginning of a body', () => {
  it('has the first picture of its blocks, and knows whether there are several paragraphs', () => {
    const check = (body: unknown) => {
      const blocks = validateBlocks(body, { url });
      expect(firstPicture(body, url)).to.deep.equal(picturesIn(blocks)[0]);
      expect(isLong(firstBlocks(body, url, isLong))).to.equal(isLong(blocks));
    };
    for (const body of TEXTUAL_BODIES) check(body);
    for (const { text } of ATTACKS) check(`${LONG}${text}${LONG}<img src="/a.jpg">`);
    fc.assert(fc.property(bodies, check), { numRuns: 2000 });
  }).timeout(60_000);

  it('is what the text begins with', () => {
    fc.assert(
      fc.property(bodies, fc.nat(300), (body, letters) => {
        const text = openingText(body, Infinity, url);
        const opening = openingText(body, letters, url);
        expect(opening.slice(0, letters)).to.equal(text.slice(0, letters));
        if (text.length > letters) expect(opening.length).to.be.above(letters);
      }),
      { numRuns: 1000 },
    );
  }).timeout(60_000);

  it('waits for a caption, and for what a table is', () => {
    const figure = `<figure><img src="/a.jpg">${LONG}</figure><p>Hết`;
    expect(firstPicture(LONG + figure, url)).to.have.property('caption', LONG.trim());
    const captioned = `<div class="wp-caption"><img src="/a.jpg">${LONG}</div><p>Hết`;
    expect(firstPicture(LONG + captioned, url)).to.have.property('caption', LONG.trim());
    const table = (cell: string) => `<table><tr><td><img src="/a.jpg"><td>${LONG}<tr><td>1${cell}</table>`;
    expect(firstPicture(`${table('<td>2')}<img src="/b.jpg">`, url)).to.have.property(
      'src',
      'https://mienbien.example/b.jpg',
    );
  });

  it('is read no further than it is needed', () => {
    const sizes: number[] = [];
    firstBlocks(`<p>Một<p>Hai${LONG.repeat(100)}`, url, (blocks) => {
      sizes.push(JSON.stringify(blocks).length);
      return isLong(blocks);
    });
    firstBlocks(['Một', 'Hai', ...Array<string>(1000).fill(LONG)], url, (blocks) => {
      sizes.push(JSON.stringify(blocks).length);
      return isLong(blocks);
    });
    expect(sizes).to.have.length(2);
    expect(Math.max(...sizes)).to.be.below(250_000);
  });
});
