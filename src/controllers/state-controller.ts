import type { FeedState } from './feed-host.js';

/** Shows an element's state to style sheets, as `:state(…)`, and to screen readers, as `aria-busy`. */
export function createStateMark(host: HTMLElement): (state: FeedState) => void {
  const internals = host.attachInternals?.();
  let shown: FeedState | undefined;
  return (state) => {
    if (state === shown) return;
    shown = state;
    if (state === 'loading') host.setAttribute('aria-busy', 'true');
    else host.removeAttribute('aria-busy');
    try {
      const { states } = internals;
      states.clear();
      states.add(state);
    } catch {
      // Engines without custom states: it can still be read as a property.
    }
  };
}
