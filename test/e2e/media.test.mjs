// What a reader has told the system, or does with a page: prints it, sees it in colours of his own, wants nothing to
// move, has been there before. And the themes, which are for the eyes, too.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../tools/find-browser.mjs';
import { answers, everythingShown, SHOWCASE, TAGS } from './everything.mjs';
import { feed, LIST, listShown, readRoot, SCRIPT, startSite, toPage } from './site.mjs';

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** Defines what the tests ask of a page: from before its first script on. */
const helpers = () => {
  globalThis.roots = (tags) => [...document.querySelectorAll(tags)].map(({ shadowRoot }) => shadowRoot);
  globalThis.all = (selector, tags) =>
    globalThis.roots(tags).flatMap((root) => [...root.querySelectorAll(selector)]);

  const context = new globalThis.OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  /** What is seen of colours that lie on each other, the lowest first. */
  const mix = (...colors) => {
    context.clearRect(0, 0, 1, 1);
    for (const color of colors) {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const luminance = (color) => {
    const [red, green, blue] = color
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const parentOf = (element) => element.parentElement ?? element.getRootNode().host;

  /** What is behind an element, the lowest first. */
  const backgroundsOf = (element) => {
    const found = [];
    for (let at = element; at; at = parentOf(at)) found.unshift(getComputedStyle(at).backgroundColor);
    return found;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  /**
   * The text of the elements with the contrast that it has, except for that on pictures.
   *
   * @param paper what all lies on: browsers print hardly any backgrounds, and darken themselves what was light on one of its own
   */
  globalThis.texts = (tags, paper) =>
    globalThis
      .all('*', tags)
      .filter(
        (element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) &&
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.closest(paper ? '.spoken, .overlay, .label.live' : '.spoken, .overlay') &&
          // Some bring their background along.
          !(paper && getComputedStyle(element).printColorAdjust === 'exact'),
      )
      .map((element) => {
        const backgrounds = paper ? [paper] : ['#fff', ...backgroundsOf(element)];
        const { color } = getComputedStyle(element);
        return {
          text: `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 30)}”`,
          color,
          ratio: contrast(mix(...backgrounds, color), mix(...backgrounds)),
        };
      });
};

const tooPale = (page, least, paper) =>
  page.evaluate(
    ([tags, ratio, on]) => {
      const texts = globalThis.texts(tags, on);
      return { count: texts.length, pale: texts.filter((text) => text.ratio < ratio) };
    },
    [TAGS, least, paper],
  );

const isSeen = (page, selector) =>
  page.evaluate(
    ([wanted, tags]) =>
      globalThis.all(wanted, tags).filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .length,
    [selector, TAGS],
  );

function gate() {
  let open;
  const until = new Promise((resolve) => {
    open = resolve;
  });
  return { until, open };
}

const ALL = SHOWCASE.join('\n');
const options = { answers, init: helpers };

describe('on paper', () => {
  const DARK = '<style>:root { color-scheme: dark } body { color: #eee; background: #111 }</style>';

  test('there are no buttons, no notes and no placeholders, and the text is black on white, also of a dark page', async () => {
    const held = gate();
    const body = `${ALL}<news-card theme="dark" src="/day-du.json"></news-card><hot-events class="cho" src="/cho.json"></hot-events>`;
    await site.withPage(
      toPage({ head: DARK + SCRIPT, body }),
      async (page) => {
        await page.locator('keyword-tags button').first().waitFor();
        await page.locator('keyword-tags button').first().click();
        await page.locator('hot-events [part=clear]').first().waitFor();
        await page.waitForFunction(
          (tags) =>
            [...document.querySelectorAll(tags)].every(({ className, shadowRoot }) =>
              shadowRoot?.querySelector(
                className === 'cho' ? '[part=skeleton]' : '[part=headline], [part=keyword]',
              ),
            ),
          TAGS,
        );
        const selectors = ['button', '.shown', '.skeleton'];
        for (const selector of selectors)
          assert.ok((await isSeen(page, selector)) > 0, `${selector} on the screen`);
        assert.ok(
          (await tooPale(page, 4.5, '#fff')).pale.length > 10,
          'the test notices white text on paper',
        );
        await page.emulateMedia({ media: 'print' });
        for (const selector of selectors) assert.equal(await isSeen(page, selector), 0, selector);
        const { count, pale } = await tooPale(page, 4.5, '#fff');
        assert.ok(count > 30, `${count}`);
        assert.deepEqual(pale, []);
        const looks = await page.evaluate(
          (tags) =>
            globalThis
              .all('.root, .card:not(.overlay) [part=headline], [part=body] p', tags)
              .map((element) => {
                const { color, backgroundColor } = getComputedStyle(element);
                return `${color} on ${backgroundColor}`;
              }),
          TAGS,
        );
        assert.deepEqual([...new Set(looks)], ['rgb(0, 0, 0) on rgba(0, 0, 0, 0)']);
        held.open();
      },
      {
        ...options,
        answers: { ...answers, '/cho.json': { body: JSON.stringify(feed), until: held.until } },
        colorScheme: 'dark',
      },
    );
  });

  test('an article says where the original is, and nothing of it stays in a box that scrolls', () =>
    site.withPage(
      toPage({ body: '<news-article src="/day-du.json"></news-article>' }),
      async (page) => {
        await page.locator('[part=original]').waitFor();
        await page.emulateMedia({ media: 'print' });
        const { address, overflow } = await page.evaluate(() => {
          const { shadowRoot } = document.querySelector('news-article');
          const original = shadowRoot.querySelector('[part=original]');
          return {
            address: getComputedStyle(original, '::after').content,
            overflow: getComputedStyle(shadowRoot.querySelector('.table')).overflowX,
          };
        });
        assert.match(address, /\/bai\/cau-tau\.html/);
        assert.equal(overflow, 'visible');
      },
      options,
    ));
});

describe('in the colours of the system', () => {
  const open = (use) =>
    site.withPage(
      toPage({ body: ALL }),
      async (page) => {
        await everythingShown(page);
        await use(page);
      },
      { ...options, forcedColors: 'active' },
    );

  const styleOf = (locator, ...names) =>
    locator.evaluate((element, wanted) => {
      const style = getComputedStyle(element);
      return Object.fromEntries(wanted.map((name) => [name, style[name]]));
    }, names);

  test('the chosen keyword has the colours of what is chosen', () =>
    open(async (page) => {
      const chips = page.locator('keyword-tags button');
      await chips.first().click();
      await page.locator('keyword-tags [aria-pressed=true]').waitFor();
      const [chosen, other] = [chips.first(), chips.nth(1)];
      const system = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText';
        const { backgroundColor, color } = getComputedStyle(probe);
        return { backgroundColor, color };
      });
      assert.deepEqual(await styleOf(chosen, 'backgroundColor', 'color'), system);
      assert.notDeepEqual(await styleOf(other, 'backgroundColor', 'color'), system);
    }));

  test('the focus has a ring that is seen', () =>
    open(async (page) => {
      const seen = [];
      for (let tabs = 0; tabs < 12; tabs++) {
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(() => {
          const element = document.activeElement?.shadowRoot?.activeElement;
          if (!element) return null;
          // A headline's ring is around its card.
          const [style] = [getComputedStyle(element), getComputedStyle(element, '::after')].filter(
            ({ outlineStyle, outlineWidth }) => outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2,
          );
          return {
            of: element.getAttribute('part'),
            color: style?.outlineColor,
            isSeen:
              Boolean(style) &&
              style.outlineColor !== getComputedStyle(document.documentElement).backgroundColor,
          };
        });
        if (ring) seen.push(ring);
      }
      assert.ok(seen.length > 8, `${seen.length}`);
      assert.deepEqual(
        seen.filter(({ isSeen: hasRing }) => !hasRing),
        [],
      );
    }));

  test('labels, and what somebody has paid for, stand in a frame', () =>
    open(async (page) => {
      const canvas = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.cssText = 'forced-color-adjust: none; color: Canvas';
        return getComputedStyle(probe).color;
      });
      for (const [selector, kind] of [
        ['#list .label.live', 'border'],
        ['#list .label.sponsored', 'border'],
        ['#list .card.sponsored', 'outline'],
      ]) {
        const look = await styleOf(
          page.locator(selector).first(),
          ...['Style', 'Width', 'Color'].map((name) =>
            kind === 'border' ? `borderTop${name}` : `outline${name}`,
          ),
        );
        const [style, width, color] = Object.values(look);
        assert.equal(style, 'solid', selector);
        assert.ok(parseFloat(width) >= 1, selector);
        assert.ok(color !== canvas && !/^rgba.*, 0\)$/.test(color), `${selector}: ${color}`);
      }
    }));
});

