import { CliError } from './cli-error.js';
import { followRedirects, type Hop } from './hops.js';
import { OTHER_ORIGIN } from './reach.js';

/** A circle of more addresses is not shown whole. */
const MAX_SHOWN = 5;

/** Returns whether redirects never ended. Only the message of an error says so. */
export function isRedirectLoop(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /redirect count/.test(error.message) || isRedirectLoop(error.cause);
}

/** Returns the addresses of a circle, the first of which is the last as well; none if there is no circle. */
function findCircle(hops: Hop[]): string[] {
  const urls = hops.map(({ url }) => url);
  const first = urls.indexOf(urls.at(-1)!);
  return first < urls.length - 1 ? urls.slice(first) : [];
}

const toReason = (hops: Hop[], circle: string[]) => {
  if (!circle.length) return 'redirects-many';
  if (hops.some(({ setsCookie }) => setsCookie)) return 'redirects-cookie';
  return circle.length === 2 ? 'redirects-self' : 'redirects';
};

/** Explains why redirects never end: what circle they lead in, and whether they wait for a cookie. */
export async function toRedirectError(
  address: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<CliError> {
  let hops: Hop[] = [];
  try {
    hops = await followRedirects(
      address,
      OTHER_ORIGIN,
      AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    );
  } catch {
    signal.throwIfAborted();
  }
  const circle = findCircle(hops);
  const shown = circle.length > MAX_SHOWN ? [...circle.slice(0, MAX_SHOWN), '…'] : circle;
  return new CliError('redirects', toReason(hops, circle), { address, found: shown.join(' → ') });
}
