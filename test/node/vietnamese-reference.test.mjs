// docs/vi/tham-chieu.md lists in Vietnamese what the manifest has: the same attributes, with the same words and slots.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import reference from '../../docs/_data/reference.mjs';

const text = await readFile(new URL('../../docs/vi/tham-chieu.md', import.meta.url), 'utf8');
const sections = text.split(/^## /m).slice(1);

const codesOf = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

/** The rows of the table under a heading that begins so, by the name in the first cell. */
function rowsUnder(heading) {
  const section = sections.find((part) => part.startsWith(heading));
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => row.split('|').slice(1, -1));
}

/** Compares names, and the words that an attribute may have where it has some. */
function compare(rows, attributes) {
  assert.deepEqual(rows.map(([name]) => codesOf(name)[0]).sort(), attributes.map(({ name }) => name).sort());
  for (const { name, value, words } of attributes) {
    if (!words) continue;
    const row = rows.find(([first]) => first.includes(`\`${name}\``));
    const wanted = [...new Set([value, ...words])].filter((word) => /^[a-z_-]+$/.test(word));
    assert.deepEqual(codesOf(row[1]).sort(), wanted.sort(), name);
  }
}

test('the Vietnamese reference has the attributes that all elements share, with their words', () => {
  compare(rowsUnder('Chung'), reference[0].shared);
});

for (const { tag, own } of reference) {
  test(`the Vietnamese reference has the attributes of <${tag}>, with their words`, () => {
    compare(rowsUnder(`\`<${tag}>\``), own);
  });
}

test('the Vietnamese reference has the slots', () => {
  const names = new Set(reference.flatMap(({ slots }) => slots.map(({ name }) => name)).filter(Boolean));
  assert.deepEqual(
    rowsUnder('Slot')
      .flatMap(([cell]) => codesOf(cell))
      .sort(),
    [...names].sort(),
  );
});