describe('where nothing shall move', () => {
  /** What moves, or would as soon as it changes. An animation that takes no time is an alarm clock: it gives up room. */
  const findMoving = (page) =>
    page.evaluate((tags) => {
      const found = [];
      for (const element of globalThis.all('*', tags)) {
        for (const pseudo of ['', '::before', '::after']) {
          const { animationDuration, animationName, transitionDuration, scrollBehavior } = getComputedStyle(
            element,
            pseudo,
          );
          const isAnimated = animationName !== 'none' && /[1-9]/.test(animationDuration);
          if (isAnimated || /[1-9]/.test(transitionDuration) || scrollBehavior !== 'auto')
            found.push(`${element.localName}${pseudo}: ${animationName} ${transitionDuration}`);
        }
      }
      const roots = [...globalThis.roots(tags), document];
      const animations = roots.flatMap((root) => root.getAnimations());
      const moving = animations.filter(({ effect }) => effect.getComputedTiming().duration > 0);
      return [...found, ...moving.map(String)];
    }, TAGS);

  test('nothing does: neither while it loads nor when it has come, is filtered or pointed at', async () => {
    const held = gate();
    await site.withPage(
      toPage({ body: ALL }),
      async (page) => {
        await page.locator('[part=skeleton]').first().waitFor({ state: 'attached' });
        assert.deepEqual(await findMoving(page), []);
        held.open();
        await everythingShown(page);
        const chip = page.locator('keyword-tags button').first();
        await chip.hover();
        await chip.click();
        await page.locator('[part=clear]').first().waitFor();
        assert.deepEqual(await findMoving(page), []);
        await page.locator('news-card [part=link]').first().hover();
        assert.deepEqual(await findMoving(page), []);
      },
      {
        ...options,
        answers: { ...answers, '/day-du.json': { ...answers['/day-du.json'], until: held.until } },
        reducedMotion: 'reduce',
      },
    );
  });

  test('what a page itself sets moving is noticed by the test', () =>
    site.withPage(
      toPage({ head: `<style>hot-events::part(headline) { transition: opacity 0.5s }</style>${SCRIPT}` }),
      async (page) => {
        await listShown(page);
        assert.ok((await findMoving(page)).length > 0);
      },
      { ...options, reducedMotion: 'reduce' },
    ));
});

