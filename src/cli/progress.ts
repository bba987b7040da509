import type { Terminal } from './terminal.js';
import type { Texts } from './texts/index.js';

const SECOND_MS = 1000;
/** Logs do not forget: one line for so many seconds. */
const LOG_EVERY_S = 5;

/** Says from the first second on that something is still being waited for, and goes when it has come. */
export async function withProgress<T>(terminal: Terminal, texts: Texts, work: Promise<T>): Promise<T> {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds++;
    if (terminal.canRewrite || seconds % LOG_EVERY_S === 0) terminal.showStatus(texts.reading(seconds));
  }, SECOND_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    terminal.clearStatus();
  }
}
