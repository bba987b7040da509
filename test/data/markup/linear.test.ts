import { expect } from '@open-wc/testing';
import { decodeEntities } from '../../../src/data/markup/entities.js';
import { toBlocks, toText } from '../../../src/data/markup/html-blocks.js';
import { tokenize } from '../../../src/data/markup/tokenizer.js';
import { validateBlocks } from '../../../src/data/markup/validate-blocks.js';

const url = 'https://mienbien.example/';

/** Markup that grows with `size`, each of a kind that some parser takes quadratic time for. */
const SHAPES: Record<string, (size: number) => string> = {
  'nested divisions': (size) => '<div>'.repeat(size),
  'nested divisions that are closed': (size) => '<div>'.repeat(size / 2) + '</div>'.repeat(size / 2),
  'nested inline elements with text': (size) => '<b>x<i>'.repeat(size / 2),
  'paragraphs without an end': (size) => '<p>x'.repeat(size),
  'lists in lists': (size) => '<ul><li>x'.repeat(size / 2),
  'tables in tables': (size) => '<table><tr><td>x'.repeat(size / 3),
  'figures in figures': (size) => '<figure><img src=a.jpg>'.repeat(size / 2),
  'headings in headings': (size) => '<h2>x<img src=a.jpg>'.repeat(size / 2),
  'rows without an end': (size) => `<table>${'<tr><td>x<td>y'.repeat(size / 3)}`,
  'end tags that end nothing': (size) => '<div>'.repeat(64) + '</b>'.repeat(size),
  'many attributes': (size) => `<p ${Array.from({ length: size }, (_, index) => `a${index}=1`).join(' ')}>x`,
  'the same attribute': (size) => `<p ${'a=1 '.repeat(size)}>x`,
  'opening brackets': (size) => '<'.repeat(size * 4),
  'comments without an end': (size) => '<!--'.repeat(size),
  'document types without an end': (size) => '<!doctype ['.repeat(size),
  'document types with brackets': (size) => `<!doctype [${'] '.repeat(size)}`,
  'CDATA without an end': (size) => '<![CDATA[>'.repeat(size),
  'quotes without an end': (size) => '<a b="'.repeat(size),
  'quotes in quotes': (size) => `<a b='"`.repeat(size),
  'equals signs': (size) => `<a ${'= '.repeat(size)}`,
  'white space in a tag': (size) => `<a${' \n'.repeat(size * 4)}`,
  'slashes in a tag': (size) => `<a${'/'.repeat(size * 4)}`,
  'scripts without an end': (size) => '<script>'.repeat(size),
  'nearly ended scripts': (size) => `<script>${'</script'.repeat(size)}`,
  'white space in code': (size) => `<pre>a${' '.repeat(size * 4)}b</pre>`,
  'line feeds in code': (size) => `<pre>${'\n'.repeat(size * 4)}b</pre>`,
  words: (size) => 'a '.repeat(size * 4),
  'white space in text': (size) => `a${' \n'.repeat(size * 2)}b`,
  ampersands: (size) => '&'.repeat(size * 4),
  'beginnings of entities': (size) => '&a'.repeat(size) + '&#'.repeat(size),
  'a long entity': (size) => `&${'a'.repeat(size * 4)}`,
};

const SIZE = 25_000;

/** The best of several runs, in milliseconds. */
function timeOf(run: () => void): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

/** How many times longer a run takes with input of the double size. What is done at once has grown by nothing. */
function growthOf(run: (size: number) => void, size = SIZE): number {
  run(1000);
  const [once, twice] = [timeOf(() => run(size)), timeOf(() => run(size * 2))];
  return twice < 20 ? 1 : twice / once;
}

/** Asserts that time grows with the size: another's work on the same machine may disturb one measurement, not five. */
function expectLinear(name: string, run: (size: number) => void, size?: number): void {
  let growth = Infinity;
  for (let tries = 0; tries < 5 && growth > 2.5; tries++) growth = Math.min(growth, growthOf(run, size));
  expect(growth, name).to.be.at.most(2.5);
}

describe('time grows with the length of the markup, not faster', function () {
  this.timeout(60_000);

  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`for ${name}`, () => {
      const sources = new Map<number, string>();
      for (const size of [1000, SIZE, SIZE * 2]) sources.set(size, shape(size));
      expectLinear(`blocks of ${name}`, (size) => toBlocks(sources.get(size)!, { url }));
      expectLinear(`XML of ${name}`, (size) =>
        tokenize(
          sources.get(size)!,
          { open: () => undefined, close: () => undefined, text: () => undefined },
          true,
        ),
      );
    });
  }

  it('for 200,000 nested divisions and 100,000 attributes, of which nothing is lost but depth', () => {
    expect(toText(`${'<div>'.repeat(200_000)}sâu`)).to.equal('');
    expect(toText(`đầu${'<div>'.repeat(200_000)}`)).to.equal('đầu');
    const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}="${index}"`).join(' ');
    expect(toText(`<p ${attributes}>Bão</p>`)).to.equal('Bão');
  });

  it('for references in text', () => {
    expectLinear('entities', (size) => decodeEntities('&lt;&#7915;&x;&'.repeat(size)));
  });

  it('for blocks from outside, wide or deep', () => {
    const wide = (size: number) =>
      Array.from({ length: size }, () => ({ type: 'paragraph', children: ['x'] }));
    const deep = (size: number) => {
      let block: unknown = 'x';
      for (let depth = 0; depth < size; depth++) block = { type: 'quote', children: [block, 'y'] };
      return [block];
    };
    const rows = (size: number) => [{ type: 'table', rows: Array.from({ length: size }, () => [[], []]) }];
    for (const [name, make] of Object.entries({ wide, deep, rows })) {
      const values = new Map([1000, SIZE, SIZE * 2].map((size) => [size, make(size)]));
      expectLinear(name, (size) => validateBlocks(values.get(size), { url }));
    }
  });
});
