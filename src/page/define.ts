/** Whether it was said that somebody else was first. */
let isTold = false;

/**
 * Registers a tag if it is free. If another script (or another copy of bantin) was first, that one stays, and
 * the page goes on. A server has no tags.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  if (!registry?.get(tag)) registry?.define(tag, element);
  else if (!isTold) {
    isTold = true;
    console.info(`bantin: <${tag}> already on this page; the first copy stays.`);
  }
}
