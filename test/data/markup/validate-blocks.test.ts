import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Block } from '../../../src/data/article.js';
import { validateBlocks } from '../../../src/data/markup/validate-blocks.js';
import { cell, header } from './means.js';
import { depthOf, isInVocabulary, textsOf, urlsOf } from './vocabulary.js';

const url = 'https://mienbien.example/thoi-su/bao-so-9.html';

const read = (value: unknown) => validateBlocks(value, { url });

/** One test for a whole table: blocks as JSON, and what is made of them. */
function means(table: Record<string, Block[]>): () => void {
  return () => {
    const results = Object.keys(table).map((json) => [json, read(JSON.parse(json))]);
    expect(Object.fromEntries(results)).to.deep.equal(table);
  };
}

const p = (...children: string[]): Block => ({ type: 'paragraph', children });

/** A body that has everything. */
const EVERYTHING: Block[] = [
  {
    type: 'paragraph',
    children: [
      'Nước ',
      { type: 'strong', children: ['sông ', { type: 'emphasis', children: ['Hương'] }] },
      { type: 'break' },
      {
        type: 'link',
        url: 'https://a.example/?x=1&y=2',
        children: [{ type: 'code', children: ['x < y'] }, ' &'],
      },
      ' H',
      { type: 'sub', children: ['2'] },
      'O m',
      { type: 'sup', children: ['3'] },
      ' ',
      { type: 'mark', children: ['đỏ'] },
      { type: 'deleted', children: ['xanh'] },
    ],
  },
  ...([2, 3, 4, 5, 6] as const).map((level): Block => ({
    type: 'heading',
    level,
    children: ['Diễn ', { type: 'emphasis', children: ['biến'] }],
  })),
  { type: 'heading', level: 2, children: ['Hai', { type: 'break' }, 'dòng'] },
  {
    type: 'list',
    ordered: false,
    items: [
      [p('một')],
      [p('hai'), { type: 'list', ordered: true, start: -4, items: [[p('a'), p('b')], [{ type: 'rule' }]] }],
    ],
  },
  { type: 'quote', children: [p('Nước lên nhanh.'), { type: 'quote', children: [p('trong')] }] },
  {
    type: 'figure',
    picture: {
      src: 'https://a.example/1.jpg',
      alt: 'Xuồng "cứu hộ" & người',
      caption: 'Xuồng trên sông.',
      credit: 'Nguyễn Lệ',
      width: 1280,
      height: 800,
      srcset: 'https://a.example/1.jpg 1x, https://a.example/2.jpg 2x',
    },
  },
  { type: 'figure', picture: { src: 'https://a.example/2.jpg', alt: '' } },
  {
    type: 'table',
    caption: 'Mực nước',
    head: [cell('Trạm'), { ...cell('Mét', { type: 'break' }, '(m)'), colSpan: 2, rowSpan: 3 }],
    rows: [
      [header('Huế'), cell({ type: 'strong', children: ['3'] }), { ...cell('2'), rowSpan: 2 }],
      [cell(), cell('4')],
      [],
    ],
  },
  { type: 'table', head: [], rows: [[cell('một ô')]] },
  { type: 'table', head: [cell('chỉ có đầu')], rows: [] },
  { type: 'code', text: '  if (a < b) {\n    c &amp; d\n  }' },
  { type: 'embed', url: 'https://video.example/1', title: 'Bão số 9' },
  { type: 'rule' },
];

