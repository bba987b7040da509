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

/** The values to offer for a custom property: the keywords of its syntax, and its default where that is a value. */
function toValues({ syntax, default: value }) {
  const keywords =
    syntax === '<color>' ? ['currentColor'] : syntax.replace(/<[^>]+>/g, '').match(/[a-z][a-z-]+/g);
  const isValue = !/\b(?:of|than)\b/.test(value);
  return [...new Set([...(keywords ?? []), ...(isValue ? [value] : [])])].map((name) => ({ name }));
}

/**
 * Completes what the generators wrote for editors: each custom property and part once, not once for each element, and
 * the values of custom properties.
 */
function completeEditorDataPlugin(...files) {
  const isCssList = (key) => key === 'properties' || key.startsWith('pseudo');

  return {
    name: 'bantin-editor-data',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const { cssProperties } = modules
        .flatMap(({ declarations }) => declarations)
        .find(({ tagName }) => tagName);
      const known = new Map(cssProperties.map((property) => [property.name, property]));
      const complete = (key, value) => {
        if (!isCssList(key)) return value;
        const unique = [...new Map(value.map((entry) => [entry.name, entry])).values()];
        return unique.map((entry) =>
          entry.values ? { ...entry, values: toValues(known.get(entry.name)) } : entry,
        );
      };
      for (const file of files) {
        const data = JSON.parse(readFileSync(file, 'utf8'), complete);
        writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
      }
    },
  };
}

/** What editors show when a pointer rests on a tag. Attributes have texts of their own; the rest is a page's length. */
const SHORT = {
  hideEventDocs: true,
  hideCssPropertiesDocs: true,
  hideCssPartsDocs: true,
  hideMethodDocs: true,
};

export default {
  globs: ['src/elements/*.ts'],
  exclude: [
    'src/elements/*.styles.ts',
    'src/elements/{clicks,debug-controller,draw-options,drawn-element,explain,paging,properties,served-content,tag-faults}.ts',
  ],
  outdir: '.',
  litelement: true,
  plugins: [
    choicesPlugin(),
    publicPlugin(),
    customElementVsCodePlugin({ outdir: '.', ...SHORT }),
    customElementJetBrainsPlugin({ outdir: '.', packageJson: false, ...SHORT }),
    completeEditorDataPlugin('vscode.css-custom-data.json', 'web-types.json'),
  ],
};
