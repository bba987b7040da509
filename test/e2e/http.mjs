// A small HTTP server for pages that a test writes itself.
import { createServer } from 'node:http';

/**
 * @typedef {{body?: string | Buffer, type?: string, status?: number, headers?: Record<string, string>, until?: Promise<unknown>}} Answer
 * `until` holds the answer back.
 */

/**
 * Serves on the loopback address what `answers` says at the time of a request; for all else 404.
 *
 * @param {(path: string) => Answer | undefined | Promise<Answer | undefined>} answers
 */
export async function serve(answers) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push({ path: pathname, headers: request.headers });
    // Browsers ask for it by themselves.
    const answer = pathname === '/favicon.ico' ? { status: 204 } : await answers(pathname);
    await answer?.until;
    if (response.destroyed) return;
    if (!answer) response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    else
      response
        .writeHead(answer.status ?? 200, {
          ...(answer.type && { 'content-type': answer.type }),
          ...answer.headers,
        })
        .end(answer.body);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${server.address().port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
