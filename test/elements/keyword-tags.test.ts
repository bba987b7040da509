import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HotEvents, KeywordTags, NewsKeywordEvent } from '../../src/index.js';
import { feed, hasPart, harbour, part, school, serve, storm, textOf, texts, until } from '../helpers.js';
import { all, one, shown } from './shown.js';

const pressed = (tags: KeywordTags) => all(tags, 'button[aria-pressed=true]').map((button) => textOf(button));

/** Keywords of their own: nothing is read, so there is nothing to wait for. */
async function given(template: ReturnType<typeof html>): Promise<KeywordTags> {
  const tags = await fixture<KeywordTags>(template);
  await tags.updateComplete;
  return tags;
}

describe('<keyword-tags>', () => {
  it('shows the keywords of its attribute as plain text under "Từ khóa"', async () => {
    const tags = await given(html`<keyword-tags keywords="mưa lũ, sơ tán,, Mưa lũ"></keyword-tags>`);
    expect(textOf(one(tags, 'h2[part=heading]'))).to.equal('Từ khóa');
    expect(texts(tags, 'keyword')).to.deep.equal(['mưa lũ', 'sơ tán']);
    expect(all(tags, 'a, button')).to.have.length(0);
    expect(one(tags, '[part=keywords]').ariaLabel).to.equal('Từ khóa');
  });

  it('takes a list by script, and gives it up again', async () => {
    const tags = await given(html`<keyword-tags keywords="mưa lũ" .keywords=${['cảng cá']}></keyword-tags>`);
    expect(texts(tags, 'keyword')).to.deep.equal(['cảng cá']);
    Object.assign(tags, { keywords: null });
    await tags.updateComplete;
    expect(texts(tags, 'keyword')).to.deep.equal(['mưa lũ']);
    expect(tags.keywords).to.deep.equal(['mưa lũ']);
  });

  it('hides an empty heading, has the level that is asked for, and its slot', async () => {
    const tags = await given(
      html`<keyword-tags heading="" keywords="bão"><i slot="footer">Hết</i></keyword-tags>`,
    );
    expect(hasPart(tags, 'heading')).to.be.false;
    expect(one(tags, '[part=keywords]').hasAttribute('aria-label')).to.be.false;
    expect(one<HTMLSlotElement>(tags, 'slot[name=footer]').assignedElements()).to.have.length(1);
    tags.heading = 'Chủ đề';
    tags.headingLevel = 4;
    await tags.updateComplete;
    expect(textOf(one(tags, 'h4[part=heading]'))).to.equal('Chủ đề');
    expect(one(tags, 'slot[name=heading]').contains(one(tags, 'h4'))).to.be.true;
  });

  describe('href', () => {
    it('makes links, {keyword} percent-encoded and {slug} without marks', async () => {
      const tags = await given(
        html`<keyword-tags .keywords=${['Đà Nẵng & Huế']} href="/tim?q={keyword}#{slug}"></keyword-tags>`,
      );
      const link = one<HTMLAnchorElement>(tags, 'a[part=keyword]');
      expect(new URL(link.href).searchParams.get('q')).to.equal('Đà Nẵng & Huế');
      expect(new URL(link.href).hash).to.equal('#da-nang-hue');
      expect(textOf(link)).to.equal('Đà Nẵng & Huế');
    });

    it('that is no web address leaves plain text', async () => {
      const tags = await given(html`<keyword-tags keywords="bão" href="javascript:{slug}"></keyword-tags>`);
      expect(one(tags, '[part=keyword]').localName).to.equal('span');
    });

    it('tells the page which keyword a reader follows', async () => {
      const tags = await given(html`<keyword-tags keywords="bão, lũ" href="#{slug}"></keyword-tags>`);
      setTimeout(() => all(tags, 'a')[1]!.click());
      const { keyword, selected } = (await oneEvent(tags, 'news-keyword')) as unknown as NewsKeywordEvent;
      expect([keyword, selected]).to.deep.equal(['lũ', true]);
    });
  });

  describe('src', () => {
    it('collects the keywords of a feed, with counts, in the order that is asked for', async () => {
      const { url } = await serve({ body: feed });
      const tags = await shown<KeywordTags>(html`<keyword-tags src=${url} counts></keyword-tags>`);
      expect(texts(tags, 'keyword').slice(0, 2)).to.deep.equal(['mưa lũ, 2 tin', 'sơ tán, 1 tin']);
      expect(texts(tags, 'count')).to.deep.equal(['2', '1', '1', '1', '1', '1']);
      tags.sort = 'alphabetical';
      tags.counts = false;
      await tags.updateComplete;
      expect(texts(tags, 'keyword')).to.deep.equal([
        'cảng cá',
        'chuyển đổi số',
        'miền núi',
        'mưa lũ',
        'sơ tán',
        'thư viện',
      ]);
      tags.limit = 2;
      await tags.updateComplete;
      expect(texts(tags, 'keyword')).to.have.length(2);
    });

    it('puts the most used first with sort="frequency"', async () => {
      const { url } = await serve({ body: [school, harbour, storm] });
      const tags = await shown<KeywordTags>(html`<keyword-tags src=${url} sort="frequency"></keyword-tags>`);
      expect(texts(tags, 'keyword').slice(0, 2)).to.deep.equal(['mưa lũ', 'thư viện']);
    });

    it('shows a skeleton until the feed is there', async () => {
      const { url, release } = await serve({ body: feed, held: 'start' });
      const tags = await fixture<KeywordTags>(html`<keyword-tags src=${url}></keyword-tags>`);
      await tags.updateComplete;
      expect(tags.state).to.equal('loading');
      expect(part(tags, 'skeleton')!.offsetHeight).to.be.above(10);
      await release();
      await until(() => tags.state === 'ready');
      await tags.updateComplete;
      expect(hasPart(tags, 'skeleton')).to.be.false;
      expect(texts(tags, 'keyword')).to.have.length(6);
    });

    it('shows the way out when the feed does not come', async () => {
      const { url } = await serve({ status: 404 });
      const tags = await shown<KeywordTags>(html`<keyword-tags src=${url}></keyword-tags>`);
      expect(texts(tags, 'retry')).to.deep.equal(['Thử lại']);
    });
  });

  describe('selectable', () => {
    it('makes buttons that toggle by keyboard, one at a time', async () => {
      const tags = await given(html`<keyword-tags selectable keywords="bão, lũ"></keyword-tags>`);
      const heard: [string, boolean][] = [];
      tags.addEventListener('news-keyword', ({ keyword, selected }) => heard.push([keyword, selected]));
      const before = document.createElement('button');
      tags.before(before);
      before.focus();
      /** Presses a key, and waits for what it does. */
      const press = async (key: string, isDone: () => unknown) => {
        await sendKeys({ press: key });
        await until(isDone);
        await tags.updateComplete;
      };
      const { shadowRoot } = tags;
      await press('Tab', () => textOf(shadowRoot!.activeElement) === 'bão');
      await press('Enter', () => heard.length === 1);
      expect(pressed(tags)).to.deep.equal(['bão']);
      await press('Tab', () => textOf(shadowRoot!.activeElement) === 'lũ');
      await press(' ', () => heard.length === 2);
      expect(pressed(tags)).to.deep.equal(['lũ']);
      await press(' ', () => heard.length === 3);
      expect(pressed(tags)).to.be.empty;
      expect(heard).to.deep.equal([
        ['bão', true],
        ['lũ', true],
        ['lũ', false],
      ]);
    });
  });

  describe('for', () => {
    async function linked() {
      const page = await fixture(
        html`<div>
          <keyword-tags for="danh-sach" counts></keyword-tags>
          <hot-events id="danh-sach" .feed=${feed}></hot-events>
        </div>`,
      );
      const tags = page.querySelector('keyword-tags')!;
      const list = page.querySelector<HotEvents>('hot-events')!;
      await until(() => texts(tags, 'keyword').length);
      return { tags, list };
    }

    it('lists the keywords of its list as buttons', async () => {
      const { tags } = await linked();
      expect(all(tags, 'button[part=keyword][aria-pressed=false]')).to.have.length(6);
      expect(texts(tags, 'keyword')[0]).to.equal('mưa lũ, 2 tin');
    });

    it('filters the list, and takes the filter back', async () => {
      const { tags, list } = await linked();
      const button = one<HTMLButtonElement>(tags, 'button');
      button.click();
      await list.updateComplete;
      expect(list.keyword).to.equal('mưa lũ');
      expect(texts(list, 'count')).to.deep.equal(['2 tin cho từ khóa “mưa lũ”']);
      await until(() => pressed(tags).length);
      expect(pressed(tags)).to.deep.equal(['mưa lũ, 2 tin']);
      button.click();
      await list.updateComplete;
      expect(list.keyword).to.equal('');
      expect(texts(list, 'headline')).to.have.length(3);
    });

    it('follows what the list itself does: a keyword by attribute, "Bỏ lọc", other articles', async () => {
      const { tags, list } = await linked();
      list.setAttribute('keyword', 'THU VIEN');
      await until(() => pressed(tags).length);
      expect(pressed(tags)).to.deep.equal(['thư viện, 1 tin']);
      await list.updateComplete;
      part(list, 'clear')!.click();
      await until(() => !pressed(tags).length);
      list.articles = [harbour];
      await until(() => texts(tags, 'keyword').length === 2);
      expect(texts(tags, 'keyword')).to.deep.equal(['cảng cá, 1 tin', 'mưa lũ, 1 tin']);
    });

    it('shows only the given keywords, counted in the list', async () => {
      const { tags } = await linked();
      tags.keywords = ['cảng cá', 'mưa lũ'];
      await tags.updateComplete;
      expect(texts(tags, 'keyword')).to.deep.equal(['cảng cá, 1 tin', 'mưa lũ, 2 tin']);
    });

    it('says so itself where the list is out of sight, and leads there', async () => {
      const { tags, list } = await linked();
      const button = one<HTMLButtonElement>(tags, 'button');
      button.click();
      await until(() => pressed(tags).length);
      expect(hasPart(tags, 'show'), 'the list is in sight').to.be.false;
      button.click();
      await until(() => !pressed(tags).length);
      list.style.marginBlockStart = '300vh';
      // It counts what "Xem thêm" brings, too, as the list does.
      list.pageSize = 1;
      scrollTo(0, 0);
      button.click();
      await until(() => hasPart(tags, 'show'));
      expect(textOf(one(tags, '.filter [part=count]'))).to.equal('2 tin cho từ khóa “mưa lũ”');
      part(tags, 'show')!.click();
      expect(list.getBoundingClientRect().top).to.be.below(innerHeight);
      expect(list.shadowRoot!.activeElement === one(list, '[part=link]')).to.be.true;
      part(tags, 'clear')!.click();
      await until(() => !hasPart(tags, 'clear'));
      expect(list.keyword).to.equal('');
      expect(tags.shadowRoot!.activeElement === button).to.be.true;
    });

    it('leaves the list alone where the page says no', async () => {
      const { tags, list } = await linked();
      tags.addEventListener('news-keyword', (event) => event.preventDefault());
      one<HTMLButtonElement>(tags, 'button').click();
      await tags.updateComplete;
      expect(list.keyword).to.equal('');
      expect(pressed(tags)).to.be.empty;
    });

    it('leaves the links inside the tag until its list has news, and if it gets none', async () => {
      const { url } = await serve({ status: 404 });
      const page = await fixture(
        html`<div>
          <keyword-tags for="danh-sach"><a href="/chu-de">Chủ đề</a></keyword-tags>
          <hot-events id="danh-sach" src=${url}></hot-events>
        </div>`,
      );
      const [tags, list] = [page.querySelector('keyword-tags')!, page.querySelector('hot-events')!];
      const link = tags.querySelector('a')!;
      expect(link.assignedSlot === null).to.be.false;
      await until(() => list.error);
      await tags.updateComplete;
      expect(link.assignedSlot === null).to.be.false;
      list.feed = feed;
      await until(() => texts(tags, 'keyword').length);
      expect(link.assignedSlot === null).to.be.true;
    });

    it('that names nothing draws nothing', async () => {
      const tags = await given(html`<keyword-tags for="khong-co"></keyword-tags>`);
      expect(tags.shadowRoot!.childElementCount).to.equal(0);
    });
  });

  it('draws nothing at all without a keyword', async () => {
    const tags = await given(html`<keyword-tags></keyword-tags>`);
    expect(tags.shadowRoot!.childElementCount).to.equal(0);
  });
});
