import { LOCALE_STATUS_EVENT } from '@lit/localize';

/** The smallest step that a relative time shows after the first half minute. */
const TICK_MS = 30_000;

/** Events of a page that may change what its elements show. */
const REDRAW_EVENTS = ['visibilitychange', 'DOMContentLoaded', 'online', 'offline', 'pageshow'];

export interface Redrawable {
  /** Whether what it shows depends on what other elements show. */
  readonly followsOthers?: boolean;
  requestUpdate(): void;
}

const mounted = new Set<Redrawable>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The one place that asks what time it is. */
export const clock = { now: (): Date => new Date() };

/** Draws every mounted element again. */
export function redrawAll(): void {
  for (const element of mounted) element.requestUpdate();
}

/**
 * Draws the elements again that depend on what others show.
 *
 * @param changed the element that shows something else now, and is up to date itself
 */
export function redrawFollowers(changed: unknown): void {
  for (const element of mounted) {
    if (element.followsOthers && element !== changed) element.requestUpdate();
  }
}

/** Whether the page is in the background. Compared with `true`: a frame named `hidden` would answer instead. */
export const isPageHidden = (): boolean => document.hidden === true;

/** Keeps one timer for the page, and none while the page is hidden or has no elements. */
function updateTimer(): void {
  if (mounted.size > 0 && !isPageHidden()) {
    timer ??= setInterval(redrawAll, TICK_MS);
  } else {
    clearInterval(timer);
    timer = undefined;
  }
}

/** Redraws an element regularly from now on, so that "vừa xong" does not stay for ever. */
export function mount(element: Redrawable): void {
  mounted.add(element);
  updateTimer();
}

/** Ends what `mount` began. */
export function unmount(element: Redrawable): void {
  mounted.delete(element);
  updateTimer();
}

// A server has no page.
for (const type of REDRAW_EVENTS) {
  globalThis.addEventListener?.(type, (event) => {
    // A page that is shown for the first time has just been drawn.
    if ((event as PageTransitionEvent).persisted === false) return;
    redrawAll();
    updateTimer();
  });
}

// In place of a listener for each element, as `updateWhenLocaleChanges` adds it.
globalThis.addEventListener?.(LOCALE_STATUS_EVENT, ({ detail }) => {
  if (detail.status === 'ready') redrawAll();
});

globalThis.addEventListener?.('news-load', ({ target }) => redrawFollowers(target));
