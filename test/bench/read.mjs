// Measures how long lists of articles take from text to Feed, beside JSON.parse, feedsmith and rss-parser.
//
//   npm run build && npm ci --prefix test/bench && npm run bench:read
//
//   -- --short             fewer rounds and sizes, less than a minute
//   -- --dist=a/data.js    another build; several to compare them
//   -- --format=RSS        only this format
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { WRITERS } from './read-articles.mjs';
import { EXPLANATION, toFigures, toTable } from './read-report.mjs';

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    dist: { type: 'string', multiple: true, default: ['dist/data.js'] },
    format: { type: 'string', multiple: true, default: Object.keys(WRITERS) },
  },
});

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const SIZES = options.short
  ? { none: [1000], short: [1000], whole: [1000] }
  : { none: [10, 100, 1000, 10_000], short: [10, 100, 1000, 10_000], whole: [10, 100, 1000] };
const EFFORT = options.short ? { rounds: 3, batchMs: 10 } : { rounds: 9, batchMs: 60 };

function listCells() {
  // Only native articles may well have no body at all.
  const lengthsOf = (format) => (format === 'native' ? ['none', 'short', 'whole'] : ['short', 'whole']);
  return options.format.flatMap((format) =>
    lengthsOf(format).flatMap((length) => SIZES[length].map((count) => ({ format, length, count }))),
  );
}

function measure(cell) {
  const task = { ...cell, ...EFFORT, dists: options.dist.map((dist) => resolve(dist)) };
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', join(FOLDER, 'read-cell.mjs'), JSON.stringify(task)],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(stderr);
  process.stderr.write('.');
  return JSON.parse(stdout);
}

/** Names the builds as they were named on the command line. */
function nameBuilds(text) {
  return options.dist.reduce((named, dist) => named.replaceAll(`(${resolve(dist)})`, `(${dist})`), text);
}

const unknown = options.format.filter((format) => !Object.hasOwn(WRITERS, format));
if (unknown.length) {
  console.error(`--format: ${unknown.join(', ')} is none of ${Object.keys(WRITERS).join(', ')}`);
  process.exit(1);
}

const missing = [...options.dist, join(FOLDER, 'node_modules/rss-parser')].filter(
  (path) => !existsSync(path),
);
if (missing.length) {
  console.error(`${missing.join(', ')}: not there. First: npm run build && npm ci --prefix test/bench`);
  process.exit(1);
}

const figures = toFigures(listCells().map(measure));
const table = nameBuilds(toTable(figures));
const results = join(FOLDER, 'results');
mkdirSync(results, { recursive: true });
const head = `Node ${process.version}, ${new Date().toISOString()}`;
writeFileSync(join(results, 'read.md'), `# Reading\n\n${head}\n\n${EXPLANATION}\n\n${table}\n`);
writeFileSync(join(results, 'read.json'), nameBuilds(JSON.stringify({ head, figures }, null, 2)));
console.log(`\n${head}\n${EXPLANATION}\n\n${table}`);
