import { expect } from '@open-wc/testing';
import type { Article } from '../../src/data/article.js';
import { toArticle, toKeywords } from '../../src/data/to-article.js';
import { storm } from '../helpers.js';

const BASE = 'https://mienbien.example/api/tin-moi.json';

/** What becomes of an article with these fields; all others are good. */
function read(fields: Record<string, unknown>): Article {
  return toArticle({ ...storm, ...fields }, BASE)!;
}

describe('toArticle', () => {
  it('reads every field of native JSON into the model', () => {
    const article = toArticle(
      {
        ...storm,
        authors: [{ name: 'Nguyễn Lệ', picture: '/anh/nguyen-le.jpg' }, 'Trần Thị Ế'],
        media: { type: 'video', durationSeconds: 135 },
        related: [{ headline: 'Nghỉ học vì lũ', url: '/bai/nghi-hoc.html' }],
        language: 'vi',
        correction: { text: 'Bản trước ghi 430 hộ.', date: '23/11/2026', url: '/cai-chinh/12' },
      },
      BASE,
    );
    expect(article).to.deep.equal({
      id: 'mua-lu-2026',
      url: 'https://mienbien.example/bai/nuoc-song-len-nhanh.html',
      headline: 'Nước sông lên nhanh, huyện miền núi sơ tán 340 hộ dân trong đêm',
      kicker: 'Mưa lũ miền Trung',
      standfirst:
        'Lực lượng xung kích dùng xuồng đưa người già, trẻ em tới trường học cao tầng trước khi lũ về.',
      published: new Date('2026-11-23T06:00:00Z'),
      modified: new Date('2026-11-23T06:45:00Z'),
      publishedPrecision: 'minute',
      section: 'Thời sự',
      authors: [
        { name: 'Nguyễn Lệ', picture: { src: 'https://mienbien.example/anh/nguyen-le.jpg', alt: '' } },
        { name: 'Trần Thị Ế' },
      ],
      attribution: { name: 'Đài Phát thanh và Truyền hình tỉnh', code: 'Đài PTTH tỉnh' },
      picture: {
        src: 'https://mienbien.example/demo/pictures/storm.webp',
        alt: 'Xuồng cứu hộ giữa dòng nước',
        width: 1280,
        height: 800,
        caption: 'Xuồng cứu hộ trên sông.',
        credit: 'Nguyễn Lệ',
      },
      media: { type: 'video', durationSeconds: 135 },
      related: [{ headline: 'Nghỉ học vì lũ', url: 'https://mienbien.example/bai/nghi-hoc.html' }],
      keywords: ['mưa lũ', 'sơ tán', 'miền núi'],
      body: [
        {
          type: 'paragraph',
          children: ['Từ nửa đêm, nước sông dâng gần ', { type: 'strong', children: ['hai mét'] }, '.'],
        },
        { type: 'paragraph', children: ['Đến 4 giờ sáng, 340 hộ dân đã ở nơi an toàn.'] },
      ],
      language: 'vi',
      label: 'live',
      correction: {
        text: 'Bản trước ghi 430 hộ.',
        date: new Date('2026-11-22T17:00:00Z'),
        url: 'https://mienbien.example/cai-chinh/12',
      },
      status: 'ok',
    });
  });

  it('needs a headline and nothing else', () => {
    expect(toArticle({ headline: 'Chỉ có tít' }, BASE)).to.deep.equal({
      id: 'Chỉ có tít',
      headline: 'Chỉ có tít',
      publishedPrecision: 'minute',
      authors: [],
      related: [],
      keywords: [],
      body: [],
      status: 'ok',
    });
  });

  it('has portraits of its authors, which are faces, as an address or with a text', () => {
    const picture = { src: '/uploads/avatar/mai.png', alt: 'Hoàng Mai' };
    const authors = [
      { name: 'Hoàng Mai', picture },
      { name: 'Phan Đức', picture: '//anh.example/avatar-90.jpg' },
      ...['javascript:alert(1)', '', 7, null, [], {}, { src: {} }].map((wrong, at) => ({
        name: `Người ${at}`,
        picture: wrong,
      })),
    ];
    const [mai, duc, ...others] = read({ authors }).authors;
    expect(mai!.picture).to.deep.equal({
      src: 'https://mienbien.example/uploads/avatar/mai.png',
      alt: 'Hoàng Mai',
    });
    expect(duc!.picture).to.deep.equal({ src: 'https://anh.example/avatar-90.jpg', alt: '' });
    expect(others.map((author) => Object.keys(author).join())).to.deep.equal(Array(7).fill('name'));
  });

  it('is no article without a headline', () => {
    const drafts = [
      { ...storm, headline: undefined },
      { ...storm, headline: '' },
      { ...storm, headline: ' \u200b\u00a0 ' },
      { ...storm, headline: ['Tít'] },
      {},
      [],
      'Chỉ là chữ',
      42,
      true,
      null,
      undefined,
      new Date(),
    ];
    for (const draft of drafts) expect(toArticle(draft, BASE), JSON.stringify(draft)).to.equal(undefined);
  });

  it('is known by its id, else by its URL, else by its headline', () => {
    expect(read({ id: 4671801 }).id).to.equal('4671801');
    expect(read({ id: null }).id).to.equal(storm.url);
    expect(read({ id: '', url: 'mailto:toa-soan@mienbien.example' }).id).to.equal(storm.headline);
  });

  it('keeps a removed article, also when only its id or URL is left', () => {
    expect(read({ status: 'removed' })).to.include({ headline: storm.headline, status: 'removed' });
    expect(toArticle({ id: 'tin-sai', status: 'removed' }, BASE)).to.deep.include({
      id: 'tin-sai',
      headline: '',
      status: 'removed',
    });
    expect(toArticle({ url: '/tin-sai.html', status: 'removed' }, BASE)).to.include({
      id: 'https://mienbien.example/tin-sai.html',
    });
    expect(toArticle({ status: 'removed' }, BASE)).to.equal(undefined);
    expect(read({ status: 'nháp' }).status).to.equal('ok');
  });

  it('reads dates as Vietnam writes them, and leaves out what it would have to guess', () => {
    const article = read({ published: '29/05/2023', modified: 'hôm qua' });
    expect(article.published).to.deep.equal(new Date('2023-05-28T17:00:00Z'));
    expect(article.publishedPrecision).to.equal('day');
    expect(article).not.to.have.property('modified');
    expect(read({ published: '29/05/2023 10:15' }).publishedPrecision).to.equal('minute');
  });

  it('takes the word of a feed that does not know the time of day', () => {
    expect(read({ publishedPrecision: 'day' }).publishedPrecision).to.equal('day');
    expect(read({ published: '29/05/2023', publishedPrecision: 'minute' }).publishedPrecision).to.equal(
      'day',
    );
    expect(read({ publishedPrecision: 'giờ' }).publishedPrecision).to.equal('minute');
  });

  it('reads authors from a name, an object or a list of both', () => {
    expect(read({ authors: 'Bùi Tuấn' }).authors).to.deep.equal([{ name: 'Bùi Tuấn' }]);
    expect(read({ authors: { name: 'Tạ Văn Mây', url: '/tac-gia/may' } }).authors).to.deep.equal([
      { name: 'Tạ Văn Mây', url: 'https://mienbien.example/tac-gia/may' },
    ]);
    expect(
      read({ authors: ['', null, { url: '/vo-danh' }, { name: 'Tạ Văn Mây', url: 'javascript:1' }] }).authors,
    ).to.deep.equal([{ name: 'Tạ Văn Mây' }]);
  });

  it('reads an attribution from a name or an object, and not from an empty one', () => {
    expect(read({ attribution: 'KT&amp;amp;ĐU' }).attribution).to.deep.equal({ name: 'KT&ĐU' });
    expect(
      read({ attribution: { name: 'Kinh tế & Đô thị', code: 'KT&ĐU', url: '//ktdu.example' } }).attribution,
    ).to.deep.equal({ name: 'Kinh tế & Đô thị', code: 'KT&ĐU', url: 'https://ktdu.example/' });
    for (const attribution of ['', ' ', {}, { url: '/x' }, null, []]) {
      expect(read({ attribution })).not.to.have.property('attribution');
    }
  });

  it('names a source that gives its short form alone', () => {
    expect(read({ attribution: { code: 'KT&ĐU' } }).attribution).to.deep.include({ name: 'KT&ĐU' });
  });

  it('reads a correction from a text or an object, and not without a text', () => {
    expect(read({ correction: 'Con số đúng là 340.' }).correction).to.deep.equal({
      text: 'Con số đúng là 340.',
    });
    expect(read({ correction: { date: '23/11/2026', url: '/x' } })).not.to.have.property('correction');
    expect(
      read({ correction: { text: 'Đính chính', date: 'hôm qua', url: 'data:,' } }).correction,
    ).to.deep.equal({ text: 'Đính chính' });
  });

  it('knows six labels and no other', () => {
    for (const label of ['live', 'breaking', 'sponsored', 'ad', 'ai', 'corrected']) {
      expect(read({ label }).label).to.equal(label);
    }
    for (const label of ['khẩn', 'LIVE', '', 'constructor', ['live']]) {
      expect(read({ label })).not.to.have.property('label');
    }
  });

  it('takes for a language only what can be one', () => {
    for (const language of ['vi', 'vi-VN', 'en', 'zh-Hant-TW', 'tyj']) {
      expect(read({ language }).language).to.equal(language);
    }
    for (const language of ['tiếng Việt', 'v', 'vi_VN"', '-', 'vi-', '', 84]) {
      expect(read({ language }), String(language)).not.to.have.property('language');
    }
  });

  it('resolves addresses of the article against the feed, and those of its body against the article', () => {
    const article = toArticle(
      {
        headline: 'Kè biển',
        url: '/bai/ke-bien/',
        picture: 'anh/ke.jpg',
        body: '<p><a href="trang-2">Tiếp</a></p>',
      },
      BASE,
    )!;
    expect(article.url).to.equal('https://mienbien.example/bai/ke-bien/');
    expect(article.picture!.src).to.equal('https://mienbien.example/api/anh/ke.jpg');
    expect(article.body).to.deep.equal([
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'https://mienbien.example/bai/ke-bien/trang-2', children: ['Tiếp'] }],
      },
    ]);
  });

  it('resolves addresses of a body against the feed where the article has none', () => {
    const { body } = toArticle({ headline: 'Kè', body: '<p><a href="x">Tiếp</a></p>' }, BASE)!;
    expect(JSON.stringify(body)).to.include('https://mienbien.example/api/x');
  });

  it('reads a body from HTML, or from a list of HTML and blocks', () => {
    const paragraph = (text: string) => ({ type: 'paragraph', children: [text] });
    expect(read({ body: '<p>Một.</p><p>Hai.</p>' }).body).to.deep.equal([
      paragraph('Một.'),
      paragraph('Hai.'),
    ]);
    expect(
      read({ body: ['Một.', paragraph('Hai.'), { type: 'rule' }, { type: 'script' }] }).body,
    ).to.deep.equal([paragraph('Một.'), paragraph('Hai.'), { type: 'rule' }]);
  });

  it('reads back an article as itself', () => {
    const article = toArticle({ ...storm, language: 'vi', correction: 'Đã sửa số hộ.' }, BASE)!;
    expect(toArticle(article, 'https://trang-khac.example/')).to.deep.equal(article);
    const day = read({ published: '29/05/2023', correction: { text: 'Đính chính', date: '1/6/2023' } });
    expect(toArticle(day, BASE)).to.deep.equal(day);
  });
});

