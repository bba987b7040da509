import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { setLocale, type NewsArticle } from '../../src/index.js';
import { harbour, hasPart, part, restoreNow, serve, setNow, textOf, texts, until } from '../helpers.js';
import { all, one, shown } from './shown.js';

const show = (article: object = harbour) =>
  shown<NewsArticle>(html`<news-article share text-size .article=${article}></news-article>`);

/** What a browser can do with an address, for one test. */
function give(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
}

const refuse = (name: string) => () => Promise.reject(new DOMException('refused by a test', name));

const said = (article: NewsArticle) => textOf(one(article, '.tools [role=status]'));
const address = (article: NewsArticle) => all<HTMLInputElement>(article, '.tools input')[0];

describe('<news-article share>', () => {
  const copied: string[] = [];

  before(() => setNow());
  after(restoreNow);
  beforeEach(() => {
    copied.length = 0;
    give('share', undefined);
    give('clipboard', { writeText: async (text: string) => void copied.push(text) });
  });
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('has a button "Chia sẻ", which is not there by default or without an address', async () => {
    const article = await show();
    expect(texts(article, 'share')).to.deep.equal(['Chia sẻ']);
    article.share = false;
    await article.updateComplete;
    expect(hasPart(article, 'share')).to.be.false;
    article.share = true;
    article.article = { headline: 'Chưa có địa chỉ' };
    await article.updateComplete;
    expect(hasPart(article, 'share')).to.be.false;
    article.article = { headline: 'Địa chỉ lạ', url: 'javascript:alert(1)' };
    await article.updateComplete;
    expect(hasPart(article, 'share')).to.be.false;
  });

  it('hands the address of the article, and not that of the page, to what shares on the device', async () => {
    const shared: unknown[] = [];
    give('share', async (data: unknown) => void shared.push(data));
    const article = await show();
    part(article, 'share')!.click();
    await until(() => shared.length);
    expect(shared).to.deep.equal([{ title: harbour.headline, url: harbour.url }]);
    await article.updateComplete;
    expect([said(article), address(article), copied]).to.deep.equal(['', undefined, []]);
  });

  for (const [name, error] of [
    ['thought better of it', 'AbortError'],
    ['pressed twice and is choosing still', 'InvalidStateError'],
  ] as const)
    it(`says nothing to a reader who ${name}, and copies nothing`, async () => {
      let calls = 0;
      give('share', () => {
        calls++;
        return refuse(error)();
      });
      const article = await show();
      part(article, 'share')!.click();
      await until(() => calls);
      await new Promise((resolve) => setTimeout(resolve));
      await article.updateComplete;
      expect([said(article), address(article), copied]).to.deep.equal(['', undefined, []]);
    });

  for (const [name, share] of [
    ['cannot share', undefined],
    ['may not share', refuse('NotAllowedError')],
  ] as const)
    it(`copies the address where a browser ${name}, and says so`, async () => {
      give('share', share);
      const article = await show();
      part(article, 'share')!.focus();
      part(article, 'share')!.click();
      await until(() => said(article));
      expect(said(article)).to.equal('Đã sao chép liên kết');
      expect(copied).to.deep.equal([harbour.url]);
      expect(article.shadowRoot!.activeElement === part(article, 'share')).to.be.true;
    });

  it('says it anew when a reader copies once more', async () => {
    const article = await show();
    const heard: string[] = [];
    new MutationObserver(() => heard.push(said(article))).observe(one(article, '.tools [role=status]'), {
      childList: true,
    });
    for (const times of [1, 2]) {
      part(article, 'share')!.click();
      await until(() => copied.length === times && said(article));
    }
    await until(() => heard.length === 3);
    expect(heard).to.deep.equal(['Đã sao chép liên kết', '', 'Đã sao chép liên kết']);
  });

  for (const [name, clipboard] of [
    ['is refused', { writeText: refuse('NotAllowedError') }],
    ['is missing, as on a page without https', undefined],
  ] as const)
    it(`shows the address selected where the clipboard ${name}`, async () => {
      give('clipboard', clipboard);
      const article = await show();
      part(article, 'share')!.click();
      await until(() => article.shadowRoot!.activeElement === address(article) && address(article));
      const input = address(article)!;
      expect([input.value, input.readOnly, input.ariaLabel]).to.deep.equal([
        harbour.url,
        true,
        'Địa chỉ bài viết',
      ]);
      expect([input.selectionStart, input.selectionEnd]).to.deep.equal([0, harbour.url.length]);
      expect(said(article)).to.equal('');
      await expect(article).to.be.accessible();
      // The next article has not been shared yet.
      article.article = { ...harbour, id: 'khac', url: `${harbour.url}?khac` };
      await article.updateComplete;
      expect(address(article) === undefined).to.be.true;
    });

  it('keeps what it said when a refresh brings the article again', async () => {
    const served = await serve({ body: harbour });
    const article = await shown<NewsArticle>(html`<news-article share src=${served.url}></news-article>`);
    part(article, 'share')!.click();
    await until(() => said(article));
    await served.change({ body: { ...harbour, headline: 'Cảng cá mở cửa trở lại' } });
    await article.reload();
    expect(texts(article, 'headline')).to.deep.equal(['Cảng cá mở cửa trở lại']);
    expect(said(article)).to.equal('Đã sao chép liên kết');
  });

  it('speaks English on an English page', async () => {
    const article = await show();
    await setLocale('en');
    await article.updateComplete;
    part(article, 'share')!.click();
    await until(() => said(article));
    expect([...texts(article, 'share'), said(article)]).to.deep.equal(['Share', 'Link copied']);
    expect(one(article, '[role=group]').ariaLabel).to.equal('Text size');
    await expect(article).to.be.accessible();
    await setLocale('vi');
  });
});

