// What an editor would not sign: headlines that are cut, holes, words alone, stray dots. On 120 realistic headlines.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { groups, measure } from './look.mjs';
import { startSite } from './site.mjs';

const WIDTHS = [200, 260, 300, 360, 600, 800];
const LAYOUTS = ['list', 'headlines', 'grid', 'lead'];

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

const toPercent = (share) => `${(100 * share).toFixed(1)} %`;

for (const layout of LAYOUTS) {
  describe(`<hot-events layout="${layout}">`, () => {
    for (const width of WIDTHS) {
      test(`reads well in ${width} px`, async () => {
        const { cards, cutShare, singleShare, dots, clipped, halved } = await measure(site, layout, width);
        assert.ok(cards >= 120, `${cards} cards`);
        assert.ok(cutShare <= 0.03, `${toPercent(cutShare)} of the headlines are cut`);
        assert.ok(singleShare <= 0.04, `${toPercent(singleShare)} of the headlines end in one syllable`);
        assert.equal(halved, 0, 'no range breaks at its hyphen');
        assert.equal(dots, 0, 'no line begins with a separator');
        assert.equal(clipped, 0, 'no name and no time is cut');
      });

      test(`moves nothing and leaves no holes in ${width} px`, async () => {
        const sum = { hole: 0, height: 0 };
        for (const group of groups.slice(0, 3)) {
          const { shift, hole, height } = await measure(site, layout, width, { lists: [group], height: 900 });
          assert.ok(shift <= 0.02, `${shift}`);
          sum.hole += hole;
          sum.height += height;
        }
        const share = sum.hole / sum.height;
        if (width >= 300 && width <= 600) assert.ok(share <= 0.1, `${toPercent(share)} is empty`);
      });
    }

    test('cuts hardly anything of letters twice as large', async () => {
      for (const width of WIDTHS) {
        const { cutShare } = await measure(site, layout, width, { textSize: 32, lists: groups.slice(0, 10) });
        assert.ok(cutShare <= 0.05, `${toPercent(cutShare)} in ${width} px`);
      }
    });
  });
}

test('<hot-events layout="shelf"> cuts hardly anything where its columns are narrowest', async () => {
  for (const width of [200, 260]) {
    const { cards, cutShare } = await measure(site, 'shelf', width);
    assert.ok(cards >= 120 && cutShare <= 0.03, `${toPercent(cutShare)} of ${cards} in ${width} px`);
  }
});
