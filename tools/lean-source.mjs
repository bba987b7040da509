// What the script file carries of our sources: texts with their translations beside them, and the attributes of a
// class as one table. What is written in another way than these know fails the build.
import ts from 'typescript';

/** @param toChanges what is to be written instead of a node or of parts of it */
function rewrite(code, toChanges, name = 'source.ts') {
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, true);
  const changes = [];
  const visit = (node) => {
    changes.push(...toChanges(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return changes
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, instead }) => text.slice(0, start) + instead + text.slice(end), code);
}

const change = (node, instead) => ({ start: node.getStart(), end: node.getEnd(), instead });

const isCall = (node, name) => ts.isCallExpression(node) && node.expression.getText() === name;

/** The texts of a generated translation by their ids, each as a template: `${0} minutes ago`. */
export function readTexts(generated) {
  return new Map(
    [...generated.matchAll(/^ *'([a-z-]+)': (?:str)?(`(?:[^`\\]|\\.)*`),$/gm)].map(([, id, text]) => [
      id,
      text,
    ]),
  );
}

/** A text that has variables, as a template like any other. */
const withoutTag = (node) => (ts.isTaggedTemplateExpression(node) ? node.template : node);

const valuesOf = (node) =>
  ts.isTemplateExpression(node) ? node.templateSpans.map(({ expression }) => expression.getText()) : [];

/**
 * `msg(str`${count} phút trước`, { id: 'minutes-ago', … })` as
 * `msg(`${count} phút trước`, `${count} minutes ago`)`: there is nothing to look up any more, and nothing to fill in.
 *
 * @param translations as readTexts gives them, one for each language besides Vietnamese
 */
export function inlineTexts(code, translations) {
  return rewrite(code, (node) => {
    if (!isCall(node, 'msg')) return [];
    const [text, options] = node.arguments;
    const id = /^\{\s*id: '([a-z-]+)'/.exec(options?.getText())?.[1];
    const source = withoutTag(text);
    const translated = translations.map((texts) =>
      texts.get(id)?.replace(/\$\{(\d)\}/g, (_, at) => `\${${valuesOf(source)[at]}}`),
    );
    if (!ts.isStringLiteralLike(source) && !ts.isTemplateExpression(source))
      throw new Error(`Not a text: ${text.getText()}`);
    if (!translated.every(Boolean)) throw new Error(`"${id}" has no translation: run npm run localize`);
    // What is the same in every language is no choice.
    if (translated.every((one) => one === source.getText())) return [change(node, source.getText())];
    return [change(text, source.getText()), change(options, translated.join(', '))];
  });
}

/** The calls in the decorators of a member. */
const decoratorsOf = (member) =>
  ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []).map(({ expression }) => expression) : [];

/**
 * `@attribute(flag) debug!: boolean;` in a class as `debug: flag` in a table behind it, for one loop to define.
 * `@data('keywords')` names an attribute, and `@data()` says something to people only.
 */
export function tableAttributes(code) {
  const path = /from '([./]*\/attributes\.js)'/.exec(code)?.[1];
  if (!path) return code;
  const changed = rewrite(code, (node) => {
    if (!ts.isClassDeclaration(node)) return [];
    const prototype = `${node.name.text}.prototype`;
    const changes = [];
    const table = [];
    const others = [];
    for (const member of node.members) {
      for (const call of decoratorsOf(member)) {
        const property = member.name.text;
        const [first, name] = call.arguments.map((argument) => argument.getText());
        if (isCall(call, 'data')) {
          if (first) others.push(`observed.add(${first});`);
          changes.push(change(call.parent, ''));
        } else if (isCall(call, 'attribute') && ts.isPropertyDeclaration(member) && !member.initializer) {
          if (name) others.push(`defineAttribute(${prototype}, '${property}', ${first}, ${name});`);
          else table.push(`${property}: ${first}`);
          changes.push(change(member, ''));
        } else throw new Error(`Not a decorator of ours: ${call.getText()}`);
      }
    }
    const loop = `for (const [property, read] of Object.entries({ ${table.join(', ')} })) defineAttribute(${prototype}, property, read);`;
    const end = node.getEnd();
    return [...changes, { start: end, end, instead: `\n${loop}\n${others.join('\n')}` }];
  });
  return `import { attributeNames as observed, defineAttribute } from '${path}';\n${changed}`;
}

/** The bundle with one word for all variables: what is declared together compresses better. */
export function letConstants(code) {
  return rewrite(
    code,
    (node) => {
      if (!ts.isVariableDeclarationList(node) || !(node.flags & ts.NodeFlags.Const)) return [];
      const start = node.getStart();
      return [{ start, end: start + 'const'.length, instead: 'let' }];
    },
    'bundle.js',
  );
}

/**
 * Properties that are written often, that no page is told of and that no data have: in the script their names are short.
 * Like those of elements and of the browser, the names of a public member must not be here.
 */
export const INTERNAL_NAMES = [
  '_$litType$',
  'canReload',
  'defaultFields',
  'defaultHeadingLevel',
  'defaultLimit',
  'drawn',
  'failures',
  'fault',
  'fresh',
  'hasContent',
  'hasSlept',
  'isAwake',
  'isLeading',
  'isRetry',
  'keepsCopy',
  'listeners',
  'readAt',
  'reader',
  'receive',
  'refreshMs',
  'shownArticles',
  'shows',
  'toDraft',
  'triedAt',
];
