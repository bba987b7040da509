import { afterEach, expect, test, vi } from 'vitest';
import { articles, breaking } from '../shared/articles';
import { showLatestNews } from './latest-news';

const [first, second] = articles;

const headlinesOf = ({ shadowRoot }: HTMLElement) =>
  [...shadowRoot!.querySelectorAll('[part~="headline"]')].map((headline) => headline.textContent.trim());

afterEach(() => {
  document.body.replaceChildren();
});

test('draws an article for each of the data', async () => {
  const list = showLatestNews(document.body, articles, vi.fn());
  await list.updateComplete;
  expect(list.state).toBe('ready');
  expect(headlinesOf(list)).toEqual(articles.map(({ headline }) => headline));
});

test('opens an article in the app, not in the browser', async () => {
  const open = vi.fn();
  const list = showLatestNews(document.body, articles, open);
  await list.updateComplete;
  const link = list.shadowRoot!.querySelector<HTMLAnchorElement>('a[part~="link"]')!;
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  expect(link.dispatchEvent(click)).toBe(false);
  expect(open).toHaveBeenCalledExactlyOnceWith(new URL(first!.url!, location.href).href);
});

test('draws what comes later, and only what a keyword selects', async () => {
  const list = showLatestNews(document.body, articles, vi.fn());
  await list.updateComplete;
  list.articles = [breaking, ...articles];
  await list.updateComplete;
  expect(headlinesOf(list)[0]).toBe(breaking.headline);
  list.keyword = 'ngư dân';
  await list.updateComplete;
  expect(headlinesOf(list)).toEqual([first!.headline, second!.headline]);
});

test('reads a feed over the network', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ articles: [{ headline: 'Mưa lớn ở Bình Hải' }] }));
  document.body.innerHTML = '<hot-events src="https://bao.example/tin-moi.json"></hot-events>';
  const list = document.querySelector('hot-events')!;
  await new Promise((resolve) => list.addEventListener('news-load', resolve));
  vi.unstubAllGlobals();
  expect(headlinesOf(list)).toEqual(['Mưa lớn ở Bình Hải']);
});
