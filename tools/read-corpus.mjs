// Reads every file of a folder with the reader of this checkout, which is bundled in memory: dist/ is neither read nor
// written.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRIES = {
  read: 'src/data/read-feed.ts',
  error: 'src/data/feed-error.ts',
  warnings: 'src/cli/warnings.ts',
  texts: 'src/cli/texts/en.ts',
};

/** What is no feed: hidden files, notes, expectations, baselines. Everything else is read, whatever it is called. */
const SKIPPED = /(^|\/)\.|\.md$|(expected|baseline)\.json$/i;

/** The address of a file that has no other in its options. */
const URL_OF_FILES = 'https://nguon.example/';

/** The time to read a file is the best of so many. */
const RUNS = 2;

/** Warnings of the command that are counted, by the names that they have in a report. */
const COUNTED = {
  withoutTime: 'no-time',
  dayOnly: 'day-only',
  withoutSource: 'no-source',
  withoutHeadline: 'no-headline',
  removed: 'removed',
  merged: 'duplicate',
};

/** What a baseline remembers of each article. */
const FIELDS =
  'id url headline kicker standfirst published publishedPrecision modified section authors attribution picture media keywords body language label correction status'.split(
    ' ',
  );

/** Bundles the reader, and imports it. */
async function importReader() {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-corpus-'));
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      build: { outDir: folder, minify: false, target: 'node20', lib: { entry: ENTRIES, formats: ['es'] } },
    });
    // Node reads files named .js here as CommonJS.
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const names = Object.keys(ENTRIES);
    const modules = await Promise.all(
      names.map((name) => import(pathToFileURL(join(folder, `${name}.js`)).href)),
    );
    return Object.assign({}, ...modules);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lists the files of a folder and of those in it, by name. */
async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'),
    )
    .sort((one, other) => (one < other ? -1 : 1));
}

/** Reads the `options` of the expectation beside a file, if it has one: its address, its field map. */
async function readOptions(path) {
  const beside = path.replace(/(?:\.[^./]*)?$/, '.expected.json');
  let text = '{}';
  try {
    text = await readFile(beside, 'utf8');
  } catch {
    // Most have none.
  }
  try {
    return { url: URL_OF_FILES, ...JSON.parse(text).options };
  } catch (error) {
    throw new Error(`${beside} cannot be read: ${error.message}`, { cause: error });
  }
}

/** Reads a feed with all of its bodies. Returns it with the milliseconds that this took. */
function readTimed(reader, bytes, options) {
  let ms = Infinity;
  let recognized;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    recognized = reader.recognizeFeed(bytes, options);
    JSON.stringify(recognized.feed);
    ms = Math.min(ms, performance.now() - start);
  }
  return { ...recognized, ms };
}

const toDigest = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

/** Returns a short digest of each field of a feed, by which two readings of it are told apart. */
function toDigests({ title, url, articles }) {
  const ofArticles = FIELDS.map((field) => [
    field,
    toDigest(articles.map((article) => article[field] ?? null)),
  ]);
  return Object.fromEntries([['feed', toDigest([title ?? null, url ?? null])], ...ofArticles]);
}

function describe({ format, feed, draft, ms }, reader, options) {
  const findings = { format, feed, draft, ...options, relative: [], text: '' };
  const warnings = reader.toWarnings(findings, reader.en);
  const countOf = (code) => warnings.find((warning) => warning.code === code)?.count ?? 0;
  const shown = feed.articles.filter(({ status }) => status !== 'removed');
  return {
    format,
    articles: shown.length,
    withoutLink: shown.filter(({ url }) => !url).length,
    withoutPicture: shown.filter(({ picture }) => !picture).length,
    ...Object.fromEntries(Object.entries(COUNTED).map(([name, code]) => [name, countOf(code)])),
    why: warnings.filter(({ code }) => code === COUNTED.merged).map(({ message }) => message),
    digests: toDigests(feed),
    ms,
  };
}

async function readOne(folder, file, reader) {
  const path = join(folder, file);
  let bytes;
  try {
    // A pipe or a device would keep us waiting for ever.
    const stats = await stat(path);
    if (!stats.isFile()) return { file, error: stats.isDirectory() ? 'link-to-folder' : 'no-file' };
    bytes = await readFile(path);
  } catch ({ code }) {
    return { file, error: code };
  }
  const options = await readOptions(path);
  try {
    return { file, bytes: bytes.length, ...describe(readTimed(reader, bytes, options), reader, options) };
  } catch (thrown) {
    const isExpected = thrown instanceof reader.FeedError;
    return {
      file,
      bytes: bytes.length,
      error: isExpected ? thrown.code : `crash: ${thrown?.stack ?? thrown}`,
    };
  }
}

/**
 * Reads a folder.
 *
 * @returns {Promise<{files: object[], skipped: string[]}>} a report on each file that was read, in the order of their
 *   names, and the names of the others
 */
export async function readCorpus(folder) {
  const reader = await importReader();
  const names = await listFiles(folder);
  const files = [];
  for (const file of names.filter((name) => !SKIPPED.test(name))) {
    files.push(await readOne(folder, file, reader));
  }
  return { files, skipped: names.filter((name) => SKIPPED.test(name)) };
}
