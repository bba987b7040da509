import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { setLocale } from '../../src/index.js';
import { redrawAll } from '../../src/page/clock.js';
import { harbour, NOW, restoreNow, school, setNow, storm, texts, textOf } from '../helpers.js';
import { recordUncaught } from '../uncaught.js';

/** The texts of a root that a reader sees. */
function textsIn(root: ShadowRoot): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim()) found.push(text);
  }
  return found;
}

function wrapInFont(text: Text): HTMLElement {
  const font = document.createElement('font');
  font.textContent = `[en] ${text.data}`;
  text.replaceWith(font);
  return font;
}

/** What translators, and other scripts that enter open roots, do to the texts in them. */
const WAYS: Record<string, (root: ShadowRoot) => void> = {
  'has put an element in the place of each text': (root) => textsIn(root).forEach(wrapInFont),
  'has put two elements around each text': (root) =>
    textsIn(root)
      .map(wrapInFont)
      .forEach((font) => wrapInFont(font.firstChild as Text)),
  'has changed each text in its place': (root) =>
    textsIn(root).forEach((text) => {
      text.data = `[en] ${text.data}`;
    }),
  'has put another text in the place of each': (root) =>
    textsIn(root).forEach((text) => text.replaceWith(`[en] ${text.data}`)),
  'has written the parent of each text anew': (root) =>
    textsIn(root).forEach(({ parentElement }) => {
      if (parentElement) parentElement.textContent = `[en] ${parentElement.textContent}`;
    }),
  'has cut each text in two': (root) => textsIn(root).forEach((text) => text.splitText(1)),
  'has taken away all comments': (root) => {
    root.normalize();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
    const comments: Node[] = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    for (const comment of comments) (comment as Comment).remove();
    root.normalize();
  },
  'has written the markup of each element anew': (root) => {
    for (const child of root.children) child.innerHTML = String(child.innerHTML);
  },
  'has put a copy in the place of each part': (root) => {
    for (const part of root.querySelectorAll('[part]')) part.replaceWith(part.cloneNode(true));
  },
  'has turned the order around': (root) => {
    for (const part of root.querySelectorAll('[part]')) part.append(...[...part.childNodes].reverse());
  },
  'has taken away every second element': (root) => {
    for (const part of root.querySelectorAll(':nth-child(even)')) part.remove();
  },
  'has written the root anew': (root) => {
    root.replaceChildren(...[...root.childNodes].map((node) => node.cloneNode(true)));
  },
};

/** Everything but what the first article has, so that no text of the one can be taken for one of the other. */
const other = {
  ...harbour,
  kicker: undefined,
  standfirst: 'Tàu công suất lớn vào được cả lúc nước ròng.',
  modified: '2026-11-22T09:00:00+07:00',
  correction: 'Sửa chiều dài cầu tàu.',
  body: '<h2>Cầu tàu</h2><p>Dài <b>120 mét</b>, <a href="/ban-do">xem bản đồ</a>.</p><ul><li>Kè đá</li></ul>',
};

/** Everything that a reader gets: texts, of which a translation is as good, and where links lead. */
function read({ shadowRoot }: NewsElement): string[] {
  const links = [...shadowRoot!.querySelectorAll('a')].map((link) => `${textOf(link)}: ${link.href}`);
  return [textOf(shadowRoot), ...links].map((text) => text.replaceAll('[en] ', ''));
}

type Data = Record<string, unknown>;

/** What each element shows first, and what comes then. */
const CHANGES: Record<string, { tag: keyof HTMLElementTagNameMap; first: Data; then: Data }> = {
  'a card that shows another article': {
    tag: 'news-card',
    first: { article: storm, fields: 'kicker standfirst byline attribution time keywords' },
    then: { article: other },
  },
  'a card that shows another version of its article': {
    tag: 'news-card',
    first: { article: storm, target: '_blank' },
    then: { article: { ...other, id: storm.id } },
  },
  'an article in the place of another': {
    tag: 'news-article',
    first: { article: storm, keywordHref: '/tim/{slug}' },
    then: { article: other },
  },
  'another version of an article': {
    tag: 'news-article',
    first: { article: storm },
    then: { article: { ...other, id: storm.id } },
  },
  'a list with other articles': {
    tag: 'hot-events',
    first: { articles: [storm, school], heading: 'Tin lũ', pageSize: 1 },
    then: {
      articles: [other, { headline: 'Chợ nổi họp sớm', url: '/cho' }],
      heading: 'Tin biển',
      pageSize: 5,
    },
  },
  'a list that has nothing any more': {
    tag: 'hot-events',
    first: { articles: [storm, school], heading: 'Tin lũ' },
    then: { articles: [], heading: 'Tin biển' },
  },
  'a list that is filtered': {
    tag: 'hot-events',
    first: { articles: [storm, other], heading: 'Tin lũ', keyword: 'sơ tán' },
    then: { keyword: 'cảng cá', heading: 'Tin biển' },
  },
  'other keywords': {
    tag: 'keyword-tags',
    first: { keywords: ['mưa lũ', 'sơ tán'], heading: 'Chủ đề' },
    then: { keywords: ['cảng cá', 'ngư dân', 'tàu'], heading: 'Nghề biển', href: '/tim/{slug}' },
  },
};

