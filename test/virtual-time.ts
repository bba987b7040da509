/** Shorter timers are no waiting: they run as ever. */
const HELD_FROM_MS = 100;
/** Far from the numbers of real timers: whoever clears one of these later harms nobody. */
const FIRST_ID = 1_000_000_000;
/** Sums of fractions of a millisecond may be this far from what they are worth. */
const ROUNDING_MS = 1e-6;

const { setTimeout: set, clearTimeout: clear } = window;

const { port1, port2 } = new MessageChannel();

/** Lets everything happen that is due by now; a message is quicker than a timer, which waits some milliseconds. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });

/**
 * Time that stands still until the test moves it on: that of `performance.now` and of timers worth waiting for.
 * So nothing depends on how fast the machine is. To be released after each test.
 */
export function holdTime() {
  let now = Math.floor(performance.now());
  let lastId = FIRST_ID;
  const held = new Map<number, { dueAt: number; run: () => void }>();
  const started: number[] = [];

  const hold = (run: () => void, ms = 0) => {
    if (ms < HELD_FROM_MS) return set(run, ms);
    started.push(ms);
    held.set(++lastId, { dueAt: now + ms, run });
    return lastId;
  };
  const release = (id?: number) => {
    if (!held.delete(id!)) clear(id);
  };
  Object.assign(window, { setTimeout: hold, clearTimeout: release });
  performance.now = () => now;

  /** The timers in their order. */
  const queue = () => [...held].sort(([, a], [, b]) => a.dueAt - b.dueAt);

  return {
    /** How many timers of so many milliseconds have been started. */
    countStarted: (ms: number): number => started.filter((wait) => wait === ms).length,

    /** In how many milliseconds the timers are due. */
    get waits(): number[] {
      return queue().map(([, { dueAt }]) => Math.round((dueAt - now) / ROUNDING_MS) * ROUNDING_MS);
    },

    /**
     * Moves on, and runs one after the other what falls due on the way. A real server does not hear of that: a
     * request that begins on the way has its deadline on the way, too.
     */
    async pass(ms: number): Promise<void> {
      const end = now + ms + ROUNDING_MS;
      await breathe();
      for (let next = queue()[0]; next && next[1].dueAt <= end; next = queue()[0]) {
        held.delete(next[0]);
        now = next[1].dueAt;
        next[1].run();
        await breathe();
      }
      now = Math.max(now, end - ROUNDING_MS);
    },

    release(): void {
      Object.assign(window, { setTimeout: set, clearTimeout: clear });
      Reflect.deleteProperty(performance, 'now');
    },
  };
}

export type HeldTime = ReturnType<typeof holdTime>;
