import { readFileSync, writeFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** Spells out the words that a property takes: those of its converter, `choice('a', 'b')`. */
function choicesPlugin() {
  return {
    name: 'bantin-choices',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isPropertyDeclaration(node)) return;
      const [, words] = /choice\(([^)]+)\)/i.exec(node.getText()) ?? [];
      if (!words) return;
      const type = { text: words.match(/'[^']+'/g).join(' | ') };
      const element = moduleDoc.declarations.find(({ name }) => name === node.parent.name.text);
      const isProperty = ({ name, fieldName }) => (fieldName ?? name) === node.name.text;
      for (const entry of [...element.members, ...element.attributes].filter(isProperty)) entry.type = type;
    },
  };
}

/** Returns the published file of a source file. Each element has its own script, and index.js has the events. */
function toPublished(path) {
  const name = path.replace(/^\/?src\/elements\/(.+)\.[jt]s$/, '$1');
  if (name === 'events') return 'dist/index.js';
  if (name === 'news-element' || name === 'card-element') return `dist/types/elements/${name}.d.ts`;
  return `dist/${name}.js`;
}

function publishPaths(node) {
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'module' || key === 'path') && typeof value === 'string') node[key] = toPublished(value);
    else if (value && typeof value === 'object') publishPaths(value);
  }
}

const isPublic = ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public';

function completeEvent(event) {
  event.superclass = { name: 'Event', package: 'global:' };
  // The analyzer mistakes the parameters of the constructor for defaults.
  for (const member of event.members) delete member.default;
}

function completeElement(element, module) {
  // The analyzer also lists every `dispatchEvent(new …)`, with a wrong name or none.
  element.events = element.events.filter(({ description }) => description);
  for (const attribute of element.attributes) {
    // Editors would offer the words of `Record<string, string>` as values.
    if (/[<[]/.test(attribute.type?.text)) attribute.type = { text: 'string' };
    const member = element.members.find(({ name }) => name === attribute.fieldName);
    if (!member) throw new Error(`<${element.tagName}> has no property of the attribute ${attribute.name}`);
    attribute.default = member.default ?? attribute.default;
    member.default = attribute.default;
  }
  for (const property of element.cssProperties) {
    property.syntax ??= property.type?.text;
    delete property.type;
  }
  if (!element.tagName) return;
  module.exports.push({
    kind: 'custom-element-definition',
    name: element.tagName,
    declaration: { name: element.name, module: module.path },
  });
}

/** Leaves only what is public, under the paths of the package. */
function publicPlugin() {
  return {
    name: 'bantin-public',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations) {
          declaration.members = declaration.members.filter(isPublic);
          if (declaration.customElement) completeElement(declaration, module);
          else completeEvent(declaration);
        }
      }
      publishPaths(customElementsManifest);
    },
  };
}

/** Lists each custom property and part once. The generators list them once for each element. */
function uniqueCssDataPlugin(...files) {
  const isCssList = (key) => key === 'properties' || key.startsWith('pseudo');
  const makeUnique = (key, value) =>
    isCssList(key) ? [...new Map(value.map((entry) => [entry.name, entry])).values()] : value;

  return {
    name: 'bantin-unique-css-data',
    packageLinkPhase() {
      for (const file of files) {
        const data = JSON.parse(readFileSync(file, 'utf8'), makeUnique);
        writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
      }
    },
  };
}

export default {
  globs: ['src/elements/*.ts'],
  exclude: [
    'src/elements/*.styles.ts',
    'src/elements/{clicks,debug-controller,draw-options,drawn-element,explain,paging,properties,tag-faults}.ts',
  ],
  outdir: '.',
  litelement: true,
  plugins: [
    choicesPlugin(),
    publicPlugin(),
    customElementVsCodePlugin({ outdir: '.', hideCssPartsDocs: true }),
    customElementJetBrainsPlugin({ outdir: '.', packageJson: false }),
    uniqueCssDataPlugin('vscode.css-custom-data.json', 'web-types.json'),
  ],
};
