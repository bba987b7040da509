import { isServer } from 'lit';

/** A page that names more has a mistake in it. */
export const MAX_SOURCES = 20;

/** Resolves as `new URL` does, but what is no address stays as it is. */
export function resolve(address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  return link;
}

/** Returns the addresses that an attribute `src` names, as they are written. @param isList whether spaces separate them */
export const piecesOf = (src: string, isList: boolean): string[] =>
  (isList ? src.split(/\s+/) : [src]).filter(Boolean);

/** Returns the absolute addresses that an attribute `src` names, each once. A server, which has no base, leaves them. */
export const toSources = (src: string, isList: boolean): string[] => [
  ...new Set(piecesOf(src, isList).map((piece) => (isServer ? piece : resolve(piece).href))),
];
