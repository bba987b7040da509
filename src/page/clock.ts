/** The smallest step that a relative time shows after the first half minute. */
const TICK_MS = 30_000;

interface Drawn {
  requestUpdate(): void;
}

const mounted = new Set<Drawn>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The one place that asks what time it is. */
export const clock = { now: (): Date => new Date() };

/**
 * Draws every element anew: time went on, the language changed, the page is complete, seen again or online again.
 *
 * @param event of one element, which is a reason for all others
 */
export function redrawAll(event?: Event): void {
  for (const element of mounted) if ((element as unknown) !== event?.target) element.requestUpdate();
}

/** One timer for the page, and none while nobody looks or nothing is mounted. */
function adjust(): void {
  // A frame of the page may be named `hidden`, and answer.
  if (mounted.size && document.hidden !== true) timer ??= setInterval(() => redrawAll(), TICK_MS);
  else timer = void clearInterval(timer);
}

/** An element is drawn again and again while it is mounted, so that "vừa xong" does not stay for ever. */
export function mount(element: Drawn): void {
  mounted.add(element);
  adjust();
}

export function unmount(element: Drawn): void {
  mounted.delete(element);
  adjust();
}

// There is no page on a server.
for (const type of ['visibilitychange', 'DOMContentLoaded', 'online', 'offline', 'pageshow', 'news-load']) {
  globalThis.addEventListener?.(type, (event) => {
    redrawAll(event);
    adjust();
  });
}
