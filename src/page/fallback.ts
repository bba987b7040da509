function isFallback(node: Node): boolean {
  if (node.nodeType === Node.ELEMENT_NODE) return !(node as Element).matches('[slot], script, template');
  return node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '';
}

/**
 * Whether the page author wrote something into an element to show until there is news. Data and what goes into a named
 * slot are none.
 */
export const hasFallback = ({ childNodes }: Node): boolean =>
  // A server has no children to look at.
  [...(childNodes ?? [])].some((node) => isFallback(node));
