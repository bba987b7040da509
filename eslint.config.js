import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import noOnlyTests from 'eslint-plugin-no-only-tests';

const nodeGlobals = Object.fromEntries(
  'EventTarget URLSearchParams structuredClone performance process console URL Buffer setTimeout clearTimeout fetch globalThis AbortController AbortSignal TextDecoder'
    .split(' ')
    .map((name) => [name, 'readonly']),
);

/** Names that only a page has: data/ runs in Node as it stands. */
const pageGlobals = [
  'document',
  'window',
  'navigator',
  'location',
  'customElements',
  'HTMLElement',
  'caches',
];

/** The folders of src/, and those that each may not import from: dependencies point one way. */
const FORBIDDEN = {
  elements: [],
  templates: ['elements', 'controllers'],
  controllers: ['elements', 'templates', 'localization'],
  page: ['elements', 'controllers', 'templates', 'localization'],
  data: ['elements', 'controllers', 'templates', 'page', 'localization'],
  localization: ['elements', 'controllers', 'templates', 'page', 'data'],
};

const arrows = Object.entries(FORBIDDEN).map(([folder, forbidden]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [...forbidden, 'integrations'].map((name) => `**/${name}/**`),
            message:
              'Dependencies point one way: integrations → elements → templates, controllers → page → data.',
          },
          ...(folder === 'data'
            ? [{ group: ['lit', 'lit/*', '@lit/*'], message: 'data/ knows no Lit.' }]
            : []),
        ],
      },
    ],
  },
}));

export default defineConfig([
  {
    ignores: [
      ...[
        'dist/**',
        'coverage/**',
        'storybook-static/**',
        'configurator-static/**',
        'docs-static/**',
        'corpus/**',
        'src/localization/generated/**',
      ],
      // Apps with a project and packages of their own.
      'test/hosts/*/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vite.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Lit binds listeners to the host, so `@click=${this.handleClick}` is safe.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      // Text is set as a property where it never changes shape, so the linter sees such elements as empty.
      'lit-a11y/anchor-is-valid': 'off',
      // Safari takes a list without bullets for no list at all, unless it is told.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'demo/configurator/**/*.ts'],
    rules: {
      // Styles come from `static styles` alone: anything else needs a hole in the host's CSP.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/<style|[^.]style=/]",
          message: 'No <style> and no style="…" in templates: use static styles.',
        },
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
          message: 'No HTML sinks: bodies are blocks.',
        },
        {
          selector: 'Identifier[name=/^(unsafeHTML|styleMap|DOMParser|createContextualFragment)$/]',
          message: 'No HTML sinks and no inline styles.',
        },
      ],
    },
  },
  {
    // Their tag names are static values of lit/static-html.js, of which these rules know nothing.
    files: ['src/templates/{blocks,card,event,heading,link,list,related}.ts'],
    rules: { 'lit/binding-positions': 'off', 'lit/no-invalid-html': 'off' },
  },
  ...arrows,
  {
    files: ['test/bench/**'],
    rules: { 'max-lines': ['error', 250], 'max-lines-per-function': ['error', 40] },
  },
  {
    files: ['src/**/*.ts', 'demo/configurator/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/resolver-next': [createNodeResolver({ extensionAlias: { '.js': ['.ts', '.js'] } })],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 40],
    },
  },
  {
    files: ['src/data/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...pageGlobals.map((name) => ({ name, message: 'data/ runs in Node as it is.' })),
      ],
    },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...pageGlobals.map((name) => ({ name, message: 'A terminal has no page.' })),
      ],
    },
  },
  {
    files: ['test/**'],
    plugins: { 'no-only-tests': noOnlyTests },
    rules: {
      'no-only-tests/no-only-tests': 'error',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-unused-expressions': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    // Every assertion of chai's is typed as one that may be a promise.
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: nodeGlobals } },
  {
    // Pages, and what end-to-end tests run inside them.
    files: [
      ...[
        'demo/**',
        'test/e2e/**',
        'test/bench/**',
        'test/hosts/**',
        'docs/simulation/measure-costs.mjs',
        'docs/assets/**',
      ],
    ],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...pageGlobals,
          'getComputedStyle',
          'getSelection',
          'axe',
          'bantin',
          'performance',
          'PerformanceObserver',
          'requestAnimationFrame',
          'innerWidth',
          'addEventListener',
          'CSS',
          'CSSStyleSheet',
          'ShadowRoot',
          'OffscreenCanvas',
          'createImageBitmap',
          'Blob',
          'atob',
          'Event',
          'bench',
          'customElements',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
]);