describe('<news-article text-size>', () => {
  const pressed = (article: NewsArticle) =>
    all(article, '[part=text-size][aria-pressed=true]').map((button) => textOf(button));
  const size = (article: NewsArticle) => parseFloat(getComputedStyle(one(article, '[part=body] p')).fontSize);

  before(() => setNow());
  after(restoreNow);

  it('has three buttons in a group with a name, and none by default', async () => {
    const article = await show();
    expect(texts(article, 'text-size')).to.deep.equal(['100%', '125%', '150%']);
    expect(one(article, '[role=group]').ariaLabel).to.equal('Cỡ chữ');
    expect(pressed(article)).to.deep.equal(['100%']);
    article.textSize = article.share = false;
    await article.updateComplete;
    expect(all(article, '.tools')).to.have.length(0);
  });

  it('makes all letters of the article larger, and smaller again', async () => {
    const article = await show();
    const [normal, buttons] = [size(article), all(article, '[part=text-size]')];
    for (const [at, factor] of [
      [2, 1.5],
      [1, 1.25],
      [0, 1],
    ] as const) {
      buttons[at]!.click();
      await article.updateComplete;
      expect(size(article)).to.be.closeTo(factor * normal, 0.1);
      expect(pressed(article)).to.deep.equal([`${factor * 100}%`]);
    }
  });

  it('keeps the size for the next article, but in no storage and not for another element', async () => {
    const stored = [localStorage.length, sessionStorage.length, document.cookie];
    const article = await show();
    all(article, '[part=text-size]')[2]!.click();
    article.article = { ...harbour, id: 'khac' };
    await article.updateComplete;
    expect(pressed(article)).to.deep.equal(['150%']);
    expect(pressed(await show())).to.deep.equal(['100%']);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal(stored);
  });

  it('gives up the size with the buttons', async () => {
    const article = await show();
    const normal = size(article);
    all(article, '[part=text-size]')[2]!.click();
    article.textSize = false;
    await article.updateComplete;
    expect(size(article)).to.be.closeTo(normal, 0.1);
  });

  it('and the button beside them work by keyboard, before the text', async () => {
    give('share', undefined);
    give('clipboard', { writeText: () => Promise.resolve() });
    const box = await fixture(html`<div><button>Trước</button></div>`);
    const article = await show();
    box.append(article);
    await article.updateComplete;
    box.querySelector('button')!.focus();
    const stops: string[] = [];
    for (let stop = 0; stop < 4; stop++) {
      const last = article.shadowRoot!.activeElement;
      await sendKeys({ press: 'Tab' });
      await until(() => article.shadowRoot!.activeElement !== last);
      stops.push(textOf(article.shadowRoot!.activeElement));
    }
    expect(stops).to.deep.equal(['Chia sẻ', '100%', '125%', '150%']);
    await sendKeys({ press: 'Enter' });
    await until(() => pressed(article).join() === '150%');
    expect(textOf(article.shadowRoot!.activeElement)).to.equal('150%');
    part(article, 'share')!.focus();
    await sendKeys({ press: ' ' });
    await until(() => said(article));
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('has room in a narrow box, also with the largest letters', async () => {
    const article = await show();
    article.style.inlineSize = '320px';
    all(article, '[part=text-size]')[2]!.click();
    await article.updateComplete;
    expect(one(article, '.root').scrollWidth).to.be.at.most(320);
  });
});
