// Gives the test pages a real HTTP server that misbehaves on demand, on the runner's own origin.
//
//   PUT  /served/<key>           {status, headers, body, held, delayMs, pauseMs, cut, isLengthTold, times, gzip}   says how to answer
//   GET  /served/<key>           answers so; `cut` ends the connection in the middle, `times` says the body again and again
//   PUT  /served/<key>?release   lets every answer go on that is `held` before its start, in its middle or before its end
//   GET  /served/<key>?log       {requests, aborted, unchanged, headers}   `headers` are those of the last request
//
// Where an answer has an ETag that the browser knows, that is all it gets: 304, counted as `unchanged`.

import { gzipSync } from 'node:zlib';

/** @typedef {{status?: number, headers?: Record<string, string>, body?: string, held?: 'start' | 'middle' | 'end', delayMs?: number, pauseMs?: number, cut?: boolean, isLengthTold?: boolean, times?: number, gzip?: boolean}} Answer */

const PREFIX = '/served/';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function readJson(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

/** The parts of a body. Its middle is behind the first of them. */
function* partsOf({ body = '', times = 1 }) {
  const half = Math.ceil(body.length / 2);
  yield body.slice(0, half);
  yield body.slice(half);
  for (let time = 1; time < times; time++) yield body;
}

/** @param {Answer} answer */
async function write(response, answer, released) {
  const {
    status = 200,
    headers = {},
    body = '',
    held,
    delayMs = 0,
    pauseMs = 0,
    cut,
    isLengthTold,
    times,
    gzip,
  } = answer;
  const passed = async (place) => {
    if (held === place) await released;
    return !response.destroyed;
  };
  await wait(delayMs);
  if (!(await passed('start'))) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(isLengthTold && { 'content-length': Buffer.byteLength(body) }),
    ...(gzip && { 'content-encoding': 'gzip' }),
    ...headers,
  });
  if (gzip) return response.end(gzipSync(body.repeat(times ?? 1)));
  const [first, ...others] = partsOf(answer);
  const send = (part) => new Promise((resolve) => response.write(part, resolve));
  await send(first);
  if (!(await passed('middle'))) return;
  if (cut) return response.destroy();
  // No sooner than they are asked for.
  for (const part of others) {
    if (pauseMs) await wait(pauseMs);
    if (response.destroyed) return;
    await send(part);
  }
  if (await passed('end')) response.end();
}

/** Answers that wait until they are let go. */
function gate() {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  return { released, release };
}

/** A middleware and not a plugin: the server collects what answers before plugins start. */
export function faultServer() {
  /** @type {Map<string, {answer: Answer, gate: ReturnType<typeof gate>, requests: number, aborted: number, unchanged: number, headers: Record<string, string>}>} */
  const served = new Map();
  const entryFor = (key) => {
    if (!served.has(key))
      served.set(key, {
        answer: { status: 404 },
        gate: gate(),
        requests: 0,
        aborted: 0,
        unchanged: 0,
        headers: {},
      });
    return served.get(key);
  };

  async function handle(context) {
    const entry = entryFor(context.path.slice(PREFIX.length));
    if (context.method === 'PUT') {
      context.status = 204;
      if (context.querystring === 'release') return entry.gate.release();
      entry.answer = await readJson(context.req);
      entry.gate = gate();
      return;
    }
    if (context.querystring === 'log') {
      const { requests, aborted, unchanged, headers } = entry;
      context.body = { requests, aborted, unchanged, headers };
      return;
    }
    entry.requests++;
    entry.headers = context.req.headers;
    context.respond = false;
    context.res.on('close', () => {
      if (!context.res.writableFinished) entry.aborted++;
    });
    const { etag } = entry.answer.headers ?? {};
    if (etag && context.headers['if-none-match'] === etag) {
      entry.unchanged++;
      return context.res.writeHead(304, entry.answer.headers).end();
    }
    await write(context.res, entry.answer, entry.gate.released);
  }

  return (context, next) => (context.path.startsWith(PREFIX) ? handle(context) : next());
}
