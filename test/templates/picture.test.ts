import { expect, fixture, html } from '@open-wc/testing';
import type { NewsCard } from '../../src/index.js';
import { storm, until } from '../helpers.js';
import { one, shown } from '../elements/shown.js';

const show = (picture: unknown) =>
  shown<NewsCard>(html`<news-card layout="stacked" .article=${{ ...storm, picture }}></news-card>`);

describe('a picture', () => {
  it('keeps its room, its privacy and its text', async () => {
    const image = one<HTMLImageElement>(await show(storm.picture), 'img');
    expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['1280', '800']);
    expect(image.referrerPolicy).to.equal('no-referrer');
    expect(image.alt).to.equal('Xuồng cứu hộ giữa dòng nước');
  });

  it('that is an address alone has no size, no choice and an empty text', async () => {
    const image = one<HTMLImageElement>(await show('/demo/pictures/bay.webp'), 'img');
    for (const name of ['width', 'height', 'srcset']) expect(image.hasAttribute(name)).to.be.false;
    expect(image.getAttribute('alt')).to.equal('');
  });

  it('offers the sizes of the feed', async () => {
    const src = '/demo/pictures/bay.webp';
    const image = one<HTMLImageElement>(await show({ src, srcset: `${src} 1280w` }), 'img');
    expect(image.srcset).to.match(/^http.*\/demo\/pictures\/bay\.webp 1280w$/);
    expect(image.sizes).to.include('100vw');
  });

  it('comes at once and first on the page where a reader sees it first, and there alone', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <news-card layout="stacked" .article=${storm}></news-card>
        <news-card layout="stacked" .article=${storm}></news-card>
        <hot-events .articles=${[storm]}></hot-events>
      </div>`,
    );
    await until(() => [...box.children].every((element) => element.shadowRoot!.querySelector('img')));
    const images = [...box.children].map((element) => element.shadowRoot!.querySelector('img')!);
    expect(images.map(({ loading }) => loading)).to.deep.equal(['eager', 'lazy', 'lazy']);
    expect(images.map((image) => image.getAttribute('fetchpriority'))).to.deep.equal(['high', null, null]);
  });

  it('that is broken leaves a quiet placeholder of the same size, until a good one comes', async () => {
    const card = await show('/khong-co-anh-nay.webp');
    const frame = one(card, '[part=picture]');
    const image = one(card, 'img');
    await until(() => frame.classList.contains('broken'));
    expect(getComputedStyle(image).opacity).to.equal('0');
    expect(getComputedStyle(image).visibility).to.equal('visible');
    expect(frame.offsetHeight).to.be.above(100);
    card.article = storm;
    await until(() => !frame.classList.contains('broken'));
    expect(getComputedStyle(image).opacity).to.equal('1');
  });

  it('that is broken has the initial of the section in its place, and none below the screen', async () => {
    const card = await show('/khong-co-anh-nay.webp');
    const frame = one(card, '[part=picture]');
    await until(() => frame.classList.contains('broken'));
    expect(frame.dataset.initial).to.equal('T');
    expect(getComputedStyle(frame, '::after').content).to.match(/"T"|data-initial/);
    const box = await fixture(
      html`<div style="margin-block-start: 101vh">
        <news-card .article=${{ ...storm, picture: '/cung-khong-co.webp' }}></news-card>
      </div>`,
    );
    const below = box.firstElementChild as NewsCard;
    // Not all engines read it before it comes near.
    one<HTMLImageElement>(below, 'img').loading = 'eager';
    await until(() => one(below, '[part~=card]').classList.contains('bare'));
    expect(one(below, '[part=picture]').offsetWidth).to.equal(1);
    // Another address brings it back.
    below.article = storm;
    await until(() => one(below, '[part=picture]').offsetWidth > 100);
  });

  it('is cropped around its focus, else a little above the middle, or as the page says', async () => {
    const position = (card: NewsCard) => getComputedStyle(one(card, 'img')).objectPosition;
    const card = await show(storm.picture);
    expect(position(card)).to.equal('50% 33%');
    card.style.setProperty('--news-picture-position', '50% 0%');
    expect(position(card)).to.equal('50% 0%');
    card.article = { ...storm, picture: { ...storm.picture, focus: '20% 80%' } };
    await card.updateComplete;
    expect(position(card)).to.equal('20% 80%');
    card.article = storm;
    await card.updateComplete;
    expect(position(card)).to.equal('50% 0%');
  });
});
