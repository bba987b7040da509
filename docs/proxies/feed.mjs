// Hands feeds of other sites to the pages of this site: /nguon/bao-mien-bien
// It takes names, never addresses, so nobody can use it to read anything else. Node 20.19 or later, no packages.
import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP } from 'node:net';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

const SOURCES = new Map([
  ['bao-mien-bien', 'https://bao.example/rss/tin-moi.rss'],
  ['dai-cua-lach', 'https://dai.example/tin-moi.json'],
]);
const PORT = 8787;
const FRESH_MS = 300_000;
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 5 * 1024 * 1024;

const inside = new BlockList();
const nets =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.168.0.0/16 224.0.0.0/3';
for (const net of nets.split(' ')) inside.addSubnet(net.split('/')[0], Number(net.split('/')[1]));

/** Finds public addresses of a host. The socket connects to what this returns: there is no second look-up. */
function lookupPublic(host, { all }, done) {
  lookup(host, { family: 4, all: true }, (error, found = []) => {
    const [first, ...rest] = found.filter(({ address }) => !inside.check(address));
    if (!first) done(error ?? new Error(`${host} has no public address`));
    else if (all) done(null, [first, ...rest]);
    else done(null, first.address, first.family);
  });
}

async function fetchFeed(address) {
  const url = new URL(address);
  if (isIP(url.hostname.replace(/[[\]]/g, ''))) throw new Error('a source needs the name of a host');
  const options = {
    lookup: lookupPublic,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { 'user-agent': 'bantin' },
  };
  const { get } = url.protocol === 'https:' ? https : http;
  const response = await new Promise((resolve, reject) => get(url, options, resolve).on('error', reject));
  const { statusCode, headers } = response;
  const packing = headers['content-encoding'] ?? 'identity';
  if (statusCode !== 200 || !['identity', 'gzip'].includes(packing)) {
    response.destroy();
    throw new Error(`answered ${statusCode} ${headers.location ?? ''}, packed as ${packing}`);
  }
  const unpacked = packing === 'gzip' ? pipeline(response, createGunzip(), () => {}) : response;
  const chunks = [];
  let length = 0;
  for await (const chunk of unpacked) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new Error('more than 5 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const copies = new Map([...SOURCES.keys()].map((name) => [name, { dueAt: 0 }]));

/** Reads a source if that is due. Readers who come meanwhile share one request. */
async function refresh(name, copy) {
  if (Date.now() < copy.dueAt) return;
  copy.reading ??= fetchFeed(SOURCES.get(name))
    .then((body) => Object.assign(copy, { body, etag: `"${Date.now()}"`, dueAt: Date.now() + FRESH_MS }))
    .catch((error) => {
      console.error(`bantin: ${name}: ${error.message}`);
      copy.dueAt = Date.now() + 60_000; // The last copy stays. Not again for a minute.
    })
    .finally(() => delete copy.reading);
  await copy.reading;
}

const server = http.createServer(async (request, response) => {
  // Never HTML: it would be a page of this site.
  const type = { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' };
  const stop = (status, text) => response.writeHead(status, type).end(`${text}\n`);
  if (!['GET', 'HEAD'].includes(request.method)) return stop(405, 'Only GET and HEAD');
  const name = request.url.replace(/^\/nguon\//, '');
  const copy = copies.get(name);
  if (!copy) return stop(404, 'No such source');
  await refresh(name, copy);
  if (!copy.body) return stop(502, 'The source could not be read. The output of this program says why.');
  const isKnown = request.headers['if-none-match'] === copy.etag;
  response.writeHead(isKnown ? 304 : 200, {
    ...type,
    'cache-control': 'public, max-age=60',
    etag: copy.etag,
  });
  response.end(isKnown ? undefined : copy.body);
});
server.listen(PORT, '127.0.0.1');
