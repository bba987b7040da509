import { nothing, type ElementPart, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { html, unsafeStatic } from 'lit/static-html.js';

/** What the controls set: attributes, under their own names. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;

/** Writes attributes whose names are known at run time only, and takes them back when they are gone. */
class SpreadDirective extends Directive {
  #names: string[] = [];

  render(_attributes: Attributes): symbol {
    return nothing;
  }

  override update({ element }: ElementPart, [attributes]: [Attributes]): symbol {
    const entries = Object.entries(attributes).filter(
      ([, value]) => value !== undefined && value !== null && value !== false,
    );
    for (const name of this.#names)
      if (!entries.some(([other]) => other === name)) element.removeAttribute(name);
    for (const [name, value] of entries) element.setAttribute(name, value === true ? '' : String(value));
    this.#names = entries.map(([name]) => name);
    return nothing;
  }
}

const spread = directive(SpreadDirective);

/** An element with these attributes; it stays the same while they change, as it would on a page. */
export function element(tag: string, attributes: Attributes, content: unknown = nothing): TemplateResult {
  const name = unsafeStatic(tag);
  return html`<${name} ${spread(attributes)}>${content}</${name}>`;
}

/** What a story shows, for designers: in Vietnamese, then in English. */
export function note(vietnamese: string, english: string) {
  return { docs: { description: { story: `${vietnamese}\n\n*${english}*` } } };
}
