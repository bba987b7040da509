interface Host extends HTMLElement {
  readonly hash: string;
  keyword: string;
}

/**
 * Keeps the filter of a list in the page's address, as `#<hash>=<keyword>`, and follows it there: on load, and on
 * back and forward. What else stands behind the `#` stays.
 */
export function createHashFilter(host: Host) {
  /** What the address says, as far as we know; undefined before we have looked. */
  let known: string | undefined;
  /** The author's own filter, which counts until the address has one. */
  let own: string;
  const start = () => `${encodeURIComponent(host.hash)}=`;
  const parts = () => location.hash.slice(1).split('&');

  function read(): string | undefined {
    const part = parts().find((candidate) => candidate.startsWith(start()));
    try {
      return part && decodeURIComponent(part.slice(start().length));
    } catch {
      return undefined;
    }
  }

  function follow(): void {
    if (host.hash) host.keyword = known = read() ?? own;
  }

  return {
    hostConnected(): void {
      addEventListener('popstate', follow);
    },
    hostDisconnected(): void {
      removeEventListener('popstate', follow);
    },
    hostUpdate(): void {
      if (!host.hash) return;
      if (known === undefined) {
        own = host.keyword;
        follow();
      }
      const { keyword } = host;
      if (keyword === known) return;
      known = keyword;
      // Who takes the author's filter away has an address that says so.
      const others = parts().filter((part) => part && !part.startsWith(start()));
      const hash = [...others, ...(keyword || own ? [start() + encodeURIComponent(keyword)] : [])].join('&');
      try {
        history.pushState(null, '', hash ? `#${hash}` : location.pathname + location.search);
      } catch {
        // Pages without an address of their own.
      }
    },
  };
}
