import { expect, fixture, html } from '@open-wc/testing';
import type { HotEvents, KeywordTags, NewsArticle } from '../../src/index.js';
import { hasPart, restoreNow, seed, serve, setNow, settled, textOf, texts } from '../helpers.js';
import { all, one, shown } from './shown.js';

const HEADLINE = 'Quảng Bình: Ký kết Chương trình phối hợp về công tác dân vận giai đoạn 2023 - 2026';

describe('the seed article, a year later', () => {
  before(() => setNow(new Date('2024-06-20T09:00:00+07:00')));
  after(restoreNow);

  it('stands in <hot-events> with exactly its texts', async () => {
    const list = await shown<HotEvents>(html`<hot-events .feed=${seed}></hot-events>`);
    expect(texts(list, 'heading')).to.deep.equal(['Sự kiện hot']);
    expect(texts(list, 'headline')).to.deep.equal([HEADLINE]);
    expect(texts(list, 'time')).to.deep.equal(['khoảng 1 năm trước']);
    expect(texts(list, 'standfirst')).to.have.length(1);
    expect(texts(list, 'standfirst')[0]).to.match(/^Ngày 29\/5, Ban Dân vận .* giai đoạn 2023-2026\.$/);
    expect(texts(list, 'byline')).to.deep.equal(['Bùi Tuấn']);
    expect(texts(list, 'attribution')).to.deep.equal(['Theo KT&ĐU']);
    expect(hasPart(list, 'keywords')).to.be.false;
    expect(textOf(list.shadowRoot)).not.to.include('Từ khóa');
  });

  it('stands in <news-article> with exactly its texts, in the order of reading', async () => {
    const article = await shown<NewsArticle>(
      html`<news-article .article=${seed.articles[0]}></news-article>`,
    );
    expect(texts(article, 'headline')).to.deep.equal([HEADLINE]);
    expect(texts(article, 'time')).to.deep.equal(['khoảng 1 năm trước']);
    expect(texts(article, 'caption')).to.deep.equal(['Toàn cảnh buổi ký kết.']);
    expect(texts(article, 'byline')).to.deep.equal(['Bùi Tuấn']);
    expect(texts(article, 'attribution')).to.deep.equal(['Theo KT&ĐU']);
    const read = ['headline', 'time', 'standfirst', 'caption', 'body', 'byline', 'attribution', 'original'];
    const order = all(article, read.map((name) => `[part=${name}]`).join(','));
    expect(order.map((element) => element.part.value)).to.deep.equal(read);
    expect(textOf(article.shadowRoot)).not.to.include('Từ khóa');
  });

  it('keeps its five paragraphs as the publisher wrote them', async () => {
    const article = await shown<NewsArticle>(
      html`<news-article .article=${seed.articles[0]}></news-article>`,
    );
    const paragraphs = all(article, '[part=body] > p').map((paragraph) => textOf(paragraph));
    expect(paragraphs).to.deep.equal(seed.articles[0]!.body.map((text) => text.replace(/\s+/g, ' ')));
    expect(paragraphs).to.have.length(5);
    expect(paragraphs[1]).to.include('công tác dân vận.Nâng cao');
  });

  it('shows its picture without a word for those who do not see it: the caption says it', async () => {
    const article = await shown<NewsArticle>(
      html`<news-article .article=${seed.articles[0]}></news-article>`,
    );
    const image = one<HTMLImageElement>(article, 'figure img');
    expect(new URL(image.src).pathname).to.equal('/demo/pictures/hall.webp');
    expect(image.alt).to.equal('');
  });

  it('leaves <keyword-tags> with nothing at all, the label included', async () => {
    const list = await shown<HotEvents>(html`<hot-events id="hot" .feed=${seed}></hot-events>`);
    expect(list.articles).to.have.length(1);
    const linked = await fixture<KeywordTags>(html`<keyword-tags for="hot"></keyword-tags>`);
    await linked.updateComplete;
    expect(linked.shadowRoot!.childElementCount).to.equal(0);
    const given = await fixture<KeywordTags>(html`<keyword-tags keywords=" , "></keyword-tags>`);
    expect(given.shadowRoot!.childElementCount).to.equal(0);
    expect(given.offsetHeight).to.equal(0);
  });

  it('leaves nothing of <keyword-tags src> once it is clear that there is no keyword', async () => {
    const { url } = await serve({ body: seed });
    const tags = await fixture<KeywordTags>(html`<keyword-tags src=${url}></keyword-tags>`);
    await settled(tags);
    expect(tags.state).to.equal('empty');
    expect(tags.shadowRoot!.childElementCount).to.equal(0);
  });
});
