import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { test } from 'node:test';
import { bundleSources } from '../../tools/bundle-sources.mjs';

const run = promisify(execFile);

// A zone is read once, when a process starts: each case is a process of its own. The source is bundled as it is shipped.
const url = await bundleSources(`
  export { formatRelativeTime } from './src/templates/relative-time.ts';
  export * from './src/data/text/absolute-time.ts';
  export { readDate } from './src/data/text/dates.ts';`);

const texts = [
  'Tue, 14 Nov 2017 17:42:01 +0700',
  'Mon, 04 May 2026 12:05:08 GMT+7',
  '10/5/2026 3:42:00 PM',
  '05/10/2026 15:42 GMT+7',
  '29/05/2023 10:15',
  '16:25, 10/07/2021',
  '2025-09-30T13:53:27',
  '2025-05-09 11:02',
  // An hour that New York does not have.
  '2024-03-10 02:30',
  'Mon, 29 May 2023 03:05:07 GMT',
  '2023-05-29',
  '31/12/2023',
];

/** Runs in the child: everything that the pure modules say about some times, as text. */
const script = `
  const { readDate, formatRelativeTime, ...absolute } = await import(process.argv[1]);
  const lines = [];
  for (const text of ${JSON.stringify(texts)}) {
    const { date, precision } = readDate(text);
    lines.push([text, date.toISOString(), precision, ...Object.keys(absolute).sort().map((name) => absolute[name](date, 'vi'))].join(' | '));
  }
  for (const now of ['2024-02-29T00:30:00+07:00', '2024-03-10T14:15:00+07:00', '2024-06-20T06:00:00+07:00', '2023-12-31T23:30:00+07:00']) {
    for (let hours = 0; hours < 26400; hours += 5) lines.push(formatRelativeTime(new Date(Date.parse(now) - hours * 3600000), new Date(now)));
  }
  console.log(JSON.stringify({ offset: new Date(Date.UTC(2024, 0, 1)).getTimezoneOffset(), lines }));`;

async function runIn(zone) {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script, url], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout);
}

const inVietnam = await runIn('Asia/Ho_Chi_Minh');

test('dates are read and written as Vietnam has them', () => {
  assert.equal(inVietnam.offset, -420);
  assert.ok(
    inVietnam.lines[4].startsWith('29/05/2023 10:15 | 2023-05-29T03:15:00.000Z | minute | 29/05/2023 | '),
  );
  assert.ok(inVietnam.lines[4].endsWith(' | 2023-05-29 | 2023-05-29T10:15:00+07:00'));
});

for (const [zone, offset] of [
  ['America/New_York', 300],
  ['Asia/Tokyo', -540],
  ['UTC', 0],
]) {
  test(`a machine in ${zone} reads and writes dates as one in Vietnam does`, async () => {
    const there = await runIn(zone);
    assert.equal(there.offset, offset, 'the child is in that zone');
    assert.deepEqual(there.lines, inVietnam.lines);
  });
}
