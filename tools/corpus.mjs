// Reads every file of a folder of feeds, and says what came out.
//
//   npm run corpus -- my-feeds                            a table, and what to look at
//   npm run corpus -- my-feeds --json                     everything, as JSON
//   npm run corpus -- my-feeds --write-baseline old.json  remembers how each file is read
//   npm run corpus -- my-feeds --baseline old.json        names each file that is read otherwise now
//
// The exit code is 1 where a file is read otherwise than in the baseline, or throws anything but a FeedError, and 2 for
// wrong usage. docs/en/your-own-feeds.md says more.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { printable, printTable } from './print-table.mjs';
import { readCorpus } from './read-corpus.mjs';

const USAGE = 'Usage: npm run corpus -- <folder> [--json] [--baseline <file>] [--write-baseline <file>]';

/** What is counted, and its heading. */
const COUNTS = {
  articles: 'articles',
  withoutTime: 'no time',
  dayOnly: 'day only',
  withoutLink: 'no link',
  withoutPicture: 'no picture',
  withoutSource: 'no source',
  withoutHeadline: 'no headline',
  removed: 'removed',
  merged: 'merged',
};

/** What a smaller file takes says little of its length. */
const MIN_BYTES_TO_RANK = 10_000;

const isCrash = ({ error }) => Boolean(error?.startsWith('crash'));
const toNsPerByte = ({ ms, bytes }) => (ms * 1e6) / bytes;

/** Counts values, the most frequent first. */
function countValues(values) {
  const counts = new Map();
  for (const value of values.filter(Boolean)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, one], [, other]) => other - one));
}

function toTotals(files) {
  const sumOf = (key) => files.reduce((sum, file) => sum + (file[key] ?? 0), 0);
  return {
    files: files.length,
    ...Object.fromEntries([...Object.keys(COUNTS), 'bytes', 'ms'].map((key) => [key, sumOf(key)])),
    formats: countValues(files.map(({ format }) => format)),
    errors: countValues(files.map(({ error }) => error?.split(':')[0])),
  };
}

/** Returns what a baseline keeps of each file: all but what is another at each run, or only words. */
const toBaseline = (files) =>
  Object.fromEntries(files.map(({ file, ...rest }) => [file, { ...rest, ms: undefined, why: undefined }]));

function readBaseline(path) {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is no baseline: ${error.message}`, { cause: error });
  }
}

/** Lists what differs between two readings of a file. */
function compareFile(before, now) {
  const { digests: digestsBefore = {}, ...factsBefore } = before;
  const { digests = {}, ...facts } = now;
  const keys = Object.keys({ ...factsBefore, ...facts });
  const changes = keys
    .filter((key) => factsBefore[key] !== facts[key])
    .map((key) => `${key}: ${factsBefore[key] ?? 'none'} → ${facts[key] ?? 'none'}`);
  const fields = Object.keys(digests).filter((field) => digestsBefore[field] !== digests[field]);
  // Of a file that could not be read before, or cannot be now, no field is the same.
  const isRead = Object.keys(digestsBefore).length > 0 && fields.length > 0;
  return isRead ? [...changes, `other values: ${fields.join(' ')}`] : changes;
}

/** Says of each file of a baseline what is read otherwise now. Files that are not in it do not count. */
function compare(baseline, files) {
  const now = toBaseline(files);
  return Object.entries(baseline).flatMap(([file, before]) => {
    const changes = now[file] ? compareFile(before, now[file]) : ['gone'];
    return changes.length ? `${file}: ${changes.join('; ')}` : [];
  });
}

function printReport({ files, skipped, totals, differences, slowest }) {
  const toRow = ({ file, format, error, bytes, ms, ...counts }) => [
    file,
    format ?? error?.split('\n')[0] ?? '',
    ...Object.keys(COUNTS).map((key) => counts[key]),
    bytes && Math.ceil(bytes / 1000),
    ms && Math.round(ms * 10) / 10,
    ms && Math.round(toNsPerByte({ ms, bytes })),
  ];
  const printList = (title, lines) => {
    if (lines.length) console.log([`\n${title}:`, ...lines.map((line) => `  ${printable(line)}`)].join('\n'));
  };
  const toLine = ([name, count]) => `${name}: ${count}`;
  const sum = { ...totals, file: `${files.length} files` };
  printTable(['file', 'format', ...Object.values(COUNTS), 'kB', 'ms', 'ns/B'], [...files, sum].map(toRow));
  printList('Formats', Object.entries(totals.formats).map(toLine));
  printList('Not read', Object.entries(totals.errors).map(toLine));
  printList(
    'Merged',
    files.filter(({ why }) => why?.length).map(({ file, why }) => `${file}: ${why.join(' ')}`),
  );
  printList('Slowest for their length, of 10 kB and more', slowest);
  printList('Skipped by name', skipped);
  printList(
    'Thrown, but no FeedError',
    files.filter(isCrash).map(({ file, error }) => `${file}: ${error}`),
  );
  printList('Read otherwise than in the baseline', differences);
}

/** Names the three files that take longest for each of their bytes. */
const findSlowest = (files) =>
  files
    .filter(({ ms, bytes }) => ms && bytes >= MIN_BYTES_TO_RANK)
    .sort((one, other) => toNsPerByte(other) - toNsPerByte(one))
    .slice(0, 3)
    .map((file) => `${file.file}: ${Math.round(toNsPerByte(file))} ns/B`);

async function run(folder, { json, baseline, 'write-baseline': target }) {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder) throw new Error(`${folder} is no folder`);
  const { files, skipped } = await readCorpus(folder);
  const before = baseline ? readBaseline(baseline) : {};
  const report = {
    files,
    skipped,
    totals: toTotals(files),
    slowest: findSlowest(files),
    differences: compare(before, files),
  };
  if (json) console.log(JSON.stringify(report, null, 2));
  else printReport(report);
  if (target) writeFileSync(target, `${JSON.stringify(toBaseline(files), null, 2)}\n`);
  return report.differences.length || files.some(isCrash) ? 1 : 0;
}

/** Reads the command line. What is wrong with it is said with how it is to be written. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        baseline: { type: 'string' },
        'write-baseline': { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${error.message.split('. ')[0]}. ${USAGE}`, { cause: error });
  }
}

try {
  const { values, positionals } = readArguments();
  if (values.help) console.log(USAGE);
  else if (positionals.length !== 1) throw new Error(USAGE);
  else process.exitCode = await run(positionals[0], values);
} catch (error) {
  // Wrong usage, a folder or a baseline that is not there, an expectation that is no JSON.
  console.error(`corpus: ${error.message}`);
  process.exitCode = 2;
}
