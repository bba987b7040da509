/**
 * The absolute http(s) URL of `value` against `base`, or undefined: no other scheme survives, whatever white
 * space or case hides it.
 */
export function safeUrl(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string' || !value.trim()) return undefined;
  try {
    const url = new URL(value.trim(), base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const TRACKING_PARAMETER = /^(utm_|fbclid$|gclid$|zarsrc$|gidzl$|mc_[ce]id$)/;

/** The URL without fragment and tracking parameters, for telling whether two articles are one. */
export function canonicalUrl(url: string): string {
  const canonical = new URL(url);
  canonical.hash = '';
  for (const name of [...canonical.searchParams.keys()]) {
    if (TRACKING_PARAMETER.test(name)) canonical.searchParams.delete(name);
  }
  return canonical.href;
}

/**
 * Host and article number (≥ 7 digits at the end of the slug: "…-100261005152148723.htm"), by which one article
 * is known again after its headline, and so its slug, was changed.
 */
export function articleNumber(url: string): string | undefined {
  const { host, pathname } = new URL(url);
  const number = /(\d{7,})(\.\w+)?\/?$/.exec(pathname)?.[1];
  return number && `${host}/${number}`;
}
