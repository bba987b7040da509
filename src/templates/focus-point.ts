import { noChange, nothing } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';

/** Set by script, because a strict CSP allows no `style` attribute. A server has no other. */
class FocusPointDirective extends Directive {
  render(focus: string | undefined): unknown {
    return focus ? `object-position: ${focus}` : nothing;
  }

  override update({ element }: PropertyPart, [focus = '']: [string | undefined]): unknown {
    element.style.objectPosition = focus;
    return noChange;
  }
}

/** For `.style` of `<img>`: the point of a picture that no crop may lose. */
export const focusPoint = directive(FocusPointDirective);
