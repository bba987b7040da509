import type { Article } from './data/article.js';

const createItem = () => Object.assign(document.createElement('li'), { part: 'item' });

/**
 * The items of a list: each article keeps its elements whatever comes before it, and with them its picture, its
 * focus and its place. One that cannot be drawn does not take the others down.
 *
 * @param list nothing where there are no articles
 * @param before the items that were drawn last, by the id of their article
 * @param draw may throw
 * @returns the items that are drawn now
 */
export function drawItems(
  list: Element | null,
  articles: Article[],
  before: Map<string, HTMLElement>,
  draw: (article: Article, index: number, item: HTMLElement) => void,
): Map<string, HTMLElement> {
  const focused = (list?.getRootNode() as ShadowRoot | undefined)?.activeElement as HTMLElement | null;
  const items = new Map(articles.map(({ id }) => [id, before.get(id) ?? createItem()]));
  for (const [id, item] of before) if (!items.has(id)) item.remove();
  let place = list?.firstChild ?? null;
  articles.forEach((article, index) => {
    const item = items.get(article.id)!;
    if (item === place) place = item.nextSibling;
    else list!.insertBefore(item, place);
    try {
      draw(article, index, item);
    } catch {
      item.remove();
      items.delete(article.id);
    }
  });
  // What changes its place loses the focus, though it is the same.
  if (focused?.isConnected) focused.focus({ preventScroll: true });
  return items;
}
