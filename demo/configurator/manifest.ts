// Reads custom-elements.json: the form is made of it, so a new attribute appears by itself.
import { isRecord, own } from '../../src/data/own.js';

export interface Attribute {
  name: string;
  /** The name of its property. */
  property: string;
  description: string;
  /** The type as TypeScript: `'list' | 'grid'`. */
  type: string;
  /** The text that means the same as no attribute; null where no text does. */
  fallback: string | null;
}

export interface Token {
  name: string;
  description: string;
  syntax: string;
  fallback: string;
}

export interface ElementInfo {
  tag: string;
  attributes: Attribute[];
  tokens: Token[];
}

const listAt = (value: unknown, name: string): unknown[] => {
  const list = own(value, name);
  return Array.isArray(list) ? list : [];
};

const textAt = (value: unknown, name: string): string => {
  const text = own(value, name);
  return typeof text === 'string' ? text : '';
};

/** Reads a default as it is written in the source: `'list'`, `10`, `false`, `null`, `{}`. */
function toFallback(written: string): string | null {
  if (written === 'null' || written === 'false') return null;
  return written === '{}' ? '' : written.replace(/^'(.*)'$/s, '$1');
}

const toAttribute = (entry: unknown): Attribute => ({
  name: textAt(entry, 'name'),
  property: textAt(entry, 'fieldName') || textAt(entry, 'name'),
  description: textAt(entry, 'description'),
  type: textAt(own(entry, 'type'), 'text'),
  fallback: toFallback(textAt(entry, 'default')),
});

const toToken = (entry: unknown): Token => ({
  name: textAt(entry, 'name'),
  description: textAt(entry, 'description'),
  syntax: textAt(entry, 'syntax'),
  fallback: textAt(entry, 'default'),
});

/** In which order elements are offered; others come behind. */
const ORDER = ['hot-events', 'news-card', 'news-article', 'keyword-tags'];
const rankOf = (tag: string) => (ORDER.includes(tag) ? ORDER.indexOf(tag) : ORDER.length);

/** Lists the elements of a manifest. */
export function readManifest(manifest: unknown): ElementInfo[] {
  const declarations = listAt(manifest, 'modules').flatMap((module) => listAt(module, 'declarations'));
  return declarations
    .filter((declaration) => isRecord(declaration) && textAt(declaration, 'tagName'))
    .map((declaration) => ({
      tag: textAt(declaration, 'tagName'),
      attributes: listAt(declaration, 'attributes').map(toAttribute),
      tokens: listAt(declaration, 'cssProperties').map(toToken),
    }))
    .sort((one, other) => rankOf(one.tag) - rankOf(other.tag));
}
