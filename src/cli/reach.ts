import { isWebAddress } from './arguments.js';
import { followRedirects } from './hops.js';

/** Somebody else's page. */
export const OTHER_ORIGIN = 'https://trang-khac.example';

/** The machine itself, whose addresses a page of `https:` may read. */
const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/;

/** What keeps pages from reading an address, although a server can. */
export interface Reach {
  /** Which pages may read it: '*' for all, '' for those of its own site only, else one origin. */
  allowed: string;
  /** Whether pages of `https:` may not read it, because it is `http:`. */
  isInsecure: boolean;
}

/**
 * Returns whom a server allows to read an address. It may say that only to those who name where they come from. A browser wants the
 * permission of each redirect on the way, too.
 */
async function findAllowed(url: string, signal: AbortSignal): Promise<string> {
  const hops = await followRedirects(url, OTHER_ORIGIN, signal);
  const permissions = hops.map(({ allowed, status }) =>
    status < 400 && allowed === OTHER_ORIGIN ? '*' : allowed,
  );
  return permissions.find((allowed) => allowed !== '*') ?? '*';
}

/**
 * Asks whether pages of other sites can read an address that could be read here. The request is one of its own, because
 * some servers refuse requests that name another site. A file is nothing that pages read.
 */
export async function findReach(url: string, timeoutMs: number, signal: AbortSignal): Promise<Reach> {
  if (!isWebAddress(url)) return { allowed: '*', isInsecure: false };
  const isInsecure = /^http:/i.test(url) && !LOOPBACK.test(new URL(url).hostname);
  try {
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    return { allowed: await findAllowed(url, deadline), isInsecure };
  } catch {
    signal.throwIfAborted();
    return { allowed: '', isInsecure };
  }
}
