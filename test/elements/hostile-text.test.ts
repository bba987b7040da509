import { expect, fixture, html } from '@open-wc/testing';
import type { HotEvents, KeywordTags, NewsArticle, NewsCard } from '../../src/index.js';
import { textOf, until } from '../helpers.js';
import { all, shown } from './shown.js';

const run = 'globalThis.executed++';
const ATTACKS = [
  `<img src="data:," onerror="${run}">`,
  `"><img src="data:," onerror="${run}">`,
  `'><svg onload="${run}"></svg>`,
  `<script>${run}</script>`,
  `</title></style></textarea><img src='data:,' onerror='${run}'>`,
  `<iframe srcdoc="<script>parent.executed++</script>"></iframe>`,
  `javascript:${run}`,
  ` java\tscript:${run}`,
  `data:text/html,<script>parent.executed++</script>`,
  `" onmouseover="${run}" autofocus onfocus="${run}" x="`,
  '${alert(1)} {{alert(1)}} <!--?lit$123456789$-->',
];

const counter = globalThis as unknown as { executed: number };

/** An article with the same attack in every field there is. */
const articleOf = (attack: string) => ({
  headline: attack,
  url: attack,
  kicker: attack,
  standfirst: attack,
  section: attack,
  published: attack,
  modified: attack,
  authors: [{ name: attack, url: attack }],
  attribution: { name: attack, code: `${attack} `, url: attack },
  picture: { src: attack, alt: attack, caption: attack, credit: attack, srcset: attack, width: attack },
  keywords: [attack],
  language: attack,
  label: attack,
  correction: { text: attack, date: attack, url: attack },
  body: [
    { type: 'paragraph', children: [attack, { type: 'link', url: attack, children: [attack] }] },
    {
      type: 'figure',
      picture: { src: 'https://mienbien.example/a.webp', alt: attack, caption: attack, credit: attack },
    },
    { type: 'table', caption: attack, head: [[attack]], rows: [[[attack]]] },
    { type: 'code', text: attack },
    { type: 'embed', url: attack, title: attack },
  ],
});

/** Each element with an attack wherever one can be put. */
const elementsOf = async (attack: string) => [
  await shown<HotEvents>(
    html`<hot-events
      heading=${attack}
      keyword=${attack}
      fields="picture label section kicker standfirst byline attribution time keywords"
      keyword-href=${attack}
      .feed=${{ title: attack, url: attack, articles: [articleOf(attack)] }}
    ></hot-events>`,
  ),
  await shown<NewsCard>(
    html`<news-card target=${attack} layout=${attack} .article=${articleOf(attack)}></news-card>`,
  ),
  await shown<NewsArticle>(
    html`<news-article keyword-href=${attack} .article=${articleOf(attack)}></news-article>`,
  ),
  await tagsOf(html`<keyword-tags heading=${attack} href=${attack} .keywords=${[attack]}></keyword-tags>`),
  await tagsOf(html`<keyword-tags heading=${attack} selectable .keywords=${[attack]}></keyword-tags>`),
];

async function tagsOf(template: ReturnType<typeof html>): Promise<KeywordTags> {
  const tags = await fixture<KeywordTags>(template);
  await tags.updateComplete;
  return tags;
}

const DRAWN =
  /^(DIV|HEADER|SLOT|H\d|UL|OL|LI|ARTICLE|ASIDE|P|A|SPAN|STRONG|EM|TIME|IMG|FIGURE|FIGCAPTION|TABLE|CAPTION|THEAD|TBODY|TR|TH|TD|PRE|CODE|BUTTON|SMALL)$/;

describe('hostile text in every field', () => {
  beforeEach(() => {
    counter.executed = 0;
  });

  ATTACKS.forEach((attack, number) => {
    it(`number ${number + 1} stays text: ${attack.slice(0, 40)}`, async () => {
      const elements = await elementsOf(attack);
      for (const element of elements) {
        const name = element.localName;
        expect(textOf(element.shadowRoot).length, name).to.be.above(10);
        for (const found of all(element, '*')) {
          expect(found.tagName, name).to.match(DRAWN);
          for (const { name: attribute, value } of found.attributes) {
            expect(attribute, name).not.to.match(/^on|^style$|^srcdoc$|^autofocus$/);
            if (/^(href|src)$/.test(attribute)) expect(new URL(value).protocol, name).to.match(/^https?:$/);
          }
        }
      }
      // Two turns of everything that an attack could have waited for.
      await new Promise((resolve) => setTimeout(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(counter.executed).to.equal(0);
    });
  });

  it('would run in an element that trusts it', async () => {
    const trusting = document.createElement('div');
    trusting.innerHTML = ATTACKS[0]!;
    document.body.append(trusting);
    await until(() => counter.executed > 0);
    trusting.remove();
    expect(counter.executed).to.equal(1);
  });
});
