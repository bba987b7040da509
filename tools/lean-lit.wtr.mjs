// The tests of the elements on what the script file has in the place of lit-html:
// npx wtr --config tools/lean-lit.wtr.mjs
import { fileURLToPath } from 'node:url';
import config from '../web-test-runner.config.mjs';

export default {
  ...config,
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: 'test/elements/**/*.test.ts',
  plugins: [
    {
      name: 'lean-lit',
      // The tests themselves may use all of Lit.
      resolveImport: ({ source, context }) =>
        source === 'lit/html.js' && context.path.startsWith('/src/') ? '/src/lean-lit.ts' : undefined,
    },
    ...config.plugins,
  ],
};
