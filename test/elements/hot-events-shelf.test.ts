import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { setLocale, type HotEvents } from '../../src/index.js';
import { hasPart, part, restoreNow, setNow, textOf, texts, until } from '../helpers.js';
import { all, one, shown } from './shown.js';

const TITLES = [
  'Mùa vàng trên ruộng bậc thang',
  'Người giữ lửa nghề gốm Bàu Trúc Đá',
  'Một đêm cùng đội cứu hộ biển',
  'Chợ nổi buổi tinh sương',
  'Chuyến tàu cuối năm qua đèo',
  'Lớp học bên kia sông',
  'Muối trắng đồng xa',
  'Tiếng chiêng ở làng mới',
];

const films = TITLES.map((headline, number) => ({
  id: `phim-${number}`,
  url: `https://cualach.example/phim/${number}.html`,
  headline,
  picture: '/demo/pictures/bay.webp',
  media: { type: 'video' as const, durationSeconds: 100 + number },
}));

async function show(articles: object[] = films, width = 600): Promise<HotEvents> {
  const list = await shown<HotEvents>(
    html`<hot-events
      layout="shelf"
      heading="Phim"
      style="inline-size: ${width}px"
      .articles=${articles}
    ></hot-events>`,
  );
  list.limit = 20;
  await list.updateComplete;
  // At once, as for readers who like no motion.
  if (articles.length) row(list).style.scrollBehavior = 'auto';
  return list;
}

const row = (list: HotEvents) => one(list, '[part=list]');
/** Which of the two buttons lead nowhere. */
const ends = (list: HotEvents) =>
  ['previous', 'next'].filter((name) => part(list, name)!.getAttribute('aria-disabled') === 'true');
const isWhollySeen = (list: HotEvents, card: Element) => {
  const [frame, box] = [row(list), card].map((each) => each.getBoundingClientRect());
  return box!.left >= frame!.left - 2 && box!.right <= frame!.right + 2;
};

