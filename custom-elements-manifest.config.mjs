import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** What the analyzer hands over is TypeScript's own API, of its own version. */
let ts;
let checker;

const toKebabCase = (name) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

const decoratorsOf = (node) => (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []);

/** The call in `@name(…)`, if a member carries it. */
const decorator = (node, name) =>
  decoratorsOf(node)
    .map(({ expression }) => expression)
    .find((call) => ts.isCallExpression(call) && call.expression.getText() === name);

/** Where an identifier is defined, through imports. */
function definitionOf(identifier) {
  const symbol = checker.getSymbolAtLocation(identifier);
  const real = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return real?.valueDeclaration;
}

/**
 * The value of a constant expression, undefined if it is none. Of a choice it is the last resort (`a ? b : c`
 * is `c`), and of a function what it returns last: in this library that is what holds without any attribute.
 */
function evaluate(node) {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isIdentifier(node)) return evaluate(definitionOf(node)?.initializer);
  if (ts.isConditionalExpression(node)) return evaluate(node.whenFalse);
  if (ts.isArrowFunction(node)) return evaluate(node.body);
  if (ts.isCallExpression(node) && node.expression.getText() === 'msg') return evaluate(node.arguments[0]);
  if (ts.isPropertyDeclaration(node)) return evaluate(node.initializer);
  if (ts.isGetAccessor(node)) return evaluate(node.body.statements.at(-1).expression);
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ expression, literal }) => evaluate(expression) + literal.text);
    return node.head.text + spans.join('');
  }
  return undefined;
}

/** The member of the class itself that a default is left to: `(host) => (host as NewsElement).defaultFields`. */
function deferredTo(fallback) {
  return fallback && ts.isArrowFunction(fallback) && ts.isPropertyAccessExpression(fallback.body)
    ? fallback.body.name.text
    : undefined;
}

/** What `@attribute(reader)` says about the default: a value, or the member that each element has it in. */
function readDefault(reader) {
  if (ts.isIdentifier(reader)) return { value: false };
  const [first] = reader.arguments;
  const kind = reader.expression.getText();
  const member = deferredTo(first);
  return member ? { member } : { value: kind === 'text' && !first ? '' : evaluate(first) };
}

/** `'a' | 'b'` instead of the name of the type, which says nothing in an editor's completion list. */
function typeText(node) {
  const type = checker.getTypeAtLocation(node);
  const parts = type.isUnion() && !(type.flags & ts.TypeFlags.Boolean) ? type.types : [];
  return parts.length && parts.every((part) => part.isStringLiteral())
    ? parts.map(({ value }) => `'${value}'`).join(' | ')
    : undefined;
}

const quote = (value) => (typeof value === 'string' ? `'${value}'` : String(value));

const isInternal = (node) => ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');

/** Where a source file is in the package: an element has its own script, the events come with all of it. */
function toPublished(path) {
  const source = path.replace(/^\//, '').replace(/\.js$/, '.ts');
  if (source === 'src/elements/events.ts') return 'dist/index.js';
  if (source === 'src/elements/news-element.ts') return 'dist/types/elements/news-element.d.ts';
  return source.replace(/^src\/elements\/(.+)\.ts$/, 'dist/$1.js');
}

/** The package has no `src/`: every path in the manifest is one that a reader of it can open. */
function publishPaths(node) {
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'module' || key === 'path') && typeof value === 'string') node[key] = toPublished(value);
    else if (value && typeof value === 'object') publishPaths(value);
  }
}

/**
 * Documents the elements as they are: attributes under their own names (our decorators are not Lit's), unions
 * spelled out, defaults from the code, and nothing that is not public.
 */
