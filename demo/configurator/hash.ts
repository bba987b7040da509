// The state in the address. A hash may come from anybody: only what the manifest knows is taken, and nothing is read from
// the network because of it.
import { checkValue } from './controls.js';
import type { ElementInfo } from './manifest.js';
import { samples } from './samples.js';
import {
  findElement,
  initialState,
  isPairedByDefault,
  LOOKS,
  TABS,
  type Language,
  type State,
  type Tab,
} from './state.js';
import { checkToken } from './tokens.js';

/** A longer hash is none of ours. */
const MAX_LENGTH = 16_000;

/** Names of ours: those of attributes and tokens have no underscore. */
const NAMES = {
  language: '_lang',
  tab: '_tab',
  tag: '_element',
  sample: '_sample',
  look: '_look',
  folder: '_folder',
  isPaired: '_keywords',
} as const;

/** A folder of the page's own server, or of another one. */
export function checkFolder(value: string): string | undefined {
  const folder = value.trim();
  const isFolder = /^(?:https:\/\/[\w.-]+(?::\d{1,5})?)?\/(?:[\w.~@+-]+\/)*$/.test(folder);
  return isFolder && folder.length <= 200 ? folder : undefined;
}

export function checkAttributes(
  { attributes }: ElementInfo,
  valueOf: (name: string) => string | null | undefined,
): Record<string, string> {
  const entries = attributes.flatMap((attribute) => {
    const value = valueOf(attribute.name);
    const checked = typeof value === 'string' ? checkValue(attribute, value) : undefined;
    return checked === undefined ? [] : [[attribute.name, checked] as const];
  });
  return Object.fromEntries(entries);
}

function readTokens({ tokens }: ElementInfo, query: URLSearchParams): Record<string, string> {
  const entries = tokens.flatMap(({ name, syntax }) => {
    const value = checkToken(syntax, query.get(name) ?? '');
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

const oneOf = <T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T =>
  allowed.find((word) => word === value) ?? otherwise;

/** Reads a hash. Whatever is not understood is left out. */
export function readHash(hash: string, elements: ElementInfo[]): State {
  const query = new URLSearchParams(hash.length > MAX_LENGTH ? '' : hash.replace(/^#/, ''));
  const tags = elements.map(({ tag }) => tag);
  const element = findElement(elements, oneOf(query.get(NAMES.tag), tags, initialState.tag));
  const attributes = checkAttributes(element, (name) => query.get(name));
  const names = samples.map(({ name }) => name);
  const paired = query.get(NAMES.isPaired);
  return {
    language: oneOf<Language>(query.get(NAMES.language), ['vi', 'en'], initialState.language),
    tab: oneOf<Tab>(query.get(NAMES.tab), TABS, initialState.tab),
    tag: element.tag,
    sample: attributes.src ? '' : oneOf(query.get(NAMES.sample), ['', ...names], initialState.sample),
    attributes,
    tokens: readTokens(element, query),
    look: oneOf(query.get(NAMES.look), LOOKS, ''),
    folder: checkFolder(query.get(NAMES.folder) ?? '') ?? initialState.folder,
    isPaired: paired === null ? isPairedByDefault(element.tag) : paired === '1',
  };
}

/** Writes a state as a hash; '' for the initial one. */
export function writeHash(state: State): string {
  const { attributes, tokens, isPaired, ...rest } = state;
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(rest) as [keyof typeof rest, string][]) {
    if (value !== initialState[key] && !(key === 'sample' && attributes.src)) query.set(NAMES[key], value);
  }
  if (isPaired !== isPairedByDefault(state.tag)) query.set(NAMES.isPaired, isPaired ? '1' : '0');
  for (const [name, value] of Object.entries({ ...attributes, ...tokens })) query.set(name, value);
  const text = query.toString();
  return text && `#${text}`;
}