test('a headline that was followed looks different when the reader comes back', async () => {
  // Who is nobody to the browser has no history: a profile of its own.
  const folder = await mkdtemp(join(tmpdir(), 'bantin-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
    args: chromiumArgs,
  });
  try {
    const page = await context.newPage();
    const pages = {
      '/trang': toPage({
        head: `<style>body { background: #fff; color: #000 }</style>${SCRIPT}`,
        body: LIST,
      }),
      '/bai/cau-treo.html': toPage({ head: '', body: '<h1>Bài đã đọc</h1>' }),
    };
    await page.route('**/*', (route) => {
      const content = pages[new URL(route.request().url()).pathname];
      return content ? route.fulfill({ body: content, contentType: 'text/html' }) : route.continue();
    });
    /** The darkest spot of a headline, from 0 to 255. */
    const inkOf = async (text) => {
      const shot = await page.locator('[part=headline]').filter({ hasText: text }).screenshot();
      return page.evaluate(async (base64) => {
        const bitmap = await globalThis.createImageBitmap(
          await (await fetch(`data:image/png;base64,${base64}`)).blob(),
        );
        const canvas = new globalThis.OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        canvas.drawImage(bitmap, 0, 0);
        return canvas
          .getImageData(0, 0, bitmap.width, bitmap.height)
          .data.reduce((least, value, at) => (at % 4 === 3 ? least : Math.min(least, value)), 255);
      }, shot.toString('base64'));
    };
    await page.goto(`${site.url}/trang`);
    await listShown(page);
    const [, read, unread] = feed.articles.map(({ headline }) => headline);
    const before = await inkOf(read);
    await page.locator('[part=link]').filter({ hasText: read }).click();
    await page.getByText('Bài đã đọc').waitFor();
    await page.goto(`${site.url}/trang`);
    await listShown(page);
    await page.mouse.move(0, 0);
    const [after, other] = [await inkOf(read), await inkOf(unread)];
    assert.ok(before < 40 && other < 40, `${before}, ${other}`);
    assert.ok(after > before + 30, `${before} before, ${after} after`);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
});

describe('themes', () => {
  let themes;

  before(async () => {
    const folder = fileURLToPath(new URL('../../dist/themes', import.meta.url));
    const names = (await readdir(folder)).filter((name) => name.endsWith('.css'));
    themes = await Promise.all(
      names.map(async (name) => [name, String(await readRoot(`dist/themes/${name}`))]),
    );
  });

  test('set nothing but properties that the elements know, and those for the whole page', () =>
    site.withPage(toPage({ head: '' }), async (page) => {
      const script = String(await readRoot('dist/bantin.js'));
      assert.ok(themes.length >= 4, `${themes.length}`);
      for (const [name, css] of themes) {
        const rules = await page.evaluate((text) => {
          const sheet = new globalThis.CSSStyleSheet();
          sheet.replaceSync(text);
          return [...sheet.cssRules].map(({ selectorText, style }) => [selectorText, [...style]]);
        }, css);
        assert.ok(rules.length > 0, name);
        for (const [selector, properties] of rules) {
          assert.equal(selector, ':root', name);
          assert.ok(properties.length > 0, name);
          for (const property of properties) {
            assert.match(property, /^--news-/, name);
            assert.match(script, new RegExp(`var\\(\\s*${property}\\b`), `${name}: ${property} is known`);
          }
        }
      }
    }));

  for (const colorScheme of ['light', 'dark']) {
    test(`can be read, contrast.css at 7 : 1, ${colorScheme}`, async () => {
      const page = toPage({
        head: `<style>:root { color-scheme: light dark; background: Canvas; color: CanvasText }</style><style id="theme"></style>${SCRIPT}`,
        body: ALL,
      });
      await site.withPage(
        page,
        async (opened) => {
          await everythingShown(opened);
          await opened.locator('keyword-tags button').first().click();
          await opened.locator('[part=clear]').first().waitFor();
          for (const [name, css] of themes) {
            await opened.evaluate((text) => {
              document.getElementById('theme').textContent = text;
            }, css);
            const { count, pale } = await tooPale(opened, name === 'contrast.css' ? 7 : 4.5);
            assert.ok(count > 30, `${count}`);
            assert.deepEqual(pale, [], name);
          }
          assert.ok(
            (await tooPale(opened, 22)).pale.length > 30,
            'the test notices what is less than it asks for',
          );
        },
        { ...options, colorScheme },
      );
    });
  }
});

describe('a shelf', () => {
  const films = ['Mùa vàng', 'Lò gốm', 'Đêm biển', 'Chợ nổi', 'Qua đèo', 'Bến lở'].map((name, at) => ({
    id: `phim-${at}`,
    url: `/phim/${at}.html`,
    headline: `${name}: phim tài liệu mười phút`,
    media: { type: 'video', durationSeconds: 600 + at },
  }));
  const body = `<div style="inline-size: 600px"><hot-events layout="shelf" src="/phim.json"></hot-events></div>`;
  const answer = { '/phim.json': { body: JSON.stringify(films), type: 'application/json' } };
  const withShelf = (use, more = {}) =>
    site.withPage(
      toPage({ body }),
      async (page) => {
        await listShown(page);
        await use(page, page.locator('[part=next]'), page.locator('[part=list]'));
      },
      { answers: answer, ...more },
    );
  const behaviour = (list) => list.evaluate((element) => getComputedStyle(element).scrollBehavior);

  test('has buttons where there is a mouse, scrolls smoothly, and shows none of it on paper', () =>
    withShelf(async (page, next, list) => {
      assert.ok(await next.isVisible());
      assert.ok(!(await page.locator('[part=previous]').isVisible()), 'it is at its beginning');
      assert.equal(await behaviour(list), 'smooth');
      await page.emulateMedia({ media: 'print' });
      assert.ok(!(await next.isVisible()));
    }));

  test('has none under a finger', () =>
    withShelf(async (page, next) => assert.ok(!(await next.isVisible())), {
      hasTouch: true,
      isMobile: true,
    }));

  test('does not move by itself for who likes no motion, and keeps the focus on a button that came to the end', () =>
    withShelf(
      async (page, next, list) => {
        assert.equal(await behaviour(list), 'auto');
        await page.keyboard.press('Tab');
        await next.focus();
        for (let times = 0; times < 6; times++) await page.keyboard.press('Enter');
        await page.locator('[part=next][aria-disabled=true]').waitFor();
        assert.ok(await next.isVisible());
        assert.ok(await next.evaluate((button) => button.matches(':focus')));
        await page.locator('[part=previous]').click();
        await page.locator('[part=next][aria-disabled=false]').waitFor();
      },
      { reducedMotion: 'reduce' },
    ));
});

test('what a reader can do with an article is not on paper', () =>
  site.withPage(
    toPage({ body: '<news-article share text-size src="/day-du.json"></news-article>' }),
    async (page) => {
      const tools = page.locator('[part=share], [part=text-size]');
      await tools.first().waitFor();
      assert.equal(await tools.count(), 4);
      await page.emulateMedia({ media: 'print' });
      for (const tool of await tools.all()) assert.ok(!(await tool.isVisible()));
      const height = await page.locator('.tools').evaluate((element) => element.offsetHeight);
      assert.equal(height, 0, 'and leaves no room');
    },
    { answers },
  ));
