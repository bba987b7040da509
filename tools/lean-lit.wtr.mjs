// The tests of the browser on what the script file carries of lit-html: npx wtr --config tools/lean-lit.wtr.mjs
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import config from '../web-test-runner.config.mjs';
import { leanLit } from './lean-lit.mjs';

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const LEAN = '/lean-lit.js';

export default {
  ...config,
  rootDir: root(''),
  files: 'test/elements/**/*.test.ts',
  plugins: [
    {
      name: 'lean-lit',
      // Only the elements draw with it: the tests themselves may use all of Lit.
      resolveImport: ({ source, context }) =>
        source === 'lit/html.js' && context.path.startsWith('/src/') ? LEAN : undefined,
      serve: ({ path }) =>
        path === LEAN
          ? { body: leanLit(readFileSync(root('node_modules/lit-html/lit-html.js'), 'utf8')), type: 'js' }
          : undefined,
    },
    ...config.plugins,
  ],
};