describe('validateBlocks', () => {
  it('reads a model back as itself', () => {
    expect(read(EVERYTHING)).to.deep.equal(EVERYTHING);
    expect(read(JSON.parse(JSON.stringify(EVERYTHING)))).to.deep.equal(EVERYTHING);
    for (const block of EVERYTHING) expect(read([block])).to.deep.equal([block]);
  });

  it('leaves what it is given as it was', () => {
    const before = JSON.stringify(EVERYTHING);
    const blocks = read(EVERYTHING);
    expect(JSON.stringify(EVERYTHING)).to.equal(before);
    expect(blocks[0]).not.to.equal(EVERYTHING[0]);
  });

  it(
    'takes a string for the HTML of a paragraph',
    means({
      '["Nước <b>lên</b>","nhanh <script>alert(1)</script>","<h2>Bão</h2>vào","&lt;b&gt;"]': [
        { type: 'paragraph', children: ['Nước ', { type: 'strong', children: ['lên'] }] },
        p('nhanh'),
        { type: 'heading', level: 2, children: ['Bão'] },
        p('vào'),
        p('<b>'),
      ],
      '["a",{"type":"rule"},"b"]': [p('a'), { type: 'rule' }, p('b')],
    }),
  );

  it(
    'takes a string in a block for text, not for HTML',
    means({
      '[{"type":"paragraph","children":["<b>lên</b> &amp;"]}]': [p('<b>lên</b> &amp;')],
      '[{"type":"code","text":"<b>&amp;</b>"}]': [{ type: 'code', text: '<b>&amp;</b>' }],
    }),
  );

  it(
    'cleans texts as those of HTML',
    means({
      '[{"type":"paragraph","children":["  Ho\u0300a\\n\\n","\u200bbình "]}]': [p('Hòa bình')],
      '[{"type":"code","text":"\\n\\n a \\n"}]': [{ type: 'code', text: ' a' }],
    }),
  );

  it(
    'reads addresses against that of the article and drops those that are not http(s), but not their text',
    means({
      '[{"type":"paragraph","children":[{"type":"link","url":"/x","children":["a"]},{"type":"link","url":"javascript:1","children":["b"]},{"type":"link","children":["c"]}]}]':
        [
          {
            type: 'paragraph',
            children: [{ type: 'link', url: 'https://mienbien.example/x', children: ['a'] }, 'bc'],
          },
        ],
      '[{"type":"embed","url":"java\\tscript:1","title":"x"},{"type":"embed","url":"//v.example/1"}]': [
        { type: 'embed', url: 'https://v.example/1', title: 'v.example' },
      ],
      '[{"type":"figure","picture":{"src":"data:image/png,x"}},{"type":"figure","picture":{"src":"/t.gif","width":1}}]':
        [],
    }),
  );

  it(
    'shows no more than the text of types that it does not know, and not even that of scripts',
    means({
      '[{"type":"marquee","children":["Bão"]},{"type":"script","children":["alert(1)"]},{"type":"style","text":"*{}"}]':
        [p('Bão'), { type: 'code', text: '*{}' }],
      '[{"type":"html","html":"<b>x</b>"},{"type":"paragraph","children":[{"type":"iframe","src":"javascript:1"},"x"]}]':
        [p('x')],
    }),
  );

  it(
    'takes the default for fields of a wrong type',
    means({
      '[{"type":"heading","level":9,"children":["a"]},{"type":"heading","level":"4","children":["b"]},{"type":"heading","level":{"valueOf":1},"children":"c"}]':
        [
          { type: 'heading', level: 2, children: ['a'] },
          { type: 'heading', level: 4, children: ['b'] },
          { type: 'heading', level: 2, children: ['c'] },
        ],
      '[{"type":"list","ordered":"yes","items":["a",["b"],{"type":"paragraph","children":["c"]},null,5,[]]}]':
        [{ type: 'list', ordered: false, items: [[p('a')], [p('b')], [p('c')]] }],
      '[{"type":"list","ordered":true,"start":1.5,"items":["a"]},{"type":"list","ordered":true,"start":"0","items":["a"]},{"type":"list","start":3,"items":["a"]},{"type":"list","ordered":true,"start":1e21,"items":["a"]}]':
        [
          { type: 'list', ordered: true, items: [[p('a')]] },
          { type: 'list', ordered: true, start: 0, items: [[p('a')]] },
          { type: 'list', ordered: false, items: [[p('a')]] },
          { type: 'list', ordered: true, items: [[p('a')]] },
        ],
      '[{"type":"table","rows":[[{"children":["a"],"header":"yes","colSpan":-2,"rowSpan":"2"},{"children":["b"],"colSpan":1e9}],[{"children":["c"],"header":true,"rowSpan":{}}]]}]':
        [
          {
            type: 'table',
            head: [],
            rows: [[{ ...cell('a'), rowSpan: 2 }, cell('b')], [header('c')]],
          },
        ],
      '[{"type":"table","caption":7,"head":"a","rows":{"x":1}},{"type":"table","rows":[[]]}]': [
        { type: 'table', head: [cell('a')], rows: [[cell()]] },
      ],
    }),
  );

  it(
    'takes a list of inlines for a cell',
    means({
      '[{"type":"table","head":[["Trạm"],"Mét"],"rows":[[["Huế"],[{"type":"deleted","children":["3"]},"4"]],[{"type":"strong","children":["Vinh"]},{"children":"2"}]]}]':
        [
          {
            type: 'table',
            head: [cell('Trạm'), cell('Mét')],
            rows: [
              [cell('Huế'), cell({ type: 'deleted', children: ['3'] }, '4')],
              [cell({ type: 'strong', children: ['Vinh'] }), cell('2')],
            ],
          },
        ],
    }),
  );

  it(
    'leaves out what would be drawn as nothing',
    means({
      '[{"type":"paragraph"},{"type":"paragraph","children":[" ",{"type":"strong","children":[]}]},{"type":"heading","level":2,"children":[]},{"type":"list","items":[[]]},{"type":"quote","children":[]},{"type":"table","head":[],"rows":[]},{"type":"code","text":" "},{"type":"figure"},{"type":"embed"}]':
        [],
    }),
  );

  it('gives nothing for what is no body, and never fails', () => {
    for (const value of [
      undefined,
      null,
      0,
      1,
      true,
      {},
      [],
      [null, 1, true, [], [[]], {}],
      Symbol('x'),
      () => 1,
    ])
      expect(read(value)).to.deep.equal([]);
    expect(read({ type: 'rule' })).to.deep.equal([{ type: 'rule' }]);
  });

  it('reads own properties alone, and sets none on a prototype', () => {
    const hostile = JSON.parse(
      '[{"__proto__":{"type":"rule","polluted":1},"type":"paragraph","children":["a",{"__proto__":{"type":"strong"},"children":["b"]}]},{"type":"__proto__","children":["c"]},{"type":"constructor","children":["d"]},{"type":"figure","picture":{"__proto__":{"src":"https://a.example/x.jpg"}}},{"type":{"toString":1,"valueOf":1},"children":["e"]}]',
    ) as unknown;
    expect(textsOf(read(hostile)).join('')).to.equal('abcde');
    expect(urlsOf(read(hostile))).to.deep.equal([]);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    expect(read([Object.create({ type: 'rule' })])).to.deep.equal([]);
  });

  it('goes 64 deep and not deeper, however deep the blocks are', () => {
    for (const make of [
      (inner: unknown) => ({ type: 'quote', children: [inner, p('x')] }),
      (inner: unknown) => ({ type: 'list', items: [[inner, p('x')]] }),
      (inner: unknown) => ({ type: 'strong', children: ['x', inner] }),
      (inner: unknown) => ({ type: 'table', rows: [[[inner], ['x']]] }),
    ]) {
      let block: unknown = 'x';
      for (let depth = 0; depth < 100_000; depth++) block = make(block);
      const blocks = read([block]);
      expect(textsOf(blocks)[0]).to.include('x');
      expect(depthOf(blocks)).to.be.at.most(68);
    }
  });

  it('ends with a body that contains itself', () => {
    const block: { type: string; children: unknown[] } = { type: 'quote', children: ['x'] };
    block.children.push(block, block);
    expect(textsOf(read([block])).length).to.be.within(1, 20_000);
  });

  it('reads the first 20,000 nodes of a body', () => {
    const many = Array.from({ length: 30_000 }, () => ({ type: 'rule' }));
    expect(read(many)).to.have.length(20_000);
    expect(read(Array.from({ length: 30_000 }, () => '<hr>'))).to.have.length(20_000);
    expect(read([{ type: 'table', rows: Array.from({ length: 50_000 }, () => []) }])).to.deep.equal([]);
  });

  it('gives nothing but the vocabulary and http(s) addresses, and reads that back as itself', () => {
    const types =
      'paragraph heading list quote figure table code embed rule link strong emphasis mark deleted sub sup break p img iframe script a li td __proto__'.split(
        ' ',
      );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.constantFrom<unknown>(
          'a',
          ' ',
          'b c',
          null,
          7,
          'javascript:alert(1)',
          '/x.jpg',
          'https://a.example/',
          true,
        ),
        fc.record(
          {
            type: fc.constantFrom(...types),
            children: fc.array(tie('value'), { maxLength: 3 }),
            items: fc.array(tie('value'), { maxLength: 2 }),
            rows: fc.array(fc.array(tie('value'), { maxLength: 2 }), { maxLength: 2 }),
            head: tie('value'),
            caption: tie('value'),
            picture: tie('value'),
            text: tie('value'),
            url: tie('value'),
            href: tie('value'),
            src: tie('value'),
            title: tie('value'),
            level: tie('value'),
            start: tie('value'),
            header: tie('value'),
            colSpan: fc.oneof(tie('value'), fc.integer({ min: -1, max: 200 })),
            rowSpan: fc.oneof(tie('value'), fc.integer({ min: -1, max: 200 })),
            width: tie('value'),
          },
          { requiredKeys: ['type'] },
        ),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(value), (body) => {
        const blocks = read(body);
        expect(blocks.every(isInVocabulary)).to.equal(true);
        for (const found of urlsOf(blocks)) expect(found).to.match(/^https?:/);
        expect(read(blocks)).to.deep.equal(blocks);
      }),
      { numRuns: 500 },
    );
  });
});
