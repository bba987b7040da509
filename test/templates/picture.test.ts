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
});
