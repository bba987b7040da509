import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import {
  setLocale,
  type HotEvents,
  type KeywordTags,
  type NewsArticle,
  type NewsCard,
} from '../../src/index.js';
import {
  feed,
  harbour,
  part,
  restoreNow,
  school,
  serve,
  setNow,
  settled,
  storm,
  texts,
  until,
} from '../helpers.js';
import { all, one, shown } from './shown.js';

const full = {
  ...storm,
  correction: { text: 'Sửa số hộ dân.', date: '2026-11-23', url: '/cai-chinh' },
  body: '<h2>Diễn biến</h2><p>Xem <a href="/ban-do">bản đồ</a>.</p><ul><li>Một</li></ul><blockquote><p>Nước lên.</p></blockquote><table><caption>Mực nước</caption><tr><td rowspan=2></td><th colspan=2>Mét</th></tr><tr><th>Sáng</th><th>Chiều</th></tr><tr><th>Cầu Đá</th><td><del>6,3</del> 6,4</td><td>6</td></tr></table><ol start=3><li>Ba</li></ol><pre>mã</pre>',
};
const labels = ['live', 'breaking', 'sponsored', 'ad', 'ai', 'corrected'].map((label) => ({
  ...harbour,
  id: label,
  url: `${harbour.url}?${label}`,
  label,
}));

/** A story that goes on, with all that may stand in one. */
const running = {
  ...storm,
  media: { type: 'video', durationSeconds: 135 },
  related: [
    { headline: 'Bản đồ ngập lụt', url: 'https://mienbien.example/bai/ban-do.html' },
    { headline: 'Cần chuẩn bị gì', url: 'https://mienbien.example/bai/chuan-bi.html' },
  ],
};
const opinion = {
  ...storm,
  section: 'Góc nhìn',
  authors: [{ name: 'Đỗ Thị Nguyệt', picture: '/demo/pictures/bay.webp' }],
};
const event = [
  running,
  { ...harbour, media: { type: 'audio', durationSeconds: 303 } },
  { ...school, published: '2026-11-23T14:40:00+07:00', label: 'sponsored' as const },
];
const films = [0, 1, 2, 3, 4, 5].map((number) => ({
  ...harbour,
  id: `phim-${number}`,
  url: `${harbour.url}?${number}`,
  headline: `Phim tài liệu số ${number}: Người giữ lửa`,
  picture: '/demo/pictures/bay.webp',
  media: { type: 'video', durationSeconds: 100 + number },
}));

/** States that have words of their own in each language. */
const spokenStates: Record<string, (theme: string) => TemplateResult> = {
  'a running story': (theme) =>
    html`<hot-events theme=${theme} layout="event" .articles=${event}></hot-events>`,
  'a running story whose related articles share its kicker': (theme) =>
    html`<hot-events
      theme=${theme}
      layout="event"
      target="_blank"
      .articles=${[storm, ...event.slice(1).map((article) => ({ ...article, kicker: storm.kicker }))]}
    ></hot-events>`,
  'a lead with related articles': (theme) =>
    html`<hot-events theme=${theme} layout="lead" .articles=${event}></hot-events>`,
  'a shelf of films': (theme) =>
    html`<hot-events theme=${theme} layout="shelf" .articles=${films}></hot-events>`,
  'a shelf of films without links': (theme) =>
    html`<hot-events
      theme=${theme}
      layout="shelf"
      .articles=${films.map((film) => ({ ...film, url: undefined }))}
    ></hot-events>`,
  'a film without a picture': (theme) =>
    html`<news-card
      theme=${theme}
      heading-level="2"
      .article=${{ ...running, picture: undefined }}
    ></news-card>`,
  'a film on an overlay': (theme) =>
    html`<news-card theme=${theme} heading-level="2" layout="overlay" .article=${running}></news-card>`,
  'an opinion': (theme) => html`<news-card theme=${theme} heading-level="2" .article=${opinion}></news-card>`,
  'an opinion in full, with its tools': (theme) =>
    html`<news-article theme=${theme} share text-size .article=${opinion}></news-article>`,
};

