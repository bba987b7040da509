// Each line after a comment is a mistake that the types must refuse; tsc says so if one is not.
import type { ArticleInput } from 'bantin';

const list = document.createElement('hot-events');
const card = document.createElement('news-card');

// @ts-expect-error not a list
list.articles = 42;
// @ts-expect-error a field that does not exist
list.articles = [{ headline: 'Mưa lớn ở Bình Hải', headlin: 'Mưa' }];
// @ts-expect-error no headline
list.articles = [{ url: '/bai/mua-lon' }];
// @ts-expect-error not a feed
list.feed = 'tin-moi.json';
// @ts-expect-error not a layout
list.layout = 'gird';
// @ts-expect-error not a number
list.limit = '5';
// @ts-expect-error set by the element alone
list.state = 'ready';
// @ts-expect-error an address is a text
card.article = { headline: 'Mưa lớn ở Bình Hải', url: 3 };
// @ts-expect-error not a label
export const article: ArticleInput = { headline: 'Mưa lớn ở Bình Hải', label: 'nóng' };
list.addEventListener('news-open', (event) => {
  // @ts-expect-error this event has an article, not a feed
  event.feed.toString();
});
