/** Runs functions later, each once, with one timer for all of them. */
export class Alarms {
  /** When each function is due, by `performance.now()`. */
  readonly #due = new Map<() => void, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Runs a function after so many milliseconds, in place of when it was to run before. */
  set(run: () => void, delayMs: number): void {
    this.#due.set(run, performance.now() + delayMs);
    this.#startTimer();
  }

  clear(run: () => void): void {
    this.#due.delete(run);
    this.#startTimer();
  }

  #startTimer(): void {
    clearTimeout(this.#timer);
    if (this.#due.size === 0) return;
    const next = Math.min(...this.#due.values());
    this.#timer = setTimeout(() => this.#runUntil(next), next - performance.now());
  }

  /** Runs what is due by then. It does not ask what time it is: timers may come a little early. */
  #runUntil(time: number): void {
    const runs = [...this.#due].filter(([, due]) => due <= time).map(([run]) => run);
    for (const run of runs) this.#due.delete(run);
    this.#startTimer();
    for (const run of runs) run();
  }
}