async function show(tag: string, data: Data): Promise<NewsElement> {
  const element = document.createElement(tag) as NewsElement;
  await fixture(html`${element}`);
  Object.assign(element, data);
  await element.updateComplete;
  return element;
}

describe('a page whose translator', () => {
  beforeEach(() => setNow());
  afterEach(restoreNow);

  for (const [way, translate] of Object.entries(WAYS)) {
    describe(way, () => {
      for (const [name, { tag, first, then }] of Object.entries(CHANGES)) {
        it(`gets ${name} whole, as if nothing had happened`, async () => {
          const uncaught = recordUncaught();
          const element = await show(tag, first);
          translate(element.shadowRoot!);
          Object.assign(element, then);
          await element.updateComplete;
          const untouched = await show(tag, { ...first, ...then });
          expect(await uncaught.stop()).to.deep.equal([]);
          expect(read(element)).to.deep.equal(read(untouched));
          expect([element.state, element.error]).to.deep.equal([untouched.state, null]);
        });
      }
    });
  }

  it('is still at work when another article comes harms nothing with what it then writes', async () => {
    for (const [tag, property] of [
      ['news-card', 'article'],
      ['news-article', 'article'],
      ['hot-events', 'articles'],
    ] as const) {
      const element = await show(tag, { [property]: [storm] });
      const found = textsIn(element.shadowRoot!).map((text) => [text, text.parentElement!] as const);
      Object.assign(element, { [property]: [other] });
      await element.updateComplete;
      const readArticle = () => textOf(element.shadowRoot!.querySelector('article'));
      const before = readArticle();
      expect(before).to.contain(other.headline);
      for (const [text, parent] of found) {
        text.data = '[en] lũ';
        parent.textContent = '[en] lũ';
      }
      expect(readArticle()).to.equal(before);
    }
  });

  it('has been there gets new times when time goes on, and keeps what it translated', async () => {
    const unchanged = { ...storm, modified: undefined };
    for (const tag of ['hot-events', 'news-card', 'news-article']) {
      const element = await show(
        tag,
        tag === 'hot-events' ? { articles: [unchanged] } : { article: unchanged },
      );
      textsIn(element.shadowRoot!).forEach(wrapInFont);
      expect(texts(element, 'time')[0]).to.equal('[en] khoảng 2 giờ trước');
      setNow(new Date(NOW.getTime() + 2 * 3_600_000));
      redrawAll();
      await element.updateComplete;
      expect(texts(element, 'time')[0]).to.equal('khoảng 4 giờ trước');
      expect(texts(element, 'headline')).to.deep.equal([`[en] ${storm.headline}`]);
      setNow();
    }
  });

  it('has been there gets every text of our own in another language', async () => {
    const uncaught = recordUncaught();
    const keywords = await show('keyword-tags', { keywords: ['lũ'] });
    const list = await show('hot-events', { articles: [storm, other], pageSize: 1, keyword: 'mưa lũ' });
    const story = await show('news-article', { article: storm, target: '_blank' });
    const elements = [list, story, keywords];
    for (const { shadowRoot } of elements) textsIn(shadowRoot!).forEach(wrapInFont);
    try {
      await setLocale('en');
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
      const own = ['heading', 'more', 'count', 'clear', 'original', 'attribution', 'credit', 'time', 'label'];
      const shown = own.flatMap((name) => elements.flatMap((element) => texts(element, name)));
      expect(shown.length).to.be.above(own.length);
      expect(shown.filter((text) => text.startsWith('[en]'))).to.deep.equal([]);
      expect(textOf(story.shadowRoot!.querySelector('#new-tab'))).to.equal('(opens in a new tab)');
    } finally {
      await setLocale('vi');
    }
    expect(await uncaught.stop()).to.deep.equal([]);
  });
});
