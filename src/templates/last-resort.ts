import { errorText, retryText } from './frame.js';

/** Creates an element with a part of its own. */
function createPart(tag: 'p' | 'button', part: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('part', part);
  element.textContent = text;
  return element;
}

/**
 * Creates what is shown where Lit can draw nothing: the links inside the tag, else that loading failed and a way out.
 * It is no template, for those may be just what cannot be drawn.
 */
export function createLastResort(hasFallback: boolean, handleRetry: () => unknown): HTMLElement {
  const box = document.createElement('div');
  if (hasFallback) {
    box.append(document.createElement('slot'));
    return box;
  }
  const root = document.createElement('div');
  root.className = 'root';
  box.className = 'shown';
  const sentence = createPart('p', 'status', errorText());
  sentence.setAttribute('role', 'status');
  const button = createPart('button', 'retry', retryText());
  button.addEventListener('click', handleRetry);
  box.append(sentence, button);
  root.append(box);
  return root;
}
