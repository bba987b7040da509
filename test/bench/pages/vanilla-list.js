// A keyed list without any library: it clones a template for each new article, and keeps the cards it has.
import { fetchArticles, timeAgo } from './articles-view.js';

export const template = document.createElement('template');
template.innerHTML =
  '<li><article class="card"><div class="picture"><img alt="" loading="lazy" decoding="async" width="320" height="200"></div>' +
  '<div class="text"><h3 class="headline"><a></a></h3><p class="standfirst"></p><ul class="keywords"></ul>' +
  '<p class="meta"><span class="byline"></span><span class="source"></span><time></time></p></div></article></li>';

/** Shows when an article was published. */
function fillTime(element, { published, time }) {
  element.dateTime = published;
  element.textContent = timeAgo(time);
}

function makeKeyword(keyword) {
  const item = document.createElement('li');
  item.textContent = keyword;
  return item;
}

export class VanillaList {
  #list;
  #options;
  #cards = new Map();
  #articles = [];
  #keyword = '';
  #shown = 0;

  /**
   * @param {Element | ShadowRoot} root where the list stands
   * @param {{src: string, limit: number, pageSize: number}} options
   * @param {{template?: HTMLTemplateElement, fillTime?: Function}} variant what another contestant does differently
   */
  constructor(root, options, variant = {}) {
    this.#options = { template, fillTime, ...options, ...variant };
    this.#shown = options.pageSize || options.limit;
    this.#list = document.createElement('ul');
    this.#list.className = 'list';
    root.append(this.#list);
  }

  async load() {
    this.#articles = await fetchArticles(this.#options.src);
    this.#draw();
  }

  /** Shows only the articles with this keyword. */
  filter(keyword) {
    this.#keyword = keyword;
    this.#draw();
  }

  /** Shows the next page. */
  showMore() {
    this.#shown += this.#options.pageSize;
    this.#draw();
  }

  #makeCard(article) {
    const item = this.#options.template.content.cloneNode(true).firstElementChild;
    const image = item.querySelector('img');
    image.alt = article.picture.alt;
    image.src = article.pictureUrl;
    const link = item.querySelector('a');
    link.href = article.url;
    link.textContent = article.headline;
    item.querySelector('.standfirst').textContent = article.standfirst;
    item.querySelector('.keywords').append(...article.keywords.map(makeKeyword));
    item.querySelector('.byline').textContent = article.byline;
    item.querySelector('.source').textContent = article.attribution;
    this.#options.fillTime(item.querySelector('.meta').lastElementChild, article);
    return item;
  }

  /** Brings the list to the articles that match, with as few changes as there are. */
  #draw() {
    const { limit } = this.#options;
    const matching = this.#articles.filter(
      ({ keywords }) => !this.#keyword || keywords.includes(this.#keyword),
    );
    const shown = matching.slice(0, Math.min(limit, this.#shown));
    const ids = new Set(shown.map(({ id }) => id));
    for (const [id, card] of this.#cards) {
      if (ids.has(id)) continue;
      card.remove();
      this.#cards.delete(id);
    }
    let next = this.#list.firstElementChild;
    for (const article of shown) {
      const known = this.#cards.get(article.id);
      const card = known ?? this.#makeCard(article);
      this.#cards.set(article.id, card);
      if (card === next) next = next.nextElementSibling;
      else this.#list.insertBefore(card, next);
    }
  }
}
