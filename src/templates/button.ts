import { html, type TemplateResult } from 'lit';

/** A button in a part of its own. */
export const renderButton = (part: string, text: string, handleClick: () => unknown): TemplateResult =>
  html`<button part=${part} type="button" @click=${handleClick}>${text}</button>`;
