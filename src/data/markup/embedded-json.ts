/** The data for search engines that stand in a page's scripts, as one list; scripts that are no JSON say nothing. */
export function embeddedJson(html: string): unknown[] {
  return html.split(/<\/script/i).flatMap((part) => {
    const [, attributes = '', text = ''] = /<script([^<>]*)>([^]*)/i.exec(part) ?? [];
    if (!attributes.includes('ld+json')) return [];
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return [];
    }
  });
}
