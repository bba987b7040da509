import { expect } from '@open-wc/testing';
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import type { FeedInput } from '../../src/data/input.js';
import { readFeed } from '../../src/data/read-feed.js';
import { escapeHtml } from '../../src/data/text/escape-html.js';
import { renderFallback } from '../../src/data/to-fallback.js';
import { ATTACKS } from '../fixtures/attacks.js';
import { toHostileStory } from '../fixtures/hostile-stories.js';
import { feed as sample, harbour, school } from '../helpers.js';

const now = new Date('2026-11-24T08:00:00+07:00');

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What another parser finds in HTML: elements with the names of their attributes, and nothing but texts besides. */
function shapesIn(html: string): string[] {
  const shapeOf = (node: Node): string =>
    'attrs' in node
      ? [node.tagName, ...node.attrs.map(({ name }) => name), ...node.childNodes.map(shapeOf)].join(' ')
      : node.nodeName;
  return parseFragment(html).childNodes.map(shapeOf);
}

const ALLOWED = /^(#text|br|time datetime #text|span lang #text|a href( rel)?( lang)? #text)$/;

/** Headlines that are code in Blade, Mojolicious, Razor, Velocity, the Template Toolkit, FreeMarker, Vue and JSP. */
const TEMPLATES = [
  '@php system(1) @endphp',
  '% system(1)',
  '@System.Environment.MachineName $foo #set($x=1)',
  '[% PERL %] [=1+1] {{ 1 }} ${1} <%= 1 %> `1`',
];

/** What is left of HTML without its references. */
const withoutReferences = (html: string) => html.replace(/&#\d+;/g, '');

const render = (...articles: object[]) => renderFallback({ articles } as FeedInput, { now });

describe('renderFallback', () => {
  it('writes a line with link and time for each article', () => {
    expect(render(harbour, school)).to.equal(
      `<a href="https://mienbien.example/bai/cang-ca.html">Cảng cá nâng cấp xong cầu tàu, mỗi ngày bốc dỡ thêm 90 tấn</a> <time datetime="2026-11-21T08:00:00+07:00">21/11/2026 08:00</time><br>
<a href="https://mienbien.example/bai/thu-vien-so.html">Trường làng 60 năm tuổi mở thư viện số cho bốn xã ven sông</a> <time datetime="2026-11-20T07:30:00+07:00">20/11/2026 07:30</time><br>`,
    );
  });

  it('writes what is known alone: a date without a time of day, a headline without an address', () => {
    expect(render({ headline: 'Mưa', published: '23/11/2026' })).to.equal(
      'Mưa <time datetime="2026-11-23">23/11/2026</time><br>',
    );
    expect(render({ headline: 'Rain', language: 'en', url: 'https://a.example/' })).to.equal(
      '<a href="https://a.example/" lang="en">Rain</a><br>',
    );
    expect(render({ headline: 'Rain', language: 'en' })).to.equal('<span lang="en">Rain</span><br>');
  });

  it('labels what is paid for, made by machines or corrected', () => {
    const lines = ['sponsored', 'ad', 'ai', 'corrected', 'nonsense'].map((label) =>
      render({ headline: 'Tin', url: 'https://a.example/', label }),
    );
    expect(lines).to.deep.equal([
      'Nội dung tài trợ: <a href="https://a.example/" rel="sponsored">Tin</a><br>',
      'Quảng cáo: <a href="https://a.example/" rel="sponsored">Tin</a><br>',
      'Có sử dụng AI: <a href="https://a.example/">Tin</a><br>',
      'Cải chính: <a href="https://a.example/">Tin</a><br>',
      '<a href="https://a.example/">Tin</a><br>',
    ]);
  });

  it('calls live or breaking what is news of the last day', () => {
    const live = (published?: string) =>
      render({ headline: 'Bão', label: 'live', published }).split('Bão')[0];
    expect(live('2026-11-23T13:00:00+07:00')).to.equal('Trực tiếp: ');
    expect(live('2026-11-23T07:00:00+07:00')).to.equal('');
    expect(live()).to.equal('');
    expect(render({ headline: 'Bão', label: 'breaking', published: now })).to.match(/^Tin nóng: Bão/);
  });

  it('leaves out removed articles, and stops at the limit', () => {
    const articles = Array.from({ length: 30 }, (_, at) => ({
      headline: `Tin số ${at}`,
      status: at === 1 ? ('removed' as const) : ('ok' as const),
      id: at,
    }));
    const count = (limit?: unknown) =>
      renderFallback({ articles }, { limit: limit as number }).split('\n').length;
    expect([undefined, 2, 0, -1, '3', NaN, 'x', 5000].map(count)).to.deep.equal([10, 2, 1, 1, 3, 10, 10, 29]);
    expect(renderFallback({ articles }, { limit: 2 })).to.equal('Tin số 0<br>\nTin số 2<br>');
  });

  it('takes the model, native JSON and relative addresses, and gives nothing for what is no feed', () => {
    const feed = readFeed(JSON.stringify(sample), { url: 'https://mienbien.example/' });
    expect(renderFallback(feed, { now })).to.equal(renderFallback(sample, { now }));
    const articles = [{ headline: 'Tin', url: '/bai/1.html' }];
    expect(renderFallback({ articles })).to.equal('Tin<br>');
    expect(renderFallback({ articles }, { url: 'https://mienbien.example/tin.json' })).to.equal(
      '<a href="https://mienbien.example/bai/1.html">Tin</a><br>',
    );
    const wrong: unknown[] = [null, undefined, 42, 'x', {}, { articles: 'x' }, { articles: [] }, []];
    expect(wrong.map((data) => renderFallback(data as FeedInput))).to.deep.equal(wrong.map(() => ''));
  });

  it('lets only links, times and breaks come out of hostile articles, with the text of their headlines', () => {
    for (const attack of ATTACKS) {
      const { html, ...story } = toHostileStory(attack);
      const labels = ['sponsored', 'live', attack.text];
      const articles = [
        { ...story, body: html, label: labels[attack.number % 3] },
        { headline: attack.text, url: attack.text, published: attack.text, language: attack.text },
        { headline: 'Tin', url: `https://a.example/?q=${attack.text}` },
      ];
      const fallback = render(...articles);
      const strangers = shapesIn(fallback).filter((shape) => !ALLOWED.test(shape));
      expect(strangers, attack.text).to.deep.equal([]);
      expect(fallback, attack.text).not.to.match(/<a href="(?!https?:)/);
      expect(withoutReferences(fallback), attack.text).not.to.match(/[`{[@$%#]/);
    }
  });

  it('leaves nothing that a template would run', () => {
    for (const headline of TEMPLATES) {
      const link = render({ headline, url: `https://a.example/?q=%20${headline}#x` });
      expect(withoutReferences(render({ headline }) + link)).not.to.match(/[`{[@$%#]|<[?%]/);
      const [{ attrs }] = parseFragment(link).childNodes as [DefaultTreeAdapterTypes.Element];
      expect(attrs[0]!.value).to.match(/\?q=%20.*#x$/);
    }
  });
});

describe('escapeHtml', () => {
  it('keeps every text as it is, in an attribute and between tags', () => {
    for (const text of [...ATTACKS.map((attack) => attack.text), ...TEMPLATES]) {
      const [link] = parseFragment(`<a title="${escapeHtml(text)}">${escapeHtml(text)}</a>`).childNodes;
      const { attrs, childNodes } = link as DefaultTreeAdapterTypes.Element;
      const expected = text.replace(/\p{Cs}|(?![\t\n\r])\p{Cc}/gu, '\ufffd');
      expect(attrs[0]!.value).to.equal(expected);
      expect(
        childNodes.map((node) => ('value' in node ? node.value : serialize(node as never))),
      ).to.deep.equal(text ? [expected] : []);
    }
  });

  it('writes what may not be in HTML as a replacement character, and a text on one line', () => {
    expect(escapeHtml('a\0b\u0085c\ud800d\re\n')).to.equal('a\ufffdb\ufffdc\ufffdd&#13;e&#10;');
    expect(escapeHtml('“Ế” 🌧️')).to.equal('“Ế” 🌧️');
  });
});
