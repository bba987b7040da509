import type { Article } from '../data/article.js';
import { arrange, type Arranged, type Arrangement } from '../data/story.js';

export const DEFAULT_LIMIT = 10;
/** More cards on one page serve nobody and cost every reader. */
export const MAX_LIMIT = 1000;

interface PagedHost extends Arrangement {
  /** How many articles come at first and with each page; 0 if there are no pages. */
  readonly pageSize: number;
  readonly keyword: string;
}

/**
 * What a list shows of the articles that its filters keep: in the order of its layout, and as many as a reader has asked
 * for. Another filter starts with its first page.
 */
export class Paging {
  readonly #host: PagedHost;
  #arranged: Arranged = { articles: [], related: [] };
  #keyword = '';
  #extra = 0;
  #added = 0;

  constructor(host: PagedHost) {
    this.#host = host;
  }

  /** The articles to show, besides what stands beside the first one. */
  get articles(): Article[] {
    return this.#arranged.articles.slice(0, this.room);
  }

  /** What stands beside the first article of a running story. */
  get related(): Arranged['related'] {
    return this.#arranged.related;
  }

  /** How many articles to show, if there are as many. */
  get room(): number {
    this.#followKeyword();
    const { limit, pageSize } = this.#host;
    return pageSize > 0 ? Math.min(limit, pageSize + this.#extra) : limit;
  }

  /** All articles that are shown: those beside the first one, too. */
  get shown(): Article[] {
    return [...this.articles, ...this.related.filter((related) => 'id' in related)];
  }

  /** How many articles all pages have. */
  get count(): number {
    const { articles, shown } = this;
    return shown.length - articles.length + Math.min(this.#arranged.articles.length, this.#host.limit);
  }

  /** How many articles came with the last page. */
  get added(): number {
    this.#followKeyword();
    return this.#added;
  }

  /** Takes the articles that the filters keep. */
  setArticles(articles: Article[]): void {
    this.#arranged = arrange(articles, this.#host);
  }

  addPage(): void {
    const before = this.articles.length;
    this.#extra += this.#host.pageSize;
    this.#added = this.articles.length - before;
  }

  #followKeyword(): void {
    const { keyword } = this.#host;
    if (keyword === this.#keyword) return;
    this.#keyword = keyword;
    this.#extra = 0;
    this.#added = 0;
  }
}
