import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addressFollowers } from '../page/address.js';

interface HashHost extends ReactiveControllerHost {
  /** The name in the hash; empty if the filter is not kept there. */
  readonly hash: string;
  keyword: string;
}

const hashParts = (): string[] => location.hash.slice(1).split('&');

/**
 * Keeps the filter of a list in the page's address, as `#<hash>=<keyword>`, and follows it: on load, and on back and
 * forward. Other parts of the hash stay.
 */
export class HashController implements ReactiveController {
  readonly #host: HashHost;
  /** The filter that the address has; undefined before it was first read. */
  #knownKeyword: string | undefined;
  /** The author's own filter, which counts until the address has one. */
  #authorKeyword = '';
  readonly #followAddress = (): void => {
    if (!this.#host.hash) return;
    const keyword = this.#readKeyword() ?? this.#authorKeyword;
    this.#knownKeyword = keyword;
    this.#host.keyword = keyword;
  };

  constructor(host: HashHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addressFollowers.add(this.#followAddress);
  }

  hostDisconnected(): void {
    addressFollowers.delete(this.#followAddress);
  }

  hostUpdate(): void {
    if (!this.#host.hash) return;
    if (this.#knownKeyword === undefined) {
      this.#authorKeyword = this.#host.keyword;
      this.#followAddress();
    }
    if (this.#host.keyword !== this.#knownKeyword) this.#writeKeyword(this.#host.keyword);
  }

  get #prefix(): string {
    return `${encodeURIComponent(this.#host.hash)}=`;
  }

  #readKeyword(): string | undefined {
    const part = hashParts().find((candidate) => candidate.startsWith(this.#prefix));
    try {
      return part && decodeURIComponent(part.slice(this.#prefix.length));
    } catch {
      // Badly encoded.
      return undefined;
    }
  }

  #writeKeyword(keyword: string): void {
    this.#knownKeyword = keyword;
    const parts = hashParts().filter((part) => part && !part.startsWith(this.#prefix));
    // An empty filter is written too where it replaces the author's.
    if (keyword || this.#authorKeyword) parts.push(this.#prefix + encodeURIComponent(keyword));
    const hash = parts.join('&');
    try {
      history.pushState(null, '', hash ? `#${hash}` : location.pathname + location.search);
    } catch {
      // A page without an address of its own, such as a sandboxed frame.
    }
  }
}
