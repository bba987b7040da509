// Hands the sample feeds to test pages byte by byte, past the plugins that would make modules of what looks like JSON.
//
//   GET  /raw-feeds/<name>   a file of test/fixtures/feeds
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

const PREFIX = '/raw-feeds/';
const FOLDER = new URL('../test/fixtures/feeds/', import.meta.url);

/** Middleware of the test runner's server. */
export function rawFeeds() {
  return async (context, next) => {
    if (!context.path.startsWith(PREFIX)) return next();
    context.type = 'application/octet-stream';
    context.body = await readFile(new URL(basename(context.path), FOLDER));
  };
}
