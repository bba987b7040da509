// custom-elements.json and the README say the same: what one of them names, the other does.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

const manifest = JSON.parse(await read('custom-elements.json'));
const elements = new Map(
  manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map((declaration) => [declaration.tagName, declaration]),
);

const [, reference] = (await read('README.md')).split(/^## Reference$/m);
const [shared, ...rest] = reference.split(/^### /m).slice(1);
const sections = new Map(
  rest.map((section) => [/^`<([a-z-]+)>`/.exec(section)?.[1], section]).filter(([tag]) => tag),
);

const codeNames = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name);

/** The rows of the table with this first heading, as cells. */
function rowsOf(section, heading) {
  const lines = section.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  if (start < 0) return [];
  const after = lines.slice(start + 2);
  const end = after.findIndex((line) => !line.startsWith('|'));
  return after.slice(0, end < 0 ? undefined : end).map((line) => line.split(/(?<!\\)\|/).slice(1, -1));
}

const namesOf = (section, heading) => rowsOf(section, heading).flatMap(([name]) => codeNames(name));

const sorted = (names) => [...new Set(names)].sort();

const documented = (key) =>
  sorted([...elements.values()].flatMap((element) => (element[key] ?? []).map(({ name }) => name)));

/** `<news-article>` has no table: a sentence says what it has. */
function ownAttributes(tag) {
  const section = sections.get(tag);
  const names = namesOf(section, 'attribute');
  if (names.length) return names;
  return codeNames(/^`[a-z-]+` and the property `[a-zA-Z]+`/m.exec(section)[0]).slice(0, 1);
}

test('both have the same four elements', () => {
  assert.deepEqual([...elements.keys()].sort(), ['hot-events', 'keyword-tags', 'news-article', 'news-card']);
  assert.deepEqual([...sections.keys()].sort(), [...elements.keys()].sort());
});

describe('both name the same', () => {
  for (const [tag, element] of elements) {
    test(`attributes of <${tag}>`, () => {
      const names = [...namesOf(shared, 'attribute'), ...ownAttributes(tag)];
      assert.ok(names.length > 8, 'the table was read');
      assert.deepEqual(sorted(element.attributes.map(({ name }) => name)), sorted(names));
    });

    test(`slots of <${tag}>`, () => {
      const names = rowsOf(shared, 'slot').flatMap(([slot]) => {
        if (slot.includes('(default)')) return [''];
        return codeNames(slot);
      });
      const isSome = (cell) => codeNames(cell).some((name) => name.startsWith('<'));
      const elsewhere = rowsOf(shared, 'slot')
        .filter(([, meaning]) => isSome(meaning) && !codeNames(meaning).includes(`<${tag}>`))
        .flatMap(([slot]) => codeNames(slot));
      assert.ok(names.length >= 5, 'the table was read');
      assert.deepEqual(
        sorted(element.slots.map(({ name }) => name)),
        sorted(names.filter((name) => !elsewhere.includes(name))),
      );
    });

    test(`custom properties of <${tag}>`, () => {
      assert.deepEqual(
        sorted(element.cssProperties.map(({ name }) => name)),
        sorted(namesOf(shared, 'custom property')),
      );
    });

    test(`states of <${tag}>`, () => {
      const [, type] = rowsOf(shared, 'property or method').find(([name]) => name.includes('`state`'));
      assert.deepEqual(sorted(element.cssStates.map(({ name }) => name)), sorted(codeNames(type)));
    });
  }

  test('parts', () => {
    const [, list] = /^Parts: `([^`]+)`/m.exec(shared);
    assert.deepEqual(documented('cssParts'), sorted(list.split(/\s+/)));
  });

  test('events', () => {
    assert.deepEqual(documented('events'), sorted(namesOf(shared, 'event')));
  });
});

test('everything in the manifest has a sentence, and every attribute a type', () => {
  for (const [tag, element] of elements) {
    assert.ok(element.description && element.summary, tag);
    for (const key of ['attributes', 'slots', 'cssParts', 'cssProperties', 'cssStates', 'events'])
      for (const { name, description } of element[key]) assert.ok(description, `${tag}: ${key} ${name}`);
    for (const { name, type } of element.attributes) assert.ok(type?.text, `${tag}: ${name}`);
    for (const { name, default: value } of element.cssProperties) assert.ok(value, `${tag}: ${name}`);
  }
});

test('the manifest leads to files of the package', async () => {
  for (const { path } of manifest.modules) assert.ok(await read(path), path);
});
