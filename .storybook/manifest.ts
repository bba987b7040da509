import json from '../custom-elements.json' with { type: 'json' };

/** An entry of the manifest: a custom property, a state … */
export interface Entry {
  name: string;
  description?: string;
  syntax?: string;
  default?: string;
}

/** What the stories read of a class. Empty lists are absent. */
export interface Declaration {
  tagName?: string;
  cssProperties?: Entry[];
  cssStates?: Entry[];
}

export interface Manifest {
  modules: { declarations: Declaration[] }[];
}

// TypeScript infers a narrower type from the file than its readers need.
const unknownJson: unknown = json;
export const manifest = unknownJson as Manifest;

/** Returns what the manifest says about an element. */
export function findDeclaration(tagName: string): Declaration {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const found = declarations.find((declaration) => declaration.tagName === tagName);
  if (!found) throw new Error(`<${tagName}> is not in custom-elements.json: run npm run build:manifest`);
  return found;
}
