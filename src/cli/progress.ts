import type { Terminal } from './terminal.js';
import type { Texts } from './texts/index.js';

const SECOND_MS = 1000;
/** How often to write a line where lines stay, such as in a log. */
const LOG_INTERVAL_S = 5;

/** Shows how long the work has taken so far, until it is done. */
export async function withProgress<T>(terminal: Terminal, texts: Texts, work: Promise<T>): Promise<T> {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds++;
    if (terminal.canRewrite || seconds % LOG_INTERVAL_S === 0) terminal.showStatus(texts.reading(seconds));
  }, SECOND_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    terminal.clearStatus();
  }
}
