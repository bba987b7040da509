import { expect } from '@open-wc/testing';
import { toRelated } from '../../src/data/to-related.js';

const BASE = 'https://mienbien.example/feeds/tin.json';
const URL_OF_STORM = 'https://mienbien.example/bai/bao.html';

describe('toRelated', () => {
  it('reads headlines and addresses, in their order', () => {
    const related = toRelated(
      [
        { headline: ' Cấm biển &amp; cấm phà ', url: '/bai/cam-bien.html' },
        { headline: 'Học sinh nghỉ học', url: 'https://giaoduc.example/nghi-hoc' },
      ],
      BASE,
    );
    expect(related).to.deep.equal([
      { headline: 'Cấm biển & cấm phà', url: 'https://mienbien.example/bai/cam-bien.html' },
      { headline: 'Học sinh nghỉ học', url: 'https://giaoduc.example/nghi-hoc' },
    ]);
  });

  it('leaves out what has no headline, or no address of the web', () => {
    const wrong = [
      { url: '/bai/khong-tieu-de.html' },
      { headline: '  ', url: '/bai/trong.html' },
      { headline: 'Không địa chỉ' },
      { headline: 'Mã độc', url: 'javascript:alert(1)' },
      'https://mienbien.example/bai/chuoi.html',
      null,
      7,
      [],
    ];
    expect(toRelated(wrong, BASE)).to.deep.equal([]);
    for (const none of [undefined, null, '', 7, {}]) expect(toRelated(none, BASE)).to.deep.equal([]);
  });

  it('keeps the first twenty, however many there are', () => {
    const many = Array.from({ length: 500 }, (_, at) => ({
      headline: `Bài ${at}`,
      url: `/bai/${at % 2 ? at : 'chung'}.html`,
    }));
    const related = toRelated([{ url: '/bai/khong-tieu-de.html' }, ...many], BASE);
    expect(related).to.have.length(20);
    expect(related.map(({ headline }) => headline).slice(0, 3)).to.deep.equal(['Bài 0', 'Bài 1', 'Bài 3']);
  });

  it('leads to each page once, and never to the article itself', () => {
    const related = toRelated(
      [
        { headline: 'Chính bài này', url: `${URL_OF_STORM}?utm_source=rss` },
        { headline: 'Một', url: '/bai/mot.html' },
        { headline: 'Một lần nữa', url: '/bai/mot.html?fbclid=1' },
      ],
      BASE,
      URL_OF_STORM,
    );
    expect(related.map(({ headline }) => headline)).to.deep.equal(['Một']);
  });
});
