import { expect, fixture, html } from '@open-wc/testing';
import {
  NewsErrorEvent,
  NewsKeywordEvent,
  NewsLoadEvent,
  NewsOpenEvent,
  NewsViewEvent,
  type NewsCard,
} from '../../src/index.js';
import type { Article, Feed } from '../../src/data/article.js';
import { FeedError } from '../../src/data/feed-error.js';
import { nextEvent, serve, storm } from '../helpers.js';

const article: Article = {
  id: '1',
  headline: 'Đò ngang chạy lại',
  authors: [],
  keywords: [],
  body: [],
} as never;
const feed: Feed = { articles: [article] };
const error = new FeedError('http', 'https://mienbien.example/tin.json', { status: 503 });
const click = new MouseEvent('click');

describe('the events', () => {
  const cases: [Event, string, object][] = [
    [new NewsLoadEvent(feed, true), 'news-load', { feed, stale: true }],
    [new NewsErrorEvent(error), 'news-error', { error }],
    [new NewsOpenEvent(article, click), 'news-open', { article, originalEvent: click }],
    [new NewsKeywordEvent('mưa lũ', true), 'news-keyword', { keyword: 'mưa lũ', selected: true }],
    [new NewsViewEvent(article), 'news-view', { article }],
  ];

  for (const [event, type, fields] of cases) {
    it(`${type} carries ${Object.keys(fields).join(' and ')} itself, bubbles and leaves shadow roots`, () => {
      expect(event)
        .to.be.instanceOf(Event)
        .and.include({ type, bubbles: true, composed: true, ...fields });
      expect(event).not.to.have.property('detail');
    });
  }

  it('can be prevented where a reader acts, and only there', () => {
    expect(cases.filter(([event]) => event.cancelable).map(([, type]) => type)).to.deep.equal([
      'news-open',
      'news-keyword',
    ]);
  });

  it('are heard far above the element, through the shadow root that holds it', async () => {
    const box = await fixture(html`<div></div>`);
    box.attachShadow({ mode: 'open' }).append(document.createElement('news-card'));
    const card = box.shadowRoot!.firstElementChild as NewsCard;
    const { url } = await serve({ body: [storm] });
    card.src = url;
    const event = await nextEvent(document, 'news-load');
    expect(event).to.be.instanceOf(NewsLoadEvent);
    expect(event.target).to.equal(box);
    expect(event.feed.articles[0]?.headline).to.equal(storm.headline);
  });
});
