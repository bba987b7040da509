import type { Element } from '../markup/nodes.js';
import { childrenOf, contentOf } from '../markup/xml.js';

/** Elements that say when an item was published. The format's own come first; many feeds borrow those of others. */
const PUBLISHED = [
  ...['pubdate', 'published', 'issued', 'date', 'created', 'atom:published', 'dc:date'],
  ...['dcterms:issued', 'dcterms:available', 'dcterms:date', 'dcterms:created'],
];
const MODIFIED = ['updated', 'modified', 'atom:updated', 'dcterms:modified'];

/** Returns the texts of the children with these names, in the order of the names. */
function textsIn(item: Element, names: string[]): string[] {
  const rank = ({ name }: Element) => names.indexOf(name);
  const found = childrenOf(item, ...names).sort((first, second) => rank(first) - rank(second));
  return found.map(contentOf);
}

/** Returns all that an item of RSS or Atom says about when it was published and changed. The first legible one counts. */
export function toTimes(item: Element) {
  const modified = textsIn(item, MODIFIED);
  return { published: [...textsIn(item, PUBLISHED), ...modified], modified };
}
