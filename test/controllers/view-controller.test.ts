import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents, NewsCard } from '../../src/index.js';
import { harbour, holdTimers, school, serve, settled, storm, until } from '../helpers.js';

/** The second that a card has to be seen. */
let second: ReturnType<typeof holdTimers>;

/** The articles that an element says were seen, from now on. */
function watch(target: EventTarget): string[] {
  const seen: string[] = [];
  target.addEventListener('news-view', (event) =>
    seen.push((event as HTMLElementEventMap['news-view']).article.id),
  );
  return seen;
}

/** Waits until the browser has looked at whatever stands on the screen, or has left it. */
async function looked(): Promise<void> {
  // It looks once a frame, and tells those first who asked first.
  await nextFrame();
  await nextFrame();
  const mark = await fixture<HTMLElement>(
    html`<div style="position: fixed; inset: 0; inline-size: 9px"></div>`,
  );
  await new Promise((resolve) => new IntersectionObserver(resolve).observe(mark));
}

/** Lets a second pass for what is on the screen. */
async function oneSecond(): Promise<void> {
  await looked();
  second.pass();
}

/** A window into a long page, in which an element stands far below. */
async function createFar(element: HTMLElement): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(
    html`<div style="block-size: 400px; overflow: auto">
      <div style="block-size: 2000px"></div>
      ${element}
      <div style="block-size: 2000px"></div>
    </div>`,
  );
  return box;
}

describe('news-view', () => {
  beforeEach(() => (second = holdTimers(1000)));
  afterEach(() => second.restore());

  it('comes after a second on the screen, with the article, and not before', async () => {
    const card = await fixture<NewsCard>(html`<news-card .article=${storm}></news-card>`);
    const articles: unknown[] = [];
    card.addEventListener('news-view', ({ article }) => articles.push(article));
    await until(second.count);
    expect(articles).to.deep.equal([]);
    second.pass();
    expect(articles).to.deep.equal([card.article]);
  });

  it('comes for each card of a list that is seen', async () => {
    const list = await fixture<HotEvents>(
      html`<hot-events layout="headlines" .articles=${[storm, harbour, school]}></hot-events>`,
    );
    const seen = watch(list);
    await oneSecond();
    expect(seen).to.have.members([storm.id, harbour.id, school.id]);
  });

  it('does not come for what is off the screen, and comes once it is brought there', async () => {
    const card = document.createElement('news-card');
    card.article = storm;
    const seen = watch(card);
    const box = await createFar(card);
    await oneSecond();
    expect(seen).to.deep.equal([]);
    card.scrollIntoView();
    await oneSecond();
    expect(seen).to.deep.equal([storm.id]);
    box.scrollTop = 0;
    await oneSecond();
    card.scrollIntoView();
    await oneSecond();
    expect(seen).to.deep.equal([storm.id]);
  });

  it('does not come for less than half a card', async () => {
    const card = document.createElement('news-card');
    card.article = storm;
    card.layout = 'stacked';
    // Not higher than the window, however wide the browser's own is.
    card.style.maxInlineSize = '240px';
    const seen = watch(card);
    const box = await createFar(card);
    await card.updateComplete;
    const { top, height } = card.getBoundingClientRect();
    const { top: boxTop, height: boxHeight } = box.getBoundingClientRect();
    box.scrollTop = top - boxTop - boxHeight + height * 0.4;
    await oneSecond();
    expect(seen).to.deep.equal([]);
    box.scrollTop += height * 0.3;
    await oneSecond();
    expect(seen).to.deep.equal([storm.id]);
  });

  it('does not come for a card that leaves within the second', async () => {
    const card = await fixture<NewsCard>(html`<news-card .article=${storm}></news-card>`);
    const list = await fixture<HotEvents>(
      html`<hot-events layout="headlines" .articles=${[storm, harbour]}></hot-events>`,
    );
    const seenInCard = watch(card);
    const seenInList = watch(list);
    await until(() => second.count() === 3);
    card.remove();
    list.limit = 1;
    await oneSecond();
    expect(seenInCard).to.deep.equal([]);
    expect(seenInList).to.deep.equal([storm.id]);
  });

  it('comes once for an article, however often it is drawn, moved or loaded, and again for another', async () => {
    const { url, change } = await serve({ body: [storm] });
    const card = await fixture<NewsCard>(html`<news-card src=${url}></news-card>`);
    const seen = watch(card);
    await settled(card);
    await oneSecond();
    expect(seen).to.deep.equal([storm.id]);
    card.layout = 'side';
    card.parentElement!.append(card);
    await card.reload();
    await oneSecond();
    expect(seen).to.deep.equal([storm.id]);
    await change({ body: [harbour] });
    await card.reload();
    await oneSecond();
    expect(seen).to.deep.equal([storm.id, harbour.id]);
  });

  it('is about the article that a card shows when the second is over', async () => {
    const card = await fixture<NewsCard>(html`<news-card .article=${storm}></news-card>`);
    const seen = watch(card);
    card.article = school;
    await oneSecond();
    expect(seen).to.deep.equal([school.id]);
  });
});
