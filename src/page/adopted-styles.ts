import { adoptStyles, supportsAdoptingStyleSheets, type CSSResultOrNative } from 'lit';

type SheetsByText = Map<string, CSSStyleSheet>;

/** The sheets made for documents other than our own; the elements of one document share them. */
const sheetsByDocument = new WeakMap<Document, SheetsByText>();

function toSheet(style: CSSResultOrNative, view: typeof globalThis, sheets: SheetsByText): CSSStyleSheet {
  const text = 'cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join('');
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}

/**
 * Styles a new root, or one that moved to another document. The platform drops its sheets on the way, and refuses
 * sheets that another document constructed.
 */
export function adoptStylesInto(root: ShadowRoot, styles: CSSResultOrNative[]): void {
  const owner = root.ownerDocument;
  if (!supportsAdoptingStyleSheets) {
    // The style elements of older engines move along with their root.
    if (!root.querySelector('style')) adoptStyles(root, styles);
    return;
  }
  if (owner === document) {
    adoptStyles(root, styles);
    return;
  }
  const view = owner.defaultView as typeof globalThis | null;
  // A document without a window constructs no sheets, and draws nothing.
  if (!view) return;
  const sheets = sheetsByDocument.get(owner) ?? new Map<string, CSSStyleSheet>();
  sheetsByDocument.set(owner, sheets);
  root.adoptedStyleSheets = styles.map((style) => toSheet(style, view, sheets));
}
