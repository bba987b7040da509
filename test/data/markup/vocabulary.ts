import type { Block, Inline } from '../../../src/data/article.js';

type Node = Block | Inline;

const TYPES =
  'paragraph heading list quote figure table code embed rule link strong emphasis mark deleted sub sup break'.split(
    ' ',
  );

const FIELDS = 'type children level ordered start items picture caption head rows text url title'.split(' ');
const PICTURE_FIELDS = 'src alt caption credit width height srcset'.split(' ');

/** What stands in a block or an inline, one level deep. */
function childrenOf(node: Node): Node[] {
  if (typeof node === 'string') return [];
  if ('children' in node) return node.children;
  if (node.type === 'list') return node.items.flat();
  if (node.type === 'table') return [node.head, ...node.rows].flat().flatMap(({ children }) => children);
  return [];
}

const CELL_FIELDS = 'children header colSpan rowSpan'.split(' ');

/** Whether all cells of a table have no other fields than those. */
const hasCells = (node: Node) =>
  typeof node === 'string' ||
  node.type !== 'table' ||
  [node.head, ...node.rows]
    .flat()
    .every((cell) => Object.keys(cell).every((field) => CELL_FIELDS.includes(field)));

/** Whether a node and all in it are of the vocabulary, with fields that it knows. */
export function isInVocabulary(node: Node): boolean {
  if (typeof node === 'string') return node !== '';
  const fields = 'picture' in node ? Object.keys(node.picture) : [];
  return (
    TYPES.includes(node.type) &&
    Object.keys(node).every((field) => FIELDS.includes(field)) &&
    fields.every((field) => PICTURE_FIELDS.includes(field)) &&
    hasCells(node) &&
    childrenOf(node).every(isInVocabulary)
  );
}

/** Every address in nodes. */
export function urlsOf(nodes: Node[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const srcset =
      'picture' in node ? (node.picture.srcset ?? '').split(/, | /).filter((part) => /:/.test(part)) : [];
    return [
      ...('url' in node ? [node.url] : []),
      ...('picture' in node ? [node.picture.src, ...srcset] : []),
      ...urlsOf(childrenOf(node)),
    ];
  });
}

/** Every text in nodes, in its order. */
export function textsOf(nodes: Node[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [node];
    return 'text' in node ? [node.text] : textsOf(childrenOf(node));
  });
}

/** How deep nodes are nested. */
export function depthOf(nodes: Node[]): number {
  return nodes.length && 1 + Math.max(...nodes.map((node) => depthOf(childrenOf(node))));
}
