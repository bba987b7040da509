/** More than browsers and Node follow. */
const MAX_HOPS = 21;

/** One of the answers that a redirected request gets. */
export interface Hop {
  url: string;
  status: number;
  /** The value of `Access-Control-Allow-Origin`. */
  allowed: string;
  setsCookie: boolean;
}

/**
 * Follows redirects step by step, up to an address that has been asked before. Cookies are not kept, as in a page that reads a
 * feed of another site.
 *
 * @param origin the site to name as the one that asks
 * @returns all answers; if the redirects lead in a circle, the last one has the address that closes it
 */
export async function followRedirects(start: string, origin: string, signal: AbortSignal): Promise<Hop[]> {
  const hops: Hop[] = [];
  for (let url: string | undefined = start; url && hops.length < MAX_HOPS;) {
    const isKnown = hops.some((hop) => hop.url === url);
    const response: Response = await fetch(url, { headers: { origin }, redirect: 'manual', signal });
    await response.body?.cancel();
    const { status, headers } = response;
    const allowed = headers.get('access-control-allow-origin')?.trim() ?? '';
    hops.push({ url, status, allowed, setsCookie: headers.has('set-cookie') });
    const location = status >= 300 && status < 400 ? headers.get('location') : null;
    url = location && !isKnown && URL.canParse(location, url) ? new URL(location, url).href : undefined;
  }
  return hops;
}
