/**
 * The tree that an element stands in. Not the document: an element of the page may have the name of one of its methods.
 */
export const rootOf = (element: HTMLElement) =>
  element.closest('html') ?? (element.getRootNode() as ShadowRoot);
