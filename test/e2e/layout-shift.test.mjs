// Nothing jumps when scripts, feeds and pictures are late. layout-shift.long.test.mjs tries all layouts and widths.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  assertMovesLittle,
  assertMovesLittleAfterScript,
  cases,
  describeSteps,
  drawn,
  FALLBACK,
  isClose,
  load,
  look,
  MAX_SHIFT,
  painted,
  recordShifts,
  toContent,
  WITH_CSS,
} from './layout-shift.mjs';
import { groups, measure, withSigns } from './look.mjs';
import { startSite, toPage } from './site.mjs';

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

test('the test notices a jump', async () => {
  const styles = `${WITH_CSS}<style>hot-events { --news-reserve: 20px }</style>`;
  const { before: start, pictures } = await load(site, cases[0], { width: 1280, styles });
  assert.equal(start.height, 24, 'the room is kept that the page says');
  assert.ok(pictures.shift > MAX_SHIFT, `${pictures.shift}`);
});

describe('on a tablet next to nothing moves', () => {
  for (const name of [
    '<hot-events layout="lead">',
    '<hot-events layout="shelf">',
    '<hot-events layout="event">',
    '<news-card layout="side">',
    '<news-article>',
  ]) {
    const content = cases.find((other) => other.name === name);
    test(`below ${name}, with bantin.css`, () => assertMovesLittle(site, content, 768));
    test(`below ${name}, from the script on, without bantin.css`, () =>
      assertMovesLittleAfterScript(site, content));
  }
});

describe('bantin.css keeps what the skeleton takes', () => {
  for (const [attributes, width = 768] of [
    ['layout="headlines"'],
    ['layout="event" limit="1"'],
    // Other letters, so that other widths count: with these in em of the page, it would be too much by half.
    ['style="--news-size: 14px"', 240],
    ['style="--news-size: 14px" layout="grid"', 500],
  ]) {
    test(`of <hot-events ${attributes}>`, () =>
      assertMovesLittle(
        site,
        { html: `<hot-events src="/tin.json" ${attributes}>${FALLBACK}</hot-events>` },
        width,
      ));
  }
});

describe('a story and a shelf of usual news move next to nothing when they come late', () => {
  for (const layout of ['event', 'shelf']) {
    test(`in the layout ${layout}`, async () => {
      for (const width of [320, 900]) {
        const { shift } = await measure(site, layout, width, { lists: [withSigns(groups[0])], height: 900 });
        assert.ok(shift <= MAX_SHIFT, `${shift} in ${width} px`);
      }
    });
  }
});

describe('where a script sets the data', () => {
  const TAGS = `<keyword-tags for="tin" style="--news-reserve: 9em"></keyword-tags>
    <hot-events id="tin" limit="3">${FALLBACK}</hot-events>`;
  const load = (act) =>
    site.withPage(
      toContent(TAGS, WITH_CSS),
      async (page) => {
        await page.waitForFunction(() => document.querySelector('hot-events').state === 'idle');
        await painted(page);
        await act(page);
      },
      { init: recordShifts, viewport: { width: 768, height: 800 } },
    );

  test('what the page reserved stays until then, and then', () =>
    load(async (page) => {
      const idle = await look(page);
      assert.ok(idle.height > 300, `${idle.height} px`);
      await page.evaluate(() =>
        Object.assign(document.querySelector('hot-events'), {
          articles: [{ headline: 'Đồng muối mất mùa', keywords: ['diêm dân'] }],
        }),
      );
      await page.waitForFunction(() => document.querySelector('keyword-tags').state === 'ready');
      await painted(page);
      const { shift, height } = await look(page);
      assert.ok(shift <= MAX_SHIFT, `${shift}`);
      assert.ok(Math.abs(height - idle.height) <= 1, `${height} px after ${idle.height} px`);
    }));

  test('measuring what is reserved lays out the page once, whatever the number of elements', () =>
    site.withPage(toPage({ head: WITH_CSS, body: '<news-card></news-card>'.repeat(50) }), async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      const countLayouts = async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        return metrics.find(({ name }) => name === 'LayoutCount').value;
      };
      const before = await countLayouts();
      await page.addScriptTag({ url: '/bantin.js' });
      await page.waitForFunction(() => document.querySelector('news-card').state === 'idle');
      await painted(page);
      const count = (await countLayouts()) - before;
      assert.ok(count < 10, `${count} layouts`);
    }));

  test('it is given up for good where no data come', () =>
    load(async (page) => {
      const { height } = await look(page);
      await page.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('hot-events, keyword-tags'))
          for (const animation of shadowRoot.getAnimations()) animation.finish();
      });
      await painted(page);
      assert.ok((await look(page)).height < height / 2);
    }));
});

