import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import type { HotEvents, NewsErrorEvent } from '../../src/index.js';
import { feed, part, storm, texts } from '../helpers.js';
import { isSeen } from '../page.js';
import { recordUncaught } from '../uncaught.js';

/** What each element is given, and what it then shows first. */
const GIVEN = {
  'hot-events': { data: { feed }, name: 'headline', text: storm.headline },
  'news-card': { data: { article: storm }, name: 'headline', text: storm.headline },
  'news-article': { data: { article: storm }, name: 'headline', text: storm.headline },
  'keyword-tags': { data: { keywords: storm.keywords }, name: 'keyword', text: 'mưa lũ' },
};

/** Breaks an element from within: whatever it draws next throws. */
function breakDown(element: NewsElement): void {
  Object.defineProperty(element, 'headingLevel', {
    get() {
      throw new RangeError('hỏng');
    },
    configurable: true,
  });
}

/** An element that has nothing to show yet, with a link inside. */
async function place(tag: keyof typeof GIVEN): Promise<NewsElement> {
  const element: NewsElement = document.createElement(tag);
  element.innerHTML = '<a href="/tin-moi">Tin mới nhất</a>';
  await fixture(html`${element}`);
  return element;
}

for (const [tag, { data, name, text }] of Object.entries(GIVEN)) {
  describe(`<${tag}> that cannot be drawn`, () => {
    it('leaves the links inside the tag, tells the page once, and harms no other element', async () => {
      const uncaught = recordUncaught();
      const [broken, whole] = [
        await place(tag as keyof typeof GIVEN),
        await place(tag as keyof typeof GIVEN),
      ];
      const errors: NewsErrorEvent[] = [];
      broken.addEventListener('news-error', (event) => errors.push(event));
      breakDown(broken);
      Object.assign(broken, data);
      Object.assign(whole, data);
      await broken.updateComplete;
      broken.requestUpdate();
      await broken.updateComplete;
      expect(await uncaught.stop()).to.deep.equal([]);
      const link = broken.querySelector('a')!;
      expect(link.assignedSlot === null).to.be.false;
      expect(isSeen(link)).to.be.true;
      expect(link.getBoundingClientRect().height).to.be.above(0);
      expect(errors).to.have.length(1);
      expect(errors[0]!.error.code).to.equal('render');
      expect(errors[0]!.error.cause).to.be.instanceOf(RangeError);
      // For listeners that came late.
      expect(broken.error!.cause).to.be.instanceOf(RangeError);
      expect(broken.state).to.equal('error');
      expect(broken.matches(':state(error)')).to.be.true;
      expect(whole.error).to.equal(null);
      expect(texts(whole, name)[0]).to.equal(text);
    });

    it('shows again as soon as it can be drawn', async () => {
      const uncaught = recordUncaught();
      const element = await place(tag as keyof typeof GIVEN);
      let loads = 0;
      element.addEventListener('news-load', () => loads++);
      breakDown(element);
      Object.assign(element, data);
      await element.updateComplete;
      expect(texts(element, name)).to.deep.equal([]);
      expect(loads, 'nothing is on screen').to.equal(0);
      Reflect.deleteProperty(element, 'headingLevel');
      element.requestUpdate();
      await element.updateComplete;
      // Keywords that are given are no feed.
      expect(loads).to.equal(tag === 'keyword-tags' ? 0 : 1);
      expect(await uncaught.stop()).to.deep.equal([]);
      expect(texts(element, name)[0]).to.equal(text);
      expect(element.querySelector('a')!.assignedSlot === null).to.be.true;
      expect(part(element, 'status')!.textContent.trim()).to.equal('');
      expect(element.error).to.equal(null);
    });
  });
}

describe('<hot-events> with one article that cannot be drawn', () => {
  it('shows all others, and that one as soon as it can be drawn', async () => {
    const list = await fixture<HotEvents>(html`<hot-events></hot-events>`);
    const [first, second, third] = feed.articles.map(({ headline }) => headline);
    list.feed = feed;
    const broken = list.articles[1]!;
    Object.defineProperty(broken, 'standfirst', {
      get() {
        throw new RangeError('hỏng');
      },
      configurable: true,
    });
    await list.updateComplete;
    expect(texts(list, 'headline')).to.deep.equal([first, third]);
    expect([list.state, list.error]).to.deep.equal(['ready', null]);
    Reflect.deleteProperty(broken, 'standfirst');
    list.feed = feed;
    await list.updateComplete;
    expect(texts(list, 'headline')).to.deep.equal([first, second, third]);
  });
});
