let hasReported = false;

/**
 * Registers an element if its tag is free. If another script, or another copy of bantin, was first, that one stays
 * and the page goes on. Does nothing on a server without a registry.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  if (!registry) return;
  if (!registry.get(tag)) {
    registry.define(tag, element);
  } else if (!hasReported) {
    hasReported = true;
    console.info(`bantin: <${tag}> already on this page; the first copy stays.`);
  }
}
