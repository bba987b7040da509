// Nothing jumps in any layout, at any width, whether as many articles come as expected or not.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  articles,
  assertMovesLittle,
  assertMovesLittleAfterScript,
  cases,
  describeSteps,
  FALLBACK,
  isClose,
  load,
  MAX_SHIFT,
  WITH_CSS,
} from './layout-shift.mjs';
import { groups, measure, withSigns } from './look.mjs';
import { startSite } from './site.mjs';

/** The limit where the page could not know how many articles would come. */
const MAX_SHIFT_OTHERWISE = 0.1;
const WIDTHS = [320, 768, 1280];

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

for (const content of cases) {
  describe(`${content.name} moves next to nothing`, () => {
    for (const width of WIDTHS)
      test(`at ${width} px, with bantin.css`, () => assertMovesLittle(site, content, width));
    test('from the script on, without bantin.css', () => assertMovesLittleAfterScript(site, content));
  });
}

describe('usual news with all signs moves next to nothing when it comes late', () => {
  for (const layout of ['list', 'grid', 'lead', 'headlines', 'shelf', 'event']) {
    for (const width of [320, 600, 900, 1280]) {
      test(`in the layout ${layout} at ${width} px`, async () => {
        for (const [at, group] of groups.slice(0, 4).entries()) {
          const lists = [withSigns(group, at)];
          const { shift } = await measure(site, layout, width, { lists, height: 900 });
          assert.ok(shift <= MAX_SHIFT, `${shift}: ${group[0].headline}`);
        }
      });
    }
  }
});

describe('where more or fewer articles come than were expected, it is little', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({
    ...articles[at % articles.length],
    id: `tin-${at}`,
    url: `/tin/${at}.html`,
  }));
  const toList = (attributes) => `<hot-events src="/tin.json" ${attributes}>${FALLBACK}</hot-events>`;

  for (const [name, attributes, data] of [
    ['twenty, of which a skeleton shows ten', 'limit="20"', many],
    ['two instead of ten', 'limit="10"', many.slice(0, 2)],
  ]) {
    for (const layout of ['list', 'grid', 'lead', 'headlines', 'event']) {
      test(`${name}, in the layout ${layout}`, async () => {
        for (const width of WIDTHS) {
          const content = { html: toList(`${attributes} layout="${layout}"`), data };
          const steps = await load(site, content, { width, styles: WITH_CSS });
          const { script, feed: news, pictures } = steps;
          assert.ok(!isClose(script, news), `as many came as were expected: ${describeSteps(steps)}`);
          assert.ok(pictures.shift <= MAX_SHIFT_OTHERWISE, `${width} px: ${describeSteps(steps)}`);
        }
      });
    }
  }
});
