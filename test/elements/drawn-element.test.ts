import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents } from '../../src/index.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { feed, part, storm, texts } from '../helpers.js';
import { recordUncaught } from '../uncaught.js';

/** What each element is given. */
const DATA = {
  'hot-events': { feed },
  'news-card': { article: storm },
  'news-article': { article: storm },
  'keyword-tags': { keywords: storm.keywords },
};

const nameOf = (tag: string): string => (tag === 'keyword-tags' ? 'keyword' : 'headline');

async function fill(element: Element): Promise<NewsElement> {
  const filled = element as NewsElement;
  Object.assign(filled, DATA[filled.localName as keyof typeof DATA]);
  await filled.updateComplete;
  return filled;
}

/** Makes an element with a root as a server draws it. */
async function serve(tag: string, drawn: string, attributes = ''): Promise<NewsElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const root = `<style>p { color: red }</style><div class="root">${drawn}</div>`;
  box.setHTMLUnsafe(`<${tag} ${attributes}><template shadowrootmode="open">${root}</template></${tag}>`);
  return box.firstElementChild as NewsElement;
}

/** What can be read in a root. */
const textOf = (root: ShadowRoot): string =>
  [...root.children]
    .map((child) => (child.localName === 'style' ? '' : child.textContent))
    .join('')
    .trim();

for (const tag of Object.keys(DATA)) {
  describe(`<${tag}>`, () => {
    it('takes over a root that was written in the markup: styled, and nothing twice', async () => {
      for (const attributes of ['', 'shadowrootclonable']) {
        const box = await fixture<HTMLElement>(html`<div></div>`);
        box.setHTMLUnsafe(
          `<${tag}><template shadowrootmode="open" ${attributes}><style>p { color: red }</style><p>Cũ</p></template></${tag}>`,
        );
        const element = await fill(box.firstElementChild!);
        const { textContent, adoptedStyleSheets } = element.shadowRoot!;
        expect(textContent).not.to.contain('Cũ');
        expect(adoptedStyleSheets.length).to.be.above(0);
        const written = document.createElement(tag);
        box.append(written);
        expect(texts(element, nameOf(tag))).to.deep.equal(texts(await fill(written), nameOf(tag)));
        // A copy of what is drawn is one of its own.
        const copy = element.cloneNode(true);
        box.append(copy);
        const count = texts(element, nameOf(tag)).length;
        expect(texts(await fill(copy as Element), nameOf(tag))).to.have.length(count);
      }
    });

    it('keeps what a server drew, and styles it, until there is something to show: also where nothing can be read', async () => {
      const element = await serve(tag, '<p part="headline">Cũ</p>', 'src="/khong-co.json"');
      expect(element.state).to.match(/idle|loading/);
      expect(textOf(element.shadowRoot!)).to.equal('Cũ');
      await element.reload();
      expect(element.state).to.equal('error');
      const root = element.shadowRoot!;
      expect(textOf(root)).to.equal('Cũ');
      expect(root.adoptedStyleSheets.length).to.be.above(0);
      expect(root.querySelectorAll('[part~=skeleton], [part~=status]').length).to.equal(0);
      await fill(element);
      expect(textOf(root)).not.to.contain('Cũ');
      expect(root.querySelectorAll('.root').length).to.equal(1);
    });

    it('keeps neither a skeleton nor an empty slot that stands in a root', async () => {
      for (const drawn of ['<p>Cũ</p><div part="skeleton"></div>', '<slot></slot>']) {
        const element = await serve(tag, drawn, 'src="/khong-co.json"');
        await element.reload();
        expect(textOf(element.shadowRoot!)).not.to.contain('Cũ');
        expect(part(element, 'skeleton')).not.to.equal(null);
      }
    });

    it('does not fail where a closed root was written in the markup', async () => {
      const uncaught = recordUncaught();
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.setHTMLUnsafe(`<${tag}><template shadowrootmode="closed"><p>Cũ</p></template></${tag}>`);
      const element = await fill(box.firstElementChild!);
      expect(await uncaught.stop()).to.deep.equal([]);
      expect(element.error).to.equal(null);
      expect(element.renderRoot.textContent).not.to.contain('Cũ');
      expect(element.renderRoot.querySelector(`[part~=${nameOf(tag)}]`) === null).to.be.false;
    });

    it('is styled in the document of a frame, from the start and whenever it moves', async () => {
      const uncaught = recordUncaught();
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Khung"></iframe>`);
      const home = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement(tag);
      const displayOf = () =>
        element.ownerDocument.defaultView!.getComputedStyle(element.shadowRoot!.querySelector('.root')!)
          .containerType;
      for (const place of [frame.contentDocument!.body, home, frame.contentDocument!.body, home]) {
        place.append(element);
        const { shadowRoot } = await fill(element);
        expect(displayOf()).to.equal('inline-size');
        expect(shadowRoot!.adoptedStyleSheets.length).to.be.above(0);
      }
      expect(await uncaught.stop()).to.deep.equal([]);
    });

    it('writes no attribute on itself while it loads, shows, fails and reads again', async () => {
      const element = document.createElement(tag) as NewsElement;
      const written: string[] = [];
      const observer = new MutationObserver((records) =>
        written.push(...records.map(({ attributeName }) => attributeName ?? '')),
      );
      observer.observe(element, { attributes: true });
      element.setAttribute('src', '/khong-co.json');
      await fixture(html`${element}`);
      await element.reload();
      await fill(element);
      await element.reload();
      written.push(...observer.takeRecords().map(({ attributeName }) => attributeName ?? ''));
      expect(written).to.deep.equal(['src']);
    });
  });
}

it('what a server drew goes where it turns out that there is nothing', async () => {
  const list = (await serve('hot-events', '<p part="headline">Cũ</p>')) as HotEvents;
  list.articles = [];
  await list.updateComplete;
  expect(textOf(list.shadowRoot!)).to.contain('Chưa có tin nào.').and.not.to.contain('Cũ');
  const tags = await serve('keyword-tags', '<p part="keyword">Cũ</p>', 'keywords=""');
  await tags.updateComplete;
  expect(textOf(tags.shadowRoot!)).to.equal('');
});

it('the focus goes on from what a server drew to the same link, and the next update keeps it', async () => {
  const links = feed.articles.map(({ url }) => `<a part="link" href="${url}">Cũ</a>`).join('');
  const list = (await serve('hot-events', links)) as HotEvents;
  list.shadowRoot!.querySelectorAll('a')[1]!.focus();
  for (const keyword of ['', 'mưa lũ']) {
    list.keyword = keyword;
    await fill(list);
    const focused = list.shadowRoot!.activeElement;
    expect(focused?.getAttribute('href')).to.equal(feed.articles[1]!.url);
    expect(focused?.textContent).to.equal(feed.articles[1]!.headline);
  }
});

it('target="_self" is written where the page’s <base> says otherwise, and none leaves it to that', async () => {
  const base = document.createElement('base');
  base.target = '_blank';
  document.head.append(base);
  try {
    const card = await fill(await fixture(html`<news-card></news-card>`));
    expect(part(card, 'link')!.getAttribute('target')).to.equal(null);
    card.target = '_self';
    await card.updateComplete;
    expect(part(card, 'link')!.getAttribute('target')).to.equal('_self');
  } finally {
    base.remove();
  }
});
