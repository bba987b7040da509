// Measures which module costs what in the files that readers load. Everything is built in memory, as vite.config.ts
// says; dist/ is neither read nor written.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { TraceMap, eachMapping } from '@jridgewell/trace-mapping';
import { build, createBuilder } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What belongs to no module: banner, guard, the wrapper of the bundler. */
const REST = 'rest';

/** The first pattern that matches the path of a module names its group. */
const GROUPS = [
  [/^node_modules\//, 'lit libraries'],
  [/\.styles\.ts$/, 'styles'],
  [/^src\/(data\/(?:formats|markup|text))\//, '$1'],
  [/^src\/(\w+)\//, '$1'],
  [/^src\/\w+\.ts$/, 'entries'],
];

/** @param {string} path of a module, from the root of the repository */
export function groupOf(path) {
  const [pattern, group] = GROUPS.find(([candidate]) => candidate.test(path)) ?? [/.*/, REST];
  return group.replace('$1', pattern.exec(path)[1]);
}

const gzipLength = (code) => gzipSync(code, { level: 9 }).length;

const brotliLength = (code) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Shortens the path of a source, which is relative to some output: from src/ or from the folder of packages. */
function toPath(source) {
  const packages = source.lastIndexOf('node_modules/');
  if (packages >= 0) return source.slice(packages);
  const own = source.lastIndexOf('src/');
  return own < 0 ? REST : source.slice(own);
}

/** Where each line of a text begins. */
function lineStarts(text) {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/**
 * Cuts minified code into pieces of one module each, by its source map. A mapping holds until the next one.
 *
 * @returns {{path: string, text: string}[]} which are the code again, put together
 */
function cut(code, map) {
  const starts = lineStarts(code);
  const pieces = [{ path: REST, from: 0 }];
  eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source }) => {
    const path = source === null ? REST : toPath(source);
    if (path !== pieces.at(-1).path) pieces.push({ path, from: starts[generatedLine - 1] + generatedColumn });
  });
  return pieces.map(({ path, from }, index) => ({ path, text: code.slice(from, pieces[index + 1]?.from) }));
}

/**
 * Sums up pieces under a name each.
 *
 * @param nameOf gives the name of a path
 * @returns {{name: string, bytes: number, gzip: number}[]} the largest first; `gzip` is what the whole shrinks by
 * without these pieces, so the sum of all is less than the whole
 */
function sumUp(pieces, nameOf) {
  const whole = gzipLength(pieces.map(({ text }) => text).join(''));
  const names = new Set(pieces.map(({ path }) => nameOf(path)));
  const sums = [...names].map((name) => {
    const own = pieces.filter(({ path }) => nameOf(path) === name);
    const others = pieces.filter(({ path }) => nameOf(path) !== name);
    return {
      name,
      bytes: Buffer.byteLength(own.map(({ text }) => text).join('')),
      gzip: whole - gzipLength(others.map(({ text }) => text).join('')),
    };
  });
  return sums.sort((a, b) => b.bytes - a.bytes);
}

/** Measures one file: `code` is what is served, which ends with or surrounds `mapped`, the code of the map. */
function measure(name, { code, mapped, map }) {
  const start = code.indexOf(mapped);
  if (start < 0) throw new Error(`${name}: the code was changed after its source map was made.`);
  const pieces = [
    { path: REST, text: code.slice(0, start) },
    ...cut(mapped, map),
    { path: REST, text: code.slice(start + mapped.length) },
  ];
  return {
    name,
    bytes: Buffer.byteLength(code),
    gzip: gzipLength(code),
    brotli: brotliLength(code),
    groups: sumUp(pieces, groupOf),
    modules: sumUp(pieces, (path) => path).map((sum) => ({ ...sum, group: groupOf(sum.name) })),
  };
}

/** A plugin that keeps each chunk as the minifier left it, before later plugins add to it. */
function keepMapped(mapped) {
  return {
    name: 'bantin-keep-mapped',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk')
            mapped.set(file.fileName, { mapped: file.code.trimEnd(), map: file.map });
        }
      },
    },
  };
}

/** Builds an environment of vite.config.ts in memory. Returns its chunks. */
async function buildEnvironment(name, plugins = []) {
  const builder = await createBuilder({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    plugins,
    environments: { [name]: { build: { write: false, emptyOutDir: false, sourcemap: 'hidden' } } },
  });
  const outputs = [await builder.build(builder.environments[name])].flat();
  return outputs.flatMap(({ output }) => output).filter(({ type }) => type === 'chunk');
}

async function measureScript() {
  const mapped = new Map();
  const [chunk] = await buildEnvironment('script', [keepMapped(mapped)]);
  return measure('bantin.js', { code: chunk.code, ...mapped.get(chunk.fileName) });
}

/** A plugin that serves the built modules from memory, with their source maps, as if they were in dist/. */
function serveBuilt(chunks) {
  const built = new Map(chunks.map((chunk) => [join(ROOT, 'dist', chunk.fileName), chunk]));
  return {
    name: 'bantin-serve-built',
    enforce: 'pre',
    resolveId(id, importer) {
      const path = id.startsWith('.') && importer ? resolve(dirname(importer), id) : id;
      return built.has(path) ? path : undefined;
    },
    load(id) {
      const chunk = built.get(id);
      return chunk && { code: chunk.code, map: chunk.map };
    },
  };
}

/** Bundles and minifies an entry together with Lit, as the build of a developer does. All its exports are kept. */
async function measureEntry(chunk, chunks) {
  const outputs = await build({
    root: ROOT,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    plugins: [serveBuilt(chunks)],
    build: {
      write: false,
      target: 'es2022',
      sourcemap: 'hidden',
      rolldownOptions: { input: join(ROOT, 'dist', chunk.fileName), preserveEntrySignatures: 'strict' },
    },
  });
  const [{ code, map }] = outputs.output;
  return measure(chunk.fileName, { code, mapped: code, map });
}

/**
 * Measures the script file and each entry by npm.
 *
 * @returns {Promise<{name: string, bytes: number, gzip: number, brotli: number, groups: object[], modules: object[]}[]>}
 */
export async function measureSizes() {
  const sizes = [await measureScript()];
  const chunks = await buildEnvironment('npm');
  // What only servers and types need reaches no reader, and what React needs besides is React's.
  const isMeasured = ({ isEntry, facadeModuleId }) => isEntry && !/\/integrations\//.test(facadeModuleId);
  for (const chunk of chunks.filter(isMeasured)) sizes.push(await measureEntry(chunk, chunks));
  return sizes;
}
