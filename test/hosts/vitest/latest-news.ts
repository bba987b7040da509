import 'bantin';
import type { ArticleInput } from 'bantin';

/** The code under test: a block of news that opens articles without leaving the page. */
export function showLatestNews(parent: HTMLElement, articles: ArticleInput[], open: (url: string) => void) {
  const list = document.createElement('hot-events');
  list.articles = articles;
  list.addEventListener('news-open', (event) => {
    event.preventDefault();
    open(event.article.url ?? '/');
  });
  parent.append(list);
  return list;
}
