// A small HTTP server for pages that a test writes itself.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';

/**
 * @typedef {object} Answer
 * @property {string | Buffer | Readable} [body] a stream comes in pieces
 * @property {string} [type]
 * @property {number} [status]
 * @property {Record<string, string>} [headers]
 * @property {Promise<unknown>} [until] holds the answer back
 */

/**
 * Starts a server on the loopback address, at a free port.
 *
 * @param {import('node:http').RequestListener} listener
 */
export async function listen(listener) {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** @param {Answer} answer */
function send(response, { status = 200, type, headers, body }) {
  if (type) response.setHeader('content-type', type);
  response.writeHead(status, headers);
  if (body instanceof Readable) body.pipe(response);
  else response.end(body);
}

const NOT_FOUND = { status: 404, type: 'text/plain', body: 'Not found' };

/**
 * Starts a server that asks `answers` on each request. Undefined means 404.
 *
 * @param {(path: string) => Answer | undefined | Promise<Answer | undefined>} answers
 */
export async function serve(answers) {
  const requests = [];
  const server = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push({ path: pathname, headers: request.headers });
    // Browsers request this by themselves.
    const answer = pathname === '/favicon.ico' ? { status: 204 } : await answers(pathname);
    await answer?.until;
    if (!response.destroyed) send(response, answer ?? NOT_FOUND);
  });
  return { ...server, requests };
}
