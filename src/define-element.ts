/**
 * Registers a tag if it is free. If another script (or another copy of bantin) was first, that one stays, and
 * the page goes on. A server has no tags.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  if (registry?.get(tag)) console.info(`bantin: <${tag}> already on this page; the first copy stays.`);
  else registry?.define(tag, element);
}
