import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Set by script, because a strict CSP allows no `style` attribute. */
class FocusPointDirective extends Directive {
  render(focus: string | undefined): unknown {
    return focus;
  }

  override update({ element }: ElementPart, [focus = '']: [string | undefined]): unknown {
    (element as HTMLElement).style.objectPosition = focus;
    return noChange;
  }
}

/** For `<img>`: the point of a picture that no crop may lose. */
export const focusPoint = directive(FocusPointDirective);
