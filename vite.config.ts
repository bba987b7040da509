import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import license from 'rollup-plugin-license';
import { defineConfig, type Plugin } from 'vite';

const { version, homepage } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
  homepage: string;
};

const elements = ['news-card', 'hot-events', 'keyword-tags', 'news-article'];
const integrations = ['jsx', 'react', 'server', 'svelte', 'vue'];

/** Old pages serve scripts without a charset, and browsers then guess: the byte order mark tells them. */
const BYTE_ORDER_MARK = '\uFEFF';

const BANNER = `/*! bantin ${version} | MIT | lit: BSD-3-Clause, Google LLC */`;

/**
 * Most of the file runs on load. Chromium then compiles its functions while the file is still on its way, beside the
 * page's own work, not one by one as they are called. To other engines it is a comment.
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

const GUARD_START = `if(globalThis[Symbol.for("bantin")])console.info("bantin: already on this page; the first copy stays.");else try{`;

/** Lit makes its policy at once, which throws where the page does not allow it. */
const GUARD_END = `}catch(e){console.error("bantin: not started. Trusted Types need Content-Security-Policy: trusted-types bantin",e)}`;

/** Stops a second copy on the page before Lit is evaluated, and names the directive that Lit may need. */
const guardScript: Plugin = {
  name: 'bantin-guard-script',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = `${BYTE_ORDER_MARK}${BANNER}\n${COMPILE_HINT}\n${GUARD_START}${file.code.trimEnd()}${GUARD_END}\n`;
    }
  },
};

/** Gives Lit's Trusted Types policy our name: the page that allows it knows whom it allows. */
const renameLitPolicy: Plugin = {
  name: 'bantin-rename-lit-policy',
  applyToEnvironment: ({ name }) => name === 'script',
  transform(code, id) {
    if (!/\/lit-html\/(development\/)?lit-html\.js$/.test(id)) return undefined;
    const renamed = code.replace(/createPolicy\((['"])lit-html\1/, 'createPolicy("bantin"');
    if (renamed === code) this.error('Lit makes its Trusted Types policy in another way now.');
    return { code: renamed, map: null };
  },
};

/** What is built, in this order. */
const ENVIRONMENTS = ['npm', 'script', 'cli'];

const LICENCES = 'node_modules/.cache/bantin-licences';

/** Leaves the licence of each package that is bundled in a folder, of which tools/finish-dist.mjs makes one file. */
const collectLicences: Plugin = {
  ...(license({
    thirdParty: {
      output(dependencies) {
        mkdirSync(LICENCES, { recursive: true });
        for (const { name, license: kind, licenseText } of dependencies) {
          if (!licenseText) throw new Error(`${name} is bundled, but has no text of a licence.`);
          const file = `${LICENCES}/${encodeURIComponent(name!)}.txt`;
          writeFileSync(file, `${name} (${kind})\n\n${licenseText.trim()}\n`);
        }
      },
    },
  }) as Plugin),
  // Storybook builds with this file as well.
  applyToEnvironment: ({ name }) => ENVIRONMENTS.includes(name),
};

/** How both are squeezed. Names of classes stay in the modules: developers read them. */
const squeezed = { compress: { passes: 3, sequences: false, inline: 1 } };

/** Modules of other packages, and helpers of the bundler, get a folder of their own beside ours. */
const toFileName = ({ name }: { name: string }) =>
  `${name.replace(/^(?:.*\/)?(?:node_modules|_virtual)\//, 'vendor/').replace(/_@oxc-project_runtime@[\d.]+\/helpers\/esm/, 'helpers')}.js`;

export default defineConfig({
  define: { BANTIN_VERSION: JSON.stringify(version), BANTIN_HOMEPAGE: JSON.stringify(homepage) },
  builder: {
    async buildApp(builder) {
      rmSync(LICENCES, { recursive: true, force: true });
      for (const name of ENVIRONMENTS) await builder.build(builder.environments[name]!);
    },
  },
  plugins: [
    minifyTemplateLiterals({
      exclude: ['**/node_modules/**'],
      options: { minifyOptions: { removeAttributeQuotes: true } },
    }) as Plugin,
    renameLitPolicy,
    collectLicences,
  ],
  environments: {
    npm: {
      consumer: 'client',
      build: {
        outDir: 'dist',
        emptyOutDir: true,
        target: 'es2022',
        minify: 'terser',
        terserOptions: {
          // Next needs the directive of `bantin/react`, which terser does not know.
          compress: { ...squeezed.compress, module: true, directives: false },
          mangle: { toplevel: false, module: false },
        },
        sourcemap: true,
        lib: {
          formats: ['es'],
          entry: {
            index: 'src/index.ts',
            data: 'src/data/index.ts',
            ...Object.fromEntries(elements.map((tag) => [tag, `src/elements/${tag}.ts`])),
            ...Object.fromEntries(integrations.map((name) => [name, `src/integrations/${name}.ts`])),
          },
        },
        rolldownOptions: {
          // 'use client' stays where it is: a module stays a module.
          checks: { moduleLevelDirective: false },
          // @lit/localize can be configured once a page: ours stays inside, out of the way of the host's own.
          external: [/^lit(\/|$)/, /^@lit\/(?!localize)/, /^@lit-labs\//, /^react(\/|$)/],
          // A module stays a module: bundlers take what is used, and one element does not cost what four cost.
          output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: toFileName },
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
        minify: 'terser',
        terserOptions: squeezed,
        lib: { entry: 'src/bantin.ts', name: 'bantin', formats: ['iife'], fileName: () => 'bantin.js' },
        rolldownOptions: { plugins: [guardScript] },
      },
    },
    cli: {
      consumer: 'server',
      // The command brings its HTML parser with it: only `lit` is installed with the package.
      resolve: { noExternal: true },
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
