// What each group of modules weighs, in the script file and in the bundle of a developer, by each npm entry.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { groupOf, measureSizes } from '../../tools/measure-size.mjs';
import { describeGrowth, readBudgets } from '../../tools/size-budgets.mjs';

const HELP =
  'If that is worth it: node tools/size.mjs --write-budgets, and commit test/node/size-budgets.json.';

const sizes = await measureSizes();
const budgets = readBudgets();
const script = sizes.find(({ name }) => name === 'bantin.js');

/** Names the largest modules of a group, where there is something to look for. */
function largestOf({ modules }, group) {
  const largest = modules.filter((module) => module.group === group).slice(0, 5);
  return largest.map(({ name, bytes }) => `\n    ${bytes} ${name}`).join('');
}

test('what is measured is what is built', () => {
  const built = readFileSync(new URL('../../dist/bantin.js', import.meta.url));
  assert.equal(script.bytes, built.length);
  assert.equal(script.gzip, gzipSync(built, { level: 9 }).length);
});

test('each byte belongs to one module, and each module to one group', () => {
  for (const { name, bytes, groups, modules } of sizes) {
    const sumOf = (parts) => {
      let sum = 0;
      for (const part of parts) sum += part.bytes;
      return sum;
    };
    assert.equal(sumOf(groups), bytes, name);
    assert.equal(sumOf(modules), bytes, name);
    // Banner, guard, and what bundlers wrap around modules.
    const rest = groups.find((group) => group.name === 'rest');
    assert.ok(rest.bytes < 1000, `${name}: ${rest.bytes} bytes of no module`);
  }
  assert.equal(groupOf('node_modules/lit-html/lit-html.js'), 'lit libraries');
  assert.equal(groupOf('src/data/text/dates.ts'), 'data/text');
  assert.equal(groupOf('src/data/retry.ts'), 'data');
  assert.equal(groupOf('src/templates/card.styles.ts'), 'styles');
});

test('growth beyond the slack is told, with its figures', () => {
  assert.equal(describeGrowth('data', 10_300, 10_000), undefined);
  assert.equal(
    describeGrowth('data', 10_400, 10_000),
    'data grew from 10000 to 10400 bytes (+400, 4.0 %); up to 10300 are allowed',
  );
  assert.equal(describeGrowth('page', 1090, 1000), undefined, 'a few lines in a small group');
  assert.match(describeGrowth('new', 500, 0), /^new grew from 0 to 500 bytes \(\+500\)/);
});

for (const size of sizes) {
  const { name, gzip, groups } = size;
  const budget = budgets[name];

  test(`${name}: every group is within its budget`, () => {
    assert.ok(budget, `${name} has no budget. ${HELP}`);
    for (const group of groups) {
      const growth = describeGrowth(`${name}: ${group.name}`, group.bytes, budget.groups[group.name] ?? 0);
      assert.ok(!growth, `${growth}. Its largest modules:${largestOf(size, group.name)}\n${HELP}`);
    }
  });

  // The whole script file has a limit of its own, in script-file.test.mjs.
  if (size === script) continue;
  test(`${name}: with Lit, minified and packed, it is within its budget`, () => {
    const growth = describeGrowth(`${name}, gzip -9`, gzip, budget.gzip);
    assert.ok(!growth, `${growth}. ${HELP}`);
  });
}
