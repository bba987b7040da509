import { msg } from '@lit/localize';
import { toCssString } from '../page/css-string.js';
import { rootOf } from '../page/root.js';
import { MAX_SOURCES, piecesOf, resolve, toSources } from '../page/sources.js';
import type { NewsElement } from './news-element.js';
import { noneOf, type Converter } from './properties.js';

/** Attributes of every element that are no properties, and those of common frameworks. */
const FOREIGN =
  /^(class|tabindex|role|is|popover|exportparts|accesskey)$|^(on|item|xmlns|ng|_|(aria|data|v|x|hx)-)|[^\w-]/;

const isForeign = (name: string): boolean => FOREIGN.test(name) || name in HTMLElement.prototype;

/** The attributes of an element, each with the converter that reads it. */
function attributesOf(host: NewsElement): Map<string, object | undefined> {
  const { elementProperties } = host.constructor as typeof NewsElement;
  const known = new Map<string, object | undefined>();
  for (const [property, { attribute, converter }] of elementProperties) {
    // As Lit names attributes.
    const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
    if (attribute !== false) known.set(name, converter);
  }
  return known;
}

const withoutHyphens = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');

/** Says what was probably meant by an unknown attribute, or else which ones there are. */
function faultOfName(name: string, names: string[]): string | undefined {
  if (isForeign(name)) return undefined;
  const asked = withoutHyphens(name);
  const near = names.filter((known) => {
    const found = withoutHyphens(known);
    return found.startsWith(asked) || asked.startsWith(found);
  });
  const text = msg('không có thuộc tính này, mà có', {
    id: 'debug-attribute',
  });
  return `${text} ${(near.length ? near : names).join(', ')}`;
}

/** Says that `for` names no list, and which lists there are. */
function faultOfFor(host: NewsElement, id: string): string | undefined {
  const root = rootOf(host);
  const found = root.querySelector(`[id=${toCssString(id)}]`);
  const isList = found && (found.localName === 'hot-events' || 'feed' in found);
  // The parser may be on its way to it.
  if (isList || document.readyState === 'loading') return undefined;
  const ids = [...root.querySelectorAll('hot-events[id]')].map((list) => list.id);
  return noneOf(id, ids.join(', ') || '<hot-events id="…">');
}

/** Says which parts of `src` are no addresses, and which addresses are too many. */
function faultOfSrc({ hasSeveralSources }: NewsElement, src: string): string {
  const wrong = piecesOf(src, hasSeveralSources).filter((piece) => resolve(piece).protocol === ':');
  const rest = toSources(src, hasSeveralSources).slice(MAX_SOURCES);
  const faultOf = (pieces: string[], allowed: string) =>
    pieces.length ? [noneOf(pieces.join(' '), allowed)] : [];
  return [...faultOf(wrong, 'URL'), ...faultOf(rest, `1–${MAX_SOURCES}`)].join('; ');
}

/**
 * Finds what a page author wrote wrongly in a tag: unknown attributes, values that have no effect, a `for` that names no
 * list. An empty value is the default.
 *
 * @returns texts in the language of the page, by what is written
 */
export function findTagFaults(host: NewsElement): Map<string, string> {
  const known = attributesOf(host);
  const faultOf = (name: string, value: string): string | undefined => {
    if (!known.has(name)) return faultOfName(name, [...known.keys()]);
    if (!value.trim()) return undefined;
    if (name === 'for') return faultOfFor(host, value);
    if (name === 'src') return faultOfSrc(host, value);
    return (known.get(name) as Partial<Converter<unknown>> | undefined)?.faultIn?.(value, name);
  };
  const faults = new Map<string, string>();
  for (const { name, value } of host.attributes) {
    const fault = faultOf(name, value);
    if (fault) faults.set(`${name}=${value}`, `${name}: ${fault}`);
  }
  return faults;
}
