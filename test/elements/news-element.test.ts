import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents, NewsCard } from '../../src/index.js';
import { feed, hasPart, harbour, serve, settled, storm, texts } from '../helpers.js';

const tags = ['hot-events', 'keyword-tags', 'news-article', 'news-card'] as const;

/** What an element has on the page that lives on without it. */
function watchResources() {
  const kept = new Set<string>();
  const ids = new Map<unknown, number>();
  const idOf = (thing: unknown) => ids.get(thing) ?? ids.set(thing, ids.size).get(thing)!;
  const restore: (() => void)[] = [];
  /** Notes what one method takes and another gives back. */
  const pair = (
    owner: object,
    [take, give]: [string, string],
    key: (self: unknown, args: unknown[], result: unknown) => string | undefined,
  ) => {
    const methods = owner as Record<string, (...args: unknown[]) => unknown>;
    const [taking, giving] = [methods[take]!, methods[give]!];
    methods[take] = function (this: unknown, ...args) {
      const result = taking.apply(this, args);
      const name = key(this, args, result);
      if (name) kept.add(name);
      return result;
    };
    methods[give] = function (this: unknown, ...args) {
      const name = key(this, args, args[0]);
      for (const one of kept) if (name && one.startsWith(name)) kept.delete(one);
      return giving.apply(this, args);
    };
    restore.push(() => Object.assign(methods, { [take]: taking, [give]: giving }));
  };
  const listener = (self: unknown, [type, listen]: unknown[]) =>
    self === document || self === window || self === undefined
      ? `${String(type)} ${idOf(listen)}.`
      : undefined;
  const observed = (self: unknown, [target]: unknown[]) =>
    `observer ${idOf(self)}.${target ? `${idOf(target)}.` : ''}`;
  pair(EventTarget.prototype, ['addEventListener', 'removeEventListener'], listener);
  pair(window, ['setInterval', 'clearInterval'], (_self, _args, timer) => `timer ${String(timer)}.`);
  // One that observes an element goes with that; one that observes more does not.
  pair(MutationObserver.prototype, ['observe', 'disconnect'], (self, [target]) =>
    target === undefined || target instanceof Document ? observed(self, [target]) : undefined,
  );
  pair(IntersectionObserver.prototype, ['observe', 'unobserve'], observed);
  pair(IntersectionObserver.prototype, ['observe', 'disconnect'], observed);
  return { kept, restore: () => restore.reverse().forEach((undo) => undo()) };
}

describe('every element', () => {
  for (const tag of tags) {
    it(`<${tag}> is made as any other element: without attributes, without children, without a request`, () => {
      const element = document.createElement(tag);
      expect(element.attributes).to.have.length(0);
      expect(element.childNodes).to.have.length(0);
      expect(element.cloneNode()).to.be.instanceOf(customElements.get(tag));
      expect(element.state).to.equal('idle');
    });
  }

  it('shares one sheet of each text with all others of its kind', async () => {
    const box = await fixture(
      html`<div>
        <news-card .article=${storm}></news-card><news-card .article=${harbour}></news-card>
        <hot-events .articles=${[storm]}></hot-events>
      </div>`,
    );
    const [one, other, list] = [...box.children].map(({ shadowRoot }) => shadowRoot!.adoptedStyleSheets);
    expect(one).to.have.length.above(0);
    expect(other).to.have.length(one!.length);
    expect(other!.every((sheet, at) => sheet === one![at])).to.be.true;
    expect(one!.filter((sheet) => list!.includes(sheet))).to.have.length.above(0);
    expect(new Set(list).size).to.equal(list!.length);
  });

  it('draws once for all changes of one task, and says when it has', async () => {
    const list = await fixture<HotEvents>(html`<hot-events .articles=${feed.articles}></hot-events>`);
    let draws = 0;
    list.addController({ hostUpdated: () => draws++ });
    draws = 0;
    list.heading = 'Tin lũ';
    list.theme = 'dark';
    list.setAttribute('layout', 'grid');
    list.removeAttribute('theme');
    expect(texts(list, 'heading')).to.deep.equal(['Sự kiện hot']);
    expect(await list.updateComplete).to.be.true;
    expect(texts(list, 'heading')).to.deep.equal(['Tin lũ']);
    expect(draws).to.equal(1);
  });

  it('knows nothing of changes while it is away, and draws them when it is back', async () => {
    const card = await fixture<NewsCard>(html`<news-card .article=${storm}></news-card>`);
    const box = card.parentElement!;
    card.remove();
    card.article = harbour;
    await card.updateComplete;
    box.append(card);
    await card.updateComplete;
    expect(texts(card, 'headline')).to.deep.equal([harbour.headline]);
  });

  it('survives to be taken away and put back while it draws', async () => {
    const list = await fixture<HotEvents>(html`<hot-events .articles=${[storm]}></hot-events>`);
    const box = list.parentElement!;
    list.addEventListener('news-load', () => box.append(list));
    list.articles = [harbour];
    await list.updateComplete;
    await list.updateComplete;
    expect(texts(list, 'headline')).to.deep.equal([harbour.headline]);
    expect(list.state).to.equal('ready');
  });

  it('may be changed from within its own events', async () => {
    const list = await fixture<HotEvents>(html`<hot-events .articles=${[storm]}></hot-events>`);
    list.addEventListener('news-load', () => (list.heading = 'Đã có tin'), { once: true });
    await list.reload();
    await list.updateComplete;
    expect(texts(list, 'heading')).to.deep.equal(['Đã có tin']);
  });

  it('shows exactly the fields it is told to, whatever their order, case or spacing', async () => {
    const card = await fixture<NewsCard>(
      html`<news-card fields="  TIME byline" .article=${storm}></news-card>`,
    );
    const shownFields = () =>
      ['picture', 'standfirst', 'byline', 'time'].filter((name) => hasPart(card, name));
    expect(shownFields()).to.deep.equal(['byline', 'time']);
    card.setAttribute('fields', 'standfirst\n\tpicture');
    await card.updateComplete;
    expect(shownFields()).to.deep.equal(['picture', 'standfirst']);
  });

  it('error and state cannot be set', () => {
    const card = document.createElement('news-card');
    expect(() => Object.assign(card, { state: 'ready' })).to.throw(TypeError);
    expect(() => Object.assign(card, { error: null })).to.throw(TypeError);
  });

  // Two thousand elements: a slow machine may take its time.
  it('that comes and goes 500 times leaves no listener, timer or observer behind', async () => {
    const { kept, restore } = watchResources();
    try {
      const { url } = await serve({ body: feed });
      const box = await fixture(html`<div></div>`);
      const before = [...kept];
      for (let round = 0; round < 500; round++) {
        const [list, keywords, article, card] = tags.map((tag) => document.createElement(tag)) as [
          HotEvents,
          HTMLElementTagNameMap['keyword-tags'],
          HTMLElementTagNameMap['news-article'],
          NewsCard,
        ];
        list.id = 'tin';
        list.articles = [storm];
        keywords.htmlFor = 'tin';
        card.src = url;
        article.src = url;
        article.loading = 'lazy';
        box.append(list, keywords, article, card);
        if (round % 2) await list.updateComplete;
        if (round % 50 === 0) await settled(card);
        if (round === 1) expect(kept.size).to.be.above(before.length + 4);
        box.replaceChildren();
        if (round % 100 === 0) await nextFrame();
      }
      await nextFrame();
      expect([...kept]).to.deep.equal(before);
    } finally {
      restore();
    }
  }).timeout(60_000);
});
