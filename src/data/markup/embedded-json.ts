/** Returns the JSON-LD in the scripts of a page as one list. Scripts with invalid JSON are left out. */
export function embeddedJson(html: string): unknown[] {
  return html.split(/<\/script/i).flatMap((part) => {
    const [, attributes = '', text = ''] = /<script([^<>]*)>([^]*)/i.exec(part) ?? [];
    if (!attributes.includes('ld+json')) return [];
    try {
      // Page templates leave line breaks in strings, where JSON does not allow them.
      return JSON.parse(text.replace(/\s/g, ' ')) as unknown;
    } catch {
      return [];
    }
  });
}
