import json from '../custom-elements.json' with { type: 'json' };

/** One entry of the manifest: an attribute, a property, an event, a slot, a part … */
export interface Entry {
  name: string;
  kind?: string;
  description?: string;
  type?: { text: string };
  syntax?: string;
  default?: string;
  readonly?: boolean;
  attribute?: string;
}

/** What the manifest says about a class; the lists that it has none of are left out. */
export interface Declaration {
  name: string;
  tagName?: string;
  description?: string;
  members?: Entry[];
  attributes?: Entry[];
  events?: Entry[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssProperties?: Entry[];
  cssStates?: Entry[];
}

export interface Manifest {
  modules: { path: string; declarations: Declaration[] }[];
}

// Where the file is there, TypeScript knows it more narrowly than is useful; where it is not, as `Manifest`.
const written: unknown = json;
export const manifest = written as Manifest;

/** What the manifest says about an element. */
export function findDeclaration(tagName: string): Declaration {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const found = declarations.find((declaration) => declaration.tagName === tagName);
  if (!found) throw new Error(`<${tagName}> is not in custom-elements.json: run npm run build:manifest`);
  return found;
}
