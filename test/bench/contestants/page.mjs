// The page that each contestant stands on: an article page with something above and below the list.
import { FILTER_KEYWORD } from '../filter-keyword.mjs';

const TITLE = 'Tin trong ngày';
const BELOW =
  'Bạn đọc gửi bài về tòa soạn theo địa chỉ cuối trang. Ban biên tập trả lời trong ba ngày làm việc. ';

/**
 * Writes a page.
 *
 * @param {{head: string, body: string}} parts
 */
export const toPage = ({ head, body }) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE}</title>
<link rel="icon" href="data:,">
<style>body { max-width: 760px; margin: 0 auto; font: 16px/1.5 system-ui, sans-serif }</style>
${head}
</head>
<body>
<header><h1>${TITLE}</h1></header>
<main>
${body}
</main>
<footer><p>${BELOW.repeat(6)}</p></footer>
</body>
</html>`;

/** The line that fetches the feed beside the script. */
export const preloadOf = (url) => `<link rel="preload" as="fetch" crossorigin href="${url}">`;

/** The address of the feed in bantin's own format. */
export const feedUrl = ({ count }) => `/feed.json?count=${count}`;

/** Writes so many widgets, each with an article of its own. */
export const repeatWidget = (count, toWidget) =>
  [...Array(Number(count)).keys()].map((first) => toWidget(`/feed.json?count=1&first=${first}`)).join('\n');

/** What a reader clicks, for lists that have no button of their own. */
export const buttons = `<p><button id="filter" type="button">${FILTER_KEYWORD}</button> <button id="more" type="button">Xem thêm</button></p>`;
