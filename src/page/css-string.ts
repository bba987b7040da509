/** Returns a text as a string of CSS, for selectors. Some simulated browsers have no `CSS.escape`. */
export const toCssString = (text: string): string => `"${text.replace(/["\\\n\r\f]/g, '\\$&')}"`;