/** Every state and layout of every element, by a theme. */
const states: Record<string, (theme: string) => TemplateResult | Promise<TemplateResult>> = {
  'the whole article': (theme) =>
    html`<news-article theme=${theme} keyword-href="/tim/{slug}" .article=${full}></news-article>`,
  'a list with every label': (theme) =>
    html`<hot-events theme=${theme} target="_blank" .articles=${labels}></hot-events>`,
  'a filtered list': (theme) => html`<hot-events theme=${theme} keyword="mưa lũ" .feed=${feed}></hot-events>`,
  'a list that a filter left empty': (theme) =>
    html`<hot-events theme=${theme} keyword="nắng" .feed=${feed}></hot-events>`,
  'an empty list': (theme) => html`<hot-events theme=${theme} .articles=${[]}></hot-events>`,
  'an empty article': (theme) => html`<news-article theme=${theme} .article=${{}}></news-article>`,
  'a failed list': async (theme) =>
    html`<hot-events theme=${theme} src=${(await serve({ status: 404 })).url}></hot-events>`,
  'a failed card': async (theme) =>
    html`<news-card theme=${theme} src=${(await serve({ status: 404 })).url}></news-card>`,
  'a failed article with a fallback': async (theme) =>
    html`<news-article theme=${theme} src=${(await serve({ status: 404 })).url}
      ><a href="/tin">Tin</a></news-article
    >`,
  'keywords of a feed that failed': async (theme) =>
    html`<keyword-tags theme=${theme} src=${(await serve({ status: 404 })).url}></keyword-tags>`,
  'keywords with counts': async (theme) =>
    html`<keyword-tags theme=${theme} src=${(await serve({ body: feed })).url} counts></keyword-tags>`,
  'keywords as links': async (theme) =>
    html`<keyword-tags
      theme=${theme}
      href="/tim/{slug}"
      src=${(await serve({ body: feed })).url}
    ></keyword-tags>`,
  ...Object.fromEntries(
    ['list', 'grid', 'lead', 'headlines'].map((layout) => [
      `a list as ${layout}`,
      (theme: string) => html`<hot-events theme=${theme} layout=${layout} .feed=${feed}></hot-events>`,
    ]),
  ),
  ...Object.fromEntries(
    ['auto', 'stacked', 'side', 'overlay', 'headline'].map((layout) => [
      `a card as ${layout}`,
      (theme: string) =>
        html`<news-card theme=${theme} layout=${layout} heading-level="2" .article=${storm}></news-card>`,
    ]),
  ),
};

describe('accessibility', function () {
  // axe looks at every rule twice, and machines are slow at times.
  this.timeout(30_000);

  before(() => setNow());
  after(restoreNow);

  for (const [name, template] of Object.entries(states)) {
    it(`${name} passes axe, light and dark`, async () => {
      for (const theme of ['light', 'dark']) {
        const element = await shown(await template(theme));
        await expect(element).to.be.accessible();
      }
    });
  }

  for (const tag of ['hot-events', 'news-card', 'news-article', 'keyword-tags']) {
    it(`<${tag}> passes axe while it loads`, async () => {
      const { url } = await serve({ body: feed, held: 'start' });
      for (const theme of ['light', 'dark']) {
        const element = document.createElement(tag) as HotEvents;
        Object.assign(element, { src: url, theme });
        (await fixture(html`<div></div>`)).append(element);
        await element.updateComplete;
        expect(element.state).to.equal('loading');
        await expect(element).to.be.accessible();
      }
    });
  }

  for (const [name, template] of Object.entries(spokenStates)) {
    it(`${name} passes axe, light and dark, in Vietnamese and in English`, async () => {
      for (const theme of ['light', 'dark']) {
        const element = await shown(template(theme));
        for (const locale of ['vi', 'en']) {
          await setLocale(locale);
          await element.updateComplete;
          await expect(element).to.be.accessible();
        }
        await setLocale('vi');
      }
    });

    it(`${name} has room on 320 pixels, also with letters of twice the size`, async () => {
      const box = await fixture<HTMLElement>(
        html`<div style="inline-size: 320px">${template('light')}</div>`,
      );
      const element = box.firstElementChild as HotEvents;
      await settled(element);
      for (const size of ['100%', '200%']) {
        box.style.fontSize = size;
        expect(box.scrollWidth, size).to.equal(320);
        const right = element.getBoundingClientRect().right + 1;
        const texts = all(element, 'p > *, a, time, button').filter(
          (text) => !text.closest('.shelf, .spoken'),
        );
        for (const text of texts.filter((each) => each.checkVisibility()))
          expect(text.getBoundingClientRect().right, `${size} ${text.textContent}`).to.be.at.most(right);
      }
    });
  }

  it('chips pass axe, chosen or not', async () => {
    for (const theme of ['light', 'dark']) {
      const tags = await fixture<KeywordTags>(
        html`<keyword-tags theme=${theme} selectable keywords="bão, lũ"></keyword-tags>`,
      );
      await tags.updateComplete;
      one<HTMLButtonElement>(tags, 'button').click();
      await tags.updateComplete;
      expect(all(tags, '[aria-pressed=true]')).to.have.length(1);
      await expect(tags).to.be.accessible();
    }
  });

  it('saved news passes axe', async () => {
    const served = await serve({ body: feed });
    const card = await shown<NewsCard>(
      html`<news-card theme="dark" heading-level="2" src=${served.url}></news-card>`,
    );
    await served.change({ status: 404 });
    await card.reload();
    expect(card.state).to.equal('stale');
    await expect(card).to.be.accessible();
  });
});

