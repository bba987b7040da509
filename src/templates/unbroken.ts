import { noChange, type TemplateResult } from 'lit';
import { Directive, directive, PartType, type ChildPart, type PropertyPart } from 'lit/directive.js';
import { getLocale } from '../localization/localization.js';
import { html } from './html.js';

/** A score, a range, a period, a compound with a number: "2-0", "2023 - 2026", "20–25", "COVID-19". */
const RANGE = /((?:[\p{L}\d.,%]{1,10}[-–]|\d{1,4} [-–] )\d[\d.,%]{0,9})/u;

/** The class of what stays in one line. */
const UNBROKEN = 'unbroken';
/** The class of what is heard and not seen. */
const SPOKEN = 'spoken';

class UnbrokenDirective extends Directive {
  #drawn: string | undefined;

  /** As a child, which it is where a server draws. */
  render(text: string, spoken = ''): string | (string | TemplateResult)[] {
    const pieces = text.split(RANGE);
    if (pieces.length === 1 && !spoken) return text;
    const drawn = pieces.map((piece, index) =>
      index % 2 === 0 ? piece : html`<span class=${UNBROKEN} .textContent=${piece}></span>`,
    );
    return spoken
      ? [...drawn, html`<span class=${SPOKEN} lang=${getLocale()} .textContent=${spoken}></span>`]
      : drawn;
  }

  /** In a browser there is one element more for each range, and nothing more for other texts. */
  override update(part: PropertyPart | ChildPart, [text, spoken = '']: [string, string?]): unknown {
    if (part.type === PartType.CHILD) return this.render(text, spoken);
    const drawn = text + (spoken && getLocale() + spoken);
    if (drawn === this.#drawn) return noChange;
    this.#drawn = drawn;
    const pieces: (string | HTMLElement)[] = text
      .split(RANGE)
      .map((piece, index) => (index % 2 === 0 ? piece : createSpan(UNBROKEN, piece)));
    if (spoken) {
      const words = createSpan(SPOKEN, spoken);
      words.lang = getLocale();
      pieces.push(words);
    }
    part.element.replaceChildren(...pieces);
    return noChange;
  }
}

function createSpan(className: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}

/**
 * For `.textContent`: the text letter by letter, whose ranges and scores do not break at the hyphen. Behind it, what is
 * only read out, in the language of the interface.
 */
export const unbroken = directive(UnbrokenDirective);
