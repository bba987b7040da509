// The server of the benchmark: pages, scripts, feeds and pictures, on loopback.
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { makeArticles, PICTURES } from './articles.mjs';
import { toBlueskyFeed, toBlueskyProfile } from './mocks/bluesky.mjs';
import { toMastodonStatuses } from './mocks/mastodon.mjs';
import { drawPicture } from './picture.mjs';

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

const BLANK_PAGE =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trống</title><link rel="icon" href="data:,"><body></body></html>';
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Runs the server. Its `behaviour` may be changed between two measures. */
export class BenchServer {
  /** What comes on top of the feed, and how long feed and pictures take to answer, in milliseconds. */
  behaviour = { added: 0, feedDelay: 0, pictureDelay: 0 };
  /** The path of each request since the last reset. */
  requests = [];
  origin = '';

  #now = Date.now() - 60_000;
  #contestants = new Map();
  #compressed = new Map();
  #pictures = [...Array(PICTURES).keys()].map(drawPicture);
  #server = createServer((request, response) => {
    this.#answer(request, response).catch((error) => response.destroy(error));
  });

  async start() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${this.#server.address().port}`;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Serves a contestant's page and files below /<id>/. */
  add(contestant) {
    this.#contestants.set(contestant.id, contestant);
  }

  reset() {
    this.behaviour = { added: 0, feedDelay: 0, pictureDelay: 0 };
    this.requests = [];
  }

  /** The articles that a feed of so many has now. */
  articles(count, first = 0) {
    const { added } = this.behaviour;
    return makeArticles(count, { origin: this.origin, now: this.#now, added, first });
  }

  async #answer(request, response) {
    const url = new URL(request.url, this.origin);
    this.requests.push(url.pathname);
    if (url.pathname.startsWith('/pictures/')) return this.#sendPicture(url, response);
    const found = this.#findFeed(url) ?? this.#findFile(url);
    if (!found) return response.writeHead(404, { 'cache-control': 'no-store' }).end();
    if (found.isFeed) await sleep(this.behaviour.feedDelay);
    const body = this.#compress(found.text);
    response.writeHead(200, {
      'content-type': TYPES[found.type],
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      'timing-allow-origin': '*',
    });
    return response.end(body);
  }

  async #sendPicture(url, response) {
    await sleep(this.behaviour.pictureDelay);
    const body = this.#pictures[Number.parseInt(url.pathname.slice('/pictures/'.length))];
    response.writeHead(200, {
      'content-type': 'image/png',
      'content-length': body.length,
      'cache-control': 'no-store',
    });
    response.end(body);
  }

  /** The feeds: bantin's own format, and what the networks of the peers answer. */
  #findFeed({ pathname, searchParams }) {
    const toFeed = {
      '/feed.json': (articles) => ({ title: 'Tin mới', url: `${this.origin}/`, articles }),
      '/xrpc/app.bsky.feed.getAuthorFeed': toBlueskyFeed,
      '/xrpc/app.bsky.actor.getProfile': toBlueskyProfile,
      '/api/v1/timelines/public': toMastodonStatuses,
    }[pathname];
    if (pathname === '/api/v1/custom_emojis') return { type: 'json', text: '[]' };
    if (!toFeed) return undefined;
    const count = Number(searchParams.get('count') ?? this.behaviour.count);
    const all = this.articles(count, Number(searchParams.get('first') ?? 0));
    // A network answers with as many as were asked for; our own feed grows.
    const articles = pathname === '/feed.json' ? all : all.slice(0, count);
    return { isFeed: true, type: 'json', text: JSON.stringify(toFeed(articles, this.origin)) };
  }

  #findFile({ pathname, searchParams }) {
    if (pathname === '/blank') return { type: 'html', text: BLANK_PAGE };
    const [, id, file] = pathname.split('/');
    const contestant = this.#contestants.get(id);
    if (!contestant) return undefined;
    if (file) return contestant.files.find(({ name }) => name === file);
    return { type: 'html', text: contestant.page(Object.fromEntries(searchParams)) };
  }

  #compress(text) {
    const known = this.#compressed.get(text);
    if (known) return known;
    const body = brotliCompressSync(text, BROTLI);
    this.#compressed.set(text, body);
    return body;
  }
}
