/** The data for search engines that stand in a page's scripts, as one list; scripts that are no JSON say nothing. */
export function embeddedJson(html: string): unknown[] {
  return html.split(/<\/script/i).flatMap((part) => {
    const [, attributes = '', text = ''] = /<script([^<>]*)>([^]*)/i.exec(part) ?? [];
    if (!attributes.includes('ld+json')) return [];
    try {
      // Templates leave line breaks inside of strings, where JSON allows none.
      return JSON.parse(text.replace(/\s/g, ' ')) as unknown;
    } catch {
      return [];
    }
  });
}
