import { html, type TemplateResult } from 'lit/html.js';

const templates: Record<string, TemplateStringsArray> = {};

/**
 * An element around content. A tag cannot be bound in a template, so a template is made for each, once. What
 * comes from a feed is never part of it.
 *
 * @param name of our own choice
 * @param attributes of our own choice, as they stand behind the name
 */
export function renderTag(name: string, content: unknown, attributes = ''): TemplateResult {
  const start = `<${name}${attributes}>`;
  templates[start] ??= Object.assign([start, `</${name}>`], { raw: [] });
  return html(templates[start], content);
}
