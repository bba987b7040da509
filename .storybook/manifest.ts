import json from '../custom-elements.json' with { type: 'json' };

/** An entry of the manifest: an attribute, a custom property, a state … */
export interface Entry {
  name: string;
  description?: string;
  syntax?: string;
  type?: { text: string };
  default?: string;
}

/** What the stories read of a class. Empty lists are absent. */
export interface Declaration {
  tagName?: string;
  attributes?: Entry[];
  cssProperties?: Entry[];
  cssStates?: Entry[];
}

export interface Manifest {
  modules: { declarations: Declaration[] }[];
}

// TypeScript infers a narrower type from the file than its readers need.
const unknownJson: unknown = json;
export const manifest = unknownJson as Manifest;

// The manifest has the syntax of a custom property; the helpers choose its control by its type.
for (const { cssProperties = [] } of manifest.modules.flatMap((module) => module.declarations))
  for (const property of cssProperties) if (property.syntax) property.type = { text: property.syntax };

/** Returns what the manifest says about an element. */
export function findDeclaration(tagName: string): Declaration {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const found = declarations.find((declaration) => declaration.tagName === tagName);
  if (!found) throw new Error(`<${tagName}> is not in custom-elements.json: run npm run build:manifest`);
  return found;
}
