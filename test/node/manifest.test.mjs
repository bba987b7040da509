// custom-elements.json documents what the elements have; the reference and the data for editors are made of it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import reference from '../../docs/_data/reference.mjs';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

const manifest = JSON.parse(await read('custom-elements.json'));
const elements = new Map(
  manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map((declaration) => [declaration.tagName, declaration]),
);

const namesOf = (list) => list.map(({ name }) => name).sort();

test('the manifest has the four elements, and so has the reference', () => {
  assert.deepEqual([...elements.keys()].sort(), ['hot-events', 'keyword-tags', 'news-article', 'news-card']);
  assert.deepEqual(reference.map(({ tag }) => tag).sort(), [...elements.keys()].sort());
});

for (const { tag, own, shared, members, ...lists } of reference) {
  const element = elements.get(tag);

  test(`the manifest knows every attribute that <${tag}> observes`, async () => {
    const module = await import(`../../dist/${tag}.js`);
    const { observedAttributes } = module[element.name];
    assert.ok(observedAttributes.length > 15, 'the class was read');
    assert.deepEqual(namesOf(element.attributes), [...observedAttributes].sort());
  });

  test(`the reference of <${tag}> names all that the manifest has, and each with its text`, () => {
    assert.deepEqual(namesOf([...own, ...shared]), namesOf(element.attributes));
    const others = element.members.filter(({ attribute }) => !attribute);
    assert.deepEqual(
      namesOf(members).map((name) => name.replace('()', '')),
      namesOf(others),
    );
    assert.deepEqual(namesOf(lists.events), namesOf(element.events));
    assert.deepEqual(namesOf(lists.slots), namesOf(element.slots));
    assert.deepEqual(namesOf(lists.parts), namesOf(element.cssParts));
    assert.deepEqual(namesOf(lists.cssProperties), namesOf(element.cssProperties));
    assert.deepEqual(namesOf(lists.states), namesOf(element.cssStates));
    for (const { name, description } of [...own, ...shared, ...members]) assert.ok(description, name);
  });
}

test('the reference says what an attribute takes, its default first', () => {
  const [list] = reference;
  const attribute = (name) => [...list.own, ...list.shared].find((entry) => entry.name === name);
  assert.equal(attribute('layout').value, 'list');
  assert.deepEqual(attribute('layout').words, ['grid', 'lead', 'headlines', 'shelf', 'event']);
  assert.deepEqual(attribute('target').words, ['_self', '_blank', '_parent', '_top']);
  assert.equal(attribute('target').value, '');
  assert.equal(attribute('limit').value, '10');
  assert.equal(attribute('debug').kind, 'boolean');
  assert.ok(attribute('fields').words.includes('keywords'));
  const open = list.events.find(({ name }) => name === 'news-open');
  assert.deepEqual(namesOf(open.fields), ['article', 'originalEvent']);
});

test('the page of functions names all that the package exports besides', async () => {
  const page = await read('docs/en/functions.md');
  for (const entry of ['index', 'data', 'server']) {
    const names = Object.keys(await import(`../../dist/${entry}.js`));
    assert.ok(names.length > 1, entry);
    for (const name of names) assert.ok(page.includes(`\`${name}`), `${entry}: ${name}`);
  }
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
    assert.deepEqual(
      valuesOf('fields'),
      'picture label section kicker standfirst byline attribution time keywords'.split(' '),
    );
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
