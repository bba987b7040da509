import 'bantin';
import 'bantin/bantin.css';
import { articles, breaking } from '../shared/articles';

const latest = document.querySelector('hot-events')!;
latest.articles = articles;

latest.addEventListener('news-open', (event) => {
  event.preventDefault();
  history.pushState(null, '', event.article.url);
  document.querySelector('#opened')!.textContent = event.article.headline;
});

document.querySelector('#update')!.addEventListener('click', () => {
  latest.articles = [breaking, ...articles];
});
