// custom-elements.json and the README document the same things, and editors get them from it.
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

/** Returns the rows of the table whose first heading this is, as cells. */
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

/** Returns the attributes that only this element has. `<news-article>` has a sentence instead of a table. */
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

test('everything in the manifest has a description, and attributes have a type and a default', () => {
  for (const [tag, element] of elements) {
    assert.ok(element.description && element.summary, tag);
    for (const key of ['attributes', 'slots', 'cssParts', 'cssProperties', 'cssStates', 'events'])
      for (const { name, description } of element[key]) assert.ok(description, `${tag}: ${key} ${name}`);
    for (const { name, type, default: value } of element.attributes) {
      assert.ok(type?.text, `${tag}: type of ${name}`);
      assert.ok(value, `${tag}: default of ${name}`);
    }
    for (const { name, syntax, default: value } of element.cssProperties) {
      assert.ok(syntax, `${tag}: syntax of ${name}`);
      assert.ok(value, `${tag}: default of ${name}`);
    }
  }
});

test('the manifest has nothing that is private', () => {
  for (const [tag, { members }] of elements) {
    const names = members.map(({ name }) => name);
    const hidden = names.filter((name) => /^[#_]|^(default|render)|(Attribute|Controller)$/.test(name));
    assert.deepEqual(hidden, [], tag);
    assert.equal(new Set(names).size, names.length, `${tag} has each member once`);
  }
});

describe('editors', () => {
  test('VS Code offers the words of an attribute, and nothing else', async () => {
    const { tags } = JSON.parse(await read('vscode.html-custom-data.json'));
    const { attributes } = tags.find(({ name }) => name === 'hot-events');
    const valuesOf = (attribute) =>
      attributes.find(({ name }) => name === attribute).values.map(({ name }) => name);
    assert.deepEqual(valuesOf('time-style'), ['relative', 'auto', 'absolute']);
    assert.deepEqual(valuesOf('target'), ['_self', '_blank', '_parent', '_top']);
    assert.deepEqual(valuesOf('heading-level'), ['1', '2', '3', '4', '5', '6']);
    // They stand in the README as one text, in the same order.
    assert.ok(shared.includes(`exactly which of \`${valuesOf('fields').join(' ')}\` to show`));
    assert.deepEqual(valuesOf('field-map'), []);
    for (const tag of tags) {
      for (const { name, values } of tag.attributes)
        for (const value of values) assert.match(value.name, /^[\w-]+$/, `<${tag.name} ${name}>`);
    }
  });

  test('a tag says in a few lines what it is and what it takes inside', async () => {
    const { tags } = JSON.parse(await read('vscode.html-custom-data.json'));
    const { elements: known } = JSON.parse(await read('web-types.json')).contributions.html;
    assert.equal(tags.length, 4);
    for (const { name, description } of [...tags, ...known]) {
      const text = description.value ?? description;
      assert.ok(text.includes(elements.get(name).summary ?? elements.get(name).description), name);
      assert.ok(text.length < 600, `${name}: ${text.length} characters`);
    }
  });

  test('VS Code offers values of custom properties that are values', async () => {
    const { properties } = JSON.parse(await read('vscode.css-custom-data.json'));
    const offered = Object.fromEntries(
      properties.map(({ name, values }) => [name, values.map((value) => value.name)]),
    );
    assert.deepEqual(offered['--news-section-case'], ['none', 'uppercase']);
    assert.deepEqual(offered['--news-muted'], ['currentColor']);
    assert.deepEqual(offered['--news-reserve'], [], 'its default is none that could be written');
    const written = Object.entries(offered).filter(([, values]) => values.length > 0);
    assert.equal(written.length, properties.length - 1);
  });

  test('VS Code and JetBrains know each custom property and part once', async () => {
    const vsCode = JSON.parse(await read('vscode.css-custom-data.json'));
    const { css } = JSON.parse(await read('web-types.json')).contributions;
    const lists = [vsCode.properties, vsCode.pseudoElements, css.properties, css['pseudo-elements']];
    for (const list of lists) {
      const names = list.map(({ name }) => name);
      assert.ok(names.length >= 15, 'the list was read');
      assert.equal(new Set(names).size, names.length);
    }
  });
});

test('the manifest leads to files of the package', async () => {
  for (const { path } of manifest.modules) assert.ok(await read(path), path);
});
