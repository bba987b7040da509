import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { storm } from '../helpers.js';
import { one } from '../elements/shown.js';
import { recordUncaught } from '../uncaught.js';

/** An empty document of its own, in a frame of this page. */
async function openFrame(): Promise<
  HTMLIFrameElement & { contentDocument: Document; contentWindow: Window }
> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Khung"></iframe>`);
  return frame as Awaited<ReturnType<typeof openFrame>>;
}

/** Two cards, of which the second stays or goes with the first. */
async function drawCards(): Promise<[NewsElement, NewsElement]> {
  const box = await fixture(
    html`<div style="inline-size: 280px">
      <news-card .article=${storm}></news-card><news-card .article=${storm}></news-card>
    </div>`,
  );
  return [...box.children] as [NewsElement, NewsElement];
}

/** What readers see of an element's own styles. */
function look(element: NewsElement): string[] {
  const view = element.ownerDocument.defaultView!;
  const styleOf = (selector: string) => view.getComputedStyle(one(element, selector));
  return [
    styleOf('[part~=card]').display,
    styleOf('[part=headline]').fontWeight,
    styleOf('.spoken').position,
  ];
}

const sheetsOf = ({ shadowRoot }: NewsElement): CSSStyleSheet[] => shadowRoot!.adoptedStyleSheets;

/** Whether two elements have the same sheets; they are not compared in depth. */
function shareSheets(one: NewsElement, other: NewsElement): boolean {
  const others = sheetsOf(other);
  return sheetsOf(one).length === others.length && sheetsOf(one).every((sheet, at) => sheet === others[at]);
}

describe('an element that moves to another document', () => {
  it('keeps its styles there and back, by sheets of that document, which its elements share', async () => {
    const [first, second] = await drawCards();
    const home = first.parentElement!;
    const { contentDocument, contentWindow } = await openFrame();
    const before = look(first);
    expect(before).to.deep.equal(['grid', '700', 'absolute']);
    const atHome = sheetsOf(first);

    contentDocument.body.append(first, second);
    await first.updateComplete;
    expect(look(first)).to.deep.equal(before);
    const { CSSStyleSheet: ForeignSheet } = contentWindow as Window & typeof globalThis;
    expect(sheetsOf(first).every((sheet) => sheet instanceof ForeignSheet)).to.be.true;
    expect(shareSheets(first, second)).to.be.true;

    home.append(first);
    await first.updateComplete;
    expect(look(first)).to.deep.equal(before);
    expect(sheetsOf(first).every((sheet, at) => sheet === atHome[at])).to.be.true;
  });

  it('harms nothing in a document without a window, and is styled again when it is back', async () => {
    const uncaught = recordUncaught();
    const [card] = await drawCards();
    const home = card.parentElement!;
    const before = look(card);
    document.implementation.createHTMLDocument().body.append(card);
    await card.updateComplete;
    home.append(card);
    await card.updateComplete;
    expect(await uncaught.stop()).to.deep.equal([]);
    expect(look(card)).to.deep.equal(before);
  });
});
