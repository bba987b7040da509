// Gives test pages a real HTTP server that fails on demand, on the origin of the test runner.
//
//   PUT  /served/<key>           sets the answer, see Answer
//   GET  /served/<key>           gives the answer
//   PUT  /served/<key>?release   lets all answers go on that are `held`
//   GET  /served/<key>?log       {requests, aborted, unchanged, headers}; the headers are those of the last request
//
// If the browser already has the answer's ETag, it gets 304, which counts as `unchanged`.

import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/**
 * @typedef {object} Answer
 * @property {number} [status]
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 * @property {number} [times] how often to send the body
 * @property {boolean} [gzip] whether to compress it
 * @property {boolean} [isLengthTold] whether to send Content-Length
 * @property {'start' | 'middle' | 'end'} [held] where to wait for the release
 * @property {number} [delayMs] before the answer starts
 * @property {number} [pauseMs] before each part after the first half of the body
 * @property {boolean} [cut] whether to end the connection in the middle
 */

const PREFIX = '/served/';

async function readJson(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

/** The parts of a body: its first half, its second half, then its repetitions. */
function toParts({ body = '', times = 1 }) {
  const half = Math.ceil(body.length / 2);
  return [body.slice(0, half), body.slice(half), ...Array(times - 1).fill(body)];
}

function toHeaders({ headers, body = '', isLengthTold, gzip }) {
  return {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(isLengthTold && { 'content-length': Buffer.byteLength(body) }),
    ...(gzip && { 'content-encoding': 'gzip' }),
    ...headers,
  };
}

const writePart = (response, part) => new Promise((resolve) => response.write(part, resolve));

/** Writes the parts one by one, each only when the one before has been sent. */
async function writeParts(response, parts, pauseMs) {
  for (const part of parts) {
    if (pauseMs) await wait(pauseMs);
    if (response.destroyed) return;
    await writePart(response, part);
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Answer} answer
 * @param {Promise<void>} released
 */
async function write(response, answer, released) {
  const { status = 200, body = '', held, delayMs = 0, pauseMs = 0, cut = false, times = 1, gzip } = answer;
  const waitAt = async (place) => {
    if (held === place) await released;
  };
  await wait(delayMs);
  await waitAt('start');
  if (response.destroyed) return;
  response.writeHead(status, toHeaders(answer));
  if (gzip) {
    response.end(gzipSync(body.repeat(times)));
    return;
  }
  const [first, ...others] = toParts(answer);
  await writePart(response, first);
  await waitAt('middle');
  if (cut) {
    response.destroy();
    return;
  }
  await writeParts(response, others, pauseMs);
  await waitAt('end');
  if (!response.destroyed) response.end();
}

/** What the server knows of one key. */
class Served {
  log = { requests: 0, aborted: 0, unchanged: 0, headers: {} };

  constructor() {
    this.setAnswer({ status: 404 });
  }

  /** @param {Answer} answer */
  setAnswer(answer) {
    this.answer = answer;
    this.released = new Promise((resolve) => {
      this.release = resolve;
    });
  }

  async respond({ req, res }) {
    this.log.requests++;
    this.log.headers = req.headers;
    res.on('close', () => {
      if (!res.writableFinished) this.log.aborted++;
    });
    const { headers } = this.answer;
    if (headers?.etag && req.headers['if-none-match'] === headers.etag) {
      this.log.unchanged++;
      res.writeHead(304, headers).end();
      return;
    }
    await write(res, this.answer, this.released);
  }
}

async function handle(context, served) {
  if (context.method === 'PUT') {
    context.status = 204;
    if (context.querystring === 'release') served.release();
    else served.setAnswer(await readJson(context.req));
  } else if (context.querystring === 'log') {
    context.body = served.log;
  } else {
    // Koa leaves the response to us.
    context.respond = false;
    await served.respond(context);
  }
}

/** Middleware for the server of @web/test-runner. A plugin would be too late: the server asks them in another order. */
export function faultServer() {
  /** @type {Map<string, Served>} */
  const servedByKey = new Map();
  return async (context, next) => {
    if (!context.path.startsWith(PREFIX)) return next();
    const key = context.path.slice(PREFIX.length);
    if (!servedByKey.has(key)) servedByKey.set(key, new Served());
    return handle(context, servedByKey.get(key));
  };
}
