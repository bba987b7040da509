import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The smallest step that a relative time shows after the first half minute. */
const TICK_MS = 30_000;

const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The one place that asks what time it is. */
export const clock = { now: (): Date => new Date(Date.now()) };

/** Draws every element anew: time went on, or the language changed. */
export function redrawAll(): void {
  for (const host of hosts) host.requestUpdate();
}

/** One timer for the page, and none while nobody looks or nothing has a time to show. */
function adjust(): void {
  const isNeeded = hosts.size > 0 && !document.hidden;
  if (isNeeded && timer === undefined) timer = setInterval(redrawAll, TICK_MS);
  if (!isNeeded && timer !== undefined) {
    clearInterval(timer);
    timer = undefined;
  }
}

function handleVisibilityChange(): void {
  if (!document.hidden) redrawAll();
  adjust();
}

/** Renders its host again and again, so that "vừa xong" does not stay for ever. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!hosts.size) document.addEventListener('visibilitychange', handleVisibilityChange);
    hosts.add(this.#host);
    adjust();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (!hosts.size) document.removeEventListener('visibilitychange', handleVisibilityChange);
    adjust();
  }
}
