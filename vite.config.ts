import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

const elements = ['news-card', 'hot-events', 'keyword-tags', 'news-article'];

/** Stops a second copy on the page before Lit and the elements are evaluated: the first one wins. */
function guardSecondCopy(): Plugin {
  const guard = `if(globalThis[Symbol.for("bantin")])console.info("bantin: already on this page; the first copy stays.");else `;
  return {
    name: 'bantin-guard-second-copy',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = `/*! bantin ${version} | MIT | lit: BSD-3-Clause, Google LLC */\n${guard}${file.code}`;
      }
    },
  };
}

/** White space in templates is for people. Texts to translate have explicit ids, so minifying cannot orphan them. */
const minifyTemplates = { ...minifyTemplateLiterals({ exclude: ['**/node_modules/**'] }), applyToEnvironment: (environment: { name: string }) => environment.name === 'script' } as Plugin;

export default defineConfig({
  define: { BANTIN_VERSION: JSON.stringify(version) },
  builder: {
    async buildApp(builder) {
      for (const name of ['npm', 'script']) await builder.build(builder.environments[name]!);
    },
  },
  plugins: [minifyTemplates],
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
        lib: { entry: 'src/bantin.ts', name: 'bantin', formats: ['iife'], fileName: () => 'bantin.js' },
        rolldownOptions: { output: { minify: true }, plugins: [guardSecondCopy()] },
      },
    },
  },
});
