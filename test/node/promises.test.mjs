// What is promised to a host page and its readers, and the tests that prove it: printed as a table. A test that is
// named here and is not there fails.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** The promise, its figure, and where it is proven: a file, and words of a title in it. */
const PROMISES = [
  [
    'hostile HTML in a body is inert, its text is kept',
    '774 attacks × 6 formats: 0 run, 0 strangers',
    'attacks.long.test.ts',
    'do not run in any element, and nothing but our own markup is drawn',
  ],
  [
    'so is hostile text in any field',
    '0 run; 0 addresses but http(s)',
    'elements/hostile-text.test.ts',
    'hostile text in every field',
  ],
  [
    'unsafe addresses are dropped, relative ones resolved',
    '0 unsafe, 100 % right',
    'data/text/urls.test.ts',
    'lets no other scheme through, whatever hides it',
  ],
  [
    'nothing is painted outside of the box',
    '30,000 points: 0 outside',
    'e2e/body-stays-inside.test.mjs',
    'lies outside the box of its element',
  ],
  [
    'no beacons: pictures alone are asked for, without a referrer',
    '0 other requests, 0 referrers',
    'e2e/requests.test.mjs',
    'asks for nothing but pictures',
  ],
  [
    'names of elements change nothing',
    '70 names × 5 ways: 0 differences',
    'e2e/clobbered-names.test.mjs',
    'have the names of the browser’s own change nothing',
  ],
  [
    'keys of a feed pollute nothing',
    '0 new properties',
    'attacks.long.test.ts',
    'in keys change nothing that is read, in any format',
  ],
  [
    'patched built-ins of a page change nothing',
    '24 patches, before and after: 100 % drawn',
    'e2e/patched-builtins.long.test.mjs',
    'what was there before the script changes nothing of what is shown',
  ],
  [
    'what is too large is not taken',
    '200 MB: ≤ cap + 1 part, memory < 3 × cap',
    'e2e/too-much.long.test.mjs',
    'what was shown stays, memory does not grow',
  ],
  [
    'nor is what only unpacks so large',
    '1 GB in 1 MB: the same; tasks < 5 × 200 ms',
    'e2e/too-much.long.test.mjs',
    'a gigabyte packed into one megabyte',
  ],
  [
    'depth and numbers have caps, and no recursion',
    '200,000 deep: tasks < 5 × 300 ms',
    'e2e/too-much.long.test.mjs',
    '200,000 <div> in one another',
  ],
  [
    'time grows with the length of the input',
    '1, 2, 4 MB of 130 shapes: linear',
    'node/growth.long.test.mjs',
    'time grows with the length of the input, not faster',
  ],
  [
    'ten thousand articles are drawn as a hundred',
    'the same number of nodes',
    'elements/hot-events-more.test.ts',
    'ten thousand',
  ],
  [
    'any charset is read',
    '44 labels × 13 declarations: 0 throws',
    'data/text/encodings.test.ts',
    'a feed in any charset',
  ],
  [
    'of broken XML what is complete is shown',
    '450 ill-formed feeds: 0 throws',
    'data/markup/ill-formed.test.ts',
    'a feed that is no XML',
  ],
  [
    'broken JSON replaces nothing',
    '96 texts: all an error, 0 uncaught',
    'controllers/feed-controller-failure.test.ts',
    'leaves what is shown where it is',
  ],
  [
    'what a server says of the type does not matter',
    '6 formats × 6 types: 36 of 36',
    'data/read-feed.test.ts',
    'whatever a server says that it is',
  ],
  [
    'a login page is no news',
    '0 words of it shown',
    'controllers/feed-controller-retry.test.ts',
    'is an error at once, never shown, and asked for again after about a minute',
  ],
  [
    'addresses stand against where redirects end',
    '6 formats × 3 ways: 100 % right',
    'data/fetch-feed.test.ts',
    'takes every address of every format against the one it was led to',
  ],
  [
    'a server that cannot be reached leaves no empty box',
    '0 of 6 moments × all elements',
    'e2e/faults.test.mjs',
    'are no empty boxes',
  ],
  [
    'there are deadlines',
    '10 s in all, 5 s without a byte',
    'data/fetch-bytes.test.ts',
    'of five seconds without a byte, for an answer that has begun',
  ],
  [
    'failures of a moment are tried again',
    '≥ 93 of 100 readers at 50 % loss',
    'data/retry.test.ts',
    'at least 93 of 100 readers',
  ],
  [
    'Retry-After is obeyed, for the whole origin',
    '0 requests before the time',
    'data/feed-store-retries.test.ts',
    'asks nothing of that origin before the time, whatever is asked of it',
  ],
  [
    'what no time heals is not tried again',
    '1 attempt',
    'controllers/feed-controller-retry.test.ts',
    'one attempt, an error at once, however long the page stays open',
  ],
  [
    'the browser’s cache is used',
    '3 requests, 2 × unchanged',
    'data/fetch-bytes.test.ts',
    'leaves caching to the browser: what has not changed is not sent again',
  ],
  [
    'nothing is asked for offline or hidden',
    '0 then, 1 after',
    'e2e/faults.test.mjs',
    'asks for nothing while it is, however long, and once when it is back',
  ],
  [
    'one request for each address',
    '100 elements: 1',
    'controllers/feed-controller-refresh.test.ts',
    'is one request for a hundred elements of one address',
  ],
  [
    'the newest address wins',
    '1,000 orders: 0 wrong',
    'controllers/feed-controller-races.long.test.ts',
    'no news under another address',
  ],
  [
    'who is gone hears nothing',
    '1,000 orders: 0 events, 0 rejections',
    'controllers/feed-controller-races.long.test.ts',
    'no event of an element that is gone, no rejection',
  ],
  [
    'moving costs nothing',
    '1,000 moves: 1 request, never empty',
    'e2e/moves.test.mjs',
    'one request, and content in every frame',
  ],
  [
    'pages come back from the back/forward cache',
    '0 reasons against it',
    'e2e/back-forward-cache.test.mjs',
    'comes back from the back/forward cache, and they go on',
  ],
  [
    'nothing leaks',
    '5,000 elements: < 1 KB each, 0 left',
    'e2e/leaks.long.test.mjs',
    'mounted and taken away, leave nothing behind',
  ],
  [
    'copies and versions live side by side',
    '0 errors, 0 violations, 1 note',
    'e2e/copies.test.mjs',
    'two versions of the script',
  ],
  [
    'style sheets of a page stay outside',
    '15 sheets × all elements: 0 differences',
    'e2e/hostile-styles.long.test.mjs',
    'the inside of all elements is as on a clean page',
  ],
  [
    'the strictest policy is not violated',
    '774 attacks × 6 formats × 3 engines: 0',
    'strict-policy.test.ts',
    'is shown and violates nothing',
  ],
  [
    'frames with a sandbox, without storage',
    '16 combinations: 100 % drawn',
    'e2e/frames.test.mjs',
    'everything is shown, nothing is thrown',
  ],
  [
    'links stay where the script does not run',
    '8 ways: all seen',
    'e2e/without-script.test.mjs',
    'the links inside the tags are there',
  ],
  [
    'a body that no block is made for has its text',
    '456 bodies: all > 0',
    'data/textual-bodies.test.ts',
    'has its text in every format',
  ],
  [
    'wrong types cost a field, no article',
    '12 × every place × 6 formats: 0 throws',
    'data/formats/wrong-types.test.ts',
    'costs neither its article nor the one beside it',
  ],
  [
    'what cannot be drawn harms nobody',
    'n − 1 shown, 0 errors of the page',
    'elements/hot-events.test.ts',
    'does not take the others down',
  ],
];

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

test('forty promises have forty proofs', (t) => {
  assert.equal(PROMISES.length, 40);
  const missing = PROMISES.filter(([, , file, words]) => !read(file).includes(words));
  assert.deepEqual(missing, []);
  for (const [at, [promise, figure, file]] of PROMISES.entries())
    t.diagnostic(`${String(at + 1).padStart(2)} | ${promise} | ${figure} | test/${file}`);
});