function bantinPlugin() {
  /** By name of the class: its attributes, its own defaults, and members that are nobody's business. */
  const classes = new Map();

  function readAttribute(member) {
    const name = member.name.text;
    const call = decorator(member, 'attribute');
    if (call) {
      const attribute = call.arguments[1] ? evaluate(call.arguments[1]) : toKebabCase(name);
      return { attribute, reflects: true, ...readDefault(call.arguments[0]) };
    }
    const attribute = evaluate(decorator(member, 'data')?.arguments[0]);
    // A list is written with commas where it is an attribute.
    return attribute && { attribute, reflects: false, attributeType: 'string', attributeDefault: '' };
  }

  function readClass(node) {
    const found = { attributes: new Map(), defaults: new Map(), types: new Map(), internal: new Set() };
    for (const member of node.members) {
      const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
      if (!name) continue;
      if (isInternal(member)) found.internal.add(name);
      if (/^default[A-Z]/.test(name)) found.defaults.set(name, evaluate(member));
      const type = ts.isMethodDeclaration(member) ? undefined : typeText(member);
      if (type) found.types.set(name, type);
      const attribute = readAttribute(member);
      if (attribute) found.attributes.set(name, attribute);
    }
    classes.set(node.name.text, found);
  }

  const isPublic = ({ name, privacy }, { internal, defaults }) =>
    !name.startsWith('#') &&
    privacy !== 'private' &&
    privacy !== 'protected' &&
    !internal.has(name) &&
    !defaults.has(name) &&
    // What overrides something internal is as internal.
    !classes.get('NewsElement')?.internal.has(name);

  function documentMember(member, { attribute, reflects, value }) {
    member.attribute = attribute;
    if (reflects) member.reflects = true;
    if (value !== undefined) member.default = quote(value);
  }

  function toAttribute(member, { attribute, attributeType, attributeDefault }) {
    const { name, description, type } = member;
    const value = attributeDefault === undefined ? member.default : quote(attributeDefault);
    return {
      name: attribute,
      type: attributeType ? { text: attributeType } : type,
      description,
      ...(value !== undefined && { default: value }),
      fieldName: name,
    };
  }

  /** What each element has of its own for an attribute that all of them share. */
  function fillDefaults(declaration) {
    const own = classes.get(declaration.name);
    const shared = classes.get('NewsElement').attributes;
    for (const [fieldName, { member }] of shared) {
      const value = member && own.defaults.get(member);
      if (value === undefined) continue;
      const entries = [
        declaration.members.find(({ name }) => name === fieldName),
        declaration.attributes.find((attribute) => attribute.fieldName === fieldName),
      ];
      for (const entry of entries) if (entry) entry.default = quote(value);
    }
  }

  return {
    name: 'bantin',
    analyzePhase({ node }) {
      if (ts.isClassDeclaration(node) && node.name) readClass(node);
    },
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations) {
        const found = classes.get(declaration.name);
        if (!found) continue;
        declaration.members = (declaration.members ?? []).filter((member) => isPublic(member, found));
        declaration.attributes = [];
        for (const member of declaration.members) {
          const type = found.types.get(member.name);
          if (type) member.type = { text: type };
          // Of an event, "default" would be the name of the constructor's parameter.
          if (declaration.superclass?.name === 'Event') delete member.default;
          const attribute = found.attributes.get(member.name);
          if (!attribute) continue;
          documentMember(member, attribute);
          declaration.attributes.push(toAttribute(member, attribute));
        }
        // The analyzer takes the first argument of any `dispatchEvent(new …)` for the name of an event.
        declaration.events = declaration.events?.filter(({ description }) => description);
        for (const key of ['attributes', 'events']) if (!declaration[key]?.length) delete declaration[key];
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations) {
          const platform = { Base: 'HTMLElement', Event: 'Event' }[declaration.superclass?.name];
          if (platform) declaration.superclass = { name: platform, package: 'global:' };
          // The schema's word for what JSDoc calls a type; editors would offer a type as a value.
          for (const property of declaration.cssProperties ?? []) {
            property.syntax ??= property.type?.text;
            delete property.type;
          }
          if (!declaration.tagName) continue;
          const found = classes.get(declaration.name);
          declaration.members = declaration.members.filter((member) => isPublic(member, found));
          fillDefaults(declaration);
          module.exports.push({
            kind: 'custom-element-definition',
            name: declaration.tagName,
            declaration: { name: declaration.name, module: module.path },
          });
        }
      }
      publishPaths(customElementsManifest);
    },
  };
}

/** Elements share most properties and parts, and an editor would offer each of them four times. */
function uniqueCssDataPlugin(...files) {
  const unique = (entries) => [...new Map(entries.map((entry) => [entry.name, entry])).values()];

  function makeUnique(group) {
    for (const [key, value] of Object.entries(group)) {
      if (Array.isArray(value)) group[key] = unique(value);
    }
  }

  return {
    name: 'bantin-unique-css-data',
    packageLinkPhase() {
      for (const file of files) {
        const data = JSON.parse(readFileSync(file, 'utf8'));
        makeUnique(data.contributions?.css ?? data);
        writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
      }
    },
  };
}

export default {
  globs: ['src/elements/*.ts', 'src/elements/events.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: '.',
  /** With a type checker, for unions and constants are defined elsewhere than they are used. */
  overrideModuleCreation({ ts: typescript, globs }) {
    ts = typescript;
    const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: globs }, ts.sys, ROOT);
    const program = ts.createProgram(globs, { ...options, noLib: true, types: [] });
    checker = program.getTypeChecker();
    const files = program
      .getSourceFiles()
      .filter(({ fileName }) => globs.some((glob) => fileName.endsWith(glob)));
    // What was found through an import has an absolute path, which belongs in no manifest.
    for (const file of files)
      if (file.fileName.startsWith(ROOT)) file.fileName = relative(ROOT, file.fileName);
    return files;
  },
  plugins: [
    bantinPlugin(),
    customElementVsCodePlugin({ outdir: '.' }),
    customElementJetBrainsPlugin({ outdir: '.', packageJson: false }),
    uniqueCssDataPlugin(`${ROOT}vscode.css-custom-data.json`, `${ROOT}web-types.json`),
  ],
};
