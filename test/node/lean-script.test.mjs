// What the script file has in the place of Lit does for all templates, and a source that the build does not understand
// stops it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import ts from 'typescript';
import {
  INTERNAL_NAMES,
  inlineTexts,
  letConstants,
  readTexts,
  tableAttributes,
} from '../../tools/lean-source.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const sources = readdirSync(new URL('../../src', import.meta.url), { recursive: true })
  .filter((path) => path.endsWith('.ts') && !/^cli|\.styles\.ts$|generated/.test(path))
  .map((path) => ts.createSourceFile(path, read(`src/${path}`), ts.ScriptTarget.ES2022, true));

function* nodesOf(node) {
  yield node;
  const children = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

const nodes = sources.flatMap((source) => [...nodesOf(source)]);

const placeOf = (node) => `${node.getSourceFile().fileName}: ${node.getText().slice(0, 200)}`;

/** The constant strings of a template, and what is bound between them. */
function partsOf({ template }) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return { strings: [template.text], bound: [] };
  const { head, templateSpans } = template;
  return {
    strings: [head.text, ...templateSpans.map(({ literal }) => literal.text)],
    bound: templateSpans.map(({ expression }) => expression),
  };
}

const templates = nodes.filter(
  (node) => ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html',
);

describe('templates use nothing of Lit that lean-lit.ts has not', () => {
  test('they are found', () => {
    assert.ok(templates.length >= 25, `${templates.length} templates`);
  });

  test('of Lit only html, nothing, render and types are imported', () => {
    const imported = nodes
      .filter((node) => ts.isImportDeclaration(node) && /^'lit/.test(node.moduleSpecifier.getText()))
      .flatMap(({ importClause, moduleSpecifier }) =>
        importClause.isTypeOnly
          ? []
          : importClause.namedBindings.elements
              .filter(({ isTypeOnly }) => !isTypeOnly)
              .map(({ name }) => `${name.text} of ${moduleSpecifier.text}`),
      );
    assert.deepEqual([...new Set(imported)].sort(), [
      'html of lit/html.js',
      'nothing of lit/html.js',
      'render of lit/html.js',
    ]);
  });

  test('there are no comments, no elements of raw text, and no markup in attributes', () => {
    for (const template of templates) {
      const whole = partsOf(template).strings.join('…');
      assert.doesNotMatch(whole, /<!|<(?:script|style|textarea|title)\b/i, placeOf(template));
      assert.doesNotMatch(whole, /="[^"]*[<>][^"]*"/, placeOf(template));
    }
  });

  test('bound are children, and values of attributes: whole ones without quotes, or any part in quotes', () => {
    for (const template of templates) {
      const { strings, bound } = partsOf(template);
      bound.forEach((expression, index) => {
        const before = strings.slice(0, index + 1).join('…');
        if (before.lastIndexOf('<') <= before.lastIndexOf('>')) return;
        const [, name, quoted] = /\s(@?[a-z-]+)=("[^"]*)?$/.exec(before) ?? [];
        assert.ok(name, `${placeOf(template)}: ${before}`);
        if (quoted === undefined) assert.match(strings[index + 1], /^[\s>]/, placeOf(template));
        if (name.startsWith('@')) assert.ok(!ts.isObjectLiteralExpression(expression), placeOf(template));
      });
    }
  });

  test('what is drawn knows its host, to which listeners are bound', () => {
    const calls = nodes.filter(
      (node) => ts.isCallExpression(node) && node.expression.getText() === 'render' && node.arguments[1],
    );
    assert.ok(calls.length >= 2);
    for (const call of calls) assert.equal(call.arguments[2]?.getText(), '{ host: this }', placeOf(call));
  });
});

describe('what has a short name in the script', () => {
  const written = new Set(nodes.filter((node) => ts.isStringLiteralLike(node)).map(({ text }) => text));
  const published = JSON.stringify(JSON.parse(read('custom-elements.json')));

  for (const name of INTERNAL_NAMES) {
    test(`${name} is a property of ours, is never spelled as a text, and no page is told of it`, () => {
      assert.ok(
        nodes.some((node) => ts.isIdentifier(node) && node.text === name),
        'it is no longer there',
      );
      assert.ok(!written.has(name), 'it is spelled as a text');
      assert.ok(!published.includes(`"name":"${name}"`), 'it is public');
      assert.ok(!read('src/data/article.ts').includes(`${name}?:`), 'it is a field of the model');
      assert.ok(!read('README.md').includes(`\`${name}`), 'the README tells of it');
    });
  }
});

describe('the build stops at', () => {
  test('a text without a translation, or none that can be read', () => {
    const texts = readTexts("    'ago': str`${0} days ago`,\n'now': `now`,\n");
    assert.equal(
      inlineTexts("msg(str`${a + 1} ngày trước`, { id: 'ago', desc: 'Days' })", [texts]),
      'msg(`${a + 1} ngày trước`, `${a + 1} days ago`)',
    );
    assert.equal(inlineTexts("msg('vừa xong', { id: 'now' })", [texts]), "msg('vừa xong', `now`)");
    assert.equal(inlineTexts("msg('now', { id: 'now' })", [texts]), "msg('now', `now`)");
    const same = readTexts("    'video': str`Video: ${0}`,\n");
    assert.equal(inlineTexts("msg(str`Video: ${host}`, { id: 'video' })", [same, same]), '`Video: ${host}`');
    assert.throws(() => inlineTexts("msg('mai', { id: 'tomorrow' })", [texts]), /no translation/);
    assert.throws(() => inlineTexts("msg(text, { id: 'now' })", [texts]), /Not a text/);
  });

  test('a decorator that it does not know', () => {
    const toClass = (members) => `import { flag } from './attributes.js';\nclass A { ${members} }`;
    const table = tableAttributes(toClass('@attribute(flag) on!: boolean; @data("words") get words() {}'));
    assert.match(table, /Object\.entries\(\{ on: flag \}\)/);
    assert.match(table, /observed\.add\("words"\)/);
    assert.doesNotMatch(table, /@/);
    assert.throws(() => tableAttributes(toClass('@state() on = 1;')), /Not a decorator of ours/);
  });

  test('and takes no text for code', () => {
    assert.equal(
      letConstants('const a = "const b"; for (const c of a);'),
      'let a = "const b"; for (let c of a);',
    );
  });
});
