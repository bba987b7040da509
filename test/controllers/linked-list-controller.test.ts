import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { ArticleInput } from '../../src/data/input.js';
import type { HotEvents, KeywordTags } from '../../src/index.js';
import { feed, hasPart, harbour, school, serve, settled, storm, texts, until } from '../helpers.js';

const keywordsOf = (tags: KeywordTags) => texts(tags, 'keyword');
const everyKeyword = ['mưa lũ', 'sơ tán', 'miền núi', 'cảng cá', 'thư viện', 'chuyển đổi số'];

/** The chip with this keyword. */
const chip = (tags: KeywordTags, keyword: string) =>
  [...tags.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === keyword)!;

const pressed = (tags: KeywordTags) =>
  [...tags.shadowRoot!.querySelectorAll('[aria-pressed=true]')].map(({ textContent }) => textContent.trim());

function createList(articles: readonly ArticleInput[] = feed.articles): HotEvents {
  const list = document.createElement('hot-events');
  list.id = 'tin-lu';
  list.articles = articles;
  return list;
}

describe('<keyword-tags for>', () => {
  it('shows the keywords of the list that it names, wherever that stands', async () => {
    const box = await fixture(
      html`<div>
        <hot-events id="tin-lu" .articles=${feed.articles}></hot-events>
        <p><keyword-tags for="tin-lu"></keyword-tags></p>
      </div>`,
    );
    const tags = box.querySelector('keyword-tags')!;
    expect(keywordsOf(tags)).to.deep.equal(everyKeyword);
  });

  it('waits for a list that comes later, and draws nothing until then', async () => {
    const box = await fixture(html`<div><keyword-tags for="tin-lu"></keyword-tags></div>`);
    const tags = box.querySelector('keyword-tags')!;
    expect(keywordsOf(tags)).to.deep.equal([]);
    expect(hasPart(tags, 'heading')).to.be.false;
    box.append(createList());
    await until(() => keywordsOf(tags).length);
    expect(keywordsOf(tags)).to.deep.equal(everyKeyword);
  });

  it('waits for a list that has yet to load', async () => {
    const { url, release } = await serve({ body: feed, held: 'start' });
    const box = await fixture(
      html`<div>
        <keyword-tags for="tin-lu"></keyword-tags><hot-events id="tin-lu" src=${url}></hot-events>
      </div>`,
    );
    const tags = box.querySelector('keyword-tags')!;
    await release();
    await settled(box.querySelector('hot-events')!);
    await tags.updateComplete;
    expect(keywordsOf(tags)).to.deep.equal(everyKeyword);
  });

  it('follows the list when its articles change', async () => {
    const list = createList();
    const box = await fixture(html`<div><keyword-tags for="tin-lu"></keyword-tags>${list}</div>`);
    const tags = box.querySelector('keyword-tags')!;
    await until(() => keywordsOf(tags).length);
    list.articles = [school];
    await list.updateComplete;
    await tags.updateComplete;
    expect(keywordsOf(tags)).to.deep.equal(school.keywords);
  });

  it('a chip filters the list, and lets go of it when it is pressed again', async () => {
    const list = createList();
    const box = await fixture(html`<div><keyword-tags for="tin-lu"></keyword-tags>${list}</div>`);
    const tags = box.querySelector('keyword-tags')!;
    await until(() => keywordsOf(tags).length);
    chip(tags, 'cảng cá').click();
    expect(list.keyword).to.equal('cảng cá');
    await Promise.all([list.updateComplete, tags.updateComplete]);
    expect(texts(list, 'headline')).to.deep.equal([harbour.headline]);
    expect(pressed(tags)).to.deep.equal(['cảng cá']);
    chip(tags, 'cảng cá').click();
    expect(list.keyword).to.equal('');
    await Promise.all([list.updateComplete, tags.updateComplete]);
    expect(texts(list, 'headline')).to.have.length(3);
    expect(pressed(tags)).to.deep.equal([]);
  });

  it('follows a filter that somebody else sets', async () => {
    const list = createList();
    const box = await fixture(html`<div><keyword-tags for="tin-lu"></keyword-tags>${list}</div>`);
    const tags = box.querySelector('keyword-tags')!;
    await until(() => keywordsOf(tags).length);
    list.keyword = 'SO TAN';
    await until(() => pressed(tags).length);
    expect(pressed(tags)).to.deep.equal(['sơ tán']);
    list.removeAttribute('keyword');
    await until(() => !pressed(tags).length);
  });

  it('leaves a list that is replaced, and follows the new one', async () => {
    const old = createList();
    const box = await fixture(html`<div><keyword-tags for="tin-lu"></keyword-tags></div>`);
    const tags = box.querySelector('keyword-tags')!;
    box.append(old);
    await until(() => keywordsOf(tags).length);
    const replacement = createList([storm]);
    old.replaceWith(replacement);
    await until(() => keywordsOf(tags).length === storm.keywords.length);
    chip(tags, 'sơ tán').click();
    expect([old.keyword, replacement.keyword]).to.deep.equal(['', 'sơ tán']);
    await until(() => pressed(tags).length);
    replacement.keyword = 'miền núi';
    await until(() => pressed(tags)[0] === 'miền núi');
  });

  it('changes the list when for changes', async () => {
    const box = await fixture(
      html`<div>
        <hot-events id="a" .articles=${[storm]}></hot-events
        ><hot-events id="b" .articles=${[school]}></hot-events>
        <keyword-tags for="a"></keyword-tags>
      </div>`,
    );
    const tags = box.querySelector('keyword-tags')!;
    expect(keywordsOf(tags)).to.deep.equal(storm.keywords);
    tags.htmlFor = 'b';
    await tags.updateComplete;
    expect(keywordsOf(tags)).to.deep.equal(school.keywords);
    tags.htmlFor = 'c';
    await tags.updateComplete;
    expect(keywordsOf(tags)).to.deep.equal([]);
  });

  it('takes no notice of an element of that id that is no list', async () => {
    const box = await fixture(
      html`<div>
        <p id="tin-lu"></p>
        <keyword-tags for="tin-lu"></keyword-tags>
      </div>`,
    );
    const tags = box.querySelector('keyword-tags')!;
    expect(keywordsOf(tags)).to.deep.equal([]);
    box.firstElementChild!.replaceWith(createList());
    await until(() => keywordsOf(tags).length);
  });

  it('looks in its own shadow root', async () => {
    const box = await fixture(html`<div></div>`);
    box.attachShadow({ mode: 'open' }).append(createList([storm]), document.createElement('keyword-tags'));
    const tags = box.shadowRoot!.querySelector('keyword-tags')!;
    const outside = createList([school]);
    box.after(outside);
    tags.htmlFor = 'tin-lu';
    await until(() => keywordsOf(tags).length);
    outside.remove();
    expect(keywordsOf(tags)).to.deep.equal(storm.keywords);
  });

  it('goes on after it was moved, and stops when it was removed', async () => {
    const list = createList();
    const box = await fixture(html`<div><keyword-tags for="tin-lu"></keyword-tags>${list}</div>`);
    const tags = box.querySelector('keyword-tags')!;
    await until(() => keywordsOf(tags).length);
    box.append(tags);
    list.keyword = 'cảng cá';
    await until(() => pressed(tags).length);
    tags.remove();
    list.articles = [school];
    await list.updateComplete;
    await tags.updateComplete;
    expect(keywordsOf(tags)).to.deep.equal(everyKeyword);
    box.prepend(tags);
    await tags.updateComplete;
    expect(keywordsOf(tags)).to.deep.equal(school.keywords);
  });
});
