/** The longest time that an element without content stays in the state `loading`. */
const MAX_LOADING_MS = 12_000;

/** Follows one attempt to load after the other: whether one is under way, and who waits for its end. */
export class LoadingProgress {
  /** Undefined once the attempt has ended. */
  phase: 'idle' | 'loading' | undefined = 'idle';
  /** Whether a reader asked for this attempt after a failure. */
  isRetry = false;

  readonly #handleTimeout: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settledCallbacks: (() => void)[] = [];

  /** @param handleTimeout called when a failure may no longer pass for loading */
  constructor(handleTimeout: () => void) {
    this.#handleTimeout = handleTimeout;
  }

  /** Whether a failure that is retried soon may still pass for loading. */
  get isPatient(): boolean {
    return this.#timer !== undefined;
  }

  start(): void {
    this.phase = 'loading';
    this.#clearTimer();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#handleTimeout();
    }, MAX_LOADING_MS);
  }

  settle(): void {
    this.#clearTimer();
    this.phase = undefined;
    this.isRetry = false;
  }

  /** Goes back to the beginning: another source is read next. */
  reset(): void {
    this.cancel();
    this.phase = 'idle';
    this.isRetry = false;
  }

  /** Gives up the attempt, and lets everybody who waits for it go on. */
  cancel(): void {
    this.#clearTimer();
    this.resolveSettled();
  }

  /** Resolves when the attempt has ended and its result is drawn. */
  whenSettled(): Promise<void> {
    return new Promise((resolve) => this.#settledCallbacks.push(resolve));
  }

  resolveSettled(): void {
    const callbacks = this.#settledCallbacks;
    this.#settledCallbacks = [];
    for (const resolve of callbacks) resolve();
  }

  #clearTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
