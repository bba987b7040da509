// Builds the configurator as files that any server can serve, with all that its snippets and previews need beside them.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { makeSample } from '../templates.mjs';
import { inlineArticles } from './samples.js';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT));

const { version } = JSON.parse(read('package.json').toString()) as { version: string };

/** What is copied as it is, by its name here. */
const themes = readdirSync(new URL('src/themes', ROOT)).filter((name) => name.endsWith('.css'));
const COPIES: Record<string, string> = {
  'bantin.js': 'dist/bantin.js',
  'bantin.css': 'dist/bantin.css',
  'favicon.svg': 'demo/favicon.svg',
  'integrity.json': 'dist/integrity.json',
  'custom-elements.json': 'custom-elements.json',
  ...Object.fromEntries(themes.map((name) => [`themes/${name}`, `dist/themes/${name}`])),
};

/** Licences of what is built in: those of the package's own notices, and those of the fonts. */
const LICENCES = [
  'THIRD-PARTY-NOTICES',
  'node_modules/@fontsource/be-vietnam-pro/LICENSE',
  'node_modules/@fontsource-variable/source-serif-4/LICENSE',
];

/** The packages that modules come from. */
const toPackages = (ids: Iterable<string>): string[] => [
  ...new Set([...ids].flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [])),
];

/** The samples. Their pictures stand beside them, and their times are those of this build. */
const SAMPLES: Record<string, string> = {
  'tin-moi.json': 'demo/articles.json',
  'su-kien.json': 'demo/su-kien.json',
  'phim.json': 'demo/phim.json',
  'dai-tinh.rss': 'demo/nguon/dai-tinh.rss',
  'nong-thon.atom': 'demo/nguon/nong-thon.atom',
  'cong-an.json': 'demo/nguon/cong-an.json',
  'json-rieng.json': 'demo/feeds/json-rieng.json',
};

/**
 * Reads a sample with its times moved. All of its addresses are relative to the feed, whose pictures stand beside it; those in
 * a body are relative to the article.
 */
async function toSample(path: string): Promise<string> {
  const { body } = await makeSample(path.replace('demo/', ''), 'https://mienbien.example');
  return body
    .replaceAll('https://mienbien.example/', '/')
    .replace(/(src=\\")\/pictures\//g, '$1../pictures/')
    .replace(/(?<!\\)(["'>])\/(?=(?:pictures|bai|to-bao)\/|bao-so-5)/g, '$1');
}

const emitFiles: Plugin = {
  name: 'bantin-configurator-files',
  async generateBundle() {
    const emit = (fileName: string, source: string | Uint8Array) =>
      this.emitFile({ type: 'asset', fileName, source });
    for (const [name, path] of Object.entries(COPIES)) emit(name, read(path));
    const notices = LICENCES.map((path) => read(path).toString()).join('\n');
    const missing = toPackages(this.getModuleIds()).filter((name) => !notices.includes(name));
    if (missing.length) this.error(`${missing.join(', ')}: in the configurator, but not in its notices.`);
    emit('THIRD-PARTY-NOTICES.txt', notices);
    for (const [name, path] of Object.entries(SAMPLES)) emit(`mau/${name}`, await toSample(path));
    emit('mau/trong-the.json', JSON.stringify(inlineArticles));
    const pictures = readdirSync(new URL('demo/pictures', ROOT)).filter((name) => name.endsWith('.webp'));
    for (const name of pictures) emit(`mau/pictures/${name}`, read(`demo/pictures/${name}`));
  },
};

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** package.json lists which modules of the package do something when they are imported. These are not in it. */
const keepEffects: Plugin = {
  name: 'bantin-configurator-effects',
  transform: (code, id) => (id.startsWith(here('.')) ? { code, map: null, moduleSideEffects: true } : null),
};

/** The frame loads the script file itself, as a page does. */
const loadElements: Plugin = {
  name: 'bantin-configurator-frame',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { filename }) {
      if (!filename.endsWith('khung.html')) return [];
      return [
        { tag: 'link', attrs: { rel: 'stylesheet', href: './bantin.css' } },
        { tag: 'script', attrs: { async: true, src: './bantin.js' } },
      ];
    },
  },
};

export default defineConfig({
  root: here('.'),
  base: './',
  define: { BANTIN_VERSION: JSON.stringify(version) },
  plugins: [emitFiles, keepEffects, loadElements],
  build: {
    outDir: here('../../configurator-static'),
    emptyOutDir: true,
    target: 'es2022',
    // For older engines light-dark() would be replaced by code that ignores `color-scheme`.
    cssTarget: 'chrome125',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: { input: [here('trinh-tao-ma.html'), here('khung.html')] },
  },
});
