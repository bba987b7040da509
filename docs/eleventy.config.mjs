// The documentation site: docs/ becomes docs-static/. `npm run docs` builds what it shows, then the site.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';
import MarkdownIt from 'markdown-it';
import packageData from './_data/package.mjs';
import { COPIED, setUpMarkdown } from './markdown.mjs';

/** What the site takes from outside docs/: it asks no other host. */
const FILES = {
  'dist/bantin.js': 'assets/bantin.js',
  'demo/favicon.svg': 'assets/favicon.svg',
  'configurator-static': 'trinh-tao-ma',
  'node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-{vietnamese,latin}-{400,600,700}-normal.woff2':
    'assets/fonts',
  'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-{vietnamese,latin}-wght-normal.woff2':
    'assets/fonts',
};

/** For descriptions of the manifest and the schema: tags in them are text. */
const markdown = new MarkdownIt();

/** The languages that the highlighter does not know by these names. */
function nameLanguages({ Prism }) {
  const { languages } = Prism;
  Object.assign(languages, { vue: languages.markup, svelte: languages.markup });
}

/** Lists the headings of a page, for its contents. */
const listHeadings = (html) =>
  [...html.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map(([, id, text]) => ({
    id,
    text: text.replace(/<[^>]+>/g, ''),
  }));

/** The path of a page's file, from the root of the site. */
const toAddress = (url) => url.slice(1).replace(/(?<=^|\/)$/, 'index.html');

/**
 * Lists the entries of the navigation that there are, in one language. What is only in English is in the Vietnamese
 * navigation as well.
 */
function listGroups(pages, navigation, lang) {
  const toEntry = (names) => {
    const own = names[lang] ? lang : 'en';
    const address = `${own}/${names[own]}.html`;
    const title = pages.find(({ url }) => toAddress(url) === address)?.data.title;
    return { names, lang: own, address, title };
  };
  return navigation.map(({ title, pages: all }) => ({
    title: title[lang],
    entries: all
      .filter((names) => names[lang] || names.en)
      .map(toEntry)
      .filter((entry) => entry.title),
  }));
}

/** Tells where a page stands in the navigation: all groups, its neighbours, and its counterpart. */
function findPlace(pages, navigation, url) {
  const address = toAddress(url);
  const lang = address.slice(0, 2);
  const groups = listGroups(pages, navigation, lang);
  const own = groups.flatMap(({ entries }) => entries).filter((entry) => entry.lang === lang);
  const at = own.findIndex((entry) => entry.address === address);
  if (at < 0) throw new Error(`docs/_data/navigation.json does not name ${address}.`);
  const other = lang === 'vi' ? 'en' : 'vi';
  const counterpart = `${other}/${own[at].names[other] ?? 'index'}.html`;
  return { groups, address, previous: own[at - 1], next: own[at + 1], other: counterpart };
}

/** @param {import('@11ty/eleventy/UserConfig')} config */
export default function configure(config) {
  for (const folder of [...COPIED, 'assets']) config.addPassthroughCopy(`docs/${folder}`);
  config.addPassthroughCopy(FILES);
  config.addPlugin(syntaxHighlight, { preAttributes: { tabindex: 0 }, init: nameLanguages });
  config.amendLibrary('md', setUpMarkdown);
  config.addFilter('inline', (text) => markdown.renderInline(text));

  // Each page is a file beside its Markdown's place, and all links are relative: the site opens from a disk.
  config.addGlobalData(
    'permalink',
    () =>
      ({ page }) =>
        `${page.filePathStem}.html`,
  );
  config.addFilter('toRoot', (url) => '../'.repeat(url.split('/').length - 2));
  config.addFilter('headings', listHeadings);
  config.addFilter('place', findPlace);

  config.on('eleventy.after', ({ directories }) => {
    const start = pathToFileURL(resolve(directories.output, 'index.html'));
    console.log(`Documentation: ${start}`);
  });

  return {
    // Where 404.html is served, which stands in for any address.
    pathPrefix: new URL(packageData.homepage).pathname,
    dir: { input: 'docs', output: 'docs-static', layouts: '_layouts' },
    templateFormats: ['md', 'njk'],
    markdownTemplateEngine: false,
  };
}
