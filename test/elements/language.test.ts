import { expect, html } from '@open-wc/testing';
import {
  setLocale,
  type HotEvents,
  type KeywordTags,
  type NewsArticle,
  type NewsCard,
} from '../../src/index.js';
import { part, restoreNow, serve, setNow, textOf, texts } from '../helpers.js';
import { all, one, shown } from './shown.js';

/** An article whose own texts have no letter that English lacks. */
const rescue = {
  id: 'rescue',
  url: 'https://coast.example/rescue.html',
  headline: 'River rises fast, 340 households moved',
  standfirst: 'Boats brought the old and the young to a school.',
  section: 'News',
  published: '2026-11-23T13:00:00+07:00',
  modified: '2026-11-23T13:45:00+07:00',
  authors: ['Le Thi O'],
  attribution: { name: 'Coast Radio', code: 'CR' },
  picture: { src: '/demo/pictures/storm.webp', alt: 'A boat', caption: 'A boat.', credit: 'Le Thi O' },
  keywords: ['flood'],
  correction: { text: 'It was 340.', date: '2026-11-23' },
  body: '<p>Water.</p><table><tr><td>Bridge</td><td>6.4 m</td></tr></table><iframe src="https://www.youtube.com/embed/x" title="Flood"></iframe>',
};
const LABELS = ['live', 'breaking', 'sponsored', 'ad', 'ai', 'corrected'];
const list = LABELS.map((label) => ({ ...rescue, id: label, url: undefined, label }));

/** Everything that an element says, to whomever. */
function spoken(element: Element): string {
  const named = all(element, '[title], [aria-label]').flatMap((found) => [found.title, found.ariaLabel]);
  return [textOf(element.shadowRoot), ...named].join(' | ');
}

const VIETNAMESE = /[ăâđêôơưàảãáạèẻẽéẹìỉĩíịòỏõóọùủũúụỳỷỹýỵ]|Theo|Tin /i;

const makers: Record<string, () => Promise<HotEvents | NewsCard | NewsArticle | KeywordTags>> = {
  'a filtered list': () =>
    shown<HotEvents>(
      html`<hot-events
        target="_blank"
        keyword="flood"
        .feed=${{ url: 'https://coast.example/', articles: list }}
      ></hot-events>`,
    ),
  'a list that a filter left empty': () =>
    shown<HotEvents>(html`<hot-events keyword="drought" .articles=${list}></hot-events>`),
  'a list with one article left': () =>
    shown<HotEvents>(html`<hot-events keyword="flood" .articles=${[rescue]}></hot-events>`),
  'an empty list': () => shown<HotEvents>(html`<hot-events .articles=${[]}></hot-events>`),
  'a card': () => shown<NewsCard>(html`<news-card .article=${rescue}></news-card>`),
  'a failed card': async () => {
    const { url } = await serve({ status: 404 });
    return shown<NewsCard>(html`<news-card src=${url}></news-card>`);
  },
  'a saved card': async () => {
    const served = await serve({ body: rescue });
    const card = await shown<NewsCard>(html`<news-card src=${served.url}></news-card>`);
    await served.change({ status: 404 });
    await card.reload();
    return card;
  },
  'an article': () => shown<NewsArticle>(html`<news-article .article=${rescue}></news-article>`),
  keywords: async () => {
    const { url } = await serve({ body: [rescue] });
    return shown<KeywordTags>(html`<keyword-tags src=${url}></keyword-tags>`);
  },
};

describe('setLocale', () => {
  before(() => setNow());
  after(restoreNow);
  afterEach(() => setLocale('vi'));

  for (const [name, make] of Object.entries(makers)) {
    it(`leaves no Vietnamese word in ${name}, and brings all of them back`, async () => {
      const element = await make();
      const before = spoken(element);
      expect(before).to.match(VIETNAMESE);
      await setLocale('en');
      await element.updateComplete;
      expect(spoken(element)).not.to.match(VIETNAMESE);
      await setLocale('vi');
      await element.updateComplete;
      expect(spoken(element)).to.equal(before);
    });
  }

  it('says the same in English', async () => {
    await setLocale('en-GB');
    const article = await shown<NewsArticle>(html`<news-article .article=${rescue}></news-article>`);
    expect(texts(article, 'time')).to.deep.equal(['about 2 hours ago']);
    expect(all(article, '[part=meta] time').map((time) => textOf(time))[1]).to.equal(
      'Updated 23/11/2026 13:45',
    );
    expect(one(article, 'time').title).to.equal('Monday, 23/11/2026, 13:00 (GMT+7)');
    expect(texts(article, 'attribution')).to.deep.equal(['Source: CR']);
    expect(texts(article, 'credit')).to.deep.equal(['Photo: Le Thi O']);
    expect(texts(article, 'original')).to.deep.equal(['View the original']);
    expect(textOf(one(article, '.correction strong'))).to.equal('Correction');
    const filtered = await makers['a filtered list']!();
    expect(textOf(part(filtered, 'count'))).to.equal('6 articles for the keyword “flood”');
    expect(texts(filtered, 'label')[2]).to.equal('Sponsored content');
  });
});
