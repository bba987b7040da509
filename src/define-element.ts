/**
 * Registers a tag if it is free. If another script (or another copy of bantin) was first, that one stays, and
 * the page goes on.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  const defined = registry?.get(tag);
  if (!defined) registry?.define(tag, element);
  else if (defined !== element)
    console.info(`bantin: <${tag}> is defined already; the first definition stays.`);
}
