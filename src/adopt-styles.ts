const sheets = new Map<string, CSSStyleSheet>();

/** One sheet for each text, shared by all elements that use it. */
function toSheet(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheets.set(text, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(text);
  }
  return sheet;
}

/** Gives a shadow root its style sheets. */
export function adoptStyles(root: ShadowRoot, styles: string[]): void {
  try {
    root.adoptedStyleSheets = styles.map(toSheet);
  } catch {
    // Engines before 2023.
    root.append(Object.assign(document.createElement('style'), { textContent: styles.join('') }));
  }
}
