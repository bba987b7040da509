import type { TemplateResult } from 'lit';
import { html } from './html.js';

/** A button in a part of its own. */
export const renderButton = (
  part: string,
  text: string,
  handleClick: (click: MouseEvent) => unknown,
): TemplateResult =>
  // Its name is its text.
  // eslint-disable-next-line lit-a11y/accessible-name
  html`<button part=${part} type="button" @click=${handleClick} .textContent=${text}></button>`;
