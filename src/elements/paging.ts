export const DEFAULT_LIMIT = 10;
/** More cards on one page serve nobody and cost every reader. */
export const MAX_LIMIT = 1000;

interface PagedHost {
  /** The most articles that the list ever shows. */
  readonly limit: number;
  /** How many articles come at first and with each page; 0 if there are no pages. */
  readonly pageSize: number;
  readonly keyword: string;
}

/** Counts how many articles of a list a reader has asked for. Another filter starts with its first page. */
export class Paging {
  readonly #host: PagedHost;
  #keyword = '';
  #extra = 0;
  #added = 0;

  constructor(host: PagedHost) {
    this.#host = host;
  }

  /** How many articles to show, if there are as many. */
  get count(): number {
    this.#followKeyword();
    const { limit, pageSize } = this.#host;
    return pageSize > 0 ? Math.min(limit, pageSize + this.#extra) : limit;
  }

  /** How many articles came with the last page. */
  get added(): number {
    this.#followKeyword();
    return this.#added;
  }

  /** @param available how many articles there are */
  addPage(available: number): void {
    const before = Math.min(this.count, available);
    this.#extra += this.#host.pageSize;
    this.#added = Math.min(this.count, available) - before;
  }

  #followKeyword(): void {
    const { keyword } = this.#host;
    if (keyword === this.#keyword) return;
    this.#keyword = keyword;
    this.#extra = 0;
    this.#added = 0;
  }
}
