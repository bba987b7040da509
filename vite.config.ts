import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { leanLit } from './tools/lean-lit.mjs';
import { inlineTexts, letConstants, readTexts, tableAttributes } from './tools/lean-source.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

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

const shortNames = new Map<string, string>();

/** Private custom properties get names of a letter; a page cannot reach them, so nobody misses the long ones. */
function toShortName(name: string): string {
  if (!shortNames.has(name)) shortNames.set(name, `--_${shortNames.size.toString(36)}`);
  return shortNames.get(name)!;
}

const readGenerated = (name: string) =>
  readFileSync(new URL(`src/localization/generated/${name}.ts`, import.meta.url), 'utf8');

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

/** What readers' browsers need not carry: what nobody uses of Lit, notes for translators, names for people. */
function leaveOutNotes(): Plugin {
  return {
    name: 'bantin-leave-out-notes',
    enforce: 'pre',
    applyToEnvironment: isScript,
    transform(code, id) {
      // One policy for the page, under our name: a page that lists policies need not know what we are made of.
      if (/lit-html\/lit-html\.js$/.test(id)) return sharePolicy(leanLit(code));
      if (!id.includes('/src/')) return undefined;
      if (id.endsWith('/localization/msg.ts')) return SMALL_MSG;
      const place = languages.findIndex((language) => id.endsWith(`/generated/${language}.ts`)) + 1;
      if (place) return `export const templates = ${place};`;
      return tableAttributes(inlineTexts(code, translations)).replace(/--_[a-z-]+/g, toShortName);
    },
    renderChunk: (code) => letConstants(code),
  };
}

/** Lit's templates pass through the one policy of the page; where that is forbidden, the elements say so. */
function sharePolicy(code: string): string {
  const shared = code.replace(
    /\w+\?\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/,
    'getPolicy()||void 0',
  );
  if (shared === code) throw new Error('The Trusted Types policy of lit-html was not found');
  const path = fileURLToPath(new URL('src/trusted-types.ts', import.meta.url));
  return `import { getPolicy } from ${JSON.stringify(path)};${shared}`;
}

/** White space in templates is for people. Texts to translate have explicit ids, so minifying cannot orphan them. */
const minifyTemplates = {
  ...minifyTemplateLiterals({ exclude: ['**/node_modules/**'] }),
  applyToEnvironment: isScript,
} as Plugin;

export default defineConfig({
  define: { BANTIN_VERSION: JSON.stringify(version) },
  // All that runs of @lit/localize: the rest of it is for its own, asynchronous look-up.
  resolve: { alias: { '@lit/localize': '@lit/localize/internal/str-tag.js' } },
  builder: {
    async buildApp(builder) {
      for (const name of ['npm', 'script', 'cli']) await builder.build(builder.environments[name]!);
    },
  },
  plugins: [leaveOutNotes(), minifyTemplates],
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
          compress: { passes: 3, unsafe: true, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
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
