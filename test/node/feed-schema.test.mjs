// dist/feed.schema.json: what editors and validators say of native JSON is what bantin reads.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import Ajv from 'ajv';
import { readFeed } from '../../dist/data.js';
import { listFields } from '../../docs/list-fields.mjs';

const readJson = async (path) =>
  JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8'));

const schema = await readJson('dist/feed.schema.json');
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

const url = 'https://bao.example/tin-moi.json';
const read = (feed) => readFeed(JSON.stringify(feed), { url }).articles;

/** An article with each field, in the longest form that there is. */
const FULL = {
  id: 12,
  url: '/bai/cang-ca.html',
  headline: 'Cảng cá nâng cấp xong cầu tàu',
  kicker: 'Hạ tầng',
  standfirst: 'Tàu lớn cập bến được cả khi nước ròng.',
  published: '2026-11-23T08:00:00+07:00',
  modified: '23/11/2026 09:00',
  publishedPrecision: 'minute',
  section: 'Kinh tế',
  authors: [{ name: 'Phan Thị Hường', url: '/tac-gia/huong.html', picture: '/tranh/huong.webp' }, 'Lê Vân'],
  attribution: { name: 'Báo Cửa Lạch', code: 'BCL', url: 'https://bao.example/' },
  picture: { src: '/tranh/cang.webp', alt: 'Cầu tàu mới', width: 1280, height: 800, focus: '50% 20%' },
  media: { type: 'video', durationSeconds: 135 },
  related: [{ headline: 'Luồng vào cảng được nạo vét', url: '/bai/luong.html' }],
  keywords: 'cảng cá, cầu tàu',
  body: ['<p>Sáng nay, cầu tàu mới đón chuyến đầu.</p>', { type: 'rule' }],
  language: 'vi',
  label: 'live',
  correction: { text: 'Bản trước ghi nhầm chiều dài cầu.', date: '2026-11-24' },
  status: 'ok',
};

const HEADLINE = { headline: 'Cảng cá nâng cấp xong cầu tàu' };

describe('the schema of native JSON takes', () => {
  for (const file of ['articles', 'su-kien', 'phim'])
    test(`the feed demo/${file}.json`, async () => {
      const feed = await readJson(`demo/${file}.json`);
      assert.ok(validate(feed), JSON.stringify(validate.errors));
      assert.equal(read(feed).length, feed.articles.length);
    });

  const RIGHT = {
    'every field': { $schema: './feed.schema.json', title: 'Tin mới', url: '/', articles: [FULL] },
    'a headline alone': { articles: [HEADLINE] },
    'a bare list of articles': [HEADLINE],
    'a single article': HEADLINE,
    'fields that are null': { articles: [{ ...HEADLINE, url: null, picture: null, body: null }] },
    'one author, one picture and one keyword as texts': {
      articles: [{ ...HEADLINE, authors: 'Lê Vân', picture: '/tranh/cang.webp', keywords: ['cảng'] }],
    },
  };
  for (const [name, feed] of Object.entries(RIGHT))
    test(`${name}, and so does bantin`, () => {
      assert.ok(validate(feed), JSON.stringify(validate.errors));
      assert.equal(read(feed)[0].headline, HEADLINE.headline);
    });
});

test('each field that the schema knows is one that bantin keeps', () => {
  const [article] = read({ articles: [FULL] });
  const fields = Object.keys(schema.definitions.ArticleInput.properties);
  assert.deepEqual(Object.keys(FULL).sort(), fields.sort());
  for (const field of fields) assert.ok(article[field], field);
});

describe('the schema of native JSON refuses', () => {
  const WRONG = {
    'a misspelt field': [{ articles: [{ ...HEADLINE, tieuDe: 'x' }] }, /additional properties/],
    'an article without a headline': [{ articles: [{ url: '/bai/1.html' }] }, /'headline'/],
    'a misspelt list': [{ artikles: [HEADLINE] }, /'headline'/],
    'a date that is a number': [{ articles: [{ ...HEADLINE, published: 1732323600 }] }, /string/],
    'a label that there is not': [{ articles: [{ ...HEADLINE, label: 'hot' }] }, /allowed values/],
    'a block that there is not': [{ articles: [{ ...HEADLINE, body: [{ type: 'iframe' }] }] }, /./],
    'a picture without an address': [{ articles: [{ ...HEADLINE, picture: { alt: '' } }] }, /./],
  };
  for (const [name, [feed, message]] of Object.entries(WRONG))
    test(name, () => {
      assert.equal(validate(feed), false);
      assert.match(JSON.stringify(validate.errors), message);
    });
});

test('each field is explained in English and in Vietnamese', () => {
  const fields = listFields(schema);
  assert.ok(fields.length > 40, `${fields.length} fields`);
  for (const { type, name, en, vi } of fields) {
    assert.ok(en, `src/data/input.ts or article.ts: ${type}.${name}`);
    assert.ok(vi, `docs/_data/field-texts.json: ${type}.${name}`);
  }
});
