import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/index.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { settled } from '../helpers.js';

/** An element as readers see it once its news is there, or has failed to come. */
export async function shown<T extends NewsElement>(template: TemplateResult): Promise<T> {
  const element = await fixture<T>(template);
  await settled(element);
  return element;
}

/** Everything inside an element that a selector finds. */
export function all<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  return [...element.shadowRoot!.querySelectorAll<T>(selector)];
}

/** The first thing inside an element that a selector finds. */
export function one<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const [found] = all<T>(element, selector);
  if (!found) throw new Error(`there is no ${selector} in <${element.localName}>`);
  return found;
}

/** Follows a link without leaving the page; tells whether the browser would have gone. */
export function follow(link: HTMLElement, type: 'click' | 'auxclick' = 'click', button = 0): boolean {
  let wouldGo = false;
  const stay = (event: Event) => {
    wouldGo = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener(type, stay, { once: true });
  link.dispatchEvent(new MouseEvent(type, { button, bubbles: true, composed: true, cancelable: true }));
  return wouldGo;
}
