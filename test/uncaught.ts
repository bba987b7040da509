const TYPES = ['error', 'unhandledrejection'] as const;

/** Records what nobody catches: exceptions and rejections that the page is told of, from now on. */
export function recordUncaught() {
  const reasons: unknown[] = [];
  const handle = (event: Event) => {
    reasons.push(event instanceof ErrorEvent ? event.error : (event as PromiseRejectionEvent).reason);
  };
  for (const type of TYPES) addEventListener(type, handle);
  return {
    /** All of it. */
    async stop(): Promise<unknown[]> {
      // A page is told of a rejection when the task that it came up in is over.
      await new Promise((resolve) => setTimeout(resolve));
      for (const type of TYPES) removeEventListener(type, handle);
      return reasons;
    },
  };
}
