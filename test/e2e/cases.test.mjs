// The pages among the cases: what other scripts, translators and servers do to a page with our elements on it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readRoot, startSite } from './site.mjs';

const FOLDER = 'test/fixtures/cases';

const cases = JSON.parse(String(await readRoot(`${FOLDER}/expected.json`)));
const pages = Object.entries(cases).filter(([, { page }]) => page);

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** What a page leaves in `window.result` is what is expected. */
async function checkResult(page, { result, resultEndsWith = {}, resultHas = {}, resultHasNot = {} }) {
  const found = await (await page.waitForFunction(() => window.result)).jsonValue();
  if (result) assert.deepEqual(found, result);
  for (const [name, end] of Object.entries(resultEndsWith)) assert.ok(found[name].endsWith(end), found[name]);
  for (const [name, parts] of Object.entries(resultHas)) {
    for (const part of parts) assert.ok(found[name].includes(part), found[name]);
  }
  for (const [name, parts] of Object.entries(resultHasNot)) {
    for (const part of parts) assert.ok(!found[name].includes(part), found[name]);
  }
}

/** What an element is and shows once it has settled. */
async function look(page, selector) {
  await page.waitForFunction(
    (wanted) => !['idle', 'loading', undefined].includes(document.querySelector(wanted)?.state),
    selector,
  );
  return page.evaluate((wanted) => {
    const { state, error, shadowRoot, innerText } = document.querySelector(wanted);
    const link = shadowRoot.querySelector('[part=link]');
    return {
      state,
      code: error?.code,
      headline: link?.textContent.trim(),
      link: link?.getAttribute('href'),
      shadowText: shadowRoot.textContent,
      text: innerText,
    };
  }, selector);
}

async function checkElement(page, selector, expected, unsupported) {
  const { state, code, headline, link, shadowText, text } = await look(page, selector);
  assert.notEqual(code, expected.notCode);
  if (expected.state.includes(state)) {
    assert.equal(headline, expected.headline);
    assert.ok(link.endsWith(expected.link), link);
    return;
  }
  assert.ok(unsupported, `${state} ${code}`);
  assert.ok(
    unsupported.shows.some((words) => shadowText.includes(words) || text.includes(words)),
    text,
  );
  assert.ok(String(await readRoot('docs/en/troubleshooting.md')).includes(unsupported.documented));
}

for (const [file, { page: expected }] of pages) {
  test(file, async () => {
    const body = await readRoot(`${FOLDER}/${file}`);
    const { type = 'text/html', elements, orUnsupported } = expected;
    await site.withPage({ body, type }, async (page) => {
      if (!elements) await checkResult(page, expected);
      for (const [selector, what] of Object.entries(elements ?? {}))
        await checkElement(page, selector, what, orUnsupported);
    });
  });
}
