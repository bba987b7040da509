import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { html, inline } from '../../src/templates/html.js';
import { unbroken } from '../../src/templates/unbroken.js';

describe('a template in another one', () => {
  const word = (text: string) => html`<b .textContent=${text}></b>`;
  const line = (...texts: string[]) =>
    html`<p>${inline(texts.map((text) => text && word(text)))}${inline([])}</p>`;

  it('adds no node, and what is absent leaves none', () => {
    const place = document.createElement('div');
    render(line('một', '', 'hai'), place);
    expect(place.innerHTML.replace(/<!--.*?-->/g, '')).to.equal('<p><b>một</b><b>hai</b></p>');
    expect(place.querySelector('p')!.childNodes).to.have.length(2);
  });

  it('keeps its elements while the same templates are there', () => {
    const place = document.createElement('div');
    render(line('một', 'hai'), place);
    const [first, second] = place.querySelectorAll('b');
    render(line('một', 'ba'), place);
    const [sameFirst, sameSecond] = place.querySelectorAll('b');
    expect([sameFirst === first, sameSecond === second]).to.deep.equal([true, true]);
    expect(second!.textContent).to.equal('ba');
    render(line('một'), place);
    expect(place.textContent).to.equal('một');
  });

  it('is drawn on old pages that replace methods of lists', () => {
    const { entries } = Array.prototype;
    Object.assign(Array.prototype, { entries: () => [] });
    try {
      const place = document.createElement('div');
      render(html`<q>${inline([word('một')])}</q>`, place);
      expect(place.textContent).to.equal('một');
    } finally {
      Object.assign(Array.prototype, { entries });
    }
  });

  it('tells apart in which place a template is', () => {
    const pair = (left: string, right: string) =>
      html`<i>${inline([left && word(left)])}</i><u>${inline([right && word(right)])}</u>`;
    const place = document.createElement('div');
    render(pair('một', ''), place);
    render(pair('', 'một'), place);
    expect([place.querySelector('i')!.textContent, place.querySelector('u')!.textContent]).to.deep.equal([
      '',
      'một',
    ]);
  });
});

describe('a text whose ranges do not break', () => {
  it('is set anew whatever was before', () => {
    const place = document.createElement('div');
    const shown = ['Thắng đậm', 'Thắng 2-0', 'Thắng đậm', 'Thắng 2-0', 'Thắng 3-0', ''].map((text) => {
      render(html`<p .textContent=${unbroken(text)}></p>`, place);
      return `${place.textContent} ${place.querySelectorAll('span').length}`;
    });
    expect(shown).to.deep.equal([
      'Thắng đậm 0',
      'Thắng 2-0 1',
      'Thắng đậm 0',
      'Thắng 2-0 1',
      'Thắng 3-0 1',
      ' 0',
    ]);
  });
});
