// Serves the sample feeds to test pages as they are. The runner itself would answer with modules for JSON files.
//
//   GET  /raw-feeds/<name>   a file of test/fixtures/feeds
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

const PREFIX = '/raw-feeds/';
const FOLDER = new URL('../fixtures/feeds/', import.meta.url);

/** Middleware for the server of @web/test-runner. */
export function rawFeeds() {
  return async (context, next) => {
    if (!context.path.startsWith(PREFIX)) return next();
    context.type = 'application/octet-stream';
    context.body = await readFile(new URL(basename(context.path), FOLDER));
  };
}
