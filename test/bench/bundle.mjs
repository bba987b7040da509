// Bundles the pages written for the benchmark, and what a peer gives only as modules, as a careful user would.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * Bundles and minifies one script.
 *
 * @param {string} entry its path, from this folder
 * @returns {Promise<{js: string, css: string}>}
 */
export async function bundle(entry) {
  const [{ output }] = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: 'terser',
      terserOptions: { format: { comments: false } },
      cssMinify: true,
      lib: { entry, formats: ['iife'], name: 'page', fileName: () => 'page.js', cssFileName: 'page' },
    },
  });
  const styles = output.filter(({ fileName }) => fileName.endsWith('.css'));
  return {
    js: output.find(({ type }) => type === 'chunk').code,
    css: styles.map(({ source }) => String(source)).join('\n'),
  };
}
