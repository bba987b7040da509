// Tabs, by the pattern of ARIA: arrow keys move, and what has the focus is shown.
import { html, type TemplateResult } from 'lit';

interface Tabs<T extends string> {
  label: string;
  tabs: readonly T[];
  nameOf: (tab: T) => string;
  chosen: T;
  choose: (tab: T) => void;
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function tabsView<T extends string>({ label, tabs, nameOf, chosen, choose }: Tabs<T>): TemplateResult {
  function handleKey(event: KeyboardEvent): void {
    const next = STEPS[event.key]?.(tabs.indexOf(chosen), tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(tabs[next]!);
    (event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${handleKey}>
    ${tabs.map(
      (tab) =>
        html`<button
          role="tab"
          id="tab-${tab}"
          aria-selected=${tab === chosen ? 'true' : 'false'}
          aria-controls="panel"
          tabindex=${tab === chosen ? 0 : -1}
          @click=${() => choose(tab)}
        >
          ${nameOf(tab)}
        </button>`,
    )}
  </div>`;
}
