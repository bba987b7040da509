// What readers see when something on the way is broken: the server, the network, or the page's own policy.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import {
  ALL_FOUR,
  allShown,
  feed,
  hastenTries,
  LIST,
  listShown,
  startSite,
  textOf,
  toPage,
} from './site.mjs';

const BARE = ALL_FOUR.replace(/<a .*?<\/a>/g, '');
const FEED = JSON.stringify(feed);
const SAVED = /^Đang hiển thị bản đã lưu lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\.$/;

/** What a developer may know, and a reader must not. */
const TECHNICAL =
  /http|CORS|Access-Control|connect-src|README|network|timeout|parse|csp|undefined|null|Error|\[object/i;

const TAGS = ['hot-events', 'news-card', 'keyword-tags', 'news-article'];

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/**
 * A publisher whose plug can be pulled, on an origin of its own.
 *
 * @param t the test, at whose end the plug is pulled in any case
 */
async function startPublisher(t) {
  let answer;
  let requests = 0;
  let tellOfRequest;
  const asked = new Promise((resolve) => (tellOfRequest = resolve));
  const server = createServer((request, response) => {
    // Its pictures are those of the site.
    if (request.url !== '/tin.json') return response.end(site.usual(request.url).body);
    requests++;
    response.setHeader('access-control-allow-origin', '*');
    answer(response);
    return tellOfRequest();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const pull = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  t.after(pull);
  const origin = `http://localhost:${server.address().port}`;
  return {
    origin,
    url: `${origin}/tin.json`,
    isMeantToFail: (url) => url.startsWith(origin),
    pull,
    /** When the first request for the feed has come. */
    asked,
    get requests() {
      return requests;
    },
    /** @param {'nothing' | 'half' | 'all' | number} what of the feed is sent; a number is a status instead of it */
    sends(what) {
      answer = (response) => {
        if (typeof what === 'number') response.writeHead(what).end();
        else if (what === 'all') response.end(FEED);
        else if (what === 'half') response.write(FEED.slice(0, FEED.length / 2));
      };
    },
  };
}

/** Waits until none of the elements is at it any more. Before they are defined, they have no state at all. */
const allSettled = (page) =>
  page.waitForFunction(
    (tags) => tags.every((tag) => /^(?:ready|stale|empty|error)$/.test(document.querySelector(tag).state)),
    TAGS,
  );

/** What of what it may show each element does show. */
const seen = (page) =>
  page.evaluate(
    (tags) =>
      Object.fromEntries(
        tags.map((tag) => {
          const element = document.querySelector(tag);
          const isSeen = (found) => Boolean(found?.checkVisibility({ visibilityProperty: true }));
          const part = (name) => element.shadowRoot.querySelector(`[part~=${name}]`);
          return [
            tag,
            [
              isSeen(part(tag === 'keyword-tags' ? 'keyword' : 'headline')) && 'content',
              isSeen(element.querySelector('a')) && 'fallback',
              isSeen(part('retry')) && 'retry',
            ].filter(Boolean),
          ];
        }),
      ),
    TAGS,
  );

/** All that a reader can read on the page. */
const readable = (page) =>
  page.evaluate(
    (tags) => tags.map((tag) => document.querySelector(tag).shadowRoot.textContent).join(' '),
    TAGS,
  );

const from = (publisher, body) => toPage({ body: body.replaceAll('/tin.json', publisher.url) });

describe('the plug of the publisher is pulled', () => {
  for (const [moment, sends] of [
    ['before anybody asks', undefined],
    ['before the feed', 'nothing'],
    ['in the middle of the feed', 'half'],
  ]) {
    for (const [kind, body, left] of [
      ['with a fallback', ALL_FOUR, ['fallback']],
      ['without one', BARE, ['retry']],
    ]) {
      test(`${moment}: elements ${kind} are no empty boxes`, async (t) => {
        const publisher = await startPublisher(t);
        if (sends) publisher.sends(sends);
        else await publisher.pull();
        await site.withPage(
          from(publisher, body),
          async (page) => {
            if (sends) {
              await publisher.asked;
              await publisher.pull();
            }
            await allSettled(page);
            assert.deepEqual(await seen(page), {
              'hot-events': left,
              'news-card': left,
              'news-article': left,
              // It has no fallback on either page.
              'keyword-tags': ['retry'],
            });
            assert.doesNotMatch(await readable(page), TECHNICAL);
          },
          { init: hastenTries, isMeantToFail: publisher.isMeantToFail },
        );
      });
    }
  }

  test('after the feed: everything stays, and a reader who asks for more is told of when it is', async (t) => {
    const publisher = await startPublisher(t);
    publisher.sends('all');
    await site.withPage(
      from(publisher, ALL_FOUR),
      async (page) => {
        await allShown(page);
        await publisher.pull();
        const states = await page.evaluate(async (tags) => {
          const elements = tags.map((tag) => document.querySelector(tag));
          await Promise.all(elements.map((element) => element.reload()));
          return elements.map(({ state }) => state);
        }, TAGS);
        assert.deepEqual(states, ['stale', 'stale', 'stale', 'stale']);
        for (const parts of Object.values(await seen(page))) assert.deepEqual(parts, ['content', 'retry']);
        for (const tag of TAGS) assert.match(await textOf(page, `${tag} [part=status]`), SAVED);
        assert.doesNotMatch(await readable(page), TECHNICAL);
      },
      { init: hastenTries, isMeantToFail: publisher.isMeantToFail },
    );
  });

  test('between two visits: the second shows what the first has seen', async (t) => {
    const publisher = await startPublisher(t);
    publisher.sends('all');
    await site.withPage(
      from(publisher, ALL_FOUR),
      async (page) => {
        await allShown(page);
        await page.waitForFunction(async () => (await (await caches.open('bantin')).keys()).length === 1);
        await publisher.pull();
        await page.reload();
        await allShown(page);
        await allSettled(page);
        for (const parts of Object.values(await seen(page))) assert.deepEqual(parts, ['content', 'retry']);
        for (const tag of TAGS) assert.match(await textOf(page, `${tag} [part=status]`), SAVED);
      },
      { init: hastenTries, isMeantToFail: publisher.isMeantToFail },
    );
  });

  test('and put in again: everything comes without anybody asking for it', async (t) => {
    const publisher = await startPublisher(t);
    publisher.sends(503);
    await site.withPage(
      from(publisher, ALL_FOUR),
      async (page) => {
        await publisher.asked;
        publisher.sends('all');
        await allShown(page);
        await allSettled(page);
        for (const parts of Object.values(await seen(page))) assert.deepEqual(parts, ['content']);
        // All four of them are one request.
        assert.equal(publisher.requests, 2);
      },
      { init: hastenTries, isMeantToFail: publisher.isMeantToFail },
    );
  });
});

describe('a page that goes offline', () => {
  /** Counts how often there is news, from before the first script on. */
  const countLoads = () => {
    globalThis.loads = 0;
    addEventListener('news-load', () => globalThis.loads++);
  };

  test('asks for nothing while it is, however long, and once when it is back', async () => {
    // So long that none is due by itself, however slow the machine.
    const list = LIST.replace('<hot-events', '<hot-events refresh="7200"');
    await site.withPage(
      toPage({ body: list }),
      async (page, { context }) => {
        const asked = () => site.requests.filter(({ path }) => path === '/tin.json').length;
        await page.clock.install();
        await page.reload();
        await page.waitForFunction(() => globalThis.loads === 1);
        const before = asked();
        await context.setOffline(true);
        await page.waitForFunction(() => !navigator.onLine);
        for (let hours = 0; hours < 24; hours += 4) await page.clock.fastForward('04:00:00');
        assert.equal(asked(), before);
        assert.equal(await page.evaluate(() => document.querySelector('hot-events').state), 'ready');
        await context.setOffline(false);
        await page.waitForFunction(() => globalThis.loads === 2);
        assert.equal(asked(), before + 1);
      },
      { init: countLoads },
    );
  });
});

describe('a page whose policy does not allow the feed', () => {
  /** Hears of what the elements tell the page, from before the first script on. */
  const recordErrors = () => {
    globalThis.errors = [];
    addEventListener('news-error', ({ error: { code, url, retryInMs } }) =>
      globalThis.errors.push({ code, url, isTriedAgain: retryInMs !== undefined }),
    );
  };

  const answer = (name, directives, body) => ({
    body: toPage({ body }),
    type: 'text/html',
    headers: { [name]: directives },
  });

  test('is told so, with the directive to be copied, and nothing is asked for again', async (t) => {
    const publisher = await startPublisher(t);
    publisher.sends('all');
    const list = LIST.replace('/tin.json', publisher.url).replace('<hot-events', '<hot-events debug');
    await site.withPage(
      answer('content-security-policy', "default-src 'self'; style-src 'self' 'unsafe-inline'", list),
      async (page, { messages }) => {
        await page.waitForFunction(() => globalThis.errors.length);
        assert.deepEqual(await page.evaluate(() => globalThis.errors), [
          { code: 'csp', url: publisher.url, isTriedAgain: false },
        ]);
        assert.equal(await page.evaluate(() => document.querySelector('hot-events').state), 'error');
        await page.getByRole('link', { name: 'Tin mới nhất' }).waitFor();
        const warnings = messages.filter(([type]) => type === 'warning').map(([, text]) => text);
        assert.equal(warnings.length, 1);
        assert.ok(
          warnings[0].includes(
            `Content-Security-Policy: connect-src ${publisher.origin} → https://bantin.example/vi/khac-phuc.html#loi-csp`,
          ),
          warnings[0],
        );
        // Once more, with a clock that can be moved on.
        await page.clock.install();
        await page.reload();
        await page.waitForFunction(() => globalThis.errors.length);
        for (let hours = 0; hours < 3; hours++) await page.clock.fastForward('01:00:00');
        await page.evaluate(() => document.querySelector('hot-events').updateComplete);
        assert.equal(await page.evaluate(() => globalThis.errors.length), 1);
        assert.equal(publisher.requests, 0);
      },
      {
        init: recordErrors,
        isMeantToFail: publisher.isMeantToFail,
        checkProblems: (problems) => {
          assert.ok(problems.length > 0);
          for (const problem of problems)
            assert.match(problem, /^console: .*(?:connect-src|default-src|Content Security Policy)/s);
        },
      },
    );
  });

  test('but only reports is not told so: a feed that fails for another reason is tried again', async (t) => {
    const publisher = await startPublisher(t);
    publisher.sends(503);
    const list = LIST.replace('/tin.json', publisher.url);
    await site.withPage(
      answer('content-security-policy-report-only', "connect-src 'self'", list),
      async (page) => {
        await page.waitForFunction(() => globalThis.errors.length);
        assert.deepEqual(await page.evaluate(() => globalThis.errors), [
          { code: 'http', url: publisher.url, isTriedAgain: true },
        ]);
        publisher.sends('all');
        await listShown(page);
      },
      { init: recordErrors, isMeantToFail: publisher.isMeantToFail },
    );
  });
});
