// A list as Lit's documentation teaches it: one element, `repeat` with keys, plain bindings.
import { html, LitElement, unsafeCSS } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fetchArticles, timeAgo } from './articles-view.js';
import styles from './list.css?inline';
import { connectButtons } from './start.js';

class LitNewsList extends LitElement {
  static styles = unsafeCSS(styles);

  static properties = {
    src: {},
    limit: { type: Number },
    pageSize: { type: Number, attribute: 'page-size' },
    keyword: {},
    articles: { state: true },
    shown: { state: true },
  };

  constructor() {
    super();
    this.articles = [];
    this.keyword = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.shown = this.pageSize || this.limit;
    this.reload();
  }

  async reload() {
    this.articles = await fetchArticles(this.src);
    await this.updateComplete;
  }

  filter(keyword) {
    this.keyword = keyword;
  }

  showMore() {
    this.shown += this.pageSize;
  }

  render() {
    const matching = this.articles.filter(({ keywords }) => !this.keyword || keywords.includes(this.keyword));
    const shown = matching.slice(0, Math.min(this.limit, this.shown));
    return html`<ul class="list">
      ${repeat(
        shown,
        ({ id }) => id,
        (article) => this.renderCard(article),
      )}
    </ul>`;
  }

  renderCard({
    url,
    pictureUrl,
    picture,
    headline,
    standfirst,
    keywords,
    byline,
    attribution,
    published,
    time,
  }) {
    return html`<li>
      <article class="card">
        <div class="picture">
          <img
            src=${pictureUrl}
            alt=${picture.alt}
            loading="lazy"
            decoding="async"
            width="320"
            height="200"
          />
        </div>
        <div class="text">
          <h3 class="headline"><a href=${url}>${headline}</a></h3>
          <p class="standfirst">${standfirst}</p>
          <ul class="keywords">
            ${keywords.map((keyword) => html`<li>${keyword}</li>`)}
          </ul>
          <p class="meta">
            <span class="byline">${byline}</span><span class="source">${attribution}</span
            ><time datetime=${published}>${timeAgo(time)}</time>
          </p>
        </div>
      </article>
    </li>`;
  }
}

customElements.define('lit-news-list', LitNewsList);
connectButtons(() => document.querySelector('lit-news-list'));
