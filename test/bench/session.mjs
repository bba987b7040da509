// One measured page: a fresh browser context, and what the browser tells about it.
import { readFileSync } from 'node:fs';

const watch = readFileSync(new URL('pages/watch.js', import.meta.url), 'utf8');
const VIEWPORT = { width: 1000, height: 800 };

export class Session {
  #context;

  /** Opens a page for a contestant. The page is blank, but of the server: so its process stays the same. */
  static async open({ browser, server }, contestant, { viewport = VIEWPORT } = {}) {
    server.reset();
    const session = new Session();
    session.contestant = contestant;
    session.server = server;
    session.#context = await browser.newContext({ viewport });
    session.page = await session.#context.newPage();
    await session.page.addInitScript(`${watch}\nbench.driver = (${contestant.driver})();`);
    await contestant.route?.(session.page, server);
    session.cdp = await session.#context.newCDPSession(session.page);
    await session.cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.page.goto(`${server.origin}/blank`);
    return session;
  }

  close() {
    return this.#context.close();
  }

  /** Goes to the contestant's page. It may still be loading when this resolves. */
  async visit(query) {
    this.server.behaviour.count = Number(query.count);
    const search = new URLSearchParams(query);
    await this.page.goto(`${this.server.origin}/${this.contestant.id}/?${search}`, { waitUntil: 'commit' });
  }

  /** Waits until so many cards are drawn, the first with that text. Resolves with the page's time. */
  drawn(count, text) {
    return this.page.evaluate(([expected, first]) => bench.drawn(expected, first), [count, text]);
  }

  /** Makes the processor so many times slower. */
  slowDown(rate) {
    return this.cdp.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** Lets the page come to rest. */
  async rest(milliseconds = 150) {
    await this.page.waitForTimeout(milliseconds);
  }

  /** The browser's figures about the page, by their names. */
  async metrics() {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  /** Processor time of the main thread so far, in milliseconds. */
  async cpu() {
    return (await this.metrics()).TaskDuration * 1000;
  }

  /** Bytes that are still in use: JavaScript objects, and the nodes, styles and boxes behind them. */
  async heap() {
    await this.collectGarbage();
    const usage = await this.cdp.send('Runtime.getHeapUsage');
    return { script: usage.usedSize, page: usage.embedderHeapUsedSize + usage.backingStorageSize };
  }

  async collectGarbage() {
    await this.cdp.send('HeapProfiler.collectGarbage');
    await this.cdp.send('HeapProfiler.collectGarbage');
  }
}

/** Opens a session, uses it, and closes it whatever happens. */
export async function withSession(lab, contestant, options, use) {
  const session = await Session.open(lab, contestant, options);
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}
