// Another site, as a feed proxy may meet it: well, broken, slow or malicious. By HTTP and by HTTPS.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { once } from 'node:events';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { gzipSync } from 'node:zlib';

/** An RSS feed in Windows-1252: bytes that are no UTF-8. */
export const FEED = Buffer.from(
  `<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><title>B\xe1o</title>
  <item><title>Th\xeam hai t\xe0u c\xe1</title><link>https://bao.example/1</link></item></channel></rss>`,
  'latin1',
);
const MEGABYTE = Buffer.alloc(1024 * 1024, 32);
const OUTSIDE = 'http://localhost:9/nguon-khac';

/** Headers by which a page controls its browser, its site or what stands between. */
const CONTROLS = {
  'set-cookie': 'theo-doi=1',
  'cache-control': 'no-store',
  'x-accel-redirect': '/bi-mat',
  'clear-site-data': '"*"',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'content-type': 'text/html',
  'content-disposition': 'attachment; filename="tin.exe"',
  'content-security-policy': 'default-src *; report-uri https://khac.example/',
  'access-control-allow-origin': '*',
  'access-control-allow-credentials': 'true',
  location: OUTSIDE,
  refresh: `0; url=${OUTSIDE}`,
  link: `<${OUTSIDE}>; rel=preload; as=script`,
  'alt-svc': 'h2="khac.example:443"; ma=86400',
  nel: '{"report_to":"khac","max_age":86400,"include_subdomains":true}',
  'report-to': '{"group":"khac","max_age":86400,"endpoints":[{"url":"https://khac.example/"}]}',
  'reporting-endpoints': 'khac="https://khac.example/"',
  'accept-ch': 'Sec-CH-UA-Model',
  'origin-trial': 'x',
  'service-worker-allowed': '/',
};

const ANSWERS = {
  '/tin': (response) => response.writeHead(200, { ...CONTROLS, etag: '"v1"' }).end(FEED),
  // Nobody has asked for it.
  '/nen': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(FEED)),
  '/nen-cut': (response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(FEED).subarray(0, 40)),
  '/nen-la': (response) => response.writeHead(200, { 'content-encoding': 'la' }).end(FEED),
  '/chuyen': (response) => response.writeHead(302, { location: OUTSIDE }).end('chuyển'),
  '/loi': (response) => response.writeHead(500, { 'content-type': 'text/html' }).end('<script>1</script>'),
  '/mat': (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<script>1</script>'),
  '/dai': (response) => {
    response.setHeader('content-length', 6 * MEGABYTE.length);
    for (let count = 0; count < 6; count++) response.write(MEGABYTE);
    response.end();
  },
  '/dai-vo-tan': (response) => {
    const pour = () => {
      while (!response.destroyed && response.write(MEGABYTE));
    };
    response.on('drain', pour);
    pour();
  },
  '/treo': () => {},
  '/nho-giot': (response) => {
    const drip = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(drip));
  },
};

/** Makes a certificate for bao.example that is its own authority. */
function makeCertificate(folder) {
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  const subject = ['-subj', '/CN=bao.example', '-addext', 'subjectAltName=DNS:bao.example'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/**
 * Starts the site.
 *
 * @returns its ports, `requests`, which grows, `isDown`, which may be set, and `close`
 */
export async function startUpstream(folder) {
  const upstream = { requests: [], isDown: false };
  const answer = (request, response) => {
    upstream.requests.push(request);
    if (upstream.isDown) response.writeHead(503).end();
    else ANSWERS[request.url.split('?')[0]](response);
  };
  const servers = [http.createServer(answer), https.createServer(makeCertificate(folder), answer)];
  for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
  const [port, securePort] = servers.map((server) => server.address().port);
  const close = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  return Object.assign(upstream, { port, securePort, close });
}
