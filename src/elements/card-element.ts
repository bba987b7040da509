import { FocusController } from '../controllers/focus-controller.js';
import { ViewController } from '../controllers/view-controller.js';
import { NewsViewEvent } from './events.js';
import { NewsElement } from './news-element.js';

/**
 * What elements share that draw articles as cards: how a card can be styled, and that they tell when one was seen.
 * @fires {NewsOpenEvent} news-open - A reader follows a headline, a related one, or a link to the original. Cancelable: `preventDefault()` stops the navigation. Carries `article` and `originalEvent`.
 * @fires {NewsViewEvent} news-view - A card was half visible for one second; once for each article. Carries `article`.
 * @csspart card - One card; also `card-<label>` and `card-section-<section>`, as in `card-live`, `card-section-the-thao`.
 * @csspart picture - The frame of a picture.
 * @csspart label - "Trực tiếp", "Nội dung tài trợ" …
 * @csspart section - Chuyên mục.
 * @csspart kicker - The label before a headline.
 * @csspart headline - A headline.
 * @csspart link - The link of a headline, stretched over its card.
 * @csspart standfirst - Sapo.
 * @csspart meta - The last line of a card: byline, attribution, time.
 * @csspart byline - The names of the authors.
 * @csspart attribution - "Theo …".
 * @csspart time - When it was published.
 * @csspart media - What is to be seen or heard: "2:15", "12 ảnh", "nghe 5:03".
 * @csspart portrait - The face of a columnist.
 * @csspart keywords - The list of keywords of a card.
 * @csspart keyword - One keyword.
 */
export abstract class CardElement extends NewsElement {
  constructor() {
    super();
    new FocusController(this);
    new ViewController(this, (article) => this.dispatchEvent(new NewsViewEvent(article)));
  }
}
