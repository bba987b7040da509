import { noChange, type TemplateResult } from 'lit';
import { Directive, directive, PartType, type ChildPart, type PropertyPart } from 'lit/directive.js';
import { html } from './html.js';

/** A score, a range, a period, a compound with a number: "2-0", "2023 - 2026", "20–25", "COVID-19". */
const RANGE = /((?:[\p{L}\d.,%]{1,10}[-–]|\d{1,4} [-–] )\d[\d.,%]{0,9})/u;

/** The class of what stays in one line. */
const UNBROKEN = 'unbroken';

class UnbrokenDirective extends Directive {
  #text: string | undefined;

  /** As a child, which it is where a server draws. */
  render(text: string): string | (string | TemplateResult)[] {
    const pieces = text.split(RANGE);
    if (pieces.length === 1) return text;
    return pieces.map((piece, index) =>
      index % 2 === 0 ? piece : html`<span class=${UNBROKEN} .textContent=${piece}></span>`,
    );
  }

  /** In a browser there is one element more for each range, and nothing more for other texts. */
  override update(part: PropertyPart | ChildPart, [text]: [string]): unknown {
    if (part.type === PartType.CHILD) return this.render(text);
    if (text === this.#text) return noChange;
    this.#text = text;
    const pieces = text.split(RANGE).map((piece, index) => {
      if (index % 2 === 0) return piece;
      const span = document.createElement('span');
      span.className = UNBROKEN;
      span.textContent = piece;
      return span;
    });
    part.element.replaceChildren(...pieces);
    return noChange;
  }
}

/** For `.textContent`: the text letter by letter, whose ranges and scores do not break at the hyphen. */
export const unbroken = directive(UnbrokenDirective);
