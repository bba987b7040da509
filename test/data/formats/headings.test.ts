import { expect } from '@open-wc/testing';
import { toHeadings } from '../../../src/data/formats/item.js';
import { readFeed } from '../../../src/data/read-feed.js';
import { CHANNEL, FORMATS, toStory } from '../../fixtures/formats.js';

const url = 'https://mienbien.example/nguon/tin.json';
const WORDS =
  'Từ nửa đêm, nước sông dâng gần hai mét, các đội xung kích dùng xuồng đưa hơn ba trăm hộ dân vùng thấp';

describe('an article without a title', () => {
  for (const [name, format] of Object.entries(FORMATS)) {
    it(`has the opening words of its text, in every format but native (${name})`, () => {
      const story = {
        ...toStory(1),
        headline: '',
        id: 'tin-1',
        html: `<h2>${WORDS}</h2><p>tới trường học.</p>`,
      };
      const headlines = readFeed(format([story], CHANNEL), { url }).articles.map(({ headline }) => headline);
      expect(headlines).to.deep.equal(
        name === 'native'
          ? []
          : [
              'Từ nửa đêm, nước sông dâng gần hai mét, các đội xung kích dùng xuồng đưa hơn ba trăm hộ dân vùng…',
            ],
      );
    });

    it(`has the first picture of its text, if it has no other (${name})`, () => {
      const html = `<p>${WORDS}</p><img src="t.gif" width="1"><ul><li><img src="de.jpg" alt="Đê"></li></ul>`;
      const [article] = readFeed(format([{ ...toStory(1), picture: '', srcset: '', html }], CHANNEL), {
        url,
      }).articles;
      expect(article!.picture).to.deep.equal({ src: 'https://mienbien.example/bai/de.jpg', alt: 'Đê' });
    });
  }
});

describe('toHeadings', () => {
  const headings = (standfirst: unknown, body: unknown = '') => {
    const { headline, standfirst: rest } = toHeadings(' ', standfirst, body);
    return [headline, rest];
  };

  it('leaves a title and what follows it as they are', () => {
    expect(toHeadings('Bão', ' Lũ ', 'Bão')).to.deep.equal({ headline: 'Bão', standfirst: ' Lũ ' });
  });

  it('takes signs alone, or words that say so, for no title, unless there is nothing else', () => {
    for (const title of ['...', '—', ' . ', '(no title)', 'Untitled', '[Không có tiêu đề]', 'Không tiêu đề'])
      expect(toHeadings(title, '', '<p>Nước lên.</p>').headline, title).to.equal('Nước lên.');
    expect(toHeadings('…', '', '').headline).to.equal('…');
    for (const title of ['2026', '🔥', '7/11', 'Không có tiêu đề nào hay hơn'])
      expect(toHeadings(title, '', '<p>Nước lên.</p>').headline, title).to.equal(title);
  });

  it('takes no words from the footer of a plugin', () => {
    const url = 'https://mienbien.example/lu';
    const footer = `<p>The post <a href="${url}">Lũ</a> appeared first on <a href="https://mienbien.example">Miền Biển</a>.</p>`;
    const body = `<p>Nước lên.</p>${footer}`;
    expect(toHeadings('', '', body, url).headline).to.equal('Nước lên.');
    expect(toHeadings('', '', `<p>${WORDS}</p>${footer}`, url).headline).to.equal(`${WORDS.slice(0, 96)}…`);
  });

  it('leaves out a standfirst that only repeats the opening words', () => {
    expect(headings('Nước lên nhanh.')).to.deep.equal(['Nước lên nhanh.', '']);
    for (const cut of ['Nước lên […]', 'Nước lên [...]', 'Nước lên …', 'Nước lên...'])
      expect(headings(cut, '<p>Nước lên nhanh.</p>'), cut).to.deep.equal(['Nước lên nhanh.', '']);
    expect(headings(`${WORDS}.`)[1]).to.equal(`${WORDS}.`);
  });

  it('cuts at a word, and a word without an end at its 100th letter', () => {
    expect(headings('', `${WORDS.slice(0, 98)} — và`)[0])
      .to.have.length.at.most(101)
      .and.match(/\p{L}…$/u);
    expect(headings('', 'x'.repeat(200))).to.deep.equal([`${'x'.repeat(100)}…`, '']);
    expect(headings('', 'x'.repeat(100))).to.deep.equal(['x'.repeat(100), '']);
    expect(headings('', '<img src="/a.jpg">')).to.deep.equal(['', '']);
  });
});
