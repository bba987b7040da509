// Measures one list in one format, in a process of its own: a page reads one feed and is not warmed up by others.
// Prints JSON. `npm run bench:read` starts it.
import { pathToFileURL } from 'node:url';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { writeList } from './read-articles.mjs';

const { format, length, count, dists, rounds, batchMs } = JSON.parse(process.argv[2]);
const url = 'https://mienbien.example/';

const FEEDSMITH = { 'JSON Feed': parseJsonFeed, RSS: parseRssFeed, Atom: parseAtomFeed };
const isXml = format === 'RSS' || format === 'Atom';

/** Asks for every body, as a page of whole articles does. */
function readBodies(readFeed, text) {
  const feed = readFeed(text, { url });
  for (const article of feed.articles) void article.body;
  return feed;
}

async function readersOf(dist) {
  const { readFeed } = await import(pathToFileURL(dist));
  const name = dists.length > 1 ? `bantin (${dist})` : 'bantin';
  const reader = { name, isOurs: true, read: (text) => readFeed(text, { url }) };
  const withBodies = {
    name: `${name}, every body`,
    isOurs: true,
    read: (text) => readBodies(readFeed, text),
  };
  return length === 'none' ? [reader] : [reader, withBodies];
}

async function listReaders() {
  const ours = await Promise.all(dists.map(readersOf));
  const readers = ours.flat();
  if (!isXml) readers.push({ name: 'JSON.parse', read: (text) => JSON.parse(text) });
  if (FEEDSMITH[format]) readers.push({ name: 'feedsmith', read: (text) => FEEDSMITH[format](text) });
  if (isXml) readers.push({ name: 'rss-parser', read: (text) => new RssParser().parseString(text) });
  return readers;
}

/** Returns the CPU time of all threads, with the garbage they collect, for one reading in milliseconds. */
async function timeOf({ read }, text, repetitions) {
  globalThis.gc();
  const start = process.cpuUsage();
  for (let repetition = 0; repetition < repetitions; repetition++) await read(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / repetitions;
}

/** Warms up, and returns how often a reader has to read for a time that can be measured. */
async function calibrate(reader, text) {
  const first = await timeOf(reader, text, 1);
  if (first > batchMs * 4) return 1;
  const warmUps = Math.min(200, Math.ceil((batchMs * 4) / first));
  const time = await timeOf(reader, text, warmUps);
  return Math.max(1, Math.ceil(batchMs / time));
}

/** Reads in turn. In each round another reader is first, so that none has the same neighbour all the time. */
async function measureTimes(readers, text) {
  const repetitions = [];
  for (const reader of readers) repetitions.push(await calibrate(reader, text));
  const times = readers.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < readers.length; turn++) {
      const index = (turn + round) % readers.length;
      times[index].push(await timeOf(readers[index], text, repetitions[index]));
    }
  }
  return times;
}

function heapUsed() {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** Returns what is left in memory of a list once its text is let go, in bytes. Bytes from outside are not counted. */
async function measureHeap({ read }, bytes) {
  const before = heapUsed();
  const kept = await read(bytes.toString());
  const after = heapUsed();
  return kept ? after - before : 0;
}

const text = writeList(format, length, count);
const readers = await listReaders();
const times = await measureTimes(readers, text);
const results = [];
for (const [index, { name, isOurs = false, read }] of readers.entries())
  results.push({ name, isOurs, times: times[index], heap: await measureHeap({ read }, Buffer.from(text)) });
const found = await readers[0].read(text);
console.log(
  JSON.stringify({
    format,
    length,
    count,
    characters: text.length,
    articles: found.articles.length,
    readers: results,
  }),
);
