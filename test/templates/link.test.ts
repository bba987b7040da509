import { expect, html } from '@open-wc/testing';
import type { HotEvents, NewsArticle, NewsCard, NewsOpenEvent } from '../../src/index.js';
import { feed, storm, textOf } from '../helpers.js';
import { all, follow, one, shown } from '../elements/shown.js';

const show = () => shown<NewsCard>(html`<news-card .article=${storm}></news-card>`);

describe('links', () => {
  it('of an article with a label are described by it, as long as it is shown', async () => {
    for (const [label, word] of Object.entries({
      live: 'Trực tiếp',
      sponsored: 'Nội dung tài trợ',
      ad: 'Quảng cáo',
    })) {
      for (const element of [
        await shown<NewsCard>(html`<news-card .article=${{ ...storm, label }}></news-card>`),
        await shown<HotEvents>(html`<hot-events .articles=${[{ ...storm, label }]}></hot-events>`),
      ]) {
        const link = one(element, '[part=link]');
        expect(textOf(one(element, `#${link.getAttribute('aria-describedby')}`)), label).to.equal(word);
        element.fields = 'time';
        await element.updateComplete;
        expect(link.hasAttribute('aria-describedby')).to.be.false;
      }
    }
  });

  it('beside the headline are described by a label only where somebody paid', async () => {
    const attribution = { name: 'Đài tỉnh', url: 'https://dai.example/' };
    const body = '<p>Xem <a href="/ban-do">bản đồ</a>.</p>';
    for (const [label, word] of Object.entries({
      live: '',
      corrected: '',
      sponsored: 'Nội dung tài trợ',
      ad: 'Quảng cáo',
    })) {
      const article = { ...storm, attribution, body, label };
      for (const element of [
        await shown<NewsCard>(html`<news-card .article=${article}></news-card>`),
        await shown<HotEvents>(html`<hot-events .articles=${[article]}></hot-events>`),
        await shown<NewsArticle>(html`<news-article .article=${article}></news-article>`),
      ]) {
        for (const link of all(element, 'a:not([part=link])')) {
          const id = link.getAttribute('aria-describedby');
          expect(id ? textOf(one(element, `#${id}`)) : '', `${label} ${link.outerHTML}`).to.equal(word);
        }
      }
    }
  });

  describe('target', () => {
    it('is the page itself, without a word about it', async () => {
      const card = await show();
      card.article = { ...storm, label: undefined };
      await card.updateComplete;
      const link = one<HTMLAnchorElement>(card, '[part=link]');
      for (const name of ['target', 'aria-describedby']) expect(link.hasAttribute(name)).to.be.false;
    });

    it('_blank brings noopener and "(mở trong tab mới)" to every link of every element', async () => {
      const body = ['Xem <a href="/ban-do">bản đồ</a>.'];
      const correction = { text: 'Sửa số liệu.', url: '/cai-chinh' };
      const article = { ...storm, body, correction };
      const elements = [
        await shown<HotEvents>(
          html`<hot-events
            target="_blank"
            fields="attribution keywords"
            keyword-href="/tim/{slug}"
            .feed=${feed}
          ></hot-events>`,
        ),
        await shown<NewsArticle>(html`<news-article target="_blank" .article=${article}></news-article>`),
      ];
      for (const element of elements) {
        const links = all<HTMLAnchorElement>(element, 'a');
        expect(links).to.have.length.above(3);
        for (const link of links) {
          expect(link.target).to.equal('_blank');
          expect(link.relList.contains('noopener')).to.be.true;
          const id = link.getAttribute('aria-describedby')!.split(' ').at(-1);
          const sentence = one(element, `#${id}`);
          expect(textOf(sentence)).to.equal('(mở trong tab mới)');
          expect(sentence.offsetHeight).to.equal(0);
        }
      }
    });

    it('_blank does for <keyword-tags> too', async () => {
      const tags = document.createElement('keyword-tags');
      Object.assign(tags, { keywords: ['bão'], href: '/tim/{slug}', target: '_blank' });
      document.body.append(tags);
      await tags.updateComplete;
      const link = one<HTMLAnchorElement>(tags, 'a');
      expect(link.target).to.equal('_blank');
      expect(link.relList.contains('noopener')).to.be.true;
      expect(textOf(one(tags, `#${link.getAttribute('aria-describedby')}`))).to.equal('(mở trong tab mới)');
      tags.remove();
    });

    it('goes together with sponsored', async () => {
      const card = await show();
      card.target = '_blank';
      card.article = { ...storm, label: 'ad' as const };
      await card.updateComplete;
      expect([...one<HTMLAnchorElement>(card, '[part=link]').relList]).to.have.members([
        'noopener',
        'sponsored',
      ]);
    });

    it('of a paid article is sponsored wherever it stands in it, but not where it leads to the site’s own keywords', async () => {
      const article = {
        ...storm,
        label: 'sponsored' as const,
        body: '<p>Gian hàng <a href="/gian">số 7</a></p><iframe src="https://video.example/7"></iframe>',
        correction: { text: 'Sửa giờ mở cửa.', url: '/sua' },
      };
      const element = await shown<NewsArticle>(
        html`<news-article keyword-href="/tu-khoa/{slug}" .article=${article}></news-article>`,
      );
      const links = all<HTMLAnchorElement>(element, 'a');
      expect(links.length).to.be.above(5);
      for (const link of links)
        expect(link.relList.contains('sponsored'), link.outerHTML).to.equal(!link.href.includes('/tu-khoa/'));
    });

    it('_top and _parent are as on <a>', async () => {
      const card = await show();
      card.target = '_top';
      await card.updateComplete;
      expect(one<HTMLAnchorElement>(card, '[part=link]').target).to.equal('_top');
    });
  });

  describe('news-open', () => {
    it('carries the article and the click, bubbles, and lets the browser go', async () => {
      const card = await show();
      const heard: NewsOpenEvent[] = [];
      const hear = (event: NewsOpenEvent) => heard.push(event);
      document.addEventListener('news-open', hear);
      expect(follow(one(card, '[part=link]'))).to.be.true;
      document.removeEventListener('news-open', hear);
      expect(heard).to.have.length(1);
      expect(heard[0]!.article.id).to.equal(storm.id);
      expect(heard[0]!.originalEvent.type).to.equal('click');
      expect(heard[0]!.composed).to.be.true;
      expect(heard[0]!.target === card).to.be.true;
    });

    it('stops the navigation when the page says so, by click and by middle click', async () => {
      const card = await show();
      card.addEventListener('news-open', (event) => event.preventDefault());
      const link = one(card, '[part=link]');
      expect(follow(link)).to.be.false;
      expect(follow(link, 'auxclick', 1)).to.be.false;
    });

    it('comes with a middle click, and not with the right button', async () => {
      const card = await show();
      const heard: string[] = [];
      card.addEventListener('news-open', (event) => heard.push(event.originalEvent.type));
      follow(one(card, '[part=link]'), 'auxclick', 1);
      expect(heard).to.deep.equal(['auxclick']);
      follow(one(card, '[part=link]'), 'auxclick', 2);
      expect(heard).to.deep.equal(['auxclick']);
    });

    it('does not come with a keyword', async () => {
      const card = await shown<NewsCard>(
        html`<news-card fields="keywords" keyword-href="#{slug}" .article=${storm}></news-card>`,
      );
      let opened = 0;
      card.addEventListener('news-open', () => opened++);
      follow(one(card, '[part=keyword]'));
      expect(opened).to.equal(0);
    });
  });

  it('an article without an address is text', async () => {
    const card = await show();
    card.article = { headline: 'Chưa có địa chỉ', url: 'javascript:alert(1)' };
    await card.updateComplete;
    expect(textOf(one(card, '[part=headline]'))).to.equal('Chưa có địa chỉ');
    expect(all(card, 'a')).to.have.length(0);
  });
});
