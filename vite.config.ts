import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import {
  INTERNAL_NAMES,
  inlineTexts,
  letConstants,
  readTexts,
  tableAttributes,
} from './tools/lean-source.mjs';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const { version } = JSON.parse(read('package.json')) as { version: string };

const elements = ['news-card', 'hot-events', 'keyword-tags', 'news-article'];

const isScript = (environment: { name: string }) => environment.name === 'script';

/** Old pages serve scripts without a charset, and browsers then guess: so there is nothing to guess. */
function toAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Stops a second copy on the page before Lit and the elements are evaluated: the first one wins. */
function guardSecondCopy(): Plugin {
  const banner = `/*! bantin ${version} | MIT | lit: BSD-3-Clause, Google LLC */\n`;
  const guard = `if(globalThis[Symbol.for("bantin")])console.info("bantin: already on this page; the first copy stays.");else `;
  return {
    name: 'bantin-guard-second-copy',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = banner + guard + toAscii(file.code);
      }
    },
  };
}

const PRIVATE_NAME = /--_[a-z-]+/g;

const styles = readdirSync(new URL('src', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.styles.ts'))
  .sort();

const privateNames = [...new Set(styles.flatMap((path) => read(`src/${path}`).match(PRIVATE_NAME) ?? []))];

/**
 * Private custom properties get names of a letter; a page cannot reach them, so nobody misses the long ones. Which
 * letter does not depend on which file is read first: the same sources make the same file.
 */
function toShortName(name: string): string {
  const place = privateNames.indexOf(name);
  if (place < 0) throw new Error(`${name} is in no style sheet`);
  return `--_${place.toString(36)}`;
}

const readGenerated = (name: string) => read(`src/localization/generated/${name}.ts`);

/** The languages besides Vietnamese, in the order in which the script has their texts. */
const [, targetLocales = ''] = /targetLocales = (\[[^]*?\])/.exec(readGenerated('locale-codes')) ?? [];
const languages = [...targetLocales.matchAll(/`(.+?)`/g)].map(([, language]) => language!);
const translations = languages.map((language) => readTexts(readGenerated(language)));

/** Each text stands with its translations there: all that is to be known of a language is its place. */
const SMALL_MSG = `
  let place = 0;
  export const useTranslation = (next = 0) => { place = next; };
  export const msg = (...texts) => texts[place];
  export const str = undefined;`;

const LEAN_LIT = fileURLToPath(new URL('src/lean-lit.ts', import.meta.url));

/** What readers' browsers need not carry: what nobody uses of Lit, notes for translators, names for people. */
function leaveOutNotes(): Plugin {
  return {
    name: 'bantin-leave-out-notes',
    enforce: 'pre',
    applyToEnvironment: isScript,
    resolveId: (id) => (id === 'lit/html.js' ? LEAN_LIT : undefined),
    transform(code, id) {
      if (!id.includes('/src/')) return undefined;
      if (id.endsWith('/localization/msg.ts')) return SMALL_MSG;
      const place = languages.findIndex((language) => id.endsWith(`/generated/${language}.ts`)) + 1;
      if (place) return `export const templates = ${place};`;
      return tableAttributes(inlineTexts(code, translations)).replace(PRIVATE_NAME, toShortName);
    },
    renderChunk: (code) => letConstants(code),
  };
}

/** White space in templates is for people. Texts to translate have explicit ids, so minifying cannot orphan them. */
const minifyTemplates = {
  ...minifyTemplateLiterals({ exclude: ['**/node_modules/**'] }),
  applyToEnvironment: isScript,
} as Plugin;

/** What the minifier of style sheets leaves, for it does not look into the values of what it does not know. */
const squeezeStyles: Plugin = {
  name: 'bantin-squeeze-styles',
  applyToEnvironment: isScript,
  transform(code, id) {
    if (!id.endsWith('.styles.ts')) return undefined;
    return code.replace(/css`[^`]*`/g, (sheet) =>
      sheet
        .replace(/\s+/g, ' ')
        .replace(/([(,]) | (?=\))/g, '$1')
        .replace(/(?<=[ :(,-])0(?=\.)/g, ''),
    );
  },
};

export default defineConfig({
  define: { BANTIN_VERSION: JSON.stringify(version) },
  // All that runs of @lit/localize: the rest of it is for its own, asynchronous look-up.
  resolve: { alias: { '@lit/localize': '@lit/localize/internal/str-tag.js' } },
  builder: {
    async buildApp(builder) {
      for (const name of ['npm', 'script', 'cli']) await builder.build(builder.environments[name]!);
    },
  },
  plugins: [leaveOutNotes(), minifyTemplates, squeezeStyles],
  environments: {
    npm: {
      consumer: 'client',
      build: {
        outDir: 'dist',
        emptyOutDir: true,
        target: 'es2022',
        minify: false,
        sourcemap: true,
        lib: {
          formats: ['es'],
          entry: {
            index: 'src/index.ts',
            data: 'src/data/index.ts',
            ...Object.fromEntries(elements.map((tag) => [tag, `src/elements/${tag}.ts`])),
          },
        },
        rolldownOptions: {
          // @lit/localize can be configured once a page: ours stays inside, out of the way of the host's own.
          external: [/^lit(\/|$)/, /^@lit\/(?!localize)/],
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
        },
      },
    },
    script: {
      consumer: 'client',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: 'dist',
        emptyOutDir: false,
        target: 'es2022',
        // 1.5 % smaller than the bundler's own minifier.
        minify: 'terser',
        terserOptions: {
          ecma: 2020,
          toplevel: true,
          compress: {
            passes: 3,
            unsafe: true,
            unsafe_arrows: true,
            unsafe_math: true,
            pure_getters: true,
            keep_fargs: false,
          },
          mangle: {
            properties: { regex: new RegExp(`^(?:${INTERNAL_NAMES.join('|').replaceAll('$', '\\$')})$`) },
          },
        },
        lib: { entry: 'src/bantin.ts', name: 'bantin', formats: ['iife'], fileName: () => 'bantin.js' },
        rolldownOptions: { plugins: [guardSecondCopy()] },
      },
    },
    cli: {
      consumer: 'server',
      build: {
        outDir: 'dist',
        emptyOutDir: false,
        // Node 20.19.
        target: 'es2023',
        minify: false,
        lib: { entry: { cli: 'src/cli/main.ts' }, formats: ['es'] },
        rolldownOptions: { output: { entryFileNames: '[name].js' } },
      },
    },
  },
});
