// How the Markdown of docs/ becomes HTML. Pages stay readable where the repository is hosted, so links lead to .md files,
// headings have the anchors that such hosts give them, and examples are named in comments.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import GithubSlugger from 'github-slugger';
import { renderFields } from './render-fields.mjs';

/** Folders of docs/ that the site has as they are. */
export const COPIED = ['plots'];

const textOf = ({ children }) =>
  children.map(({ type, content }) => (/^(text|code_inline)$/.test(type) ? content : '')).join('');

/** Gives headings their anchors. */
function addAnchors({ tokens }) {
  const slugger = new GithubSlugger();
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') token.attrSet('id', slugger.slug(textOf(tokens[index + 1])));
  });
}

/**
 * Returns the address on the site of a link in a page, or undefined where it leads to a file that only the repository has.
 *
 * @param {string} href as it stands in the page
 * @param {string} page path of the page, from the root of the repository
 */
export function toSiteAddress(href, page) {
  if (/^([a-z]+:|#)/i.test(href)) return href;
  const [path, anchor = ''] = href.split(/(?=#)/);
  const [folder, ...rest] = relative('docs', join(dirname(page), path)).split('/');
  if (folder === '..') return undefined;
  if (!['vi', 'en'].includes(folder) || rest.length === 0) return COPIED.includes(folder) ? href : undefined;
  return `${path.replace(/\.md$/, '.html')}${anchor}`;
}

/** Turns links to pages into those of the site. A link to another file of the repository is its text. */
function turnLinks({ tokens, env }) {
  let isText = false;
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type === 'link_close' && isText) token.tag = 'span';
    if (token.type !== 'link_open') continue;
    const href = toSiteAddress(decodeURI(token.attrGet('href')), env.page.inputPath);
    isText = href === undefined;
    if (isText) [token.tag, token.attrs] = ['span', [['class', 'file']]];
    else token.attrSet('href', href);
  }
}

/** Puts the file of docs/_includes/examples/ where a comment names it: `<!-- example: name -->`. */
function putExamples({ tokens, env }) {
  for (const token of tokens) {
    const [, name] = (token.type === 'html_block' && /<!-- example: ([\w-]+) -->/.exec(token.content)) || [];
    if (!name) continue;
    const file = join('docs/_includes/examples', `${name}.html`);
    if (!existsSync(file)) throw new Error(`${env.page.inputPath}: there is no ${file}.`);
    const label = env.words[env.lang].example;
    token.content = `<figure class="example"><figcaption>${label}</figcaption>\n${readFileSync(file, 'utf8')}</figure>\n`;
  }
}

/** Puts the tables of fields where a comment asks for them: `<!-- fields -->`. */
function putFields({ tokens, env }) {
  for (const token of tokens)
    if (token.type === 'html_block' && token.content.trim() === '<!-- fields -->')
      token.content = renderFields(env.fields, env.lang, env.words[env.lang]);
}

/** Puts links to the pages of the elements where a comment asks for them, which only the site has: `<!-- reference -->`. */
function putReference({ tokens, env }) {
  const folder = env.lang === 'en' ? 'reference' : '../en/reference';
  const toItem = ({ tag }) =>
    `<li><a href="${folder}/${tag}.html" hreflang="en"><code>&lt;${tag}&gt;</code></a></li>`;
  for (const token of tokens)
    if (token.type === 'html_block' && token.content.trim() === '<!-- reference -->')
      token.content = `<ul>\n${env.reference.map(toItem).join('\n')}\n</ul>\n`;
}

/** A wide table scrolls in a box of its own, which the keyboard reaches. */
function boxTables(markdown) {
  const { rules } = markdown.renderer;
  rules.table_open = (_tokens, _index, _options, { words, lang }) =>
    `<div class="table" tabindex="0" role="group" aria-label="${words[lang].table}"><table>\n`;
  rules.table_close = () => '</table></div>\n';
}

/** @param {import('markdown-it')} markdown */
export function setUpMarkdown(markdown) {
  markdown.core.ruler.push('bantin-anchors', addAnchors);
  markdown.core.ruler.push('bantin-links', turnLinks);
  markdown.core.ruler.push('bantin-examples', putExamples);
  markdown.core.ruler.push('bantin-fields', putFields);
  markdown.core.ruler.push('bantin-reference', putReference);
  boxTables(markdown);
}
