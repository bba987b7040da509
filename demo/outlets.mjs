// Other outlets: their feeds, each of another format, their pages, and the page that brings them together.
import { escapeHtml, fillTemplate, makeSample, readJson, toPage } from './templates.mjs';

/** A feed of an outlet. One of them has closed: its address leads nowhere. */
export async function makeOutletFeed(wanted, origin) {
  const outlets = await readJson('nguon.json');
  const outlet = outlets.find(({ file, isClosed }) => file === wanted && !isClosed);
  return outlet && makeSample(`nguon/${outlet.file}`, origin);
}

/** A page of an outlet: its list, or one of its articles. */
export async function makeOutletPage(name, file, { origin, pathname }) {
  const outlets = await readJson('nguon.json');
  const outlet = outlets.find((other) => other.name === name && !other.isClosed);
  if (!outlet) return undefined;
  const src = `/nguon/${outlet.file}`;
  const fallback = '<a href="/tong-hop.html">Về trang tổng hợp</a>';
  const content = file
    ? `<news-article src="${src}" article-id="${escapeHtml(origin + pathname)}">${fallback}</news-article>`
    : `<h1 class="heard">${outlet.title}</h1><hot-events src="${src}" heading="${outlet.title}">${fallback}</hot-events>`;
  return toPage(await fillTemplate('to-bao.html', { ...outlet, content }));
}

/** A line of the list of sources. What the page finds out of a source comes into the last part. */
function toLine({ title, format, file, isClosed }) {
  const path = `/nguon/${file}`;
  const name = isClosed ? `<b>${title}</b>` : `<a href="${path}">${title}</a>`;
  return `<li>${name} <span>${format}</span> <em data-source="${path}"></em></li>`;
}

/** The page that brings all outlets together. */
export async function makeDigestPage() {
  const outlets = await readJson('nguon.json');
  const page = await fillTemplate('tong-hop.html', {
    sources: outlets.map(({ file }) => `/nguon/${file}`).join('\n    '),
    lines: outlets.map(toLine).join('\n'),
  });
  return toPage(page);
}