describe('toKeywords', () => {
  it('reads a list or a text with commas, in its order', () => {
    expect(toKeywords(['mưa lũ', ' sơ tán '])).to.deep.equal(['mưa lũ', 'sơ tán']);
    expect(toKeywords('kè biển, bão số 9 ,')).to.deep.equal(['kè biển', 'bão số 9']);
    expect(toKeywords(['bão', { name: ' lũ ' }])).to.deep.equal(['bão', 'lũ']);
    expect(toKeywords(['Huế, mùa lụt'])).to.deep.equal(['Huế, mùa lụt']);
  });

  it('has none where there is none', () => {
    for (const value of ['', ' ', ',', ' , ,, ', null, undefined, [], ['', ' ', null, [], {}], {}, true]) {
      expect(toKeywords(value), JSON.stringify(value)).to.deep.equal([]);
    }
  });

  it('takes doubles out, up to case and the way letters are composed', () => {
    expect(toKeywords(['Chợ nổi', 'vịnh', 'chợ nổi', 'CHỢ NỔI'.normalize('NFD'), 'vịnh'])).to.deep.equal([
      'Chợ nổi',
      'vịnh',
    ]);
  });

  it('cleans keywords as any text', () => {
    expect(toKeywords('KT&amp;amp;ĐU, bão\u200b số\u00a09, 2026')).to.deep.equal([
      'KT&ĐU',
      'bão số 9',
      '2026',
    ]);
    expect(toKeywords([2026])).to.deep.equal(['2026']);
  });
});
