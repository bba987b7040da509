// Gives the test pages a real HTTP server that misbehaves on demand, on the runner's own origin.
//
//   PUT  /served/<key>       {status, headers, body, delayMs, chunkDelayMs, cut}   says how to answer
//   GET  /served/<key>       answers so; `cut` ends the connection in the middle
//   GET  /served/<key>?log   {requests, aborted}

/** @typedef {{status?: number, headers?: Record<string, string>, body?: string, delayMs?: number, chunkDelayMs?: number, cut?: boolean}} Answer */

const PREFIX = '/served/';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function readJson(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

/** @param {Answer} answer */
async function write(
  response,
  { status = 200, headers = {}, body = '', delayMs = 0, chunkDelayMs = 0, cut = false },
) {
  await wait(delayMs);
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  const half = Math.ceil(body.length / 2);
  response.write(body.slice(0, half));
  await wait(chunkDelayMs);
  if (cut) response.destroy();
  else response.end(body.slice(half));
}

export function faultServerPlugin() {
  /** @type {Map<string, {answer: Answer, requests: number, aborted: number}>} */
  const served = new Map();
  const entryFor = (key) => {
    if (!served.has(key)) served.set(key, { answer: { status: 404 }, requests: 0, aborted: 0 });
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
      context.body = { requests: entry.requests, aborted: entry.aborted };
      return;
    }
    entry.requests++;
    context.respond = false;
    context.res.on('close', () => {
      if (!context.res.writableFinished) entry.aborted++;
    });
    await write(context.res, entry.answer);
  }

  return {
    name: 'fault-server',
    serverStart({ app }) {
      app.use((context, next) => (context.path.startsWith(PREFIX) ? handle(context) : next()));
    },
  };
}
