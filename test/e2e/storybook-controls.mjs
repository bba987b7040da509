// Changes attributes in the Controls panel of the static Storybook, as a designer does.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { watchForProblems } from './browser.mjs';
import { contextOptions, isMeantToFail, watchForRequests } from './storybook.mjs';

const { modules } = JSON.parse(
  await readFile(new URL('../../custom-elements.json', import.meta.url), 'utf8'),
);

/**
 * How an attribute is tried.
 *
 * @typedef {object} Trial
 * @property {string | number | boolean} value what the control is set to
 * @property {unknown} [property] what the property then is, if that is not the value
 * @property {Record<string, unknown>} [args] what else the story needs before
 * @property {string} [story] the story, if it is not the first
 * @property {true} [unseen] the attribute changes nothing that is drawn here
 */

/** The elements in the manifest. */
export const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

/** Describes what is drawn: each node with its text, link, place and style. */
export function describeDrawing(element) {
  const { left, top } = element.getBoundingClientRect();
  const nodes = [...element.shadowRoot.querySelectorAll('*')].map((node) => {
    const box = node.getBoundingClientRect();
    const { color, backgroundColor, borderColor, borderRadius, fontFamily, objectPosition } =
      getComputedStyle(node);
    const before = getComputedStyle(node, '::before');
    const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
    const text = node.childElementCount === 0 ? node.textContent : '';
    const link = [node.getAttribute('href'), node.getAttribute('target')];
    const style = [color, backgroundColor, borderColor, borderRadius, fontFamily, objectPosition];
    style.push(before.fontSize, before.fontWeight);
    return [node.localName, text, ...link, ...place, ...style].join(' ');
  });
  const jsonLd = document.head.querySelector('script[type="application/ld+json"]')?.textContent;
  return [...nodes, jsonLd].join('\n');
}

/** Opens a story with its Controls panel. */
async function openPanel(page, url, tag, story) {
  const storyId = `elements-${tag}--${story}`;
  // Storybook's own axe would run after every change.
  const address = `${url}/index.html?path=/story/${storyId}&panel=right&globals=a11y.manual:!true`;
  await page.goto(address);
  const preview = page.frameLocator('#storybook-preview-iframe');
  const panel = page.locator('#storybook-panel-root');
  const element = preview.locator(`#storybook-root ${tag}`).first();
  const emit = (event, payload) =>
    page.evaluate(
      ([name, data]) => globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit(name, data),
      [event, payload],
    );

  const readProperty = (name) => element.evaluate((node, key) => node[key], name);

  const readStyle = (name) => element.evaluate((node, key) => node.style.getPropertyValue(key), name);

  /** Reads a property of a new element, without attributes. */
  const readDefault = (name) =>
    element.evaluate((node, key) => document.createElement(node.localName)[key], name);

  /** Resolves with what is drawn once it stays the same. */
  async function readDrawing() {
    let drawing;
    let isSettled = false;
    while (!isSettled) {
      const lastDrawing = drawing;
      await page.waitForTimeout(50);
      await element.evaluate(() => document.fonts.ready);
      const state = await readProperty('state');
      drawing = await element.evaluate(describeDrawing);
      isSettled = state !== 'loading' && drawing === lastDrawing;
    }
    return drawing;
  }

  await element.waitFor({ state: 'attached' });
  await panel.locator('table').waitFor();
  return { story, storyId, panel, emit, readProperty, readStyle, readDefault, readDrawing };
}

/** Sets a control and returns its kind. */
async function setControl(panel, name, value) {
  const control = panel.locator(`#control-${name}`);
  const start = panel.locator(`#set-${name}`);
  assert.ok(await control.or(start).count(), 'has a control');
  // A text or a number that a story does not set has a button instead of a field.
  if (await start.count()) await start.click();
  const kind = await control.evaluate(({ type }) => type);
  // The box itself is invisible, under its label.
  if (kind === 'checkbox') await panel.locator(`label[for="control-${name}"]`).click();
  else if (kind === 'select-one') await control.selectOption({ label: String(value) });
  else await control.fill(String(value));
  return kind;
}

/** The kind of control that fits a type. */
function expectedKind(type) {
  if (type === 'boolean') return 'checkbox';
  if (type === 'number') return 'number';
  // Words beside which any text is allowed are written, not chosen.
  return type.includes(' | ') && !/\b(?:null|string)\b/.test(type) ? 'select-one' : 'textarea';
}

