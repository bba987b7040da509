/** Tells the controls of an element apart, also where they were drawn anew. */
export const nameOf = (control: Element): string =>
  `${control.getAttribute('part')} ${control.getAttribute('href') ?? control.textContent}`;

/** Returns the control with a name. */
export const findControl = (parent: ParentNode, name: string): HTMLElement | undefined =>
  [...parent.querySelectorAll<HTMLElement>('a[href], button, [tabindex]')].find(
    (control) => nameOf(control) === name,
  );

/**
 * Runs what a button does. If the button is gone afterwards, the focus goes on to what came in its place.
 *
 * @param action resolves when what it changes is drawn
 */
export async function keepFocus(root: ParentNode, action: () => unknown): Promise<void> {
  const button = (root as ShadowRoot).activeElement;
  await action();
  if (!button || button.isConnected) return;
  root.querySelector<HTMLElement>('.stage :is(a, button)')?.focus();
}

/** Moves the focus to the first link of an item; an item without a link takes it itself. */
export function focusFirst(item: HTMLElement | undefined): void {
  if (!item) return;
  const link = item.querySelector('a');
  if (!link) item.tabIndex = -1;
  (link ?? item).focus();
}
