// Elements that are moved, wrapped and written anew by the page's own scripts: nothing is asked for again, nothing flickers.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TAGS } from './everything.mjs';
import { ALL_FOUR, allShown, startSite, toPage } from './site.mjs';

const ROUNDS = 250;

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

const content = toPage({
  head: '<script src="/bantin.js"></script>',
  body: `<section id="a">${ALL_FOUR}</section><section id="b"></section><div id="c"></div>`,
});

/** What page scripts do; each of them once with all elements, in one task. */
const WAYS = {
  'to another parent': (elements, [a, b]) => {
    const target = elements[0].parentNode === a ? b : a;
    for (const element of elements) target.appendChild(element);
  },
  'into a new wrapper and out of it': (elements) => {
    for (const element of elements) {
      const wrapper = document.createElement('div');
      element.replaceWith(wrapper);
      wrapper.append(element);
      wrapper.replaceWith(element);
    }
  },
  'through a fragment, into another order': (elements, [a]) => {
    const fragment = document.createDocumentFragment();
    fragment.append(...[...elements].reverse());
    a.replaceChildren(fragment);
  },
  'by moveBefore': (elements, [a, b]) => {
    const target = elements[0].parentNode === a ? b : a;
    for (const element of elements) target.moveBefore(element, target.firstChild);
  },
  'as HTML that is written once more': (elements) => {
    const parent = elements[0].parentNode;
    parent.innerHTML = String(parent.innerHTML);
  },
};

/** How often what was moved is looked at in the frame that is about to be painted. */
const ROUNDS_A_FRAME = 25;

const feedRequests = () => site.requests.filter(({ path }) => path === '/tin.json').length;

/** Moves all elements as often as is asked for, and tells what was seen of them meanwhile. */
const moveAll = (page, way, rounds) =>
  page.evaluate(
    async ([tags, source, times, roundsAFrame]) => {
      const move = (0, window.eval)(`(${source})`);
      const places = ['a', 'b'].map((id) => document.getElementById(id));
      const all = () => [...document.querySelectorAll(tags)];
      const isEmpty = ({ shadowRoot }) => !shadowRoot?.querySelector('[part=headline], [part=keyword]');
      const seen = { moved: 0, looks: 0, empty: 0 };
      const look = () => {
        seen.looks++;
        seen.empty += all().filter(isEmpty).length;
      };
      for (let round = 0; round < times; round++) {
        const elements = all();
        move(elements, places);
        seen.moved += elements.length;
        // What is the same element has its content all the time.
        if (elements[0].isConnected) look();
        if (round % roundsAFrame) await Promise.resolve();
        else {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          look();
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      look();
      return seen;
    },
    [TAGS, String(way), rounds, ROUNDS_A_FRAME],
  );

for (const [name, way] of Object.entries(WAYS)) {
  test(`a thousand moves ${name}: one request, and content in every frame`, () =>
    site.withPage(content, async (page) => {
      await allShown(page);
      const { moved, looks, empty } = await moveAll(page, way, ROUNDS);
      assert.equal(moved, 4 * ROUNDS);
      assert.ok(looks > ROUNDS / ROUNDS_A_FRAME, `${looks}`);
      assert.equal(empty, 0, 'never empty');
      assert.equal(feedRequests(), 1, 'asked once');
    }));
}

test('what comes back in a later task asks anew, as the test can tell', () =>
  site.withPage(content, async (page) => {
    await allShown(page);
    await page.evaluate(async (tags) => {
      const elements = [...document.querySelectorAll(tags)];
      for (const element of elements) element.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.getElementById('a').append(...elements);
    }, TAGS);
    await page.waitForFunction(
      (tags) => [...document.querySelectorAll(tags)].every(({ state }) => state !== 'loading'),
      TAGS,
    );
    assert.equal(feedRequests(), 2);
  }));
