// Sets args of stories in the preview of the static Storybook, without its panels. What the panel shows for a custom
// property is the same for all elements; the tests of one element use it.
import assert from 'node:assert/strict';
import { describeDrawing } from './storybook-controls.mjs';
import { createWalker, settle } from './storybook.mjs';

/**
 * How a custom property is tried.
 *
 * @typedef {object} TokenTrial
 * @property {string} value what the control is set to
 * @property {Record<string, Record<string, unknown>>} [args] what else the story of an element needs before
 * @property {string[]} [unseen] the elements in which it changes nothing
 * @typedef {Record<string, TokenTrial>} TokenTrials
 */

const ALL = ['hot-events', 'news-card', 'keyword-tags', 'news-article'];

// Keywords are words in one line: they have no rules, corners or secondary text until something fails.
/** @type {TokenTrials} */
export const tokenTrials = {
  '--news-font': { value: 'monospace' },
  '--news-font-headline': { value: 'monospace' },
  '--news-color': { value: '#123c69' },
  '--news-muted': { value: '#7a4b00', unseen: ['keyword-tags'] },
  // Of keywords only a chosen one has it.
  '--news-accent': { value: '#0b5d4b', unseen: ['keyword-tags'] },
  '--news-surface': { value: '#f3ece0' },
  '--news-border': { value: '#a8201a', unseen: ['keyword-tags', 'news-card'] },
  '--news-radius': { value: '14px', unseen: ['keyword-tags'] },
  '--news-gap': { value: '2.5em', unseen: ['news-card', 'keyword-tags', 'news-article'] },
  '--news-picture-ratio': { value: '1 / 1', unseen: ['keyword-tags', 'news-article'] },
  '--news-picture-position': { value: '0% 0%', unseen: ['keyword-tags'] },
  '--news-headline-size': { value: '2em', unseen: ['keyword-tags'] },
  '--news-size': { value: '1.2rem' },
  '--news-headline-lines': { value: '1', unseen: ['keyword-tags', 'news-article'] },
  '--news-standfirst-lines': { value: '1', unseen: ['keyword-tags', 'news-article'] },
  '--news-thumbnail-order': { value: '-1', unseen: ['news-card', 'keyword-tags', 'news-article'] },
  '--news-rule': { value: '4px solid', unseen: ['news-card', 'news-article'] },
  '--news-section-case': { value: 'uppercase', unseen: ['keyword-tags'] },
  '--news-numeral': {
    value: '700 1em / 1.4',
    args: { 'hot-events': { layout: 'headlines' } },
    unseen: ['news-card', 'keyword-tags', 'news-article'],
  },
  '--news-measure': { value: '20em', unseen: ['hot-events', 'news-card', 'keyword-tags'] },
  // It applies before the script runs.
  '--news-reserve': { value: '24rem', unseen: ALL },
};

/** Opens the first story of an element. */
async function openStory(browser, url, tagName) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, locale: 'vi-VN' });
  const walker = createWalker(context, url);
  const story = { id: `elements-${tagName}--san-sang`, type: 'story' };
  const { page, problems } = await walker.open(story);
  await settle(page, story);
  const element = page.locator(`#storybook-root ${tagName}`).first();

  /** Resolves when the story is drawn with what was set. */
  const emit = (event, payload) =>
    page.evaluate(
      ([name, data]) =>
        new Promise((resolve) => {
          const { channel } = globalThis.__STORYBOOK_PREVIEW__;
          channel.once('storyRendered', resolve);
          channel.emit(name, data);
        }),
      [event, { storyId: story.id, ...payload }],
    );

  return {
    page,
    problems,
    element,
    reset: () => emit('resetStoryArgs', {}),
    set: (updatedArgs) => emit('updateStoryArgs', { updatedArgs }),
    async readDrawing() {
      await settle(page, story);
      await element.evaluate((node) => node.updateComplete);
      // Observers of sizes report with the next frames.
      await page.evaluate(
        () =>
          new Promise((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
          ),
      );
      return element.evaluate(describeDrawing);
    },
    close: () => context.close(),
  };
}

/** Runs a subtest for each custom property: the element has it and draws something else. */
export async function tryTokens(t, { browser, url, tagName, cssProperties, trials }) {
  const story = await openStory(browser, url, tagName);
  for (const { name } of cssProperties) {
    await t.test(name, async () => {
      const { value, args, unseen } = trials[name];
      await story.reset();
      if (args?.[tagName]) await story.set(args[tagName]);
      const drawnBefore = await story.readDrawing();
      await story.set({ [name]: value });
      const style = await story.element.evaluate((node, key) => node.style.getPropertyValue(key), name);
      assert.equal(style, value, 'the element has the value');
      const check = unseen?.includes(tagName) ? assert.equal : assert.notEqual;
      check(await story.readDrawing(), drawnBefore);
    });
  }
  assert.deepEqual(story.problems, []);
  await story.close();
}

/** What no control expects. */
const NONSENSE = `"'><img src=x onerror=alert(1)>;}*{display:none!important`;

/** Attributes by which an element finds its articles: with nonsense it has none to draw. */
const FINDS = ['src', 'for', 'keyword', 'keywords', 'article-id', 'items-path', 'field-map'];

/** Nonsense in all controls: the story is still drawn, and as before once they are reset. */
export async function tryNonsense({ browser, url, element: { tagName, attributes, cssProperties } }) {
  const story = await openStory(browser, url, tagName);
  const drawnBefore = await story.readDrawing();
  const names = [...attributes, ...cssProperties].map(({ name }) => name);
  const toNonsense = (wanted) => Object.fromEntries(wanted.map((name) => [name, NONSENSE]));

  await story.set(toNonsense(names.filter((name) => !FINDS.includes(name))));
  await story.readDrawing();
  const { state, height } = await story.element.evaluate((node) => ({
    state: node.state,
    height: node.getBoundingClientRect().height,
  }));
  assert.equal(state, 'ready');
  assert.ok(height > 20, `draws ${height} px`);

  // Words that CSS reads, and no token understands.
  await story.reset();
  await story.set(Object.fromEntries(cssProperties.map(({ name }) => [name, 'banana'])));
  await story.readDrawing();
  assert.ok((await story.element.boundingBox()).height > 20);

  for (const nonsense of [NONSENSE, '-1', '∞', '']) {
    await story.set(Object.fromEntries(names.map((name) => [name, nonsense])));
    assert.equal(await story.page.locator('.sb-show-errordisplay').count(), 0);
  }

  await story.reset();
  assert.equal(await story.readDrawing(), drawnBefore, 'as before');
  // Nothing is at an address that is nonsense.
  const isMissing = (problem) => /^404 |Failed to load resource/.test(problem);
  assert.deepEqual(
    story.problems.filter((problem) => !isMissing(problem)),
    [],
  );
  await story.close();
}