/** Presses Tab from before an element to behind it; what has the focus on the way, by part. */
async function tabThrough(element: Element): Promise<(string | null)[]> {
  const [before, behind] = [document.createElement('button'), document.createElement('button')];
  element.before(before);
  // Behind the last stop of a page some browsers go to their own buttons, and the page does not see it.
  element.after(behind);
  before.focus();
  const stops: (string | null)[] = [];
  for (;;) {
    const last = deepFocus();
    await sendKeys({ press: 'Tab' });
    await until(() => deepFocus() !== last);
    const focused = element.shadowRoot!.activeElement;
    if (!focused) {
      expect(document.activeElement === behind, 'the focus is behind the element').to.be.true;
      return stops;
    }
    stops.push(focused.getAttribute('part') ?? focused.localName);
  }
}

/** What has the focus, inside an element too. */
function deepFocus(): Element | null {
  return document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
}

describe('the keyboard', () => {
  /** An article whose source has an address of its own. */
  const quoted = { ...storm, attribution: { ...storm.attribution, url: 'https://ptth.example/' } };

  it('reaches a card by its headline first, then its other links in the order of reading', async () => {
    const card = await shown<NewsCard>(html`<news-card .article=${quoted}></news-card>`);
    expect(await tabThrough(card)).to.deep.equal(['link', 'attribution']);
    card.fields = 'attribution keywords';
    card.keywordHref = '/tim/{slug}';
    await card.updateComplete;
    expect(await tabThrough(card)).to.deep.equal(['link', 'keyword', 'keyword', 'keyword', 'attribution']);
  });

  it('reaches every card of a list, in its order, and "Bỏ lọc" before them', async () => {
    const list = await shown<HotEvents>(
      html`<hot-events
        keyword="a"
        .feed=${{ url: feed.url, articles: [quoted, school].map((item) => ({ ...item, keywords: ['a'] })) }}
      ></hot-events>`,
    );
    expect(await tabThrough(list)).to.deep.equal(['view-all', 'clear', 'link', 'attribution', 'link']);
  });

  it('reaches a running story from its lead to the end of its rail', async () => {
    const list = await shown<HotEvents>(html`<hot-events layout="event" .articles=${event}></hot-events>`);
    expect(await tabThrough(list)).to.deep.equal(['link', 'a', 'a', 'link', 'link']);
  });

  it('reaches links, table and source of an article', async () => {
    const article = await shown<NewsArticle>(html`<news-article .article=${full}></news-article>`);
    const stops = ['a', 'a', 'div', 'pre', 'attribution', 'original'];
    expect(await tabThrough(article)).to.deep.equal(stops);
  });

  it('follows a headline with Enter', async () => {
    const card = await shown<NewsCard>(html`<news-card .article=${storm}></news-card>`);
    const opened: string[] = [];
    card.addEventListener('news-open', (event) => {
      event.preventDefault();
      opened.push(event.article.id);
    });
    part(card, 'link')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => opened.length);
    expect(opened).to.deep.equal([storm.id]);
  });

  it('filters a list from its chips, and goes back', async () => {
    const page = await fixture(
      html`<div>
        <keyword-tags for="chip-list"></keyword-tags>
        <hot-events id="chip-list" .feed=${feed}></hot-events>
      </div>`,
    );
    const tags = page.querySelector('keyword-tags')!;
    const list = page.querySelector<HotEvents>('hot-events')!;
    await until(() => part(tags, 'keyword'));
    part(tags, 'keyword')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => texts(list, 'headline').length === 2);
    expect(tags.shadowRoot!.activeElement === part(tags, 'keyword')).to.be.true;
    await sendKeys({ press: ' ' });
    await until(() => texts(list, 'headline').length === 3);
    expect(list.keyword).to.equal('');
  });
});
