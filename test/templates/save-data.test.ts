import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { NewsCard } from '../../src/index.js';
import { part, storm } from '../helpers.js';

function setSaveData(saveData: boolean): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData }, configurable: true });
}

describe('where the reader’s browser saves data', () => {
  beforeEach(() => setSaveData(true));
  afterEach(() => Reflect.deleteProperty(navigator, 'connection'));

  it('the text is there, and a picture waits for a tap', async () => {
    const article = { ...storm, picture: { ...storm.picture, src: `${storm.picture.src}?tap` } };
    const card = await fixture<NewsCard>(html`<news-card .article=${article}></news-card>`);
    expect(part(card, 'headline')!.textContent).to.contain(storm.headline);
    expect(card.shadowRoot!.querySelector('img') === null).to.be.true;
    const button = part(card, 'picture')!.querySelector('button')!;
    expect(button.textContent.trim()).to.equal('Xem ảnh');
    await expect(card).to.be.accessible();
    button.focus();
    button.click();
    await card.updateComplete;
    await card.updateComplete;
    expect(card.shadowRoot!.activeElement === part(card, 'picture'), 'the focus stays where it was').to.be
      .true;
    expect(card.shadowRoot!.querySelector('img')!.getAttribute('src')).to.match(/\?tap$/);
    expect(part(card, 'picture')!.querySelector('button') === null).to.be.true;
  });

  it('pictures come by themselves where it does not', async () => {
    setSaveData(false);
    const card = await fixture<NewsCard>(html`<news-card .article=${storm}></news-card>`);
    expect(card.shadowRoot!.querySelector('img') === null).to.be.false;
  });
});
