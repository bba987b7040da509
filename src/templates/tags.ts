import { nothing } from 'lit';
import { unsafeStatic, type StaticValue } from 'lit/static-html.js';

/**
 * Returns a tag for static templates. The name is one of our own and never from a feed, so it is safe. (Lit's
 * `literal` calls `Array.prototype.reduce`, which old libraries of the page may have replaced.)
 */
export const staticTag = (name: keyof HTMLElementTagNameMap): StaticValue => unsafeStatic(name);

/**
 * Returns the name of a part, in the same way, for an element that has it as long as it is there. Elements whose
 * attributes are all static share them.
 */
export const staticPart = (name: string | false | undefined): StaticValue | typeof nothing =>
  name ? unsafeStatic(name) : nothing;
