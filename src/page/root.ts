/**
 * Returns the tree that an element is in: the page, or the shadow root of another component. It is not the document,
 * for a named element of the page may hide the document's methods.
 */
export const rootOf = (element: Element): HTMLElement | ShadowRoot =>
  element.closest('html') ?? (element.getRootNode() as ShadowRoot);