describe('<hot-events layout="shelf">', () => {
  before(() => setNow());
  after(restoreNow);

  it('is one row in the order of the articles, and the next card peeks in', async () => {
    const list = await show();
    expect(texts(list, 'headline').map((headline) => headline.replace(/ \(.*/, ''))).to.deep.equal(TITLES);
    const boxes = all(list, '[part=item]').map((item) => item.getBoundingClientRect());
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size).to.equal(1);
    const { right } = row(list).getBoundingClientRect();
    expect(boxes.some((box) => box.left < right && box.right > right)).to.be.true;
    expect(getComputedStyle(row(list)).scrollSnapType).to.match(/^(?:x|inline) mandatory$/);
  });

  it('makes no page wider than it is', async () => {
    const list = await show(films, 320);
    expect(list.scrollWidth).to.be.at.most(320);
    expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
    expect(row(list).scrollWidth).to.be.above(row(list).clientWidth);
  });

  it('has buttons with names, behind the row, in Vietnamese and in English', async () => {
    const list = await show();
    const names = () => ['previous', 'next'].map((name) => textOf(part(list, name)));
    expect(names()).to.deep.equal(['Tin trước', 'Tin tiếp theo']);
    await setLocale('en');
    await list.updateComplete;
    expect(names()).to.deep.equal(['Previous', 'Next']);
    await setLocale('vi');
    const follows = row(list).compareDocumentPosition(part(list, 'next')!) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(follows).to.be.above(0);
  });

  it('moves on with "next" until nothing is left, and back again with "previous"', async () => {
    const list = await show();
    expect(ends(list)).to.deep.equal(['previous']);
    part(list, 'next')!.click();
    await until(() => ends(list).length === 0);
    await until(() => isWhollySeen(list, all(list, '[part=item]')[2]!));
    while (!ends(list).includes('next')) {
      const { scrollLeft } = row(list);
      part(list, 'next')!.click();
      await until(() => row(list).scrollLeft > scrollLeft);
      await new Promise(requestAnimationFrame);
    }
    await until(() => isWhollySeen(list, all(list, '[part=item]').at(-1)!));
    const { scrollLeft } = row(list);
    part(list, 'previous')!.click();
    await until(() => row(list).scrollLeft < scrollLeft);
    await until(() => ends(list).length === 0);
  });

  it('has nothing to move on to where all cards fit', async () => {
    const list = await show(films.slice(0, 2));
    expect(ends(list)).to.deep.equal(['previous', 'next']);
  });

  it('finds out what is left when articles come, and when a mouse comes after the box became wider', async () => {
    const list = await show(films.slice(0, 4));
    row(list).scrollLeft = 2000;
    await until(() => ends(list).join() === 'next');
    list.articles = films;
    await list.updateComplete;
    expect(ends(list)).to.deep.equal([]);
    list.style.inlineSize = '4000px';
    one(list, '.shelf-frame').dispatchEvent(new PointerEvent('pointerenter'));
    expect(ends(list)).to.deep.equal(['previous', 'next']);
  });

  it('skips no card with its buttons, whatever the width', async () => {
    for (const width of [320, 500, 640, 777]) {
      const list = await show(films, width);
      const whole = () =>
        all(list, '[part=item]').flatMap((item, at) => (isWhollySeen(list, item) ? [at] : []));
      while (!ends(list).includes('next')) {
        const last = whole().at(-1)!;
        const { scrollLeft } = row(list);
        part(list, 'next')!.click();
        await until(() => row(list).scrollLeft > scrollLeft && whole().includes(last + 1));
        await new Promise(requestAnimationFrame);
        await until(() => ends(list).includes('next') || whole().includes(last + 1));
      }
    }
  });

  it('stays where it was scrolled to when a refresh brings the same articles', async () => {
    const list = await show();
    row(list).scrollLeft = 300;
    await until(() => row(list).scrollLeft > 200);
    const { scrollLeft } = row(list);
    list.articles = films.map((film) => ({ ...film }));
    await list.updateComplete;
    expect(row(list).scrollLeft).to.equal(scrollLeft);
  });

  it('brings a card into view that takes the focus', async () => {
    const list = await show();
    const last = all(list, '[part=link]').at(-1)!;
    last.focus();
    await until(() => isWhollySeen(list, last.closest('[part=item]')!));
    expect(list.shadowRoot!.activeElement === last).to.be.true;
    await until(() => ends(list).join() === 'next');
  });

  for (const [name, articles] of [
    ['cards with links', films],
    ['cards without', films.map((film) => ({ ...film, url: undefined }))],
  ] as const)
    it(`of ${name} is reached by keyboard, has a name, and scrolls with the arrow keys`, async () => {
      const list = await show(articles);
      const before = document.createElement('button');
      list.before(before);
      before.focus();
      await sendKeys({ press: 'Tab' });
      await until(() => list.shadowRoot!.activeElement);
      expect(list.shadowRoot!.activeElement === row(list)).to.be.true;
      expect(row(list).ariaLabel).to.equal('Phim');
      await sendKeys({ press: 'ArrowRight' });
      await until(() => row(list).scrollLeft > 0);
      before.remove();
    });

  it('has a name without a heading, too', async () => {
    const list = await show();
    list.heading = '';
    await list.updateComplete;
    expect(row(list).ariaLabel).to.equal('Sự kiện hot');
  });

  it('goes the way of its own text on a page from right to left', async () => {
    const page = await fixture(html`<div dir="rtl" style="inline-size: 600px"></div>`);
    const list = await show();
    page.append(list);
    await list.updateComplete;
    const boxes = all(list, '[part=item]').map((item) => item.getBoundingClientRect());
    expect(boxes[1]!.left).to.be.above(boxes[0]!.left);
    expect(ends(list)).to.deep.equal(['previous']);
    part(list, 'next')!.click();
    await until(() => row(list).scrollLeft > 0);
  });

  it('of nothing has no buttons', async () => {
    const list = await show([]);
    expect(hasPart(list, 'next')).to.be.false;
    expect(textOf(one(list, '.empty'))).to.equal('Chưa có tin nào.');
  });

  it('becomes another layout and back', async () => {
    const list = await show();
    list.layout = 'list';
    await list.updateComplete;
    expect(hasPart(list, 'next')).to.be.false;
    expect(row(list).hasAttribute('tabindex')).to.be.false;
    list.layout = 'shelf';
    await list.updateComplete;
    expect(ends(list)).to.deep.equal(['previous']);
  });

  it('shows a standfirst only in the room of a picture', async () => {
    const standfirst = 'Phim tài liệu của Hà Lam Sơn.';
    const list = await show([
      { ...films[0], standfirst },
      { ...films[1], standfirst, picture: undefined },
    ]);
    expect(all(list, '.standfirst').map((text) => text.checkVisibility())).to.deep.equal([false, true]);
  });
});
