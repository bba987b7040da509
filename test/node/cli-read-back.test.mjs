import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../dist/data.js';
import { portal, run } from '../cli-helpers.mjs';

const BASE = 'https://cualach.example/tin.json';

/** What is read from the text, and what is read back from its snapshot at quite another address. */
async function readTwice(input) {
  const { code, stdout, stderr } = await run(['snapshot', '-', '--url', BASE, '--out', '-'], { input });
  assert.equal(code, 0, stderr);
  return [readFeed(input, { url: BASE }), readFeed(stdout, { url: 'https://noi-khac.example/a/b.json' })];
}

describe('bantin snapshot writes what readFeed reads back to an equal feed', () => {
  test('of native JSON with something of everything', async () => {
    const article = {
      id: 'AT&amp;amp;T',
      url: '/bai/at-t.html',
      headline: 'Viết &amp;amp;lt;b&amp;amp;gt; cho đúng: “&amp;amp;amp;”',
      kicker: 'Góc nghề',
      standfirst: 'Năm &lt; tháng &amp; ngày',
      published: '2026-03-14',
      modified: 1773450000,
      section: 'Công nghệ',
      authors: [{ name: 'Hồ Thị Ngát', url: '/tac-gia/ngat' }, 'Lò Văn Pán'],
      attribution: { name: 'Thời báo Kỹ thuật', code: 'TB&amp;amp;KT', url: 'https://tbkt.example/' },
      picture: {
        src: '/a.jpg',
        alt: 'Dấu &amp;amp; trên biển hiệu',
        caption: 'Biển hiệu.',
        credit: 'T.H.',
        width: 800,
        height: 600,
        srcset: '/a.jpg 800w, /b.jpg 1600w',
      },
      keywords: ['&amp;amp;lt;mark&amp;amp;gt;', 'một, hai', 'chữ'],
      language: 'vi-VN',
      label: 'corrected',
      correction: {
        text: 'Đã sửa &amp;amp; bổ sung.',
        date: '2026-03-15T08:30:15.250+07:00',
        url: '/cai-chinh',
      },
      body: [
        'Một <b>đoạn <a href="x?a=1&amp;copy=2">có &amp;amp; liên kết</a></b><br>xuống dòng',
        '<h3>Mục</h3><ul><li>một<ul><li>hai</li></ul></li></ul><blockquote><p>Lời &lt;người&gt;</p></blockquote>',
        '<table><caption>Bảng &amp;lt;1&amp;gt;</caption><tr><th>A</th></tr><tr><td>1 &amp;amp; 2</td></tr></table><hr>',
        { type: 'code', text: 'if (a &amp;&amp; b)\n\tthrow \u001b[0m;' },
        { type: 'figure', picture: { src: 'f.jpg', alt: '&amp;amp;copy;', caption: 'Trong bài' } },
        { type: 'quote', children: [{ type: 'figure', picture: { src: 'g.jpg', alt: '&amp;amp;lt;' } }] },
        { type: 'embed', url: 'https://video.example/v/1', title: 'Phim &amp; ảnh' },
      ],
    };
    const [feed, again] = await readTwice(
      JSON.stringify({ ...portal, articles: [article, ...portal.articles] }),
    );
    assert.equal(feed.articles[0].publishedPrecision, 'day');
    assert.ok(feed.articles[0].headline.includes('&lt;b&gt;'), 'the hard case: text that looks encoded');
    assert.equal(feed.articles[0].body.length > 8, true);
    assert.deepEqual(again, feed);
  });

  test('of the demo and of a JSON Feed', async () => {
    const demo = await readFile(new URL('../../demo/articles.json', import.meta.url), 'utf8');
    const items = [
      {
        id: 7,
        url: '/7',
        title: 'Mở lại chợ đêm',
        content_html: '<p>Từ <em>thứ sáu</em>.</p>',
        tags: ['chợ'],
      },
      {
        id: 8,
        title: 'Tạnh mưa',
        content_text: 'a < b &amp; c\n\nHết.',
        date_published: '2026-03-14T01:02:03.004Z',
      },
    ];
    const jsonFeed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Chợ & phố',
      items,
    });
    for (const input of [demo, jsonFeed]) {
      const [feed, again] = await readTwice(input);
      assert.ok(feed.articles.length > 1);
      assert.deepEqual(again, feed);
    }
  });

  test('whatever entities and signs its texts are made of', async () => {
    const piece = fc.constantFrom(
      '&',
      'amp;',
      '&amp;',
      '&amp;amp;',
      '&lt;b&gt;',
      '&#38;',
      '&copy;',
      'ế',
      ' ',
      '<',
      ';',
      '#x26;',
    );
    const words = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const article = fc.record({
      headline: words.map((word) => `Tin ${word}`),
      standfirst: words,
      attribution: fc.record({ name: words, code: words }),
      picture: fc.record({ src: fc.constant('/a.jpg'), alt: words, caption: words }),
      keywords: fc.array(words, { maxLength: 3 }),
      body: fc.array(fc.oneof(words, fc.record({ type: fc.constant('code'), text: words })), {
        maxLength: 3,
      }),
    });
    const articles = fc
      .sample(article, { numRuns: 400, seed: 14 })
      .map((fields, id) => ({ id: `bai-${id}`, ...fields }));
    const [feed, again] = await readTwice(JSON.stringify({ articles }));
    assert.equal(feed.articles.length, 400);
    assert.deepEqual(again, feed);
  });
});
