// Gives the test pages a real HTTP server that misbehaves on demand, on the runner's own origin.
//
//   PUT  /served/<key>       {status, headers, body, delayMs, chunkDelayMs, cut, times, gzip}   says how to answer
//   GET  /served/<key>       answers so; `cut` ends the connection in the middle, `times` says the body again and again
//   GET  /served/<key>?log   {requests, aborted, sent, headers}   `headers` are those of the last request

import { pipeline, Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';

/** @typedef {{status?: number, headers?: Record<string, string>, body?: string, delayMs?: number, chunkDelayMs?: number, cut?: boolean, times?: number, gzip?: boolean}} Answer */

const PREFIX = '/served/';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function readJson(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

/** The body as often as told, and no sooner than it is asked for. */
function* again(entry, { body, times }) {
  for (let time = 0; time < times; time++) {
    entry.sent += body.length;
    yield body;
  }
}

/** @param {Answer} answer */
async function write(response, entry) {
  const {
    status = 200,
    headers = {},
    body = '',
    delayMs = 0,
    chunkDelayMs = 0,
    cut,
    times,
    gzip,
  } = entry.answer;
  await wait(delayMs);
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(gzip && { 'content-encoding': 'gzip' }),
    ...headers,
  });
  if (gzip) return response.end(gzipSync(body.repeat(times ?? 1)));
  if (times) return pipeline(Readable.from(again(entry, { body, times })), response, () => {});
  const half = Math.ceil(body.length / 2);
  response.write(body.slice(0, half));
  await wait(chunkDelayMs);
  if (cut) response.destroy();
  else response.end(body.slice(half));
}

/** A middleware and not a plugin: the server collects what answers before plugins start. */
export function faultServer() {
  /** @type {Map<string, {answer: Answer, requests: number, aborted: number, sent: number, headers: Record<string, string>}>} */
  const served = new Map();
  const entryFor = (key) => {
    if (!served.has(key))
      served.set(key, { answer: { status: 404 }, requests: 0, aborted: 0, sent: 0, headers: {} });
    return served.get(key);
  };

  async function handle(context) {
    const entry = entryFor(context.path.slice(PREFIX.length));
    if (context.method === 'PUT') {
      entry.answer = await readJson(context.req);
      context.status = 204;
      return;
    }
    if (context.querystring === 'log') {
      const { requests, aborted, sent, headers } = entry;
      context.body = { requests, aborted, sent, headers };
      return;
    }
    entry.requests++;
    entry.headers = context.req.headers;
    context.respond = false;
    context.res.on('close', () => {
      if (!context.res.writableFinished) entry.aborted++;
    });
    await write(context.res, entry);
  }

  return (context, next) => (context.path.startsWith(PREFIX) ? handle(context) : next());
}