describe('where less came than the skeleton had room for', () => {
  const SHORT = [{ headline: 'Đồng muối mất mùa', body: ['Mưa trái mùa.'] }];
  const NEWS = { body: JSON.stringify({ articles: SHORT }) };
  const answers = { '/ngan.json': NEWS, '/ngan.json?1': NEWS };
  const options = { answers, init: recordShifts, viewport: { width: 768, height: 800 } };
  const withContent = (html, act) =>
    site.withPage(
      toContent(html, WITH_CSS),
      async (page) => {
        await drawn(page, '[part=headline]');
        await painted(page);
        await act(page);
      },
      options,
    );
  const bottomOf = (page) =>
    page.evaluate(() => document.getElementById('box').getBoundingClientRect().bottom);

  for (const html of [
    '<hot-events src="/ngan.json"></hot-events>',
    '<news-article src="/ngan.json"></news-article>',
  ]) {
    test(`the room stays to the edge of the screen, and no further: ${html}`, () =>
      withContent(html, async (page) => {
        assert.ok((await look(page)).shift <= MAX_SHIFT);
        const bottom = await bottomOf(page);
        assert.ok(bottom >= 799 && bottom < 820, `${bottom} px`);
      }));
  }

  test('it is given up when the list loads anew', () =>
    withContent('<hot-events src="/ngan.json"></hot-events>', async (page) => {
      const { height } = await look(page);
      await page.evaluate(() =>
        Object.assign(document.querySelector('hot-events'), { limit: 1, src: '/ngan.json?1' }),
      );
      await page.waitForFunction((known) => {
        const list = document.querySelector('hot-events');
        return list.state === 'ready' && list.getBoundingClientRect().height < known / 2;
      }, height);
    }));

  test('nothing of it goes on paper', () =>
    withContent('<hot-events src="/ngan.json"></hot-events>', async (page) => {
      const { height } = await look(page);
      await page.emulateMedia({ media: 'print' });
      await painted(page);
      assert.ok((await look(page)).height < height / 2);
    }));

  test('what is below the screen keeps nothing', () =>
    withContent(
      '<hot-events src="/ngan.json" style="margin-block-start: 1200px"></hot-events>',
      async (page) => {
        const { height } = await look(page);
        assert.ok(height < 300, `${height} px`);
      },
    ));

  test('it is given up when the window gets another width, as when a phone is turned', () =>
    withContent('<hot-events src="/ngan.json"></hot-events>', async (page) => {
      const { height } = await look(page);
      // A bar of the browser goes.
      await page.setViewportSize({ width: 768, height: 840 });
      await painted(page);
      assert.equal((await look(page)).height, height);
      await page.setViewportSize({ width: 840, height: 768 });
      await painted(page);
      assert.ok((await look(page)).height < height / 2);
    }));

  test('an empty list keeps nothing', () =>
    site.withPage(
      toContent('<hot-events src="/trong.json"></hot-events>', WITH_CSS),
      async (page) => {
        await page.waitForFunction(() => document.querySelector('hot-events').state === 'empty');
        await painted(page);
        const { height } = await look(page);
        assert.ok(height < 200, `${height} px`);
      },
      { ...options, answers: { ...answers, '/trong.json': { body: '{"articles":[]}' } } },
    ));
});

describe('what does not come leaves its room', () => {
  for (const [name, fallback] of [
    ['to the links of the page', FALLBACK],
    ['to a sentence and a button', ''],
  ]) {
    test(name, async () => {
      const html = ['hot-events limit="3"', 'news-card', 'news-article']
        .map((tag) => `<${tag} src="/het.json">${fallback}</${tag.split(' ')[0]}>`)
        .join('');
      await site.withPage(
        toContent(html, WITH_CSS),
        async (page) => {
          await drawn(page, '.skeleton');
          const script = await look(page);
          await page.waitForFunction(() =>
            [...document.getElementById('box').children].every(({ state }) => state === 'error'),
          );
          await painted(page);
          const failed = await look(page);
          assert.ok(isClose(script, failed) && failed.shift <= MAX_SHIFT, describeSteps({ script, failed }));
        },
        {
          init: recordShifts,
          viewport: { width: 768, height: 4000 },
          isMeantToFail: (url) => url.endsWith('/het.json'),
        },
      );
    });
  }
});