/** Asks until the answer is as wanted, or the patience is over; returns the last answer. */
async function poll(ask, isWanted) {
  const deadline = Date.now() + 20_000;
  let answer = await ask();
  while (!isWanted(answer) && Date.now() < deadline) answer = await ask();
  return answer;
}

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Writes a value as the manifest writes defaults. */
function toDefault(value) {
  if (Array.isArray(value) || typeof value === 'string') return `'${value}'`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

async function checkDrawing({ readDrawing }, drawnBefore, unseen) {
  if (unseen) {
    assert.equal(await readDrawing(), drawnBefore, 'draws the same');
    return;
  }
  const drawn = await poll(readDrawing, (now) => now !== drawnBefore);
  assert.notEqual(drawn, drawnBefore, 'draws something else');
}

async function tryAttribute(storybook, { name, fieldName, type, default: documented }, trial) {
  const { value, property = value, args, unseen } = trial;
  const { storyId, panel, emit, readProperty, readDefault, readDrawing } = storybook;
  assert.equal(toDefault(await readDefault(fieldName)), documented, 'default in the manifest');

  await emit('resetStoryArgs', { storyId });
  if (args) await emit('updateStoryArgs', { storyId, updatedArgs: args });
  const drawnBefore = await readDrawing();
  assert.ok(!isSame(await readProperty(fieldName), property), 'the property changes');

  assert.equal(await setControl(panel, name, value), expectedKind(type.text), 'kind of control');

  const newProperty = await poll(
    () => readProperty(fieldName),
    (now) => isSame(now, property),
  );
  assert.deepEqual(newProperty, property, `property ${fieldName}`);
  await checkDrawing(storybook, drawnBefore, unseen);
}

async function openPage(browser, url) {
  const context = await browser.newContext({ ...contextOptions, viewport: { width: 1600, height: 1000 } });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const problems = watchForProblems(page, isMeantToFail);
  watchForRequests(page, url, problems);
  return { page, problems, close: () => context.close() };
}

/**
 * Runs a subtest for each attribute: the element takes the value of the control, and draws something else unless the
 * attribute does not show.
 *
 * @param {string} url the address of Storybook
 * @param {Record<string, Trial>} trials by attribute
 */
export async function tryAttributes(t, { browser, url, tagName, attributes, trials }) {
  const { page, problems, close } = await openPage(browser, url);
  let storybook;
  for (const attribute of attributes) {
    await t.test(attribute.name, async () => {
      const trial = trials[attribute.name];
      assert.ok(trial, `there is no trial of ${attribute.name}`);
      const { story = 'san-sang' } = trial;
      if (storybook?.story !== story) storybook = await openPanel(page, url, tagName, story);
      await tryAttribute(storybook, attribute, trial);
    });
  }
  assert.deepEqual(problems, []);
  await close();
}

/** The kind of control that fits the syntax of a custom property. */
function expectedTokenKind(syntax) {
  if (syntax === '<color>') return 'text';
  if (syntax === '<integer>') return 'number';
  return /^[\w-]+( \| [\w-]+)+$/.test(syntax) ? 'select-one' : 'textarea';
}

/**
 * Runs a subtest for each custom property: the element draws something else with the value of the control.
 *
 * @param {string} url the address of Storybook
 * @param {import('./storybook-tokens.mjs').TokenTrials} trials by custom property
 */
export async function tryCssProperties(t, { browser, url, tagName, cssProperties, trials }) {
  const { page, problems, close } = await openPage(browser, url);
  const storybook = await openPanel(page, url, tagName, 'san-sang');
  for (const { name, syntax } of cssProperties) {
    const { value, args, unseen } = trials[name];
    await t.test(name, async () => {
      await storybook.emit('resetStoryArgs', { storyId: storybook.storyId });
      if (args?.[tagName])
        await storybook.emit('updateStoryArgs', { storyId: storybook.storyId, updatedArgs: args[tagName] });
      const drawnBefore = await storybook.readDrawing();
      assert.equal(await setControl(storybook.panel, name, value), expectedTokenKind(syntax));
      const isSet = () => storybook.readStyle(name);
      assert.equal(await poll(isSet, (now) => now === value), value, 'the element has the value');
      await checkDrawing(storybook, drawnBefore, unseen?.includes(tagName));
    });
  }
  assert.deepEqual(problems, []);
  await close();
}
