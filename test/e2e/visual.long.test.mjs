// The looks of the key stories are those of test/visual/. With BASELINES=update they are drawn anew; look at each
// before you commit it.
import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../tools/find-browser.mjs';
import { contextOptions, createWalker, isMeantToFail, serveStorybook, settle } from './storybook.mjs';
import {
  compare,
  drawPicture,
  forgetActual,
  listLeftOver,
  pictures,
  readBaseline,
  readDrawnBy,
  startBaselines,
  takePicture,
  toViewport,
  writeActual,
  writeBaseline,
} from './visual.mjs';

/** Of all pixels; a letter of a small headline is more than that. */
const MAX_SHARE = 0.001;

const isUpdate = process.env.BASELINES === 'update';

// Letters are drawn in grey only, whatever the desktop is set to.
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...chromiumArgs, '--disable-lcd-text'],
});
const measuring = await browser.newPage();
/** By how wide they are it is known which letters a machine has. */
const letters = await measuring.evaluate(() => {
  const context = document.createElement('canvas').getContext('2d');
  const widths = ['sans-serif', 'serif', 'monospace', 'system-ui'].map((font) => {
    context.font = `100px ${font}`;
    return Math.round(context.measureText('Nghệ thuật, ẾẬỮ').width);
  });
  return widths.join(' ');
});
await measuring.close();
const current = { chromium: Number.parseInt(browser.version()), platform: process.platform, letters };

/** Engines and systems draw letters differently: only those who drew the baselines can tell. */
function reasonToSkip() {
  const drawnBy = readDrawnBy();
  if (isUpdate || !drawnBy) return false;
  const describeDrawer = (drawer) =>
    `Chromium ${drawer.chromium} on ${drawer.platform} with letters of ${drawer.letters}`;
  return (
    describeDrawer(drawnBy) !== describeDrawer(current) &&
    `drawn by ${describeDrawer(drawnBy)}, this is ${describeDrawer(current)}`
  );
}

const skip = reasonToSkip();

let server;
let context;
let walker;
let loadedWith;

before(async () => {
  if (skip) return;
  server = await serveStorybook();
  context = await browser.newContext(contextOptions);
  await context.route('**/pictures/*.webp', (route) => {
    const { pathname } = new URL(route.request().url());
    if (isMeantToFail(pathname)) return route.continue();
    return route.fulfill({ contentType: 'image/svg+xml', body: drawPicture(pathname) });
  });
  forgetActual();
  if (isUpdate) startBaselines(current);
});

after(async () => {
  await browser.close();
  await server?.close();
});

/** Opens a story as the picture wants it. */
async function open(picture) {
  const { globals, width } = picture;
  if (globals !== loadedWith) {
    await walker?.close();
    walker = createWalker(context, server.url, globals);
    loadedWith = globals;
  }
  const { page } = await walker.open(picture);
  await page.setViewportSize(toViewport(width));
  await settle(page, picture);
  return page;
}

describe('looks as it did', () => {
  for (const picture of pictures) {
    const { name } = picture;
    test(name, { skip }, async () => {
      const page = await open(picture);
      const actual = await takePicture(page, picture);
      if (isUpdate) {
        writeBaseline(name, actual);
        return;
      }
      const baseline = readBaseline(name);
      assert.ok(baseline, 'there is no baseline: draw it with BASELINES=update');
      const difference = await compare(page, baseline, actual, MAX_SHARE);
      if (difference) assert.fail(`${difference}; see ${relative('', writeActual(name, actual))}`);
    });
  }
});

test('every baseline belongs to a picture', () => {
  assert.deepEqual(listLeftOver(), []);
});

describe('the comparison notices', { skip: skip || isUpdate }, () => {
  const [picture] = pictures.filter(({ name }) => name === 'hot-events--san-sang-light-320');
  const changes = {
    'a changed colour': ':root { --news-accent: #0b5d4b }',
    'a changed shade': ':root { --news-muted: #888 }',
    'a changed font size': ':root { --news-headline-size: 1.15em }',
    'a pixel more between cards': ':root { --news-gap: 17px }',
  };
  for (const [name, css] of Object.entries(changes)) {
    test(name, async () => {
      const page = await open(picture);
      const style = await page.addStyleTag({ content: css });
      try {
        const changed = await takePicture(page, picture);
        assert.ok(await compare(page, readBaseline(picture.name), changed, MAX_SHARE));
      } finally {
        await style.evaluate((element) => element.remove());
      }
    });
  }
});
