import { expect, html, oneEvent } from '@open-wc/testing';
import type { HotEvents, NewsKeywordEvent } from '../../src/index.js';
import { feed, hasPart, harbour, part, school, storm, textOf, texts } from '../helpers.js';
import { one, shown } from './shown.js';

const show = (keyword: string) =>
  shown<HotEvents>(html`<hot-events keyword=${keyword} .feed=${feed}></hot-events>`);

async function filter(list: HotEvents, keyword: string) {
  list.keyword = keyword;
  await list.updateComplete;
}

describe('<hot-events keyword>', () => {
  it('shows only the articles with that keyword, and says how many', async () => {
    const list = await show('mưa lũ');
    expect(texts(list, 'headline')).to.deep.equal([storm.headline, harbour.headline]);
    expect(texts(list, 'count')).to.deep.equal(['2 tin cho từ khóa “mưa lũ”']);
  });

  it('says that there is one, and that there is none', async () => {
    const list = await show('cảng cá');
    expect(texts(list, 'headline')).to.deep.equal([harbour.headline]);
    expect(texts(list, 'count')).to.deep.equal(['1 tin cho từ khóa “cảng cá”']);
    await filter(list, 'bóng chuyền');
    expect(texts(list, 'count')).to.deep.equal(['Không có tin nào với từ khóa “bóng chuyền”.']);
    expect(hasPart(list, 'list')).to.be.false;
    expect(texts(list, 'clear')).to.deep.equal(['Bỏ lọc']);
  });

  it('counts what is shown, or can be', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ headline: `Tin bão ${at}`, keywords: ['bão'] }));
    const list = await shown<HotEvents>(html`<hot-events keyword="bão" .articles=${many}></hot-events>`);
    expect(texts(list, 'count')).to.deep.equal(['10 tin cho từ khóa “bão”']);
    expect(texts(list, 'headline')).to.have.length(10);
    list.pageSize = 5;
    await list.updateComplete;
    expect(texts(list, 'count')).to.deep.equal(['12 tin cho từ khóa “bão”']);
    expect(texts(list, 'headline')).to.have.length(5);
  });

  it('reads without marks what is asked without marks, and no more', async () => {
    const list = await show('THU VIEN');
    expect(texts(list, 'headline')).to.deep.equal([school.headline]);
    await filter(list, 'thù viện');
    expect(hasPart(list, 'list')).to.be.false;
  });

  it('takes white space for no filter', async () => {
    const list = await show('  ');
    expect(texts(list, 'headline')).to.have.length(3);
    expect(hasPart(list, 'clear')).to.be.false;
  });

  it('announces politely, from a region that was there before', async () => {
    const list = await show('');
    const region = one(list, '[part=count]');
    expect(region.getAttribute('role')).to.equal('status');
    expect(textOf(region)).to.equal('');
    await filter(list, 'mưa lũ');
    expect(one(list, '[part=count]') === region).to.be.true;
    expect(textOf(region)).to.equal('2 tin cho từ khóa “mưa lũ”');
  });

  it('keeps the filter where the page says no', async () => {
    const list = await show('cảng cá');
    list.addEventListener('news-keyword', (event) => event.preventDefault());
    part(list, 'clear')!.click();
    await list.updateComplete;
    expect(list.keyword).to.equal('cảng cá');
    expect(texts(list, 'headline')).to.deep.equal([harbour.headline]);
  });

  it('shows everything again after "Bỏ lọc", tells the page, and leads the reader on', async () => {
    const list = await show('cảng cá');
    const button = one<HTMLButtonElement>(list, 'button[part=clear]');
    button.focus();
    setTimeout(() => button.click());
    const { keyword, selected } = (await oneEvent(list, 'news-keyword')) as unknown as NewsKeywordEvent;
    expect([keyword, selected]).to.deep.equal(['cảng cá', false]);
    expect(list.keyword).to.equal('');
    await list.updateComplete;
    await list.updateComplete;
    expect(texts(list, 'headline')).to.have.length(3);
    expect(texts(list, 'count')).to.deep.equal(['']);
    expect(list.shadowRoot!.activeElement === one(list, '[part=link]')).to.be.true;
  });
});
