import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import * as lit from 'lit/html.js';
import * as lean from '../src/lean-lit.js';

/** What is common to both. */
interface Renderer {
  html: (strings: TemplateStringsArray, ...values: unknown[]) => unknown;
  nothing: unknown;
  render: (value: unknown, container: HTMLElement, options: { host: object }) => unknown;
}

/** A value as data: each renderer makes its own of it. */
type Value =
  | { kind: 'plain'; plain: unknown }
  | { kind: 'nothing' }
  | { kind: 'list'; items: Value[] }
  | { kind: 'card' | 'figure' | 'row' | 'rule'; values: Value[] };

const host = {};
const ignore = () => undefined;

function toValue({ html, nothing }: Renderer, value: Value): unknown {
  const make = (inner: Value) => toValue({ html, nothing, render: ignore }, inner);
  if (value.kind === 'plain') return value.plain;
  if (value.kind === 'nothing') return nothing;
  if (value.kind === 'list') return value.items.map(make);
  const [one, two, three] = value.values.map(make);
  /** Attributes take texts. */
  const text = (given: unknown) => (typeof given === 'object' && given ? 'text' : given);
  switch (value.kind) {
    case 'card':
      return html`<article class="card ${text(one)} wide ${text(two)}" lang=${text(three)}>
        <h2>${one}</h2>
        ${two} – ${three}
      </article>`;
    case 'figure':
      return html`${one}
        <figure><img src="data:," alt=${text(two)} /><br />${three}</figure>`;
    case 'row':
      return html`<ul part="list ${text(one)}">
        ${two}${three}
      </ul>`;
    case 'rule':
      return html`<hr />`;
  }
}

const plain = fc
  .constantFrom<unknown>('', 'tin', '<b>đậm</b> & "mưa"', 0, 7, true, false, null, undefined)
  .map((value): Value => ({ kind: 'plain', plain: value }));

const { value: values } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plain,
    fc.constant<Value>({ kind: 'nothing' }),
    fc.array(tie('value'), { maxLength: 4 }).map((items): Value => ({ kind: 'list', items })),
    fc
      .record({
        kind: fc.constantFrom('card' as const, 'figure' as const, 'row' as const, 'rule' as const),
        values: fc.tuple(tie('value'), tie('value'), tie('value')),
      })
      .map((value): Value => value),
  ),
}));

/** Draws one value after the other into a box: what can be seen after each, and which nodes stayed. */
function draw(renderer: Renderer, sequence: Value[]) {
  const box = document.createElement('div');
  const numbers = new Map<Node, number>();
  return sequence.map((value) => {
    renderer.render(toValue(renderer, value), box, { host });
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const nodes: number[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!numbers.has(node)) numbers.set(node, numbers.size);
      nodes.push(numbers.get(node)!);
    }
    return { text: box.innerHTML.replace(/<!--.*?-->/g, ''), nodes };
  });
}

describe('lean-lit', () => {
  it('draws what lit-html draws, and keeps the nodes that it keeps', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 5 }), (sequence) => {
        expect(draw(lean, sequence)).to.deep.equal(draw(lit, sequence));
      }),
      { numRuns: 150 },
    );
  });

  for (const [name, { html, nothing, render }] of Object.entries({
    'lit-html': lit,
    'lean-lit': lean,
  })) {
    it(`${name} calls the listener of the last drawing, on its host, and none where there is nothing`, () => {
      const box = document.createElement('div');
      const calls: unknown[] = [];
      const show = (listener: unknown) => {
        render(html`<button @click=${listener}>Thử lại</button>`, box, { host });
        box.querySelector('button')!.click();
      };
      function first(this: unknown, { type }: Event): void {
        calls.push(this === host, type);
      }
      const second = () => calls.push('second');
      show(first);
      show(second);
      show(nothing);
      show(undefined);
      show(second);
      expect(calls).to.deep.equal([true, 'click', 'second', 'second']);
    });

    it(`${name} draws behind what a node holds`, () => {
      const box = document.createElement('div');
      box.textContent = 'before ';
      render('one', box, { host });
      render('two', box, { host });
      expect(box.textContent).to.equal('before two');
    });

    it(`${name} takes nothing for a template that came as JSON`, () => {
      const box = document.createElement('div');
      const forged: unknown = JSON.parse(
        '{"_$litType$":1,"strings":["<img src=x onerror=alert(1)>"],"values":[]}',
      );
      expect(() => render(forged, box, { host })).to.throw();
      expect(box.querySelector('img')).to.be.null;
    });
  }
});
