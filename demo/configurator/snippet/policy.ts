// What has to stand elsewhere: rules in a style sheet, and lines of a Content-Security-Policy.
import type { Plan } from '../plan.js';

/** Writes the tokens as a rule for a style sheet; '' without any. */
export function toCss({ tokens, pieces }: Plan): string {
  const lines = Object.entries(tokens).map(([name, value]) => `  ${name}: ${value};`);
  const selector = pieces.map(({ tag }) => tag).join(',\n');
  return lines.length ? `${selector} {\n${lines.join('\n')}\n}\n` : '';
}

const toDirective = (name: string, sources: string[]): string[] =>
  sources.length ? [`${name} ${sources.join(' ')};`] : [];

/**
 * Writes the directives that the snippet needs. Nothing needs 'unsafe-inline'.
 *
 * @param isBundled whether the modules are part of the page's own script, where Lit's policy has Lit's name
 */
export function toPolicy({ hosts, hasJsonLd }: Plan, isBundled: boolean): string {
  const files = isBundled ? ["'self'"] : hosts.files;
  return [
    ...toDirective('script-src', files),
    ...toDirective('style-src', files),
    ...toDirective('connect-src', hosts.feeds),
    ...toDirective('img-src', hosts.pictures),
    `trusted-types ${isBundled ? 'lit-html' : 'bantin'}${hasJsonLd ? ' bantin-json-ld' : ''};`,
    '',
  ].join('\n');
}
