import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents, NewsCard } from '../../src/index.js';
import {
  feed,
  harbour,
  hasPart,
  logged,
  nextEvent,
  school,
  serve,
  settled,
  storm,
  texts,
  until,
} from '../helpers.js';

const headlines = (element: Element) => texts(element, 'headline');

/** Data as a page carries them along. */
function script(data: unknown, type = 'application/json'): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = type;
  element.textContent = typeof data === 'string' ? data : JSON.stringify(data);
  return element;
}

/** A list with something inside. */
async function create(...children: (Node | string)[]): Promise<HotEvents> {
  const list = document.createElement('hot-events');
  list.append(...children);
  const box = await fixture(html`<div></div>`);
  box.append(list);
  await list.updateComplete;
  return list;
}

describe('data inside the element', () => {
  it('are shown, and told of like fetched ones', async () => {
    const list = await create('\n  ', script(feed), '\n');
    expect(list.state).to.equal('ready');
    expect(headlines(list)).to.have.length(3);
    void list.reload();
    expect((await nextEvent(list, 'news-load')).feed.title).to.equal('Miền Biển');
  });

  it('have relative addresses against the page', async () => {
    const list = await create(script([{ headline: 'Đò ngang', url: 'bai/do-ngang.html' }]));
    expect(list.articles[0]?.url).to.equal(new URL('bai/do-ngang.html', document.baseURI).href);
  });

  it('go before src, which is not even asked', async () => {
    const { url, log } = await serve({ body: [storm] });
    const list = await create(script([harbour]));
    list.src = url;
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal([harbour.headline]);
    expect((await log()).requests).to.equal(0);
    expect(hasPart(list, 'retry')).to.be.false;
  });

  it('property goes before script, script before src; each gives way when it is taken back', async () => {
    const { url } = await serve({ body: [storm] });
    const inline = script([harbour]);
    const list = await create(inline);
    list.src = url;
    list.articles = [school];
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal([school.headline]);
    list.articles = null;
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal([harbour.headline]);
    inline.remove();
    await until(() => list.state !== 'ready');
    await settled(list);
    expect(headlines(list)).to.deep.equal([storm.headline]);
  });

  it('drop the request when the parser reaches them after the upgrade', async () => {
    const served = await serve({ body: [storm], held: 'start' });
    const list = await create();
    list.src = served.url;
    await logged(served, ({ requests }) => requests);
    const told: string[] = [];
    list.addEventListener('news-load', ({ feed: { articles } }) => told.push(articles[0]!.headline));
    list.append(script([harbour]));
    await logged(served, ({ aborted }) => aborted);
    expect(headlines(list)).to.deep.equal([harbour.headline]);
    expect(told).to.deep.equal([harbour.headline]);
  });

  it('are read anew when the page changes them', async () => {
    const inline = script([harbour]);
    const list = await create(inline);
    inline.textContent = JSON.stringify([school]);
    await nextEvent(list, 'news-load');
    expect(headlines(list)).to.deep.equal([school.headline]);
    inline.replaceWith(script([storm]));
    await nextEvent(list, 'news-load');
    expect(headlines(list)).to.deep.equal([storm.headline]);
  });

  it('that are broken are a failure that says so', async () => {
    const list = document.createElement('hot-events');
    list.append(script('{"articles": [{'));
    const failed = nextEvent(list, 'news-error');
    (await fixture(html`<div></div>`)).append(list);
    expect((await failed).error).to.include({ code: 'parse', url: document.baseURI });
    expect(list.state).to.equal('error');
  });

  it('are only those of an own child of that type, with something in it', async () => {
    const wrap = document.createElement('p');
    wrap.append(script([storm]));
    const list = await create(wrap, script([storm], 'application/ld+json'));
    expect(list.state).to.equal('idle');
    list.append(script([harbour]));
    await nextEvent(list, 'news-load');
    expect(headlines(list)).to.deep.equal([harbour.headline]);
  });

  it('work for one article', async () => {
    const card = await fixture<NewsCard>(html`<news-card></news-card>`);
    card.append(script(storm));
    await nextEvent(card, 'news-load');
    expect(headlines(card)).to.deep.equal([storm.headline]);
  });

  it('are found again by an element that was away when they changed', async () => {
    const list = await create(script([harbour]));
    const box = list.parentElement!;
    list.remove();
    await list.updateComplete;
    list.replaceChildren(script([school]));
    box.append(list);
    await until(() => headlines(list)[0] === school.headline);
    expect(headlines(list)).to.deep.equal([school.headline]);
  });

  /** A page that is still being parsed: up to the middle of a list's data. */
  async function openPage() {
    const { contentDocument, contentWindow } = await fixture<HTMLIFrameElement>(
      html`<iframe title="Trang đang tải"></iframe>`,
    );
    const page = contentDocument!;
    page.open();
    page.write(
      `<html lang="vi"><script type="module" async src="${new URL('/src/index.ts', location.href).href}"></script>`,
    );
    const { customElements } = contentWindow as unknown as typeof globalThis;
    await until(() => customElements.get('hot-events'));
    const told: string[] = [];
    for (const type of ['news-load', 'news-error']) page.addEventListener(type, () => told.push(type));
    page.write('<hot-events><script type="application/json">[{"headline": "Đò ngang');
    const list = page.querySelector('hot-events')!;
    await list.updateComplete;
    await nextFrame();
    expect(list.state).to.equal('idle');
    return { page, list, told };
  }

  it('are waited for while the parser is in the middle of them', async () => {
    const { page, list, told } = await openPage();
    page.write(' chạy lại"}]</script></hot-events>');
    await until(() => told.length);
    page.close();
    await nextFrame();
    expect(headlines(list)).to.deep.equal(['Đò ngang chạy lại']);
    expect(told).to.deep.equal(['news-load']);
  }).timeout(30_000);

  it('that are still broken when the page is complete are a failure', async () => {
    const { page, list, told } = await openPage();
    page.write('</script></hot-events>');
    await list.updateComplete;
    expect(told).to.deep.equal([]);
    page.close();
    await until(() => told.length);
    expect(told).to.deep.equal(['news-error']);
    expect(list.error?.code).to.equal('parse');
  }).timeout(30_000);
});
