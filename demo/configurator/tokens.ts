// Which values of tokens are taken. They come from a form, and from a hash that somebody else may have written.

/** A property that takes what a syntax describes. */
const PROPERTIES: Record<string, string> = {
  '<color>': 'color',
  '<length>': 'inline-size',
  '<ratio>': 'aspect-ratio',
  '<font-family>': 'font-family',
  '<position>': 'object-position',
  '<integer>': 'order',
  '<line-width> || <line-style> || <color>': 'border',
  'none | uppercase': 'text-transform',
};

/** Whatever loads something, ends a declaration, or hides one of these. */
const FORBIDDEN = /url|image|src\(|attr\(|element\(|[;{}<>\\@!]|\/\*/i;
const MAX_LENGTH = 120;

function isSupported(syntax: string, value: string): boolean {
  // Weight, size and line height: the shorthand also wants a family.
  if (syntax === '<font-weight> || <font-size>') return CSS.supports('font', `${value} serif`);
  return CSS.supports(PROPERTIES[syntax] ?? '--any', value);
}

/** Returns the value of a token, or undefined if it is none that may be written. */
export function checkToken(syntax: string, value: string): string | undefined {
  const text = value.trim();
  if (!text || text.length > MAX_LENGTH || FORBIDDEN.test(text)) return undefined;
  return isSupported(syntax, text) ? text : undefined;
}
