import { noChange, type TemplateResult } from 'lit';
import { setCommittedValue } from 'lit/directive-helpers.js';
import {
  Directive,
  directive,
  PartType,
  type ChildPart,
  type DirectiveResult,
  type PropertyPart,
} from 'lit/directive.js';
import { getLocale } from '../localization/localization.js';
import { html } from './html.js';

/** A score, a range, a period, a compound with a number: "2-0", "2023 - 2026", "7% - 8%", "20–25", "COVID-19". */
const RANGE = /((?:[\p{L}\d.,%]{1,10}[-–]|\d[\dh%]{0,3} [-–] )\d[\d.,%]{0,9})/u;

/** What every one of them has, and few texts: to look for it is a tenth of the work. */
const HYPHEN = /[-–] ?\d/;

/** The class of what stays in one line. */
const UNBROKEN = 'unbroken';
/** The class of what is heard and not seen. */
const SPOKEN = 'spoken';

class UnbrokenDirective extends Directive {
  #drawn: string | undefined;

  /** As a child, which it is where a server draws. */
  render(text: string, spoken: string): (string | TemplateResult)[] {
    const drawn = text
      .split(RANGE)
      .map((piece, index) =>
        index % 2 === 0 ? piece : html`<span class=${UNBROKEN} .textContent=${piece}></span>`,
      );
    return spoken
      ? [...drawn, html`<span class=${SPOKEN} lang=${getLocale()} .textContent=${spoken}></span>`]
      : drawn;
  }

  /** In a browser there is one element more for each range. */
  override update(part: PropertyPart | ChildPart, [text, spoken]: [string, string]): unknown {
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
    // A plain text that comes next is set, whatever was before.
    setCommittedValue(part);
    return noChange;
  }
}

const createSpan = (className: string, textContent: string): HTMLElement =>
  Object.assign(document.createElement('span'), { className, textContent });

const unbrokenDirective = directive(UnbrokenDirective);

/**
 * For `.textContent`: the text letter by letter, whose ranges and scores do not break at the hyphen. Behind it, what is
 * only read out, in the language of the interface. Most texts are set as they are: a directive is memory in every card.
 */
export const unbroken = (text: string, spoken = ''): string | DirectiveResult =>
  spoken || HYPHEN.test(text) ? unbrokenDirective(text, spoken) : text;
