// Bundles TypeScript of this repository for tools and tests that run in Node.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles sources into one module and returns its address for `import()`.
 *
 * @param {string} exports `export { readDate } from './src/data/text/dates.ts';`
 */
export async function bundleSources(exports) {
  const { outputFiles } = await build({
    stdin: { contents: exports, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  return `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
}
