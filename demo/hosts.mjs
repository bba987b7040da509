// Hosts in the wild: pages as publishers' systems make them, each with the snippet of docs/vi/cms.md.
import { readFile } from 'node:fs/promises';
import { fillTemplate, readFreshFeed, readJson, toPage } from './templates.mjs';

/** @import { Made } from './templates.mjs' */

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));

/** The folder of the built files, as docs tell people to name it. */
export const VERSION_FOLDER = `/bantin/${version}`;

const BYTE_ORDER_MARK = '\uFEFF';

/** Writes everything but ASCII as numbers, as pages do whose encoding has no Vietnamese letters. */
const toAscii = (html) => html.replace(/[^\0-\x7F]/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** How a page is sent, if not as UTF-8. Old servers say nothing of the encoding. */
const ENCODINGS = {
  'html4.html': (html) => ({ ...toPage(toAscii(html)), type: 'text/html; charset=iso-8859-1' }),
  'nukeviet.html': (html) => ({ ...toPage(BYTE_ORDER_MARK + html), type: 'text/html' }),
};

/** The headlines of now as links, as `bantin snapshot --html` writes them, for a page that may have no script. */
async function makeLinks(origin) {
  const { renderFallback } = await import('../dist/server.js');
  return renderFallback(await readFreshFeed(), { limit: 5, url: origin });
}

/** The page that lists all hosts. */
async function makeHostsPage() {
  const hosts = await readJson('hosts/hosts.json');
  const tiles = hosts.map(
    ({ path, title, summary }) => `<li><h2><a href="${path}">${title}</a></h2><p>${summary}</p></li>`,
  );
  return toPage(await fillTemplate('hosts/index.html', { tiles: tiles.join('\n') }));
}

/**
 * Makes one of the hosts.
 *
 * @param {string} name of its file; none: the list of all
 * @param {URL} address of the request
 * @returns {Promise<Made | undefined>} undefined if it is a file of another kind, or none
 */
export async function makeHostPage(name, { origin }) {
  if (!name || name === 'index.html') return makeHostsPage();
  if (!/^[\w-]+\.html$/.test(name)) return undefined;
  try {
    const links = name === 'amp.html' ? await makeLinks(origin) : '';
    const html = await fillTemplate(`hosts/${name}`, { folder: VERSION_FOLDER, links });
    return ENCODINGS[name]?.(html) ?? toPage(html);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
